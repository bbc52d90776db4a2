// The plans as rows of rooms, under each instruction its own; the one in focus is drawn on the map.
import { edit } from '../../app/editor/editor.ts'
import {
  addInstruction,
  addPlan,
  instruct,
  removeInstruction,
  removePlan,
  setLegs,
  setVisit,
} from '../../core/custom/edits.ts'
import { type CustomWorld, LIMITS, legsOf, planName } from '../../core/custom/world.ts'
import { latentColour, letterOn, useDark } from '../latent-style.ts'
import css from './editor.module.css'
import lists from './lists.module.css'
import { Remove } from './Remove.tsx'
import { Stepper } from './Stepper.tsx'
import { Words } from './Words.tsx'

interface Props {
  readonly world: CustomWorld
  /** The plan whose way is drawn, null for none. */
  readonly lit: number | null
  readonly onLight: (plan: number) => void
  readonly instruction: number
  readonly onInstruction: (instruction: number) => void
}

export function Plans({ world, lit, onLight, instruction, onInstruction }: Props) {
  const { plans, instructions } = world
  return (
    <section className={lists.part} aria-label="Plans">
      <h3>Plans</h3>
      <p className={lists.note}>
        One of them is true, and nobody tells which. The bell rings if all its visits were made.
      </p>
      <Instructions world={world} instruction={instruction} onInstruction={onInstruction} />
      <div className={lists.scroll}>
        <table className={lists.plans}>
          <tbody>
            {plans.map((plan, z) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a plan is its letter
              <tr key={z} data-lit={lit === z || undefined} onFocus={() => onLight(z)}>
                <th scope="row">
                  <Letter plan={z} lit={lit === z} onLight={onLight} />
                </th>
                {plan[instruction].map((room, leg) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a visit is its place in the plan
                  <td key={leg}>
                    <Visit world={world} plan={z} instruction={instruction} leg={leg} room={room} />
                  </td>
                ))}
                <td>
                  <Remove
                    what={`plan ${planName(z)}`}
                    disabled={plans.length <= LIMITS.plans[0]}
                    onClick={() => edit(removePlan(z))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.row}>
        <button
          type="button"
          className={css.button}
          disabled={plans.length >= LIMITS.plans[1]}
          onClick={() => edit(addPlan)}
        >
          Add a plan
        </button>
        <button
          type="button"
          className={css.button}
          disabled={instructions.length >= LIMITS.instructions[1]}
          onClick={() => {
            edit(addInstruction)
            onInstruction(instructions.length)
          }}
        >
          Add an instruction
        </button>
        <Stepper
          label="visits"
          value={legsOf(world)}
          limits={LIMITS.legs}
          onChange={(legs) => edit(setLegs(legs), 'legs')}
        />
      </div>
    </section>
  )
}

function Letter({ plan, lit, onLight }: { plan: number; lit: boolean; onLight: (plan: number) => void }) {
  const colour = latentColour(plan, useDark(), 'none')
  return (
    <button
      type="button"
      className={lists.letter}
      style={{ background: colour, color: letterOn(colour) }}
      aria-pressed={lit}
      aria-label={`Plan ${planName(plan)}: draw its way`}
      onClick={() => onLight(plan)}
    >
      {planName(plan)}
    </button>
  )
}

interface VisitProps {
  readonly world: CustomWorld
  readonly plan: number
  readonly instruction: number
  readonly leg: number
  readonly room: number
}

function Visit({ world, plan, instruction, leg, room }: VisitProps) {
  return (
    <select
      className={lists.visit}
      aria-label={`Plan ${planName(plan)}, visit ${leg + 1}`}
      value={room}
      onChange={(event) => edit(setVisit(plan, instruction, leg, Number(event.target.value)))}
    >
      {world.rooms.map(({ name }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a room is its number
        <option key={i} value={i}>
          {optionOf(name, i)}
        </option>
      ))}
    </select>
  )
}

/** `3 kitchen`; a room that is called by its number needs no more than that. */
const optionOf = (name: string, room: number): string =>
  name === `room ${room + 1}` ? String(room + 1) : `${room + 1} ${name}`

/** What the human says; where there are several, the plans of one are shown. */
function Instructions({
  world: { instructions },
  instruction,
  onInstruction,
}: {
  readonly world: CustomWorld
  readonly instruction: number
  readonly onInstruction: (instruction: number) => void
}) {
  const several = instructions.length > 1
  return (
    <ul className={lists.instructions} aria-label="Instructions">
      {instructions.map((words, w) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an instruction is its number
        <li key={w}>
          {several && (
            <input
              type="radio"
              name="instruction"
              aria-label={`Show the plans under instruction ${w + 1}`}
              checked={w === instruction}
              onChange={() => onInstruction(w)}
            />
          )}
          <Words
            label={`Instruction ${w + 1}`}
            value={words}
            most={LIMITS.instruction}
            onChange={(next) => edit(instruct(w, next), `instruction ${w}`)}
            onFocus={() => onInstruction(w)}
          />
          {several && <Remove what={`instruction ${w + 1}`} onClick={() => edit(removeInstruction(w))} />}
        </li>
      ))}
    </ul>
  )
}
