// The regret plot: what each lane has lost so far, against what the theory says, live with the playhead.
import { useEffect, useRef, useState } from 'react'
import { showEpisodes } from '../../app/playback.ts'
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

const HiddenCurves = lazily(() => import('./HiddenCurves.tsx'))
const Overlay = lazily(() => import('./Overlay.tsx'))
const Guess = lazily(() => import('../predict/Guess.tsx'))

interface Props {
  /** Without switches and caption, for where they cannot be read. */
  readonly bare?: boolean
}

/** Narrower than this, the caption is brief. */
const NARROW = 440

/** Fills its container. */
export function RegretPlot({ bare = false }: Props) {
  const [forThisWorld, setForThisWorld] = useState(false)
  const [whole, narrow] = useNarrow()
  const paired = useLab((state) => shownPair(state) !== null)
  const several = useLab((state) => (state.run?.lanes.length ?? 2) > 1)
  const guessing = useLab((state) => state.prediction !== null)
  const unseen = useLab((state) => state.prediction?.revealed === false)
  const hidden = useLab((state) => state.curveHidden) && !guessing
  return (
    <div ref={whole} className={styles.plot}>
      <header className={styles.header}>
        <h2 className={styles.heading}>
          {paired ? 'Who has lost more?' : several ? 'How much has each lost?' : 'How much has it lost?'}
        </h2>
        {!bare && !hidden && <ExportButton figure={() => figureOf(forThisWorld)} />}
      </header>
      {hidden ? (
        <HiddenCurves />
      ) : (
        <>
          {!bare && !unseen && <PlotControls forThisWorld={forThisWorld} onForThisWorld={setForThisWorld} />}
          <Picture forThisWorld={forThisWorld} guessing={guessing} unseen={unseen} />
          {guessing ? <Guess /> : !bare && <PlotCaption brief={narrow} />}
          {!unseen && <PlotTable />}
        </>
      )}
    </div>
  )
}

interface PictureProps {
  readonly forThisWorld: boolean
  readonly guessing: boolean
  /** The curves are still to be guessed. */
  readonly unseen: boolean
}

function Picture({ forThisWorld, guessing, unseen }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const cursor = useRef<number>(null)
  const layout = useDrawing(canvas, cursor, forThisWorld)
  const overlaid = useLab((state) => state.route !== '') || guessing
  const words = captionOf(useLabEvery(1000), false)
  return (
    <div className={styles.picture}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={`Plot of regret. ${words}`} />
      {!unseen && (
        <PlotCursor cursorRef={cursor} layoutRef={layout} onSeek={(episode) => showEpisodes(episode + 1)} />
      )}
      {overlaid && <Overlay layoutRef={layout} />}
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
