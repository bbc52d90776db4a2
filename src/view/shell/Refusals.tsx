// What of a link was refused: each part with the values that it may have and what was used instead; and the link that is right.
import { correctAddress, linkAddress } from '../../app/address.ts'
import { setLab, useLab } from '../../app/store.ts'
import { rowOf } from '../../core/params.ts'
import { follow } from '../follow.ts'
import { useWho } from '../who.ts'
import css from './refusals.module.css'

export default function Refusals() {
  const refusals = useLab((state) => state.refusals)
  const scenario = useLab((state) => state.config.shared.scenario)
  const who = useWho()
  const correct = (): void => {
    correctAddress()
    setLab({ refusals: [] })
  }
  return (
    <div className={css.refusals}>
      <table>
        <caption>Not everything in this link could be taken:</caption>
        <thead>
          <tr>
            <th scope="col">In the link</th>
            <th scope="col">It takes</th>
            <th scope="col">Used instead</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ name, lane, got, allowed, used }) => {
            const label = rowOf(name, scenario)?.label
            return (
              <tr key={`${lane}.${name}`}>
                <th scope="row">
                  {label} {label && lane && `of ${who} ${lane} `}
                  <code>
                    {lane && `${lane}.`}
                    {name}={got}
                  </code>
                </th>
                <td>{allowed}</td>
                <td>{used}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <a className={css.correct} href={linkAddress()} onClick={(event) => follow(event, correct)}>
        Use the corrected link
      </a>
    </div>
  )
}
