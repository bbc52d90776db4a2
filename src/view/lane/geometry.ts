// Where a scene's cells lie in a picture of a given size, and ways through it.
import { curveBasis, line } from 'd3'
import type { Scene } from '../../core/scenarios/scenario.ts'

/** How far rooms are drawn into the walls around them, in cells, and how much of the outer wall is cut off. */
export const INTO_WALL = 0.3
const CUT = 0.45

/** A scene laid out: pixels per cell and the middle of cells. */
export interface Plan {
  readonly scene: Scene
  readonly unit: number
  x(cell: number): number
  y(cell: number): number
}

export function planOf(scene: Scene, width: number, height: number, largest = 26): Plan {
  const columns = scene.width - 2 * CUT
  const rows = scene.height - 2 * CUT
  const unit = Math.min(width / columns, height / rows, largest)
  const left = (width - columns * unit) / 2 - CUT * unit
  const top = (height - rows * unit) / 2 - CUT * unit
  return {
    scene,
    unit,
    x: (cell) => left + ((cell % scene.width) + 0.5) * unit,
    y: (cell) => top + (Math.floor(cell / scene.width) + 0.5) * unit,
  }
}

const smooth = line<readonly [number, number]>().curve(curveBasis)

/** The path along `cells` as the text of an SVG path. */
export function pathAlong(plan: Plan, cells: ArrayLike<number>): string {
  return smooth.context(null)(pointsAlong(plan, cells, cells.length - 1, 0)) ?? ''
}

/**
 * Adds to `trail` the path along `cells` up to the fractional index `upTo`, moved aside by `aside` pixels so that
 * several legs in one corridor stay apart.
 */
export function trailAlong(
  trail: Path2D,
  plan: Plan,
  cells: ArrayLike<number>,
  upTo: number,
  aside: number,
): void {
  // The types of d3 ask for a whole canvas; a line needs only what a Path2D has too.
  smooth.context(trail as unknown as CanvasRenderingContext2D)(pointsAlong(plan, cells, upTo, aside))
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

/** Width of the board and the counter, in pixels. */
export const furnitureWidth = (unit: number): number => Math.min(26, unit * 1.2)

export const mix = (a: number, b: number, share: number): number => a + (b - a) * share

/** The smallest box of cells around a place: left, top, right, bottom, all inclusive. */
export function boxOf(scene: Scene, cells: readonly number[]): readonly [number, number, number, number] {
  const xs = cells.map((cell) => cell % scene.width)
  const ys = cells.map((cell) => Math.floor(cell / scene.width))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
