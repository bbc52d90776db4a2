// What changes on the building with a step: the lit plan, finished legs, the present subgoal, and the marks over them.
import { type Brush, offPage, showDrawnIn } from '../bitmap.ts'
import { latentColour } from '../latent-style.ts'
import { type Hit, inks } from './canvas.ts'
import { drawLabels } from './draw-labels.ts'
import { colourOfLeg, finishedLegs, strokeCore, strokeLeg, trailOf, widthOfLeg } from './draw-legs.ts'
import { chipsOf, drawChip, drawOutcome } from './draw-marks.ts'
import { boxOf, INTO_WALL, type Plan, trailAlong } from './geometry.ts'
import type { Moment } from './moment.ts'
import { waysOfPlan } from './way.ts'

/** How near a pointer must come to a leg, in pixels. */
const REACH = 12

type Ground = typeof import('./draw-ground.ts')

interface Picture {
  readonly plan: Plan
  readonly moment: Moment
  readonly lane: number
  /** null while it is kept secret. */
  readonly truth: number | null
  readonly width: number
  readonly height: number
  readonly lit: number | null
  readonly dark: boolean
  /** Where worlds differ in their map, once it has been fetched. */
  readonly ground: Ground | null
}

/** Draws, and returns what lies where. */
export function drawRoute(canvas: HTMLCanvasElement, picture: Picture): Hit {
  return showDrawnIn(canvas, picture.width, picture.height, (context) => paint(context, picture))
}

function paint(context: Brush, { plan, moment, lane, truth, lit, dark, ground }: Picture): Hit {
  const theme = inks()
  ground?.drawGround(context, plan, moment, lane, dark)
  if (truth !== null) ground?.drawTruth(context, plan, truth, theme)
  if (lit !== null) drawPlan(context, plan, lit, moment.detail.instruction, dark)
  drawTargets(context, plan, moment)
  const legs = finishedLegs(moment).map((leg) => ({
    ...leg,
    trail: trailOf(plan, moment, leg.h, leg.actor, leg.walk.length - 1),
  }))
  for (const { asker, actor, trail } of legs) {
    context.globalAlpha = faded(lit, asker)
    strokeLeg(context, trail, actor, colourOfLeg(plan, asker, dark), widthOfLeg(plan), theme)
  }
  context.globalAlpha = 1
  drawLabels(context, plan)
  drawOutcome(context, plan, moment)
  const chips = chipsOf(plan, moment)
  for (const chip of chips) {
    context.globalAlpha = faded(lit, chip.latent)
    drawChip(context, plan, chip, dark)
  }
  context.globalAlpha = 1
  return (x, y) => {
    const near = chips.findLast((chip) => Math.hypot(chip.x - x, chip.y - y) < REACH)
    if (near) return near.latent < 0 ? null : near.latent
    return legs.findLast(({ trail, asker }) => asker >= 0 && isNear(trail, x, y))?.asker ?? null
  }
}

let feeler: OffscreenCanvasRenderingContext2D | null = null

function isNear(trail: Path2D, x: number, y: number): boolean {
  feeler ??= offPage()
  feeler.lineWidth = REACH
  return feeler.isPointInStroke(trail, x, y)
}

const faded = (lit: number | null, latent: number): number => (lit === null || lit === latent ? 1 : 0.22)

/** The ways that the lit plan would take, as broad bands under everything; those of a team as hollow as their legs. */
function drawPlan(context: Brush, plan: Plan, latent: number, instruction: number, dark: boolean): void {
  const broad = Math.max(3, plan.unit / 2.2)
  for (const [actor, way] of waysOfPlan(plan.scene, latent, instruction).entries()) {
    if (way.length < 2) continue
    const band = trailAlong(plan, way, way.length - 1, 0)
    context.globalAlpha = 0.4
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.lineWidth = broad
    context.strokeStyle = latentColour(latent, dark, plan.scene.marked)
    context.stroke(band)
    context.globalAlpha = 1
    context.globalCompositeOperation = 'destination-out'
    strokeCore(context, band, actor, broad, inks())
    context.globalCompositeOperation = 'source-over'
  }
}

/** The rooms or other places that the Actors were sent to, framed; who was sent where is told as with their legs. */
function drawTargets(context: Brush, plan: Plan, moment: Moment): void {
  const targets = plan.scene.subgoals[moment.step.subgoal].places
  // Where all go to one place, one frame says so.
  const places = targets.every((target) => target === targets[0]) ? targets.slice(0, 1) : targets
  const theme = inks()
  for (const [actor, target] of places.entries()) {
    const place = plan.scene.places[target]
    if (!place) continue
    const [left, top, right, bottom] = boxOf(plan.scene, place.cells)
    const spread = place.kind === 'cell' ? 0.5 * plan.unit + 1.5 : (0.5 + INTO_WALL) * plan.unit - 1.5
    // Frames of one place lie around each other.
    const around = spread + 4 * (actor - places.indexOf(target))
    const [x, y] = [plan.x(left) - around, plan.y(top * plan.scene.width) - around]
    const frame = new Path2D()
    frame.roundRect(x, y, (right - left) * plan.unit + 2 * around, (bottom - top) * plan.unit + 2 * around, 3)
    context.lineWidth = 3
    context.strokeStyle = theme.ink
    context.stroke(frame)
    strokeCore(context, frame, actor, 3, theme)
  }
}
