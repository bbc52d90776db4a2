// A plan as a picture the size of a word: the rooms and the ways through them.
import { select } from 'd3'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { latentColour } from '../latent-style.ts'
import { boxOf, pathAlong, planOf } from './geometry.ts'
import styles from './posterior.module.css'
import { waysOfPlan } from './way.ts'

/** In pixels; leaves room around it in a row of 24. */
export const MINI = { width: 40, height: 20 }

interface Drawn {
  readonly scene: Scene
  readonly latent: number
  readonly instruction: number
  readonly dark: boolean
}

const drawn = new WeakMap<SVGSVGElement, Drawn>()

export function drawMini(
  svg: SVGSVGElement,
  scene: Scene,
  latent: number,
  instruction: number,
  dark: boolean,
): void {
  const before = drawn.get(svg)
  if (
    before?.scene === scene &&
    before.latent === latent &&
    before.instruction === instruction &&
    before.dark === dark
  )
    return
  drawn.set(svg, { scene, latent, instruction, dark })
  const plan = planOf(scene, MINI.width, MINI.height)
  if (before?.scene !== scene) drawRooms(svg, scene)
  // Of a place on the map the way to it says nothing.
  const isPlace = scene.marked === 'treasure'
  const ways = isPlace ? [scene.latents[latent]?.marks ?? []] : waysOfPlan(scene, latent, instruction)
  const ends = ways.map((way) => way.at(-1) ?? scene.home)
  const colour = latentColour(Math.max(0, latent), dark, scene.marked)
  select(svg)
    .selectAll<SVGPathElement, unknown>(`.${styles.route}`)
    .attr('d', (_, actor) => (ways[actor].length > 1 ? pathAlong(plan, ways[actor]) : ''))
    .attr('stroke', colour)
    // The way of every Actor but the first is dotted.
    .attr('stroke-dasharray', (_, actor) => (actor > 0 ? '0 3' : null))
  select(svg)
    .selectAll<SVGCircleElement, unknown>('circle')
    .attr('cx', (_, actor) => plan.x(ends[actor]))
    .attr('cy', (_, actor) => plan.y(ends[actor]))
    .attr('r', (_, actor) => (ways[actor].length > 1 || (isPlace && latent >= 0) ? 2.5 : 0))
    .attr('fill', colour)
}

/** One path for all rooms and one for the rest, sixteen such pictures are drawn as the page opens; then a way for each Actor. */
function drawRooms(svg: SVGSVGElement, scene: Scene): void {
  const plan = planOf(scene, MINI.width, MINI.height)
  // Hundreds of cells of open ground are one field.
  const field = scene.places.flatMap(({ kind, cells }) => (kind === 'cell' ? cells : []))
  const grounds = scene.places
    .filter(({ kind }) => kind !== 'cell')
    .map(({ kind, cells }) => ({ kind, cells }))
  if (field.length > 0) grounds.push({ kind: 'room', cells: field })
  const outline = (room: boolean): string =>
    grounds
      .filter(({ kind }) => (kind === 'room') === room)
      .map(({ cells }) => {
        const [left, top, right, bottom] = boxOf(scene, cells)
        const width = (right - left + 1.5) * plan.unit
        const x = plan.x(left) - plan.unit * 0.75
        const y = plan.y(top * scene.width) - plan.unit * 0.75
        return `M${x},${y}h${width}v${(bottom - top + 1.5) * plan.unit}h${-width}z`
      })
      .join('')
  const group = select(svg)
  group.selectAll('*').remove()
  group.append('path').attr('class', styles.hall).attr('d', outline(false))
  group.append('path').attr('class', styles.room).attr('d', outline(true))
  for (let actor = 0; actor < scene.actors; actor++) group.append('path').attr('class', styles.route)
  for (let actor = 0; actor < scene.actors; actor++) group.append('circle')
}
