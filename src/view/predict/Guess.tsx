// Below the plot while a curve is being guessed: how to draw it, and then by how much it was off.
import { useEffect, useRef } from 'react'
import { endPrediction, revealPrediction, startPrediction } from '../../app/predict.ts'
import { type Lab, useLab } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import { fillIn } from '../../lesson/facts.ts'
import { useWords } from '../lesson/language.ts'
import { cumulative } from '../plot/curves.ts'
import { predictionDomain } from '../plot/domain.ts'
import shell from '../shell/shell.module.css'
import { capital, useWho } from '../who.ts'
import { type Comparison, compare } from './curve.ts'
import css from './guess.module.css'
import { sentenceOf } from './sentence.ts'

/** What was drawn against what this run has measured; null until it is revealed. */
function comparisonOf({ prediction, run }: Pick<Lab, 'prediction' | 'run'>): Comparison | null {
  const lane = prediction ? run?.lanes[prediction.lane] : undefined
  if (!prediction?.revealed || !lane) return null
  const { trace } = lane
  const measured = cumulative(trace.regret)
  const [half, end] = [Math.floor(trace.episodes / 2), trace.episodes]
  return compare(prediction.shares, predictionDomain(lane).yHi, measured(half), measured(end))
}

export default function Guess() {
  const words = useWords()
  const who = useWho()
  const lane = useLab((state) => state.prediction?.lane ?? 0)
  const run = useLab((state) => state.run)
  const prediction = useLab((state) => state.prediction)
  const episodes = run?.lanes[0].trace.episodes ?? 0
  const said = useRef<HTMLParagraphElement>(null)
  const revealed = prediction?.revealed ?? false
  useEffect(() => {
    if (revealed) said.current?.focus()
  }, [revealed])
  if (!words || !prediction) return null
  const { tag, prediction: text } = words
  const comparison = comparisonOf({ prediction, run })
  return (
    <section className={css.guess} lang={tag} aria-label={fillIn(text.heading, tag, () => laneName(lane))}>
      {comparison ? (
        <p ref={said} tabIndex={-1} className={css.sentence} role="status" data-verdict={comparison.verdict}>
          {sentenceOf(words, comparison, episodes)}
        </p>
      ) : (
        <p className={css.sentence}>
          <strong>{fillIn(text.heading, tag, () => `${capital(who)} ${laneName(lane)}`)}</strong> {text.how}
        </p>
      )}
      <div className={css.buttons}>
        {comparison ? (
          <button type="button" className={shell.button} onClick={() => startPrediction(lane)}>
            {text.anew}
          </button>
        ) : (
          <button
            type="button"
            className={shell.next}
            data-reveal
            disabled={!prediction.drawn}
            onClick={revealPrediction}
          >
            {text.reveal}
          </button>
        )}
        <button type="button" className={shell.button} onClick={endPrediction}>
          {text.close}
        </button>
      </div>
    </section>
  )
}
