// What the Reporter makes of what happens, as a table of shaded cells: rows happened, columns are said.
import type { Confusion } from '../../core/reporter/confusion.ts'
import styles from './confusion-matrix.module.css'
import { rowsToShow } from './confusion-rows.ts'

interface Props {
  readonly confusion: Confusion
  readonly deltaRep: number
  /** By observation: the Reporter’s phrase. */
  readonly phrases: readonly string[]
  /** By observation: a letter or so that stands for it where a phrase has no room. */
  readonly tags: readonly string[]
}

/** A chance in whole percent, never rounded to a certainty that it is not. */
function percent(chance: number): string {
  if (chance === 0) return ''
  if (chance < 0.005) return '<1'
  return chance > 0.995 && chance < 1 ? '>99' : String(Math.round(100 * chance))
}

export function ConfusionMatrix({ confusion, deltaRep, phrases, tags }: Props) {
  const { happened, said, chance } = confusion
  if (happened.length === 0)
    return <p className={styles.words}>Nothing that happens here can be taken for anything else.</p>
  const rows = rowsToShow(confusion)
  const at = (row: number, column: number): number => chance[row * said.length + column]
  const columns = said.map((_, column) => column).filter((column) => rows.some((row) => at(row, column) > 0))
  return (
    <>
      <p className={styles.words}>
        At worst it says something else with the chance Δ<sub>Rep</sub> ={' '}
        <b>{Number(deltaRep.toPrecision(3))}</b>. In percent: <b>down</b> what happens, <b>across</b> what is
        said.
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="hidden-text">Chances of what the Reporter says, in percent</caption>
          <thead>
            <tr>
              <th scope="col">happens</th>
              {columns.map((column) => (
                <th key={said[column]} scope="col" title={phrases[said[column]]}>
                  {tags[said[column]]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={happened[row]}>
                <th scope="row" title={phrases[happened[row]]}>
                  <b>{tags[happened[row]]}</b> {phrases[happened[row]]}
                </th>
                {columns.map((column) => (
                  <td
                    key={said[column]}
                    className={said[column] === happened[row] ? styles.right : styles.wrong}
                    style={{ '--chance': at(row, column) } as React.CSSProperties}
                  >
                    {percent(at(row, column))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < happened.length && (
        <p className={styles.words}>
          The {rows.length} of {happened.length} observations that are misreported most.
        </p>
      )}
    </>
  )
}
