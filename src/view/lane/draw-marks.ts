// Marks on the building: room numbers, the letters of finished legs, what the board shows, the bell.
import type { Place } from '../../core/world/building.ts'
import { latentColour, letterOn } from '../latent-style.ts'
import { inks } from './canvas.ts'
import { finishedLegs, type Leg } from './draw-legs.ts'
import { boxOf, furnitureWidth, INTO_WALL, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'
import { bellIn, latentNamed } from './reading.ts'
import { write } from './write.ts'

interface Chip {
  readonly x: number
  readonly y: number
  /** −1 for none. */
  readonly latent: number
  readonly letter: string
}

export function chipsOf(plan: Plan, moment: Moment): Chip[] {
  const seats = new Map<number, number>()
  const asked = finishedLegs(moment).filter((leg) => leg.asker >= 0)
  const ofLegs = asked.map((leg) => {
    const seat = seats.get(leg.target) ?? 0
    seats.set(leg.target, seat + 1)
    return { ...seatOf(plan, leg, seat), latent: leg.asker, letter: plan.scene.latents[leg.asker].letter }
  })
  return [...ofLegs, ...chipOfBoard(plan, moment)]
}

/** Where the letter of a leg goes: beside the door of the room it led to, or where the Actor had to give up. */
function seatOf(plan: Plan, leg: Leg, seat: number): { x: number; y: number } {
  const { scene } = plan
  const end = leg.walk[leg.walk.length - 1]
  if (!leg.arrived) return { x: plan.x(end), y: plan.y(end) }
  const place = scene.places[leg.target]
  const [left, top, right, bottom] = boxOf(scene, place.cells)
  // A room of one cell is full with its number: the letter goes to its door.
  const door = place.doors[0]
  if (left === right && door !== undefined) return { x: plan.x(door), y: plan.y(door) }
  const far = Math.floor(place.cell / scene.width)
  const near = far === top ? bottom : top
  const column = seat % 2 === 0 ? right : left
  return { x: plan.x(column), y: plan.y((seat < 2 ? near : far) * scene.width) }
}

/** What the board showed when it was last read in this episode; at its upper end, as the Actor stands at its middle. */
function chipOfBoard(plan: Plan, { run, detail, index, ended }: Moment): Chip[] {
  const board = plan.scene.places.find(({ kind }) => kind === 'board')
  if (!board) return []
  const read = detail.steps.slice(0, ended ? index + 1 : index)
  const shown = read.map((step) => latentNamed(run.scene, run.scene.observations[step.observation]))
  const latent = shown.findLast((one) => one >= 0) ?? -1
  const letter = latent < 0 ? '?' : plan.scene.latents[latent].letter
  const [left, top] = boxOf(plan.scene, board.cells)
  return [{ x: plan.x(left), y: plan.y(top * plan.scene.width), latent, letter }]
}

export function drawChip(context: CanvasRenderingContext2D, plan: Plan, chip: Chip, dark: boolean): void {
  const { x, y, latent, letter } = chip
  const theme = inks()
  const colour = latent < 0 ? theme.paper : latentColour(latent, dark)
  context.beginPath()
  context.arc(x, y, Math.min(9, Math.max(7, plan.unit * 0.45)), 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
  context.lineWidth = latent < 0 ? 1 : 1.5
  context.strokeStyle = latent < 0 ? theme['ink-faint'] : theme.paper
  context.stroke()
  const ink = latent < 0 ? theme['ink-soft'] : letterOn(colour)
  write(context, letter, x, y, { size: letter.length > 1 ? 11 : 12, weight: 700, colour: ink })
}

/** Labels lie over the routes with a halo, so that no line strikes a number through. */
export function drawLabels(context: CanvasRenderingContext2D, plan: Plan): void {
  for (const place of plan.scene.places) {
    if (place.kind === 'room') labelRoom(context, plan, place)
    else if (place.kind === 'board' || place.kind === 'counter') labelFurniture(context, plan, place)
  }
}

function labelRoom(context: CanvasRenderingContext2D, plan: Plan, place: Place): void {
  if (plan.unit * (1 + 2 * INTO_WALL) < 14) return
  const [left] = boxOf(plan.scene, place.cells)
  const far = Math.floor(place.cell / plan.scene.width)
  const size = Math.min(16, Math.max(11, Math.round(plan.unit * 0.75)))
  const words = place.label.replace(/^\D+/, '')
  const { floor: halo, 'ink-soft': colour } = inks()
  write(context, words, plan.x(left), plan.y(far * plan.scene.width), { size, weight: 650, colour, halo })
}

function labelFurniture(context: CanvasRenderingContext2D, plan: Plan, place: Place): void {
  if (plan.unit < 12) return
  const [left, top, right] = boxOf(plan.scene, place.cells)
  const toRight = place.kind === 'board'
  const aside = furnitureWidth(plan.unit) / 2 + 4
  const x = toRight ? plan.x(left) + aside : plan.x(right) - aside
  const y = plan.y(top * plan.scene.width)
  const { hall: halo, 'ink-soft': colour } = inks()
  const align = toRight ? 'start' : 'end'
  write(context, place.kind, x, y, { size: 12, weight: 400, colour, halo, align })
}

const BELL = new Path2D(
  'M-6,4C-4.5,2.5 -5,-1 -4.5,-3.5C-4,-6 -2,-7.5 0,-7.5C2,-7.5 4,-6 4.5,-3.5C5,-1 4.5,2.5 6,4ZM-2,5.5H2C2,8 -2,8 -2,5.5Z',
)
const WAVES = new Path2D('M8,-7Q11,-2 8,3M-8,-7Q-11,-2 -8,3')
const STRIKE = new Path2D('M-8,8L8,-9')

/** The bell at the right end of the hall: at rest, ringing or silent, as reported at the outcome. */
export function drawBell(context: CanvasRenderingContext2D, plan: Plan, moment: Moment): void {
  const { scene } = plan
  const hall = scene.places.find(({ kind }) => kind === 'hall')
  if (!hall || !scene.observations.some((phrase) => bellIn(phrase) !== null)) return
  const said = moment.over ? bellIn(scene.observations[moment.step.reported]) : null
  const [, top, right, bottom] = boxOf(scene, hall.cells)
  const beside = scene.places.some(({ kind }) => kind === 'counter') ? 0.6 * plan.unit : 0
  const size = Math.min(1.2, Math.max(0.7, plan.unit / 18))
  const theme = inks()
  context.save()
  context.translate(plan.x(right) - beside, (plan.y(top * scene.width) + plan.y(bottom * scene.width)) / 2)
  context.scale(size, size)
  context.fillStyle =
    said === 'rings' ? theme.good : said === 'silent' ? theme['ink-soft'] : theme['ink-faint']
  context.fill(BELL)
  context.lineCap = 'round'
  context.lineWidth = 2.4
  context.strokeStyle = said === 'rings' ? theme.good : theme.warn
  if (said !== null) context.stroke(said === 'rings' ? WAVES : STRIKE)
  context.restore()
}
