// What the Reporter makes of what happens, as a table of shaded cells: rows happen, columns are said; or the worst of it.
import type { Confusion } from '../../core/reporter/confusion.ts'
import styles from './confusion-matrix.module.css'
import { fitsMatrix, worstMistakes } from './confusion-rows.ts'

interface Props {
  readonly confusion: Confusion
  readonly deltaRep: number
  /** By observation: the Reporter’s phrase. */
  readonly phrases: readonly string[]
  /** By observation: a letter or so that stands for it where a phrase has no room. */
  readonly tags: readonly string[]
}

/** Mistakes that are listed where they are too many for a matrix. */
const LISTED = 10

/** A chance in whole percent, never rounded to a certainty that it is not; nothing for 0. */
function percent(chance: number): string {
  if (chance === 0) return ''
  if (chance < 0.005) return '<1'
  return chance > 0.995 && chance < 1 ? '>99' : String(Math.round(100 * chance))
}

export function ConfusionMatrix({ confusion, deltaRep, phrases, tags }: Props) {
  const worst = worstMistakes(confusion, LISTED)
  if (worst.length === 0)
    return <p className={styles.words}>Nothing that happens here is taken for anything else.</p>
  const matrix = fitsMatrix(confusion)
  return (
    <>
      <p className={styles.words}>
        What it misreports most, it misreports with the chance Δ<sub>Rep</sub> ={' '}
        <b>{Number(deltaRep.toPrecision(3))}</b>. The likeliest {matrix ? 'mistake' : 'mistakes'}, times in
        100:
      </p>
      <ul className={styles.worst}>
        {worst.slice(0, matrix ? 1 : LISTED).map(({ happened, said, chance }) => (
          <li key={`${happened} ${said}`}>
            “{phrases[happened]}” is told as “{phrases[said]}” <b>{percent(chance)}</b>
          </li>
        ))}
      </ul>
      {matrix && <Matrix confusion={confusion} phrases={phrases} tags={tags} />}
    </>
  )
}

function Matrix({ confusion, phrases, tags }: Omit<Props, 'deltaRep'>) {
  const { happened, said, chance } = confusion
  return (
    <table className={styles.table} style={{ '--columns': said.length } as React.CSSProperties}>
      <caption>Down: what happens. Across: what it says, times in 100.</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-text">happens</span>
          </th>
          {said.map((o) => (
            <Heading key={o} scope="col" tag={tags[o]} phrase={phrases[o]} />
          ))}
        </tr>
      </thead>
      <tbody>
        {happened.map((o, row) => (
          <tr key={o}>
            <Heading scope="row" tag={tags[o]} phrase={phrases[o]} />
            {said.map((other, column) => {
              const share = chance[row * said.length + column]
              return (
                <td
                  key={other}
                  className={other === o ? styles.right : styles.wrong}
                  // By its root, so that rare mistakes are seen.
                  style={{ '--shade': Math.sqrt(share) } as React.CSSProperties}
                >
                  {percent(share)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The tag for the eye, its phrase for whoever points at it or does not see it. */
function Heading({ scope, tag, phrase }: { scope: 'row' | 'col'; tag: string; phrase: string }) {
  return (
    <th scope={scope} title={phrase}>
      <span aria-hidden="true">{tag}</span>
      <span className="hidden-text">{phrase}</span>
    </th>
  )
}
