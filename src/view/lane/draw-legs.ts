// The routes walked in this episode, a line per leg in the colour of the latent whose plan asked for it.
import { latentColour } from '../latent-style.ts'
import type { Inks } from './canvas.ts'
import { type Plan, trailAlong } from './geometry.ts'
import type { Moment } from './moment.ts'

export interface Leg {
  readonly h: number
  readonly asker: number
  readonly walk: Uint16Array
  readonly arrived: boolean
  /** Index into places, −1 for none. */
  readonly target: number
}

/** Legs whose walk has ended. */
export function finishedLegs({ detail, index, ended, run }: Moment): Leg[] {
  return detail.steps.slice(0, ended ? index + 1 : index).map((step, h) => ({
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

export const widthOfLeg = (plan: Plan): number => Math.min(5, Math.max(2.5, plan.unit / 4.5))

/** The colour of a leg; null where no latent asked for it. */
export const colourOfLeg = (plan: Plan, asker: number, dark: boolean): string | null =>
  asker < 0 ? null : latentColour(asker, dark, plan.scene.marked)

/** The line of one leg, up to the fractional cell `upTo` of its walk. */
export function trailOf(plan: Plan, moment: Moment, h: number, upTo: number): Path2D {
  const { steps } = moment.detail
  return trailAlong(plan, steps[h].walk, upTo, asideOf(plan, h, steps.length))
}

/** Strokes a leg over a casing of paper; neutral and dashed where no latent asked for it. */
export function strokeLeg(
  context: CanvasRenderingContext2D,
  trail: Path2D,
  colour: string | null,
  width: number,
  inks: Inks,
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = width + 2.5
  context.strokeStyle = inks.paper
  context.stroke(trail)
  context.lineWidth = width
  context.strokeStyle = colour ?? inks['ink-soft']
  if (colour === null) context.setLineDash([width * 1.4, width * 1.6])
  context.stroke(trail)
  context.setLineDash([])
}
