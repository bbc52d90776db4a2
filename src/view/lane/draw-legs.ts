// The routes walked in this episode, a line per leg in the colour of the latent whose plan asked for it.
import type { Leg as Walked } from '../../core/experiment/detail.ts'
import type { Brush } from '../bitmap.ts'
import { latentColour } from '../latent-style.ts'
import type { Inks } from './canvas.ts'
import { type Plan, trailAlong } from './geometry.ts'
import type { Moment } from './moment.ts'

export interface Leg extends Walked {
  /** The step, and which of its Actors. */
  readonly h: number
  readonly actor: number
  readonly arrived: boolean
  /** Index into places, −1 for none. */
  readonly target: number
}

/** Legs whose walk has ended. */
export function finishedLegs({ detail, index, ended, run }: Moment): Leg[] {
  return detail.steps.slice(0, ended ? index + 1 : index).flatMap(({ legs, subgoal }, h) =>
    legs.map((leg, actor) => ({
      ...leg,
      h,
      actor,
      arrived: leg.standsAfter === leg.walk[leg.walk.length - 1],
      target: run.scene.subgoals[subgoal].places[actor],
    })),
  )
}

/** How far aside a leg is drawn, in pixels, so that legs in one corridor can be told apart; an Actor walks beside its own. */
export function asideOf({ unit, scene }: Plan, { detail }: Moment, h: number, actor: number): number {
  const steps = detail.steps.length
  const lines = scene.actors * steps
  return (actor * steps + h - (lines - 1) / 2) * Math.min(3.5, unit / 6, unit / lines)
}

export const widthOfLeg = (plan: Plan): number => Math.min(5, Math.max(2.5, plan.unit / 4.5))

/** The colour of a leg; null where no latent asked for it. */
export const colourOfLeg = (plan: Plan, asker: number, dark: boolean): string | null =>
  asker < 0 ? null : latentColour(asker, dark, plan.scene.marked)

/** The line of one leg, up to the fractional cell `upTo` of its walk. */
export function trailOf(plan: Plan, moment: Moment, h: number, actor: number, upTo: number): Path2D {
  const { walk } = moment.detail.steps[h].legs[actor]
  return trailAlong(plan, walk, upTo, asideOf(plan, moment, h, actor))
}

/** Strokes a leg over a casing of paper; neutral and dashed where no latent asked for it. */
export function strokeLeg(
  context: Brush,
  trail: Path2D,
  actor: number,
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
  strokeCore(context, trail, actor, width, inks)
}

/** What tells the Actors of a team apart without colour: the line of the second is hollow, that of the third has holes. */
export function strokeCore(context: Brush, line: Path2D, actor: number, width: number, inks: Inks): void {
  context.setLineDash(actor < 2 ? [] : [0, width * 1.5])
  context.lineWidth = width * 0.4
  context.strokeStyle = inks.paper
  if (actor > 0) context.stroke(line)
  context.setLineDash([])
}
