// Guessing a regret curve before it is shown: starts, takes what is drawn, reveals, and puts it away.
import { jumpToEnd, showEpisodes } from './playback.ts'
import { lab, RUN, setLab } from './store.ts'

/** A drawn curve has a value at each of so many steps of T. */
export const COLUMNS = 40

/** Hides what the plot shows of the run, so that a curve can be drawn for this lane. */
export function startPrediction(lane: number): void {
  showEpisodes(0)
  setLab({
    prediction: {
      lane,
      shares: Array.from({ length: COLUMNS + 1 }, () => 0),
      drawn: false,
      revealed: false,
    },
    picture: RUN,
    plotDifference: null,
  })
}

export function setPrediction(shares: readonly number[]): void {
  const { prediction } = lab()
  if (prediction) setLab({ prediction: { ...prediction, shares, drawn: true } })
}

/** Shows the whole run with what was drawn. */
export function revealPrediction(): void {
  const { prediction } = lab()
  if (!prediction) return
  setLab({ prediction: { ...prediction, revealed: true } })
  jumpToEnd()
}

export const endPrediction = (): void => setLab({ prediction: null })
