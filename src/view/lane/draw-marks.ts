// Marks on the building: the letters of finished legs, what the board shows, and how the episode ended.
import type { Scene } from '../../core/scenarios/scenario.ts'
import type { Brush } from '../bitmap.ts'
import { latentColour, letterOn } from '../latent-style.ts'
import { inks } from './canvas.ts'
import { finishedLegs, type Leg } from './draw-legs.ts'
import { boxOf, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'
import { write } from './write.ts'

interface Chip {
  readonly x: number
  readonly y: number
  /** −1 for none. */
  readonly latent: number
  readonly letter: string
}

export function chipsOf(plan: Plan, moment: Moment): Chip[] {
  const { scene } = plan
  const seats = new Map<number, number>()
  // On open ground a chip would hide the very cell that it is about.
  const asked = finishedLegs(moment).filter(
    ({ asker, target }) => asker >= 0 && scene.places[target]?.kind !== 'cell',
  )
  const ofLegs = asked.map((leg) => {
    const seat = seats.get(leg.target) ?? 0
    seats.set(leg.target, seat + 1)
    return { ...seatOf(plan, leg, seat), latent: leg.asker, letter: scene.latents[leg.asker].letter }
  })
  return [...ofLegs, ...chipsRead(plan, moment)]
}

/** Where the letter of a leg goes: beside the door of the room it led to, or where the Actor had to give up. */
function seatOf(plan: Plan, leg: Leg, seat: number): { x: number; y: number } {
  const { scene } = plan
  const end = leg.walk[leg.walk.length - 1]
  const place = scene.places[leg.target]
  if (!leg.arrived || !place) return { x: plan.x(end), y: plan.y(end) }
  const [left, top, right, bottom] = boxOf(scene, place.cells)
  // A room of one cell is full with its number: the letter goes to its door.
  const door = place.doors[0]
  if (left === right && door !== undefined) return { x: plan.x(door), y: plan.y(door) }
  const far = Math.floor(place.cell / scene.width)
  const near = far === top ? bottom : top
  const column = seat % 2 === 0 ? right : left
  return { x: plan.x(column), y: plan.y((seat < 2 ? near : far) * scene.width) }
}

/**
 * What was last read in this episode at each place where something can be read, ? before that; at its upper end, as
 * the Actor stands at its middle. What can be read anywhere shows where the Actor stood.
 */
function chipsRead(plan: Plan, { run, detail, index, ended }: Moment): Chip[] {
  const { scene } = run
  const steps = detail.steps.slice(0, ended ? index + 1 : index)
  const seen = steps.map((step) => ({
    ...scene.observations[step.observation],
    at: step.legs[0].standsAfter,
  }))
  const read = seen.filter(({ tone, latent }) => tone === 'evidence' && latent !== undefined)
  const chips: Chip[] = []
  for (const board of boardsOf(scene)) {
    const last = read.findLast(({ place }) => place === board)
    const latent = last?.latent ?? -1
    const letter = latent < 0 ? '?' : scene.latents[latent].letter
    if (board !== undefined) {
      const [left, top] = boxOf(scene, scene.places[board].cells)
      // A tower has it at its top, over the roof.
      const above = scene.places[board].kind === 'tower' ? Math.max(17, plan.unit) : 0
      chips.push({ x: plan.x(left), y: plan.y(top * scene.width) - above, latent, letter })
    } else if (last) chips.push({ x: plan.x(last.at), y: plan.y(last.at + scene.width), latent, letter })
  }
  return chips
}

const boards = new WeakMap<Scene, Set<number | undefined>>()

/** The places where a latent is pointed at; undefined among them where that may happen anywhere. */
function boardsOf(scene: Scene): Set<number | undefined> {
  const known = boards.get(scene)
  if (known) return known
  const found = scene.observations.flatMap(({ latent, place }) => (latent === undefined ? [] : [place]))
  const made = new Set(found)
  boards.set(scene, made)
  return made
}

export function drawChip(context: Brush, plan: Plan, chip: Chip, dark: boolean): void {
  const { x, y, latent, letter } = chip
  const theme = inks()
  const colour = latent < 0 ? theme.paper : latentColour(latent, dark, plan.scene.marked)
  const radius = Math.min(9, Math.max(7, plan.unit * 0.45))
  const half = letter.length > 1 ? Math.max(radius, 4 * letter.length + 3) : radius
  context.beginPath()
  context.roundRect(x - half, y - radius, 2 * half, 2 * radius, radius)
  context.fillStyle = colour
  context.fill()
  context.lineWidth = latent < 0 ? 1 : 1.5
  context.strokeStyle = latent < 0 ? theme['ink-faint'] : theme.paper
  context.stroke()
  const ink = latent < 0 ? theme['ink-soft'] : letterOn(colour)
  write(context, letter, x, y, { size: letter.length > 1 ? 11 : 12, weight: 700, colour: ink })
}

const BELL = new Path2D(
  'M-6,4C-4.5,2.5 -5,-1 -4.5,-3.5C-4,-6 -2,-7.5 0,-7.5C2,-7.5 4,-6 4.5,-3.5C5,-1 4.5,2.5 6,4ZM-2,5.5H2C2,8 -2,8 -2,5.5Z',
)
const WAVES = new Path2D('M8,-7Q11,-2 8,3M-8,-7Q-11,-2 -8,3')
const STRIKE = new Path2D('M-8,8L8,-9')
const TICK = new Path2D('M-5,0L-1.5,4L5.5,-4.5')
const CROSS = new Path2D('M-4.5,-4.5L4.5,4.5M4.5,-4.5L-4.5,4.5')

/** How the episode ended, as reported: on the bell if there is one, which hangs at rest before, else where the Actor is. */
export function drawOutcome(context: Brush, plan: Plan, moment: Moment): void {
  const { scene } = plan
  const tone = moment.over ? scene.observations[moment.step.reported].tone : null
  const good = tone === 'success'
  const told = good || tone === 'failure'
  const cell = scene.bell ?? moment.step.legs[0].standsAfter
  if (scene.bell === null && !told) return
  const theme = inks()
  const size = Math.min(1.2, Math.max(0.7, plan.unit / 18))
  context.save()
  context.translate(plan.x(cell), plan.y(cell))
  context.scale(size, size)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = 2.4
  context.strokeStyle = good ? theme.good : theme.warn
  if (scene.bell === null) {
    // Over the Actor’s head, or under its feet at the upper edge of the map.
    context.translate(0, plan.y(cell) < 28 * size ? 17 : -17)
    disc(context, theme.paper)
    context.stroke(good ? TICK : CROSS)
  } else {
    context.fillStyle = good ? theme.good : told ? theme['ink-soft'] : theme['ink-faint']
    context.fill(BELL)
    if (told) context.stroke(good ? WAVES : STRIKE)
  }
  context.restore()
}

/** A round ground for a mark, ringed in the colour of the stroke. */
function disc(context: Brush, colour: string): void {
  context.beginPath()
  context.arc(0, 0, 9, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
  context.stroke()
}
