// The routes already walked in this episode, a line per leg in the colour of the latent whose plan asked for it.
import { select } from 'd3'
import { latentColour } from '../latent-style.ts'
import styles from './building.module.css'
import { type Plan, pathAlong } from './geometry.ts'
import type { Moment } from './moment.ts'

export interface Leg {
  readonly h: number
  readonly asker: number
  readonly walk: Uint16Array
  readonly arrived: boolean
  readonly target: number
}

/** Legs walked so far, the present one last. */
export function legsOf({ detail, index, run }: Moment): Leg[] {
  return detail.steps.slice(0, index + 1).map((step, h) => ({
    h,
    asker: step.asker,
    walk: step.walk,
    arrived: step.standsAfter === step.walk[step.walk.length - 1],
    target: run.scene.subgoals[step.subgoal].place,
  }))
}

/** How far aside a leg is drawn, in pixels, so that legs in one corridor can be told apart. */
export const asideOf = (plan: Plan, h: number, legs: number): number =>
  (h - (legs - 1) / 2) * Math.min(3.5, plan.unit / 6)

export function drawLegs(
  element: SVGGElement,
  plan: Plan,
  moment: Moment,
  lit: number | null,
  dark: boolean,
): void {
  const count = moment.detail.steps.length
  const width = Math.min(5, Math.max(2.5, plan.unit / 4.5))
  const path = (leg: Leg): string =>
    pathAlong(
      plan,
      leg.walk,
      leg.h === moment.index ? moment.cell : leg.walk.length - 1,
      asideOf(plan, leg.h, count),
    )
  const groups = select(element)
    .selectAll<SVGGElement, Leg>('g')
    .data(legsOf(moment))
    .join((enter) => {
      const group = enter.append('g')
      group.append('path').attr('class', styles.casing)
      group.append('path').attr('class', styles.leg)
      return group
    })
  groups
    .attr('data-latent', (leg) => (leg.asker < 0 ? null : leg.asker))
    .classed(styles.unlit, (leg) => lit !== null && leg.asker !== lit)
  groups
    .select(`.${styles.casing}`)
    .attr('d', path)
    .attr('stroke-width', width + 2.5)
  groups
    .select(`.${styles.leg}`)
    .attr('d', path)
    .attr('stroke-width', width)
    .style('stroke', (leg) => (leg.asker < 0 ? null : latentColour(leg.asker, dark)))
    .attr('stroke-dasharray', (leg) => (leg.asker < 0 ? `${width * 1.4} ${width * 1.5}` : null))
}

/** Only the line that grows with the walk, for the frames in between. */
export function growLeg(element: SVGGElement, plan: Plan, moment: Moment): void {
  const { step, cell, index } = moment
  const path = pathAlong(plan, step.walk, cell, asideOf(plan, index, moment.detail.steps.length))
  const last = element.lastElementChild
  if (last) for (const child of last.children) child.setAttribute('d', path)
}
