// Bayes’ rule filled in, a row per latent: before × likelihood, after.
import { latentColour, letterOn, useDark } from '../latent-style.ts'
import { capital } from '../who.ts'
import type { Heard } from './heard.ts'
import styles from './why-panel.module.css'
import { chance } from './words.ts'

const MOST_ROWS = 12

export function WhyTable({ heard, truth }: { readonly heard: Heard; readonly truth: number | null }) {
  const { noun, marked, letters, before, likelihood, after } = heard
  const dark = useDark()
  const order = letters.map((_, z) => z)
  const weight = (z: number): number => Math.max(before[z], after[z])
  const shown =
    order.length <= MOST_ROWS ? order : order.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{capital(noun)}</th>
          <th scope="col">before w</th>
          <th scope="col">× likelihood L</th>
          <th scope="col">after w′</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((z) => {
          const colour = latentColour(z, dark, marked)
          const change = after[z] - before[z]
          return (
            <tr key={z}>
              <th scope="row">
                <b className={styles.chip} style={{ background: colour, color: letterOn(colour) }}>
                  {letters[z]}
                </b>
                {z === truth && <span title={`true ${noun}`}> ★</span>}
              </th>
              <td>{chance(before[z])}</td>
              <td>{chance(likelihood[z])}</td>
              <td className={Math.abs(change) < 0.0005 ? undefined : styles.changed}>
                {chance(after[z])}
                <span className={styles.arrow} aria-hidden="true">
                  {Math.abs(change) < 0.0005 ? '' : change > 0 ? '↑' : '↓'}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
      {shown.length < letters.length && (
        <caption>
          The {shown.length} likeliest of {letters.length} {noun}s.
        </caption>
      )}
    </table>
  )
}
