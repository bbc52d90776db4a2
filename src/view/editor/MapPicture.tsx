// The map as a picture: walls, floor, what stands on it, the way of a plan, and what is pointed at.
import { memo, useMemo } from 'react'
import { buildingOf } from '../../core/custom/building.ts'
import { routeOf } from '../../core/custom/routes.ts'
import { type CustomWorld, type Mark, marksOf } from '../../core/custom/world.ts'
import { latentColour, useDark } from '../latent-style.ts'
import css from './map.module.css'

/** Units of the picture per cell. */
export const UNIT = 20

interface Props {
  readonly world: CustomWorld
  /** The plan and instruction whose way is drawn, null for none. */
  readonly lit: readonly [number, number] | null
  /** Cells that a remark is about. */
  readonly pointed: readonly number[]
  readonly cursor: number
  /** What is being carried, over the cursor. */
  readonly held: Mark | null
}

export function MapPicture({ world, lit, pointed, cursor, held }: Props) {
  const { width } = world
  const left = (cell: number): number => (cell % width) * UNIT
  const top = (cell: number): number => Math.floor(cell / width) * UNIT
  return (
    <>
      <Ground world={world} />
      {lit && <Route world={world} plan={lit[0]} instruction={lit[1]} />}
      {marksOf(world).map(({ mark, cell }) => (
        <MarkPicture
          key={keyOf(mark)}
          world={world}
          mark={mark}
          cell={cell}
          faint={held !== null && same(mark, held)}
        />
      ))}
      {pointed.map((cell) => (
        <circle
          key={cell}
          className={css.pointed}
          cx={left(cell) + UNIT / 2}
          cy={top(cell) + UNIT / 2}
          r={UNIT * 0.72}
        />
      ))}
      {held && <MarkPicture world={world} mark={held} cell={cursor} faint={false} />}
      <rect
        className={css.cursor}
        x={left(cursor) + 1}
        y={top(cursor) + 1}
        width={UNIT - 2}
        height={UNIT - 2}
        rx={2}
      />
    </>
  )
}

const keyOf = (mark: Mark): string => (mark.kind === 'room' ? `room ${mark.room}` : mark.kind)
const same = (one: Mark, other: Mark): boolean => keyOf(one) === keyOf(other)

const Ground = memo(function Ground({ world }: { readonly world: CustomWorld }) {
  const { width, height, walls } = world
  const rooms = useMemo(() => buildingOf(world, false).places.filter(({ kind }) => kind === 'room'), [world])
  const squares = (cells: readonly number[]): string =>
    cells
      .map((cell) => `M${(cell % width) * UNIT},${Math.floor(cell / width) * UNIT}h${UNIT}v${UNIT}h${-UNIT}z`)
      .join('')
  const floor = Array.from(walls, (wall, cell) => (wall === 1 ? -1 : cell)).filter((cell) => cell >= 0)
  const lines = [
    ...Array.from({ length: width - 1 }, (_, x) => `M${(x + 1) * UNIT},0V${height * UNIT}`),
    ...Array.from({ length: height - 1 }, (_, y) => `M0,${(y + 1) * UNIT}H${width * UNIT}`),
  ]
  return (
    <>
      <rect className={css.wall} width={width * UNIT} height={height * UNIT} rx={4} />
      <path className={css.hall} d={squares(floor)} />
      <path className={css.room} d={squares(rooms.flatMap(({ cells }) => cells))} />
      <path className={css.lines} d={lines.join('')} />
    </>
  )
})

function Route({ world, plan, instruction }: { world: CustomWorld; plan: number; instruction: number }) {
  const colour = latentColour(plan, useDark(), 'none')
  const legs = useMemo(() => routeOf(world, plan, instruction), [world, plan, instruction])
  if (!legs) return null
  // Legs that share a corridor lie beside each other.
  const point = (cell: number, leg: number): string => {
    const aside = UNIT / 2 + (leg - (legs.length - 1) / 2) * 2.6
    return `${(cell % world.width) * UNIT + aside},${Math.floor(cell / world.width) * UNIT + aside}`
  }
  return legs.map((way, leg) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: legs have no other name
      key={leg}
      className={css.route}
      stroke={colour}
      d={`M${way.map((cell) => point(cell, leg)).join('L')}`}
    />
  ))
}

interface MarkProps {
  readonly world: CustomWorld
  readonly mark: Mark
  readonly cell: number
  readonly faint: boolean
}

function MarkPicture({ world, mark, cell, faint }: MarkProps) {
  const [x, y] = [(cell % world.width) * UNIT, Math.floor(cell / world.width) * UNIT]
  return (
    <g className={css.mark} opacity={faint ? 0.35 : 1} transform={`translate(${x},${y})`}>
      {mark.kind === 'room' ? <RoomMark world={world} room={mark.room} cell={cell} /> : SHAPES[mark.kind]}
    </g>
  )
}

const SHAPES = {
  start: (
    <>
      <circle className={css.start} cx={10} cy={10} r={7.5} />
      <path className={css.onInk} d="M8,6.5L14,10L8,13.5z" />
    </>
  ),
  board: (
    <>
      <rect className={css.thing} x={3} y={2.5} width={14} height={15} rx={1.5} />
      <path className={css.writing} d="M6,6.5h8M6,10h8M6,13.5h5" />
    </>
  ),
  counter: (
    <>
      <rect className={css.thing} x={1.5} y={8} width={17} height={9} rx={1.5} />
      <path className={css.writing} d="M6,8V4.5h8V8" />
    </>
  ),
}

/** Its number, and its name where there is floor for it, under the number or over it. */
function RoomMark({ world, room, cell }: { world: CustomWorld; room: number; cell: number }) {
  const { name } = world.rooms[room]
  const { walls, width } = world
  const isAbove = walls[cell + width] === 1 && walls[cell - width] === 0
  const shown = new RegExp(`^room ${room + 1}$`, 'i').test(name) ? '' : name
  return (
    <>
      <circle className={css.place} cx={10} cy={10} r={7.5} />
      <text className={css.number} x={10} y={13.8}>
        {room + 1}
      </text>
      <text className={css.name} x={10} y={isAbove ? -3 : 27.5}>
        {shown.length > 12 ? `${shown.slice(0, 11)}…` : shown}
      </text>
    </>
  )
}
