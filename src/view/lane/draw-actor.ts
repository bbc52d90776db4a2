// What moves in every frame: the Actors between two cells, the legs that grow behind them, their recall after a failure.
import type { Leg } from '../../core/experiment/detail.ts'
import { cleared, inks } from './canvas.ts'
import { asideOf, colourOfLeg, strokeLeg, trailOf, widthOfLeg } from './draw-legs.ts'
import { mix, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'
import { write } from './write.ts'

const BODY = new Path2D('M-6,7C-6,0 -3.5,-1.5 0,-1.5C3.5,-1.5 6,0 6,7Z')
const HEAD = new Path2D('M-4,-4.5A4,4 0 1 1 4,-4.5A4,4 0 1 1 -4,-4.5Z')
const BAG = new Path2D('M1,1.5H7.5V6.5H1Z')

export function drawActor(
  canvas: HTMLCanvasElement,
  plan: Plan,
  moment: Moment,
  width: number,
  height: number,
  dark: boolean,
): void {
  const { step, cell, ended, index } = moment
  const context = cleared(canvas, width, height)
  if (!ended) {
    for (const [actor, { asker, walk }] of step.legs.entries()) {
      const trail = trailOf(plan, moment, index, actor, Math.min(cell, walk.length - 1))
      strokeLeg(context, trail, actor, colourOfLeg(plan, asker, dark), widthOfLeg(plan), inks())
    }
  }
  const size = Math.min(1.15, Math.max(0.6, plan.unit / 20))
  const spots = step.legs.map((leg, actor) => placeOf(context, plan, moment, leg, actor))
  if (spots.length === 1) {
    drawPerson(context, spots[0].x, spots[0].y, size)
    return
  }
  const larger = Math.max(0.95, 1.2 * size)
  partFrom(spots, 12 * larger, 14 * larger)
  for (const [actor, { x, y }] of spots.entries()) drawMember(context, x, y, larger, actor)
}

interface Spot {
  x: number
  y: number
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

/** Where an Actor is, in pixels; one that is called back is on the line of its recall. */
function placeOf(
  context: CanvasRenderingContext2D,
  plan: Plan,
  moment: Moment,
  { walk, standsAfter }: Leg,
  actor: number,
): Spot {
  const { cell, ended, back, index } = moment
  const last = walk.length - 1
  const whole = Math.min(last, Math.floor(cell))
  const next = walk[Math.min(last, whole + 1)]
  const aside = asideOf(plan, moment, index, actor)
  const x = mix(plan.x(walk[whole]), plan.x(next), cell - whole) + aside
  const y = mix(plan.y(walk[whole]), plan.y(next), cell - whole) + aside
  if (!ended || standsAfter === walk[last]) return { x, y }
  // Members of a team come to stand beside each other.
  const beside = plan.scene.actors > 1 ? aside : 0
  const [homeX, homeY] = [plan.x(standsAfter) + beside, plan.y(standsAfter) + beside]
  drawRecall(context, x, y, homeX, homeY)
  return { x: mix(x, homeX, back), y: mix(y, homeY, back) }
}

function drawRecall(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  homeX: number,
  homeY: number,
): void {
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(homeX, homeY)
  context.lineWidth = 2
  context.strokeStyle = inks().warn
  context.setLineDash([3, 4])
  context.stroke()
  context.setLineDash([])
}

function drawPerson(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  drawBody(context, x, y, size, () => {
    context.lineWidth = 1.5
    context.stroke(BAG)
    context.fillStyle = inks().accent
    context.fill(BAG)
  })
}

/** One of several, with its number in place of a bag. */
function drawMember(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  actor: number,
): void {
  drawBody(context, x, y, size, () => {})
  const style = { size: Math.round(10 * size), weight: 750, colour: inks().paper }
  write(context, String(actor + 1), x, y + 3 * size, style)
}

function drawBody(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  carry: () => void,
): void {
  const { ink, paper } = inks()
  context.save()
  context.translate(x, y)
  context.scale(size, size)
  context.strokeStyle = paper
  context.lineWidth = 3
  context.stroke(BODY)
  context.stroke(HEAD)
  context.fillStyle = ink
  context.fill(BODY)
  context.fill(HEAD)
  carry()
  context.restore()
}
