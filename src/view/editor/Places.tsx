// The rooms by name: each can be renamed and removed; the one in focus is pointed at on the map.
import { edit } from '../../app/editor/editor.ts'
import { removeRoom, rename } from '../../core/custom/edits.ts'
import { type CustomWorld, LIMITS } from '../../core/custom/world.ts'
import lists from './lists.module.css'
import { Remove } from './Remove.tsx'
import { Words } from './Words.tsx'

interface Props {
  readonly world: CustomWorld
  readonly onPoint: (cells: readonly number[]) => void
}

export function Places({ world: { rooms }, onPoint }: Props) {
  return (
    <section className={lists.part} aria-label="Rooms">
      <h3>Rooms</h3>
      <ol className={lists.rooms}>
        {rooms.map(({ name, cell }, room) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a room is its number
          <li key={room}>
            <span className={lists.count} aria-hidden="true">
              {room + 1}
            </span>
            <Words
              label={`Name of room ${room + 1}`}
              value={name}
              most={LIMITS.name}
              onChange={(next) => edit(rename(room, next), `name ${room}`)}
              onFocus={() => onPoint([cell])}
              onBlur={() => onPoint([])}
            />
            <Remove
              what={`room ${room + 1}, ${name}`}
              disabled={rooms.length <= LIMITS.rooms[0]}
              onClick={() => edit(removeRoom(room))}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
