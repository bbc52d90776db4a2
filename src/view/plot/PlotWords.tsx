// The plot in words, below it for everybody, and as a small table for whoever cannot see it.
import { episodesDone, type Lab } from '../../app/store.ts'
import { Indexed } from '../controls/Indexed.tsx'
import { laneStyle } from '../lane-style.ts'
import { caption } from './caption.ts'
import { cumulative } from './curves.ts'
import styles from './regret-plot.module.css'
import { shownBands } from './shown-bands.ts'
import { shownPair } from './use-drawing.ts'
import { useLabEvery } from './use-lab-every.ts'
import { amount, count } from './words.ts'

/** The caption of a state; says so while there is no run. */
export function captionOf(state: Lab, brief: boolean): string {
  if (!state.run) return 'The first run is being computed.'
  const done = Math.min(episodesDone(state.playhead), state.run.lanes[0].trace.episodes)
  return caption({
    lanes: state.run.lanes,
    done,
    difference: shownPair(state),
    bounds: state.plotBounds,
    bands: shownBands(state),
    brief,
  })
}

/** Four times a second at most: faster than that nobody reads. */
export function PlotCaption({ brief }: { readonly brief: boolean }) {
  const style = brief ? `${styles.caption} ${styles.brief}` : styles.caption
  return (
    <p className={style}>
      <Indexed text={captionOf(useLabEvery(250), brief)} />
    </p>
  )
}

/** Regret at each quarter of what has been played. */
export function PlotTable() {
  const state = useLabEvery(1000)
  const { run, playhead } = state
  if (!run) return null
  const bands = shownBands(state).filter(({ stale }) => !stale)
  const done = Math.min(episodesDone(playhead), run.lanes[0].trace.episodes)
  const times = [...new Set([1, 2, 3, 4].map((quarter) => Math.round((done * quarter) / 4)))]
  return (
    // A table itself cannot be made small: its cells keep their width.
    <div className="hidden-text island">
      <table>
        <caption>Regret after so many episodes</caption>
        <thead>
          <tr>
            <th scope="col">Episodes</th>
            {run.lanes.map((_, lane) => (
              <th scope="col" key={laneStyle(lane).letter}>
                {laneStyle(lane).letter}
              </th>
            ))}
            {bands.map(({ lane, replicates }) => (
              <th scope="col" key={laneStyle(lane).letter}>
                Mean of {count(replicates)} runs of {laneStyle(lane).letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((t, quarter) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is a quarter, whichever episode that is
            <tr key={quarter}>
              <th scope="row">{count(t)}</th>
              {run.lanes.map(({ trace }, lane) => (
                <td key={laneStyle(lane).letter}>{amount(cumulative(trace.regret)(t))}</td>
              ))}
              {bands.map(({ lane, mean }) => (
                <td key={laneStyle(lane).letter} data-mean={laneStyle(lane).letter}>
                  {amount(mean(t))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
