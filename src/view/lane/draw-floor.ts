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
  const rooms = scene.places.filter(({ kind }) => kind === 'room')
  const rest = scene.places.filter(({ kind }) => kind !== 'room' && kind !== 'cell')
  for (const place of [...rest, ...rooms]) floor(group, plan, place)
  openGround(group, plan)
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

/** All cells of open ground as one field, with a hair between them. */
function openGround(group: Group, plan: Plan): void {
  const cells = plan.scene.places.flatMap((place) => (place.kind === 'cell' ? place.cells : []))
  if (cells.length === 0) return
  const { scene, unit } = plan
  const [left, top, right, bottom] = boxOf(scene, cells)
  const [x, y] = [plan.x(left) - unit / 2, plan.y(top * scene.width) - unit / 2]
  const [width, height] = [(right - left + 1) * unit, (bottom - top + 1) * unit]
  const edge = INTO_WALL * unit
  box(group, styles.room, x, y - edge, width + edge, height + 2 * edge, 0)
  const lines = [
    ...Array.from({ length: right - left }, (_, i) => `M${Math.round(x + (i + 1) * unit)},${y}v${height}`),
    ...Array.from({ length: bottom - top }, (_, i) => `M${x},${Math.round(y + (i + 1) * unit)}h${width}`),
  ]
  group.append('path').attr('class', styles.grid).attr('d', lines.join(''))
}

function furniture(group: Group, plan: Plan, place: Place): void {
  if (place.kind === 'tower') tower(group, plan, place)
  if (place.kind !== 'board' && place.kind !== 'counter') return
  const { scene, unit } = plan
  const [left, top, , bottom] = boxOf(scene, place.cells)
  const y = plan.y(top * scene.width) - unit / 2
  const width = furnitureWidth(unit)
  box(group, styles.furniture, plan.x(left) - width / 2, y, width, (bottom - top + 1) * unit, 3)
}

/** A roof on four legs, larger than its cell so that it can be seen from afar. */
function tower(group: Group, plan: Plan, { cell }: Place): void {
  const size = Math.max(1, plan.unit / 16)
  group
    .append('path')
    .attr('class', styles.furniture)
    .attr('d', 'M-6,8L-3.5,-3H-6L0,-9L6,-3H3.5L6,8M-4.9,3H4.9M-3.5,-3H3.5')
    .attr('transform', `translate(${plan.x(cell)},${plan.y(cell)}) scale(${size})`)
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
