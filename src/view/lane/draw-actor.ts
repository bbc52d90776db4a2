// What moves in every frame: the Actor between two cells, the leg that grows behind it, its recall after a failure.
import { cleared, inks } from './canvas.ts'
import { asideOf, colourOfLeg, strokeLeg, trailOf, widthOfLeg } from './draw-legs.ts'
import { mix, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'

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
  const { step, cell, ended, back, index } = moment
  const { walk } = step
  const context = cleared(canvas, width, height)
  if (!ended) {
    const trail = trailOf(plan, moment, index, cell)
    strokeLeg(context, trail, colourOfLeg(plan, step.asker, dark), widthOfLeg(plan), inks())
  }
  const whole = Math.min(walk.length - 1, Math.floor(cell))
  const next = walk[Math.min(walk.length - 1, whole + 1)]
  const aside = asideOf(plan, index, moment.detail.steps.length)
  let x = mix(plan.x(walk[whole]), plan.x(next), cell - whole) + aside
  let y = mix(plan.y(walk[whole]), plan.y(next), cell - whole) + aside
  if (ended && step.standsAfter !== walk[walk.length - 1]) {
    const [homeX, homeY] = [plan.x(step.standsAfter), plan.y(step.standsAfter)]
    drawRecall(context, x, y, homeX, homeY)
    x = mix(x, homeX, back)
    y = mix(y, homeY, back)
  }
  drawPerson(context, x, y, Math.min(1.15, Math.max(0.6, plan.unit / 20)))
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
  const { ink, paper, accent } = inks()
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
  context.lineWidth = 1.5
  context.stroke(BAG)
  context.fillStyle = accent
  context.fill(BAG)
  context.restore()
}
