// The posterior drawn on the map itself, where worlds differ in their map: a heat of cells, or doors that may be locked.
import { type Brush, offPage } from '../bitmap.ts'
import { latentColour } from '../latent-style.ts'
import { type Inks, inks } from './canvas.ts'
import { boxOf, type Plan } from './geometry.ts'
import type { Moment } from './moment.ts'
import { type Tried, triedBefore } from './tried.ts'
import { write } from './write.ts'

/** Draws what this scene has to draw under the routes. */
export function drawGround(context: Brush, plan: Plan, moment: Moment, lane: number, dark: boolean): void {
  if (plan.scene.marked === 'none') return
  const masses = massByCell(plan, moment.weights)
  if (plan.scene.marked === 'locked') {
    drawDoors(context, plan, masses, inks())
    return
  }
  drawHeat(context, plan, masses, latentColour(0, dark, plan.scene.marked))
  const { trace } = moment.run.lanes[lane]
  const window = Number(moment.run.config.lanes[lane].window)
  drawTried(context, plan, triedBefore(plan.scene, trace, moment.detail.episode, window), inks())
  drawBearing(context, plan, moment, inks())
  drawLegend(context, plan, inks())
}

/** What crosses and rings mean, in the empty corner of the place where the Actor starts. */
function drawLegend(context: Brush, plan: Plan, theme: Inks): void {
  const [left, , right, bottom] = boxOf(plan.scene, plan.scene.places[0].cells)
  const x = plan.x(left) - plan.unit / 2
  const room = (right - left + 1) * plan.unit
  if (room < 44) return
  const words = room < 74 ? ['× dug', '○ seen'] : ['× dug in vain', '○ bearing']
  for (const [i, line] of words.entries()) {
    const y = plan.y(bottom * plan.scene.width) - (words.length - 1 - i) * 15
    write(context, line, x, y, { size: 11, weight: 400, colour: theme['ink-soft'], align: 'start' })
  }
}

/** The chance of each cell to be marked: Σ of the weights of the latents that mark it. */
function massByCell({ scene }: Plan, weights: Float64Array): Float64Array {
  const masses = new Float64Array(scene.walls.length)
  for (const [z, { marks }] of scene.latents.entries()) for (const cell of marks) masses[cell] += weights[z]
  return masses
}

/**
 * Full ink is certainty; the cube root lets 1/400 be seen, and 0 stays blank. One pixel a cell, stretched over the map in
 * one go: hundreds of rectangles would take a good part of a frame.
 */
function drawHeat(context: Brush, plan: Plan, masses: Float64Array, colour: string): void {
  const { scene, unit } = plan
  const image = new ImageData(scene.width, scene.height)
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  for (let cell = 0; cell < masses.length; cell++) {
    if (masses[cell] > 0)
      image.data.set([red, green, blue, 255 * Math.min(1, Math.cbrt(masses[cell]))], 4 * cell)
  }
  small ??= offPage()
  small.canvas.width = scene.width
  small.canvas.height = scene.height
  small.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  const [left, top] = [plan.x(0) - unit / 2, plan.y(0) - unit / 2]
  context.drawImage(small.canvas, left, top, scene.width * unit, scene.height * unit)
}

let small: OffscreenCanvasRenderingContext2D | null = null

/** A cross where a place was tried in vain, a ring where evidence pointed. */
function drawTried(context: Brush, plan: Plan, tried: Tried, theme: Inks): void {
  const { scene, unit } = plan
  const arm = Math.max(1.5, unit * 0.22)
  context.beginPath()
  for (const [place, { kind, cell }] of scene.places.entries()) {
    if (kind !== 'cell' || tried.failures[place] === 0) continue
    const [x, y] = [plan.x(cell), plan.y(cell)]
    context.moveTo(x - arm, y - arm)
    context.lineTo(x + arm, y + arm)
    context.moveTo(x + arm, y - arm)
    context.lineTo(x - arm, y + arm)
  }
  context.lineCap = 'butt'
  context.lineWidth = Math.max(1, unit / 12)
  context.strokeStyle = theme['ink-faint']
  context.stroke()
  context.beginPath()
  for (const [z, { marks }] of scene.latents.entries()) {
    if (tried.pointers[z] === 0) continue
    const [x, y] = [plan.x(marks[0]), plan.y(marks[0])]
    context.moveTo(x + unit * 0.36, y)
    context.arc(x, y, unit * 0.36, 0, 2 * Math.PI)
  }
  context.lineWidth = Math.max(1.25, unit / 8)
  context.strokeStyle = theme.warn
  context.stroke()
}

/** Where this episode's evidence points, as a line from where it was read. */
function drawBearing(context: Brush, plan: Plan, moment: Moment, theme: Inks): void {
  const { scene, unit } = plan
  const said = moment.heard ? scene.observations[moment.heard.reported] : undefined
  if (said?.tone !== 'evidence' || said.latent === undefined || said.place === undefined) return
  const [from] = scene.places[said.place].cells
  const [to] = scene.latents[said.latent].marks
  const [x, y] = [plan.x(to), plan.y(to)]
  context.beginPath()
  context.moveTo(plan.x(from), plan.y(from))
  context.lineTo(x, y)
  context.lineWidth = 1.5
  context.strokeStyle = theme.warn
  context.setLineDash([5, 4])
  context.stroke()
  context.setLineDash([])
  context.beginPath()
  context.arc(x, y, unit * 0.55, 0, 2 * Math.PI)
  context.lineWidth = 2.5
  context.stroke()
}

/** A door closes as far as the Planner believes it to be locked. */
function drawDoors(context: Brush, plan: Plan, masses: Float64Array, theme: Inks): void {
  const { scene, unit } = plan
  for (const cell of new Set(scene.latents.flatMap(({ marks }) => marks))) {
    const upright = scene.walls[cell - scene.width] === 1 && scene.walls[cell + scene.width] === 1
    const [x, y] = [plan.x(cell), plan.y(cell)]
    const closed = unit * 1.04 * masses[cell]
    const thick = unit * 0.3
    const [width, height] = upright ? [thick, closed] : [closed, thick]
    context.fillStyle = theme['ink-soft']
    context.fillRect(x - width / 2, y - unit / 2 + (upright ? 0 : (unit - thick) / 2), width, height)
  }
}

/** Where the treasure really is, for those who may know. */
export function drawTruth(context: Brush, plan: Plan, truth: number, theme: Inks): void {
  if (plan.scene.marked !== 'treasure') return
  const [cell] = plan.scene.latents[truth].marks
  const size = Math.max(7, plan.unit * 0.62)
  context.beginPath()
  for (let i = 0; i < 10; i++) {
    const radius = i % 2 === 0 ? size : size * 0.42
    const angle = (i * Math.PI) / 5
    context.lineTo(plan.x(cell) + radius * Math.sin(angle), plan.y(cell) - radius * Math.cos(angle))
  }
  context.closePath()
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = theme.paper
  context.stroke()
  context.fillStyle = theme.ink
  context.fill()
}
