// A plan as a picture the size of a word: the rooms and the way through them.
import { select } from 'd3'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { latentColour } from '../latent-style.ts'
import { boxOf, pathAlong, planOf } from './geometry.ts'
import styles from './posterior.module.css'
import { wayOfPlan } from './way.ts'

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
  const way = latent < 0 ? [] : wayOfPlan(scene, latent, instruction)
  const end = way.at(-1) ?? scene.home
  select(svg)
    .select('path')
    .attr('d', way.length > 1 ? pathAlong(plan, way) : '')
    .attr('stroke', latentColour(Math.max(0, latent), dark))
  select(svg)
    .select('circle')
    .attr('cx', plan.x(end))
    .attr('cy', plan.y(end))
    .attr('r', way.length > 1 ? 2.5 : 0)
    .attr('fill', latentColour(Math.max(0, latent), dark))
}

function drawRooms(svg: SVGSVGElement, scene: Scene): void {
  const plan = planOf(scene, MINI.width, MINI.height)
  const group = select(svg)
  group.selectAll('*').remove()
  for (const place of scene.places) {
    const [left, top, right, bottom] = boxOf(scene, place.cells)
    group
      .append('rect')
      .attr('class', place.kind === 'room' ? styles.room : styles.hall)
      .attr('x', plan.x(left) - plan.unit * 0.75)
      .attr('y', plan.y(top * scene.width) - plan.unit * 0.75)
      .attr('width', (right - left + 1.5) * plan.unit)
      .attr('height', (bottom - top + 1.5) * plan.unit)
  }
  group.append('path').attr('class', styles.route)
  group.append('circle')
}
