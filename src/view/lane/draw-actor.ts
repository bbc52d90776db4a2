// What moves in every frame: the Actors between two cells, the legs that grow behind them, their recall after a failure.
import type { Leg } from '../../core/experiment/detail.ts'
import type { Brush } from '../bitmap.ts'
import { cleared, inks } from './canvas.ts'
import { asideOf, colourOfLeg, strokeLeg, trailOf, widthOfLeg } from './draw-legs.ts'
import { mix, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'

const BODY = new Path2D('M-6,7C-6,0 -3.5,-1.5 0,-1.5C3.5,-1.5 6,0 6,7Z')
const HEAD = new Path2D('M-4,-4.5A4,4 0 1 1 4,-4.5A4,4 0 1 1 -4,-4.5Z')
const BAG = new Path2D('M1,1.5H7.5V6.5H1Z')

type Team = typeof import('./draw-team.ts')

/** @param team for several Actors, once it has been fetched */
export function drawActor(
  canvas: HTMLCanvasElement,
  plan: Plan,
  moment: Moment,
  width: number,
  height: number,
  dark: boolean,
  team: Team | null,
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
  team?.drawTeam(context, spots, size)
}

export interface Spot {
  x: number
  y: number
}

/** Where an Actor is, in pixels; one that is called back is on the line of its recall. */
function placeOf(
  context: Brush,
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

function drawRecall(context: Brush, x: number, y: number, homeX: number, homeY: number): void {
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(homeX, homeY)
  context.lineWidth = 2
  context.strokeStyle = inks().warn
  context.setLineDash([3, 4])
  context.stroke()
  context.setLineDash([])
}

function drawPerson(context: Brush, x: number, y: number, size: number): void {
  drawBody(context, x, y, size, () => {
    context.lineWidth = 1.5
    context.stroke(BAG)
    context.fillStyle = inks().accent
    context.fill(BAG)
  })
}

/** A body with what it carries, in units of its size. */
export function drawBody(context: Brush, x: number, y: number, size: number, carry: () => void): void {
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
