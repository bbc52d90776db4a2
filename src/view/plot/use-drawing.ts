// Draws the plot into its canvas: at most once a frame, crisp at every pixel ratio, laid out anew only when needed.

import { type RefObject, useRef } from 'react'
import { useFrame } from '../../app/frame.ts'
import { episodesDone, type Lab, lab } from '../../app/store.ts'
import { onDemand } from '../lane/on-demand.ts'
import { useSize } from '../lane/use-size.ts'
import { pixelRatio } from '../pixels.ts'
import { type Band, bandWords } from './bands.ts'
import { pairName } from './difference.ts'
import { type Layout, layOut, shownTo, type View } from './layout.ts'
import { endsOf, paintAxes, paintBands, paintCurves, paintEnds, paintNames, paintTitle } from './paint.ts'
import { readingAt, titleAt } from './readout.ts'
import { shownBands } from './shown-bands.ts'
import { type Theme, useTheme } from './theme.ts'

const NO_BANDS: readonly Band[] = []
const drawingOfReadout = onDemand(() => import('./draw-readout.ts'))
const drawingOfDifference = onDemand(() => import('./draw-difference.ts'))

/** The pair whose difference is shown, null for none or for one that the run does not have. */
export function shownPair({ run, plotDifference }: Lab): readonly [number, number] | null {
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
  const painted = useRef<readonly unknown[]>([])
  const sheet = useRef<OffscreenCanvas>(null)
  useFrame(() => {
    const element = canvas.current
    const state = lab()
    if (!element || !theme.current || !state.run || size.current.width < 80) return
    // Off the page, because setting a font on a canvas of the page makes the browser lay the page out.
    sheet.current ??= new OffscreenCanvas(1, 1)
    const context = sharpen(sheet.current, size.current)
    context.font = `${theme.current.size}px ${theme.current.family}`
    const { width, height } = size.current
    const { prediction } = state
    const hidden = prediction !== null && !prediction.revealed
    const done = hidden ? 0 : episodesDone(state.playhead)
    const view = {
      run: state.run,
      done: Math.min(done, state.run.lanes[0].trace.episodes),
      prediction,
      width,
      height,
      size: theme.current.size,
      log: state.plotScale === 'log' && !prediction,
      bounds: state.plotBounds,
      forThisWorld,
      difference: shownPair(state),
      bands: hidden ? NO_BANDS : shownBands(state),
      band: state.plotBand,
    }
    layout.current = kept(before, view, theme.current, (text) => context.measureText(text).width)
    const cursor = cursorRef.current === null ? null : drawingOfReadout()
    const words = view.difference && drawingOfDifference()
    const key = [
      layout.current,
      theme.current,
      view.done,
      cursorRef.current,
      cursor,
      words,
      sheet.current.width,
    ]
    if (key.every((part, i) => part === painted.current[i])) return
    painted.current = key
    context.clearRect(0, 0, width, height)
    paint(context, theme.current, layout.current, view, cursorRef.current)
    show(sheet.current, element)
    tellBands(element, layout.current)
  })
  return layout
}

/** Whether the bands that are drawn are of what is set now, for whoever must not take old ones for new. */
function tellBands(element: HTMLElement, { bands }: Layout): void {
  const current = bands.filter(({ stale }) => !stale).length
  element.dataset.bands = bands.length === 0 ? 'none' : current === bands.length ? 'current' : 'stale'
}

/** Copies the finished drawing to the page. */
function show(sheet: OffscreenCanvas, element: HTMLCanvasElement): void {
  if (element.width !== sheet.width || element.height !== sheet.height) {
    element.width = sheet.width
    element.height = sheet.height
  }
  const context = element.getContext('2d')
  context?.clearRect(0, 0, sheet.width, sheet.height)
  context?.drawImage(sheet, 0, 0)
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

function paint(
  context: OffscreenCanvasRenderingContext2D,
  theme: Theme,
  layout: Layout,
  view: View,
  cursor: number | null,
): void {
  const { run, done, difference } = view
  const measure = (text: string): number => context.measureText(text).width
  const ends = endsOf(layout, theme.size, done, measure)
  const drawing = cursor === null ? null : drawingOfReadout()
  const rows = cursor === null ? [] : readingAt(run.lanes, cursor, done, difference, layout.bands)
  const readout =
    cursor === null || !drawing
      ? null
      : drawing.readoutAt(layout, theme.size, cursor, titleAt(cursor, done), rows, measure)
  paintAxes(context, theme, layout)
  paintBands(context, theme, layout)
  paintCurves(context, theme, layout, done)
  paintNames(context, theme, layout, [...ends.map(({ box }) => box), ...(readout ? [readout.box] : [])])
  paintEnds(context, theme, ends)
  if (difference) {
    paintTitle(context, theme, layout, `${pairName(difference)}, same luck (common random numbers)`, '')
    drawingOfDifference()?.paintDifference(context, theme, layout, difference, done)
  } else paintTitle(context, theme, layout, 'regret: lost so far', bandWords(layout.bands, view.band))
  if (readout) drawing?.paintReadout(context, theme, layout, readout)
}

/** Gives the sheet as many pixels as the screen has there, and CSS pixels as its unit. */
function sharpen(
  sheet: OffscreenCanvas,
  { width, height }: { width: number; height: number },
): OffscreenCanvasRenderingContext2D {
  const ratio = pixelRatio()
  const columns = Math.round(width * ratio)
  const rows = Math.round(height * ratio)
  if (sheet.width !== columns || sheet.height !== rows) {
    sheet.width = columns
    sheet.height = rows
  }
  const context = sheet.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D drawing context.')
  context.setTransform(columns / width, 0, 0, rows / height, 0, 0)
  return context
}
