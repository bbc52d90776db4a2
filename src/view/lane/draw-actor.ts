// The Actor between two cells of its walk, or on its way back to the hall after it has failed.
import { asideOf } from './draw-legs.ts'
import { mix, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'

export function drawActor(actor: SVGGElement, recall: SVGPathElement, plan: Plan, moment: Moment): void {
  const { step, cell, ended, back } = moment
  const { walk } = step
  const whole = Math.min(walk.length - 1, Math.floor(cell))
  const next = walk[Math.min(walk.length - 1, whole + 1)]
  const aside = asideOf(plan, moment.index, moment.detail.steps.length)
  let x = mix(plan.x(walk[whole]), plan.x(next), cell - whole) + aside
  let y = mix(plan.y(walk[whole]), plan.y(next), cell - whole) + aside
  const recalled = ended && step.standsAfter !== walk[walk.length - 1]
  recall.style.display = recalled ? '' : 'none'
  if (recalled) {
    const [homeX, homeY] = [plan.x(step.standsAfter), plan.y(step.standsAfter)]
    recall.setAttribute('d', `M${x},${y}L${homeX},${homeY}`)
    x = mix(x, homeX, back)
    y = mix(y, homeY, back)
  }
  const size = Math.min(1.15, Math.max(0.6, plan.unit / 20))
  actor.setAttribute('transform', `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${size})`)
}
