// The regret plot: what each lane has lost so far, against what the theory says, live with the playhead.
import { useEffect, useRef, useState } from 'react'
import { lab, useLab } from '../../app/store.ts'
import { ExportButton } from '../figure/ExportButton.tsx'
import type { Figure } from '../figure/figure.ts'
import { lazily } from '../lazily.tsx'
import { PlotControls } from './PlotControls.tsx'
import { PlotCursor } from './PlotCursor.tsx'
import { captionOf, PlotCaption, PlotTable } from './PlotWords.tsx'
import styles from './regret-plot.module.css'
import { shownPair, useDrawing } from './use-drawing.ts'
import { useLabEvery } from './use-lab-every.ts'

const Overlay = lazily(() => import('./Overlay.tsx'))
const Guess = lazily(() => import('../predict/Guess.tsx'))

interface Props {
  /** The person wants to be at the end of this episode, counted from 0. */
  readonly onSeek: (episode: number) => void
}

/** Narrower than this, the caption is brief. */
const NARROW = 440

/** Fills its container. */
export function RegretPlot({ onSeek }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const cursor = useRef<number>(null)
  const [forThisWorld, setForThisWorld] = useState(false)
  const layout = useDrawing(canvas, cursor, forThisWorld)
  const [whole, narrow] = useNarrow()
  const paired = useLab((state) => shownPair(state) !== null)
  const several = useLab((state) => (state.run?.lanes.length ?? 2) > 1)
  const guessing = useLab((state) => state.prediction !== null)
  const hidden = useLab((state) => state.prediction?.revealed === false)
  const overlaid = useLab((state) => state.route !== '') || guessing
  const words = captionOf(useLabEvery(1000), false)
  return (
    <div ref={whole} className={styles.plot}>
      <header className={styles.header}>
        <h2 className={styles.heading}>
          {paired ? 'Who has lost more?' : several ? 'How much has each lost?' : 'How much has it lost?'}
        </h2>
        <ExportButton figure={() => figureOf(forThisWorld)} />
      </header>
      {!hidden && <PlotControls forThisWorld={forThisWorld} onForThisWorld={setForThisWorld} />}
      <div className={styles.picture}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={`Plot of regret. ${words}`} />
        {!hidden && <PlotCursor cursorRef={cursor} layoutRef={layout} onSeek={onSeek} />}
        {overlaid && <Overlay layoutRef={layout} />}
      </div>
      {guessing ? <Guess /> : <PlotCaption brief={narrow} />}
      {!hidden && <PlotTable />}
    </div>
  )
}

/** What is on show, as a figure; how to make one is loaded only when it is wanted. */
async function figureOf(forThisWorld: boolean): Promise<Figure> {
  const { regretFigure } = await import('../panels/figures/regret.ts')
  return regretFigure(lab(), forThisWorld)
}

function useNarrow() {
  const whole = useRef<HTMLDivElement>(null)
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    if (!whole.current) return
    const observer = new ResizeObserver(([{ contentRect }]) => setNarrow(contentRect.width < NARROW))
    observer.observe(whole.current)
    return () => observer.disconnect()
  }, [])
  return [whole, narrow] as const
}
