// What is said of the world while it is being made: problems, hints, and what became of it when it was compiled.
import { useEditor } from '../../app/editor/editor.ts'
import type { Outcome } from '../../app/editor/preview.ts'
import { lab } from '../../app/store.ts'
import type { Remark } from '../../core/custom/problems.ts'
import { laneName } from '../../core/params.ts'
import css from './editor.module.css'

interface Props {
  readonly remarks: readonly Remark[]
  readonly onPoint: (cells: readonly number[]) => void
}

export function Remarks({ remarks, onPoint }: Props) {
  const outcome = useEditor((state) => state.outcome)
  const busy = useEditor((state) => state.busy)
  const broken = remarks.some(({ kind }) => kind === 'problem')
  return (
    <section className={css.said} aria-label="What is said of it">
      <ul aria-live="polite" data-remarks>
        {remarks.map(({ kind, sentence, cells }) => (
          <li
            key={sentence}
            data-kind={kind}
            onPointerEnter={() => onPoint(cells)}
            onPointerLeave={() => onPoint([])}
          >
            <span aria-hidden="true">{kind === 'problem' ? '✗' : 'ℹ'}</span> {sentence}
          </li>
        ))}
        {!broken && (
          <li
            data-kind={outcome?.kind === 'error' ? 'problem' : 'outcome'}
            data-outcome={busy ? 'busy' : (outcome?.kind ?? 'none')}
          >
            <span aria-hidden="true">{outcome?.kind === 'error' ? '✗' : outcome ? '✓' : '…'}</span>{' '}
            {outcomeWords(outcome)}
          </li>
        )}
      </ul>
    </section>
  )
}

function outcomeWords(outcome: Outcome | null): string {
  if (!outcome) return 'It is being compiled and played.'
  if (outcome.kind === 'error') return outcome.message
  const { lanes, config } = outcome
  const [{ theory }] = lanes
  const round = (x: number): string => String(Number(x.toPrecision(2)))
  const lost = lanes.map(({ trace }, lane) => {
    const regret = trace.regret[trace.episodes - 1]
    return `${laneName(lane)} loses ${regret < 10 ? round(regret) : Math.round(regret)}`
  })
  const known = lab().truthHidden
    ? ''
    : ` An expert who knows the plan earns V* = ${round(theory.vStar)} an episode.`
  return `It works.${known} A reading of the board sets plans apart by η₁ = ${round(theory.etaOneReading)}. Played with the couriers of the page, seed ${config.shared.seed}: of ${config.shared.episodes} episodes ${lost.join(', ')}.`
}
