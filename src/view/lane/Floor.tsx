// The part of the building that stays: floors, walls, the notice board, the counter, in units of a cell.
import { memo } from 'react'
import type { Scene } from '../../core/scenarios/scenario.ts'
import type { Place } from '../../core/world/building.ts'
import styles from './building.module.css'
import { boxOf, CUT, FURNITURE, INTO_WALL, LARGEST } from './geometry.ts'

/** Fills its container, and lies where planOf puts the cells for canvases over it. */
export const Floor = memo(function Floor({ scene }: { readonly scene: Scene }) {
  const [columns, rows] = [scene.width - 2 * CUT, scene.height - 2 * CUT]
  const owned = new Set(scene.places.flatMap((place) => place.cells))
  const doors = Array.from(scene.walls.keys()).filter((cell) => scene.walls[cell] === 0 && !owned.has(cell))
  const rooms = scene.places.filter(({ kind }) => kind === 'room')
  const rest = scene.places.filter(({ kind }) => kind !== 'room' && kind !== 'cell')
  return (
    <svg
      className={styles.floor}
      viewBox={`${CUT} ${CUT} ${columns} ${rows}`}
      style={{ maxInlineSize: columns * LARGEST, maxBlockSize: rows * LARGEST }}
      aria-hidden="true"
    >
      <rect className={styles.wall} x={CUT} y={CUT} width={columns} height={rows} rx={0.25} />
      {doors.map((cell) => (
        <rect
          key={cell}
          className={styles.hall}
          x={cell % scene.width}
          y={Math.floor(cell / scene.width)}
          width={1}
          height={1}
        />
      ))}
      {[...rest, ...rooms].map((place) => (
        <Ground key={place.label} scene={scene} place={place} />
      ))}
      <OpenGround scene={scene} />
      {scene.places.map((place) => (
        <Furniture key={place.label} scene={scene} place={place} />
      ))}
    </svg>
  )
})

interface Part {
  readonly scene: Scene
  readonly place: Place
}

function Ground({ scene, place }: Part) {
  const [left, top, right, bottom] = boxOf(scene, place.cells)
  return (
    <rect
      className={place.kind === 'room' ? styles.room : styles.hall}
      x={left - INTO_WALL}
      y={top - INTO_WALL}
      width={right - left + 1 + 2 * INTO_WALL}
      height={bottom - top + 1 + 2 * INTO_WALL}
    />
  )
}

/** All cells of open ground as one field, with a hair between them. */
function OpenGround({ scene }: { readonly scene: Scene }) {
  const cells = scene.places.flatMap((place) => (place.kind === 'cell' ? place.cells : []))
  if (cells.length === 0) return null
  const [left, top, right, bottom] = boxOf(scene, cells)
  const [width, height] = [right - left + 1, bottom - top + 1]
  const lines = [
    ...Array.from({ length: width - 1 }, (_, i) => `M${left + i + 1},${top}v${height}`),
    ...Array.from({ length: height - 1 }, (_, i) => `M${left},${top + i + 1}h${width}`),
  ]
  return (
    <>
      <rect
        className={styles.room}
        x={left}
        y={top - INTO_WALL}
        width={width + INTO_WALL}
        height={height + 2 * INTO_WALL}
      />
      <path className={styles.grid} d={lines.join('')} />
    </>
  )
}

function Furniture({ scene, place }: Part) {
  if (place.kind === 'tower') return <Tower scene={scene} place={place} />
  if (place.kind !== 'board' && place.kind !== 'counter') return null
  const [left, top, , bottom] = boxOf(scene, place.cells)
  return (
    <rect
      className={styles.furniture}
      x={left + (1 - FURNITURE) / 2}
      y={top}
      width={FURNITURE}
      height={bottom - top + 1}
      rx={0.2}
    />
  )
}

/** A roof on four legs, larger than its cell on a wide map, so that it can be seen from afar. */
function Tower({ scene, place }: Part) {
  const [x, y] = [place.cell % scene.width, Math.floor(place.cell / scene.width)]
  const size = Math.max(1 / 16, scene.width / 300)
  return (
    <path
      className={styles.furniture}
      d="M-6,8L-3.5,-3H-6L0,-9L6,-3H3.5L6,8M-4.9,3H4.9M-3.5,-3H3.5"
      transform={`translate(${x + 0.5},${y + 0.5}) scale(${size})`}
    />
  )
}
