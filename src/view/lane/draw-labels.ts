// What is written on the building: the signs of rooms and of what stands in the hall.
import type { Place } from '../../core/world/building.ts'
import type { Brush } from '../bitmap.ts'
import { inks } from './canvas.ts'
import { boxOf, FURNITURE, INTO_WALL, type Plan } from './geometry.ts'
import { write } from './write.ts'

/** Labels lie over the routes with a halo, so that no line strikes a number through. */
export function drawLabels(context: Brush, plan: Plan): void {
  for (const place of plan.scene.places) {
    if (place.sign === '') continue
    if (place.kind === 'room') labelRoom(context, plan, place)
    else labelFurniture(context, plan, place)
  }
}

/** In a corner: in the row where the Actor stands, as the door is at the other end, or in the top row if it stands amid. */
function labelRoom(context: Brush, plan: Plan, { cells, cell, sign }: Place): void {
  if (plan.unit * (1 + 2 * INTO_WALL) < 14) return
  const [left, top, , bottom] = boxOf(plan.scene, cells)
  const stands = Math.floor(cell / plan.scene.width)
  const row = stands === bottom ? bottom : top
  const size = Math.min(16, Math.max(11, Math.round(plan.unit * 0.75)))
  const { floor: halo, 'ink-soft': colour } = inks()
  // A number has its cell; a word begins at the wall.
  const isWord = sign.length > 2
  const x = isWord ? plan.x(left) - plan.unit / 2 : plan.x(left)
  const style = { size: isWord ? Math.min(13, size) : size, weight: 650, colour, halo }
  write(context, sign, x, plan.y(row * plan.scene.width), { ...style, align: isWord ? 'start' : 'center' })
}

function labelFurniture(context: Brush, plan: Plan, place: Place): void {
  const isTower = place.kind === 'tower'
  if (plan.unit < 12 && !isTower) return
  const { hall: halo, 'ink-soft': colour } = inks()
  const style = { size: 12, weight: 400, colour, halo }
  const [left, top, right, bottom] = boxOf(plan.scene, place.cells)
  if (isTower) {
    write(context, place.sign, plan.x(left), plan.y(bottom * plan.scene.width) + 14, style)
    return
  }
  const toRight = place.kind === 'board'
  const aside = (FURNITURE * plan.unit) / 2 + 4
  const x = toRight ? plan.x(left) + aside : plan.x(right) - aside
  write(context, place.sign, x, plan.y(top * plan.scene.width), {
    ...style,
    align: toRight ? 'start' : 'end',
  })
}
