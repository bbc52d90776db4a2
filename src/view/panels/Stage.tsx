// What every experiment has around its figure: the question, its choices, how far the computing is, and the words.
import { type ReactNode, useEffect, useState } from 'react'
import { useLab } from '../../app/store.ts'
import { Indexed } from '../controls/Indexed.tsx'
import { ExportButton } from '../figure/ExportButton.tsx'
import { FigureView } from '../figure/FigureView.tsx'
import type { Figure } from '../figure/figure.ts'
import { Replicates } from '../plot/Replicates.tsx'
import { applyPick } from './pick.ts'
import css from './stage.module.css'
import type { Answer } from './use-experiments.ts'

interface Props {
  readonly question: string
  /** Null until the first numbers are there. */
  readonly figure: Figure | null
  /** What of it is computed; null for what needs no computing. */
  readonly answer: Answer | null
  /** Why there is nothing to show, in a sentence; null where there is. */
  readonly none?: string | null
  /** What can be chosen. */
  readonly children?: ReactNode
}

export function Stage({ question, figure: given, answer, none = null, children }: Props) {
  const figure = none === null ? given : null
  const replicates = useLab((state) => state.config.shared.replicates)
  const stale = answer?.stale ?? false
  const busy = answer?.busy ?? false
  return (
    <div className={css.stage}>
      <header className={css.header}>
        <h2 className={css.question}>{question}</h2>
        {figure && !stale && !busy && <ExportButton figure={() => figure} />}
      </header>
      <div className={css.choices}>
        {children}
        {answer && <Replicates value={Number(replicates)} className={css.choice} />}
        {answer && <Progress answer={answer} />}
      </div>
      {figure ? (
        <FigureView figure={figure} stale={stale} onPick={applyPick} />
      ) : (
        <p className={css.empty}>
          {none ?? (answer?.problems.join(' ') || 'The first numbers are being computed.')}
        </p>
      )}
      <p className={css.caption} data-stale={stale || undefined}>
        <Indexed
          text={stale ? 'The setting has changed: it is being measured again.' : (figure?.caption ?? '')}
        />{' '}
        {figure && answer?.problems.join(' ')}
      </p>
    </div>
  )
}

/** What takes no longer than this is not worth a bar. */
const PATIENCE_MS = 500

/** For what takes its time: a bar with the time left that is also the way to stop it; afterwards a way to go on. */
function Progress({ answer }: { readonly answer: Answer }) {
  const { busy, share, msLeft, stopped, stop, goOn } = answer
  const long = useLasting(busy, PATIENCE_MS)
  if (stopped) {
    return (
      <span className={css.progress}>
        stopped{' '}
        <button type="button" className={css.button} onClick={goOn}>
          Go on
        </button>
      </span>
    )
  }
  if (!busy || !long) return null
  const percent = Math.round(100 * share)
  return (
    <span className={css.progress}>
      <progress className="hidden-text" value={share} max={1} aria-label="Measuring" />
      <button
        type="button"
        className={css.cancel}
        style={{ '--share': `${percent}%` } as React.CSSProperties}
        title={`${percent}% is measured; a click stops it there`}
        onClick={stop}
      >
        Cancel{leftWords(msLeft)}
      </button>
    </span>
  )
}

function leftWords(ms: number | null): string {
  if (ms === null) return ''
  const seconds = Math.ceil(ms / 1000)
  return seconds < 100 ? ` · ${seconds} s left` : ` · ${Math.ceil(seconds / 60)} min left`
}

/** Whether something has been true for this long. */
function useLasting(now: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => setLasting(true), ms)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [now, ms])
  return lasting
}
