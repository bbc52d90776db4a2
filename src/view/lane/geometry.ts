// Where a scene's cells lie in a picture of a given size, and ways through it.
import type { Scene } from '../../core/scenarios/scenario.ts'

/** How far rooms are drawn into the walls around them, in cells, and how much of the outer wall is cut off. */
export const INTO_WALL = 0.3
export const CUT = 0.45
/** Width of the board and the counter, in cells. */
export const FURNITURE = 1.2
/** Pixels of a cell at most. */
export const LARGEST = 26

/** A scene laid out: pixels per cell and the middle of cells. */
export interface Plan {
  readonly scene: Scene
  readonly unit: number
  x(cell: number): number
  y(cell: number): number
}

export function planOf(scene: Scene, width: number, height: number): Plan {
  const columns = scene.width - 2 * CUT
  const rows = scene.height - 2 * CUT
  const unit = Math.min(width / columns, height / rows, LARGEST)
  const left = (width - columns * unit) / 2 - CUT * unit
  const top = (height - rows * unit) / 2 - CUT * unit
  return {
    scene,
    unit,
    x: (cell) => left + ((cell % scene.width) + 0.5) * unit,
    y: (cell) => top + (Math.floor(cell / scene.width) + 0.5) * unit,
  }
}

/** What draws a path: a `Path2D`, or what writes the text of one. */
type Pen = Pick<Path2D, 'moveTo' | 'quadraticCurveTo' | 'lineTo'>

/** The path along `cells` as the text of an SVG path. */
export function pathAlong(plan: Plan, cells: ArrayLike<number>): string {
  const text: string[] = []
  const pen: Pen = {
    moveTo: (x, y) => text.push(`M${x},${y}`),
    quadraticCurveTo: (cx, cy, x, y) => text.push(`Q${cx},${cy} ${x},${y}`),
    lineTo: (x, y) => text.push(`L${x},${y}`),
  }
  drawSmoothed(pen, pointsAlong(plan, cells, cells.length - 1, 0))
  return text.join('')
}

/**
 * The path along `cells` up to the fractional index `upTo`, moved aside by `aside` pixels so that several legs in one
 * corridor stay apart. Not by way of a text, which would be made and read in every frame of a walk.
 */
export function trailAlong(plan: Plan, cells: ArrayLike<number>, upTo: number, aside: number): Path2D {
  const path = new Path2D()
  drawSmoothed(path, pointsAlong(plan, cells, upTo, aside))
  return path
}

/** Turns corners from the middle of one stretch to the middle of the next. Not d3.line: 4 kB of first load. */
function drawSmoothed(pen: Pen, points: readonly (readonly [number, number])[]): void {
  const last = points.length - 1
  if (last < 0) return
  pen.moveTo(...points[0])
  for (let i = 1; i < last; i++) {
    const [[x, y], [nextX, nextY]] = [points[i], points[i + 1]]
    pen.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2)
  }
  pen.lineTo(...points[last])
}

function pointsAlong(plan: Plan, cells: ArrayLike<number>, upTo: number, aside: number): [number, number][] {
  const points: [number, number][] = []
  const whole = Math.min(cells.length - 1, Math.floor(upTo))
  for (let i = 0; i <= whole; i++) {
    if (i === 0 || cells[i] !== cells[i - 1])
      points.push([plan.x(cells[i]) + aside, plan.y(cells[i]) + aside])
  }
  const rest = upTo - whole
  if (rest > 0 && whole + 1 < cells.length) {
    points.push([
      mix(plan.x(cells[whole]), plan.x(cells[whole + 1]), rest) + aside,
      mix(plan.y(cells[whole]), plan.y(cells[whole + 1]), rest) + aside,
    ])
  }
  return points
}

export const mix = (a: number, b: number, share: number): number => a + (b - a) * share

/** The smallest box of cells around a place: left, top, right, bottom, all inclusive. */
export function boxOf(scene: Scene, cells: readonly number[]): readonly [number, number, number, number] {
  const xs = cells.map((cell) => cell % scene.width)
  const ys = cells.map((cell) => Math.floor(cell / scene.width))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
