// Draws the plot into its canvas: at most once a frame, laid out and painted anew only as far as it has changed.
import { type RefObject, useRef, useState } from 'react'
import { invalidate, useFrame } from '../../app/frame.ts'
import { episodesDone, type Lab, lab, type Run } from '../../app/store.ts'
import { changes } from '../lane/changes.ts'
import { onDemand } from '../lane/on-demand.ts'
import { useSize } from '../lane/use-size.ts'
import { pixelRatio } from '../pixels.ts'
import type { Band } from './bands.ts'
import type { Pair } from './difference.ts'
import { type Layout, layOut, shownTo, type View } from './layout.ts'
import type { Context } from './paint.ts'
import { paintBehind } from './paint-behind.ts'
import { paintFront } from './paint-front.ts'
import { readingAt, titleAt } from './readout.ts'
import { fitted, show } from './sheet.ts'
import { shownBands } from './shown-bands.ts'
import { type Theme, useTheme } from './theme.ts'

const NO_BANDS: readonly Band[] = []
const drawingOfReadout = onDemand(() => import('./draw-readout.ts'))
const drawingOfDifference = onDemand(() => import('./draw-difference.ts'))

/** The pair whose difference is shown, null for none or for one that the run does not have. */
export function shownPair({ run, plotDifference }: Lab): Pair | null {
  return plotDifference?.every((lane) => lane < (run?.lanes.length ?? 0)) ? plotDifference : null
}

/**
 * Keeps `canvas` drawn. `cursorRef` holds the number of episodes at which the cursor stands, or null.
 * Returns the layout of the last drawing, for whoever needs to know where things are.
 */
export function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  cursorRef: RefObject<number | null>,
  forThisWorld: boolean,
): RefObject<Layout | null> {
  const theme = useTheme(canvas)
  const size = useSize(canvas)
  const layout = useRef<Layout>(null)
  const before = useRef<{ key: readonly unknown[]; layout: Layout }>(null)
  const behind = useRef<OffscreenCanvas>(null)
  const front = useRef<OffscreenCanvas>(null)
  const [stateChanged] = useState(changes)
  const [behindChanged] = useState(changes)
  const [frontChanged] = useState(changes)
  const waited = useRef(false)
  useFrame(() => {
    const element = canvas.current
    const state = lab()
    if (!element || !theme.current || !state.run || size.current.width < 80) return
    const cursor = cursorRef.current
    const fetched: Fetched = {
      readout: cursor === null ? null : drawingOfReadout(),
      difference: shownPair(state) && drawingOfDifference(),
    }
    // Within a walk the state stays the same object, and nothing of this picture changes: most frames end here.
    const given = [size.current, theme.current, pixelRatio(), cursor, fetched.readout, fetched.difference]
    if (!stateChanged(state, forThisWorld, ...given) && !waited.current) return
    behind.current ??= new OffscreenCanvas(1, 1)
    front.current ??= new OffscreenCanvas(1, 1)
    const back = fitted(behind.current, size.current, theme.current)
    const over = fitted(front.current, size.current, theme.current)
    const view = viewOf(state, state.run, size.current, theme.current.size, forThisWorld)
    const { width, height } = view
    layout.current = kept(before, view, theme.current, (text) => over.measureText(text).width)
    const stays = [layout.current, theme.current, behind.current.width, behind.current.height]
    const isNew = behindChanged(...stays)
    if (isNew) {
      back.clearRect(0, 0, width, height)
      paintBehind(back, theme.current, layout.current, view)
    }
    // That was much for one frame: while playing, the lines follow in the next.
    waited.current = isNew && state.playing && !waited.current
    if (waited.current) return invalidate()
    if (!frontChanged(...stays, view.done, cursor, fetched.readout, fetched.difference)) return
    over.clearRect(0, 0, width, height)
    paintOver(over, theme.current, layout.current, view, cursor, fetched)
    show([behind.current, front.current], element)
    tellBands(element, layout.current)
  })
  return layout
}

function viewOf(
  state: Lab,
  run: Run,
  { width, height }: { readonly width: number; readonly height: number },
  size: number,
  forThisWorld: boolean,
): View {
  const { prediction } = state
  const hidden = prediction !== null && !prediction.revealed
  const done = hidden ? 0 : episodesDone(state.playhead)
  return {
    run,
    done: Math.min(done, run.lanes[0].trace.episodes),
    prediction,
    width,
    height,
    size,
    log: state.plotScale === 'log' && !prediction,
    bounds: state.plotBounds,
    forThisWorld,
    difference: shownPair(state),
    bands: hidden ? NO_BANDS : shownBands(state),
    band: state.plotBand,
  }
}

/** Whether the bands that are drawn are of what is set now, for whoever must not take old ones for new. */
function tellBands(element: HTMLElement, { bands }: Layout): void {
  const current = bands.filter(({ stale }) => !stale).length
  element.dataset.bands = bands.length === 0 ? 'none' : current === bands.length ? 'current' : 'stale'
}

function kept(
  before: RefObject<{ key: readonly unknown[]; layout: Layout } | null>,
  view: View,
  theme: Theme,
  measure: (text: string) => number,
): Layout {
  const { run, width, height, log, bounds, forThisWorld, difference, bands, prediction } = view
  const guess = [prediction?.lane, prediction?.revealed]
  const key = [
    run,
    shownTo(view),
    width,
    height,
    log,
    bounds,
    forThisWorld,
    difference,
    bands,
    theme,
    ...guess,
  ]
  const last = before.current
  if (last?.key.every((part, i) => part === key[i])) return last.layout
  const layout = layOut(view, measure)
  before.current = { key, layout }
  return layout
}

/** Drawing that has been fetched, null until then and where it is not wanted. */
interface Fetched {
  readonly readout: typeof import('./draw-readout.ts') | null
  readonly difference: typeof import('./draw-difference.ts') | null
}

/** The lines up to the playhead, and what the cursor reads. */
function paintOver(
  context: Context,
  theme: Theme,
  layout: Layout,
  { run, done, difference }: View,
  cursor: number | null,
  fetched: Fetched,
): void {
  const readout =
    cursor === null || !fetched.readout
      ? null
      : fetched.readout.readoutAt(
          layout,
          theme.size,
          cursor,
          titleAt(cursor, done),
          readingAt(run.lanes, cursor, done, difference, layout.bands),
          (text) => context.measureText(text).width,
        )
  paintFront(context, theme, layout, done, readout ? [readout.box] : [])
  if (difference) fetched.difference?.paintDifference(context, theme, layout, difference, done)
  if (readout) fetched.readout?.paintReadout(context, theme, layout, readout)
}
