// A plan as a picture the size of a word: the rooms and the ways through them.
import type { Scene } from '../../core/scenarios/scenario.ts'
import { latentColour } from '../latent-style.ts'
import { boxOf, type Plan, pathAlong, planOf } from './geometry.ts'
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

/** Fills the parts of the picture: hall, rooms, and for each Actor a route and its goal. */
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
  const [hall, rooms] = svg.children
  if (before?.scene !== scene) {
    hall.setAttribute('d', outline(scene, plan, false))
    rooms.setAttribute('d', outline(scene, plan, true))
  }
  // Of a place on the map the way to it says nothing.
  const isPlace = scene.marked === 'treasure'
  const ways = isPlace ? [scene.latents[latent]?.marks ?? []] : waysOfPlan(scene, latent, instruction)
  const ends = ways.map((way) => way.at(-1) ?? scene.home)
  const colour = latentColour(Math.max(0, latent), dark, scene.marked)
  const routes = svg.querySelectorAll('[data-part=route]')
  const goals = svg.querySelectorAll('circle')
  for (const [actor, way] of ways.entries()) {
    routes[actor].setAttribute('d', way.length > 1 ? pathAlong(plan, way) : '')
    routes[actor].setAttribute('stroke', colour)
    goals[actor].setAttribute('cx', String(plan.x(ends[actor])))
    goals[actor].setAttribute('cy', String(plan.y(ends[actor])))
    goals[actor].setAttribute('r', way.length > 1 || (isPlace && latent >= 0) ? '2.5' : '0')
    goals[actor].setAttribute('fill', colour)
  }
}

/** All rooms as one path, or all the rest: sixteen such pictures are drawn as the page opens. */
function outline(scene: Scene, plan: Plan, ofRooms: boolean): string {
  // Hundreds of cells of open ground are one field.
  const field = scene.places.flatMap(({ kind, cells }) => (kind === 'cell' ? cells : []))
  const grounds = scene.places
    .filter(({ kind }) => kind !== 'cell')
    .map(({ kind, cells }) => ({ kind, cells }))
  if (field.length > 0) grounds.push({ kind: 'room', cells: field })
  return grounds
    .filter(({ kind }) => (kind === 'room') === ofRooms)
    .map(({ cells }) => {
      const [left, top, right, bottom] = boxOf(scene, cells)
      const width = (right - left + 1.5) * plan.unit
      const x = plan.x(left) - plan.unit * 0.75
      const y = plan.y(top * scene.width) - plan.unit * 0.75
      return `M${x},${y}h${width}v${(bottom - top + 1.5) * plan.unit}h${-width}z`
    })
    .join('')
}
