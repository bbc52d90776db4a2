// What is marked on the building: the letters of finished legs, the present subgoal, what the board shows, the bell.
import { select } from 'd3'
import { latentColour, letterOn } from '../latent-style.ts'
import styles from './building.module.css'
import { legsOf } from './draw-legs.ts'
import { boxOf, INTO_WALL, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'
import { bellIn, latentNamed } from './reading.ts'

interface Chip {
  readonly x: number
  readonly y: number
  readonly latent: number
  readonly letter: string
}

export function drawMarks(
  element: SVGGElement,
  plan: Plan,
  moment: Moment,
  lit: number | null,
  dark: boolean,
): void {
  const chips = [...chipsOfLegs(plan, moment), ...boardChip(plan, moment)]
  const radius = Math.min(9, Math.max(7, plan.unit * 0.45))
  const groups = select(element)
    .selectAll<SVGGElement, Chip>('g')
    .data(chips)
    .join((enter) => {
      const group = enter.append('g').attr('class', styles.chip)
      group.append('circle')
      group.append('text').attr('dy', '0.36em').attr('text-anchor', 'middle')
      return group
    })
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .attr('data-latent', ({ latent }) => (latent < 0 ? null : latent))
    .classed(styles.unlit, ({ latent }) => lit !== null && latent !== lit)
    .classed(styles.nobody, ({ latent }) => latent < 0)
  groups
    .select('circle')
    .attr('r', radius)
    .style('fill', ({ latent }) => (latent < 0 ? null : latentColour(latent, dark)))
  groups
    .select('text')
    .style('fill', ({ latent }) => (latent < 0 ? null : letterOn(latentColour(latent, dark))))
    .text(({ letter }) => letter)
}

/** A letter beside the door of every room that a finished leg led to; several side by side. */
function chipsOfLegs(plan: Plan, moment: Moment): Chip[] {
  const { scene } = plan
  const taken = new Map<number, number>()
  const done = legsOf(moment).filter((leg) => leg.asker >= 0 && (leg.h < moment.index || moment.ended))
  return done.map((leg) => {
    const place = scene.places[leg.target]
    const seat = taken.get(leg.target) ?? 0
    taken.set(leg.target, seat + 1)
    const letter = scene.latents[leg.asker].letter
    const end = leg.walk[leg.walk.length - 1]
    if (!leg.arrived) return { x: plan.x(end), y: plan.y(end), latent: leg.asker, letter }
    const [left, top, right, bottom] = boxOf(scene, place.cells)
    const far = Math.floor(place.cell / scene.width)
    const near = far === top ? bottom : top
    const column = [right, left, right, left][seat % 4]
    const row = seat < 2 ? near : far
    // A room of one cell is full with its number: the letter goes to its door.
    const door = place.doors[0]
    if (left === right && door !== undefined)
      return { x: plan.x(door), y: plan.y(door), latent: leg.asker, letter }
    return { x: plan.x(column), y: plan.y(row * scene.width), latent: leg.asker, letter }
  })
}

function boardChip(plan: Plan, { run, detail, index, ended }: Moment): Chip[] {
  const board = plan.scene.places.find(({ kind }) => kind === 'board')
  if (!board) return []
  const shown = detail.steps
    .slice(0, ended ? index + 1 : index)
    .map((step) => latentNamed(run.scene, run.scene.observations[step.observation]))
    .filter((latent) => latent >= 0)
    .at(-1)
  const latent = shown ?? -1
  const letter = latent < 0 ? '?' : plan.scene.latents[latent].letter
  // At its upper end: the Actor stands at its middle to read it.
  const [left, top] = boxOf(plan.scene, board.cells)
  return [{ x: plan.x(left), y: plan.y(top * plan.scene.width), latent, letter }]
}

/** The room or other place that the Actor was sent to, framed. */
export function drawTarget(element: SVGRectElement, plan: Plan, moment: Moment): void {
  const place = plan.scene.places[plan.scene.subgoals[moment.step.subgoal].place]
  const [left, top, right, bottom] = boxOf(plan.scene, place.cells)
  const spread = (0.5 + INTO_WALL) * plan.unit - 1.5
  select(element)
    .attr('x', plan.x(left) - spread)
    .attr('y', plan.y(top * plan.scene.width) - spread)
    .attr('width', (right - left) * plan.unit + 2 * spread)
    .attr('height', (bottom - top) * plan.unit + 2 * spread)
    .attr('rx', 3)
}

/** The bell at the right end of the hall: at rest, ringing or silent, as reported at the outcome. */
export function drawBell(element: SVGGElement, plan: Plan, moment: Moment): void {
  const { scene } = plan
  const hall = scene.places.find(({ kind }) => kind === 'hall')
  const hasBell = scene.observations.some((phrase) => bellIn(phrase) !== null)
  const said = moment.over ? bellIn(scene.observations[moment.step.reported]) : null
  element.setAttribute(
    'class',
    `${styles.bell} ${said === 'rings' ? styles.rings : said === 'silent' ? styles.silent : ''}`,
  )
  element.style.display = hall && hasBell ? '' : 'none'
  if (!hall) return
  const [, top, right, bottom] = boxOf(scene, hall.cells)
  const y = (plan.y(top * scene.width) + plan.y(bottom * scene.width)) / 2
  const size = Math.min(1.2, Math.max(0.7, plan.unit / 18))
  const hasCounter = scene.places.some(({ kind }) => kind === 'counter')
  const x = plan.x(right) - (hasCounter ? 0.6 * plan.unit : 0)
  element.setAttribute('transform', `translate(${x},${y}) scale(${size})`)
}
