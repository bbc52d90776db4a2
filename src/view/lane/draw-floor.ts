// The part of the building that stays: floors, walls, the notice board, the counter. Drawn once per scene and size.
import { type BaseType, type Selection, select } from 'd3'
import type { Place } from '../../core/world/building.ts'
import styles from './building.module.css'
import { boxOf, furnitureWidth, INTO_WALL, type Plan } from './geometry.ts'

type Group = Selection<SVGSVGElement, unknown, BaseType, unknown>

export function drawFloor(element: SVGSVGElement, plan: Plan): void {
  const group: Group = select(element)
  group.selectAll('*').remove()
  const { scene, unit } = plan
  const [left, top] = [plan.x(0) - unit / 2, plan.y(0) - unit / 2]
  box(
    group,
    styles.wall,
    left + 0.45 * unit,
    top + 0.45 * unit,
    (scene.width - 0.9) * unit,
    (scene.height - 0.9) * unit,
    4,
  )
  const owned = new Set(scene.places.flatMap((place) => place.cells))
  for (let cell = 0; cell < scene.walls.length; cell++) {
    if (scene.walls[cell] === 1 || owned.has(cell)) continue
    box(group, styles.hall, plan.x(cell) - unit / 2, plan.y(cell) - unit / 2, unit, unit, 0)
  }
  const [rooms, rest] = [true, false].map((isRoom) =>
    scene.places.filter(({ kind }) => (kind === 'room') === isRoom),
  )
  for (const place of [...rest, ...rooms]) floor(group, plan, place)
  for (const place of scene.places) furniture(group, plan, place)
}

function floor(group: Group, plan: Plan, place: Place): void {
  const { scene, unit } = plan
  const [left, top, right, bottom] = boxOf(scene, place.cells)
  const spread = (0.5 + INTO_WALL) * unit
  const [x, y] = [plan.x(left) - spread, plan.y(top * scene.width) - spread]
  const [width, height] = [(right - left) * unit + 2 * spread, (bottom - top) * unit + 2 * spread]
  const radius = place.kind === 'room' ? 2 : 0
  box(group, place.kind === 'room' ? styles.room : styles.hall, x, y, width, height, radius)
}

function furniture(group: Group, plan: Plan, place: Place): void {
  if (place.kind !== 'board' && place.kind !== 'counter') return
  const { scene, unit } = plan
  const [left, top, , bottom] = boxOf(scene, place.cells)
  const y = plan.y(top * scene.width) - unit / 2
  const width = furnitureWidth(unit)
  box(group, styles.furniture, plan.x(left) - width / 2, y, width, (bottom - top + 1) * unit, 3)
}

function box(
  group: Group,
  className: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  const [left, top] = [Math.round(x), Math.round(y)]
  group
    .append('rect')
    .attr('class', className)
    .attr('x', left)
    .attr('y', top)
    .attr('width', Math.round(x + width) - left)
    .attr('height', Math.round(y + height) - top)
    .attr('rx', radius)
}
