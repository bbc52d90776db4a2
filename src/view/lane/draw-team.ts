// Several Actors, told apart by their numbers and standing beside each other.
import type { Brush } from '../bitmap.ts'
import { inks } from './canvas.ts'
import { drawBody, type Spot } from './draw-actor.ts'
import { write } from './write.ts'

/** @param size that one alone would have */
export function drawTeam(context: Brush, spots: readonly Spot[], size: number): void {
  const larger = Math.max(0.95, 1.2 * size)
  partFrom(spots, 12 * larger, 14 * larger)
  for (const [actor, { x, y }] of spots.entries()) drawMember(context, x, y, larger, actor)
}

/** Those who would stand in front of each other step apart to the sides. */
function partFrom(spots: readonly Spot[], width: number, height: number): void {
  for (const [i, one] of spots.entries()) {
    for (const other of spots.slice(i + 1)) {
      if (Math.abs(other.y - one.y) >= height) continue
      const short = Math.max(0, width - Math.abs(other.x - one.x)) / 2
      const side = other.x < one.x ? -1 : 1
      one.x -= side * short
      other.x += side * short
    }
  }
}

/** One of several, with its number in place of a bag. */
function drawMember(context: Brush, x: number, y: number, size: number, actor: number): void {
  drawBody(context, x, y, size, () => {})
  const style = { size: Math.round(10 * size), weight: 750, colour: inks().paper }
  write(context, String(actor + 1), x, y + 3 * size, style)
}
