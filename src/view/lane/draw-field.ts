// How the Actor sees the map: a shade for what a cell is worth to it, an arrow for the move that it makes there.
import type { ActorFields } from '../../core/world/grid-actor.ts'
import { type Brush, showDrawnIn } from '../bitmap.ts'
import { inks } from './canvas.ts'
import { fieldShown, type Whose } from './describe-field.ts'
import type { Plan } from './geometry.ts'

export { describeField } from './describe-field.ts'

/** The darkest shade, of value 1, and what keeps the faintest way apart from no way at all. */
const DARKEST = 0.4
const FAINTEST = 0.06

/** Below this many pixels a cell has no room for an arrow. */
const ROOM_FOR_ARROW = 7

/** Unit vectors of the moves N, E, S, W. */
const COMPASS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const

/** Draws the field. Where the learned Actor goes astray, its arrow is bold and in the warning ink. */
export function drawField(
  canvas: HTMLCanvasElement,
  plan: Plan,
  fields: ActorFields,
  whose: Whose,
  width: number,
  height: number,
): void {
  showDrawnIn(canvas, width, height, (context) => paint(context, plan, fields, whose))
}

function paint(context: Brush, plan: Plan, fields: ActorFields, whose: Whose): void {
  const { scene, unit } = plan
  const field = fieldShown(fields, whose)
  const mayStray = field === fields.acting
  const { ink, warn, 'ink-soft': soft, 'ink-faint': faint } = inks()
  const alike = new Path2D()
  const other = new Path2D()
  const lost = new Path2D()
  context.fillStyle = ink
  for (let cell = 0; cell < scene.walls.length; cell++) {
    if (scene.walls[cell] === 1) continue
    const value = field.value[cell]
    const [x, y] = [plan.x(cell), plan.y(cell)]
    if (value > 0) {
      context.globalAlpha = FAINTEST + (DARKEST - FAINTEST) * value
      context.fillRect(x - unit / 2 + 0.5, y - unit / 2 + 0.5, unit - 1, unit - 1)
    }
    const move = field.move[cell]
    if (unit < ROOM_FOR_ARROW) continue
    if (move >= 0) addArrow(mayStray && fields.astray[cell] === 1 ? other : alike, x, y, move, unit)
    else if (value === 0) addCross(lost, x, y, unit / 9)
  }
  context.globalAlpha = 1
  context.lineCap = 'round'
  context.lineJoin = 'round'
  stroke(context, alike, soft, Math.max(1, unit / 14))
  stroke(context, lost, faint, Math.max(1, unit / 14))
  stroke(context, other, warn, Math.max(1.5, unit / 8))
}

function stroke(context: Brush, path: Path2D, ink: string, width: number): void {
  context.strokeStyle = ink
  context.lineWidth = width
  context.stroke(path)
}

function addArrow(path: Path2D, x: number, y: number, move: number, unit: number): void {
  const [dx, dy] = COMPASS[move]
  const [far, wing] = [unit * 0.27, unit * 0.17]
  path.moveTo(x - dx * far, y - dy * far)
  path.lineTo(x + dx * far, y + dy * far)
  path.moveTo(x + dx * (far - wing) - dy * wing, y + dy * (far - wing) - dx * wing)
  path.lineTo(x + dx * far, y + dy * far)
  path.lineTo(x + dx * (far - wing) + dy * wing, y + dy * (far - wing) + dx * wing)
}

/** Here the Actor knows no way. */
function addCross(path: Path2D, x: number, y: number, arm: number): void {
  path.moveTo(x - arm, y - arm)
  path.lineTo(x + arm, y + arm)
  path.moveTo(x + arm, y - arm)
  path.lineTo(x - arm, y + arm)
}
