// The numbers of a world: H, the noise of the board, the ground and the Actor, from the rows of the scenario.
import { setValue } from '../../app/editor/editor.ts'
import { type Draft, horizonOf, valueRows } from '../../core/custom/draft.ts'
import { legsOf } from '../../core/custom/world.ts'
import type { NumberRow, Parameter } from '../../core/parameter.ts'
import { NumberControl } from '../controls/NumberControl.tsx'
import { ParameterControl } from '../controls/ParameterControl.tsx'
import lists from './lists.module.css'

export function Numbers({ draft }: { readonly draft: Draft }) {
  const { world, values } = draft
  return (
    <section className={lists.part} aria-label="Numbers">
      <h3>Numbers</h3>
      <div className={lists.numbers}>
        {valueRows().map((row) =>
          row.name === 'slack' ? (
            <Horizon key={row.name} row={row} draft={draft} />
          ) : (
            <ParameterControl
              key={row.name}
              row={row}
              value={values[row.name]}
              disabled={row.name === 'counter' && world.counter === null ? 'No counter is drawn.' : undefined}
              onChange={(next) => setValue(row.name, next)}
            />
          ),
        )}
      </div>
    </section>
  )
}

/** H is the visits and the spare steps: it is H that people ask about. */
function Horizon({ row, draft }: { readonly row: Parameter; readonly draft: Draft }) {
  if (row.kind !== 'number') return null
  const legs = legsOf(draft.world)
  const horizon: NumberRow = {
    ...row,
    name: 'horizon',
    symbol: 'H',
    label: 'Horizon',
    doc: `How many subgoals an episode has: ${legs} ${legs === 1 ? 'visit' : 'visits'}, and spare ones.`,
    min: row.min + legs,
    max: row.max + legs,
    initial: legs,
  }
  return (
    <NumberControl
      row={horizon}
      value={horizonOf(draft)}
      onChange={(next) => setValue('slack', Number(next) - legs)}
    />
  )
}
