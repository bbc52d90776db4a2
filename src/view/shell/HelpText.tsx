// What the help dialog says: the loop, colours, what is proved and what measured, the keys, the knobs.
import type { Value } from '../../core/parameter.ts'
import { aboutScenario, LANE_ROWS, SHARED_ROWS, scenarioRows } from '../../core/params.ts'
import { Indexed } from '../controls/Indexed.tsx'
import { SymbolOf } from '../controls/SymbolOf.tsx'
import css from './help.module.css'
import { SHORTCUTS } from './shortcuts.ts'

export function HelpText({ scenario }: { readonly scenario: Value }) {
  return (
    <div className={css.help}>
      <p>
        A human gives an instruction. A <b>Planner</b> (a language model) names subgoals. An <b>Actor</b>{' '}
        walks them. A <b>Reporter</b> puts what happened into words, which the Planner reads. Which of the
        possible worlds is the true one, nobody tells. <b>Regret</b> is the reward lost against a Planner that
        knows.
      </p>
      <p>
        A colour and its letter stand for one possible world, wherever they appear: routes, belief, subgoals.
        Lanes, each with a Planner of its own, are told apart by their letter in a square and by the stroke of
        their line.
      </p>
      <p>
        Lanes share their luck: the same draws for the world, the instruction, the ε-coin and the Planner. A
        difference between them is due to how they plan. A link holds everything, so it shows the same run on
        every machine.
      </p>
      <p>
        Thick curves are one simulated run; the thin line with a band is the mean over many, measured as you
        turn the knobs. The tabs over the plot measure more: growth, sweeps, where the regret came from. A
        click on a point there sets the lanes to it. Bounds hold for the mean over runs and are proved; they
        were derived in this project after the ideas of He, Chen, Zhang and Yang, “From Words to Actions”
        (ICML 2024). The walk between rooms is drawn from the low-level law given the outcome.
      </p>
      <p>
        <b>{aboutScenario(scenario).label}.</b> {aboutScenario(scenario).doc}{' '}
        <i>{aboutScenario(scenario).teaches}</i>
      </p>
      <h3>Keys</h3>
      <table className={css.keys}>
        <tbody>
          {SHORTCUTS.map((shortcut) => (
            <tr key={shortcut.shown}>
              <th scope="row">
                <kbd>{shortcut.shown}</kbd>
              </th>
              <td>{shortcut.does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Knobs</h3>
      <dl className={css.words}>
        {[...LANE_ROWS, ...SHARED_ROWS, ...scenarioRows(scenario)].map((row) => (
          <div key={row.name}>
            <dt>
              {row.label} {row.symbol && <SymbolOf symbol={row.symbol} />}
            </dt>
            <dd>
              <Indexed text={row.doc} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
