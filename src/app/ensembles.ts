// Keeps an ensemble of every lane up to date with the configuration, from when the page has settled.
import { cancelMeasure, isCurrent, measure, slotOf } from './measure.ts'
import { type Lab, lab, useLab } from './store.ts'

/** The page opens with one run; what measures many is fetched only when nothing else is to be done. */
const IDLE_MS = 1000

/** Starts once the first run is on show and its opening has ended or the person has done something. */
export function startEnsembles(): void {
  const settled = ({ run, opening, touched }: Lab): boolean => run !== null && (touched || !opening)
  let waits = false
  const stop = useLab.subscribe(settled, (now) => {
    if (!now || waits) return
    waits = true
    whenIdle(() => {
      waits = false
      // The opening begins just after the first run has arrived.
      if (!settled(lab())) return
      stop()
      follow()
    })
  })
}

function follow(): void {
  useLab.subscribe(
    ({ config, ensembles }) => [config, ensembles] as const,
    ([{ lanes }, on], [{ lanes: before }]) => {
      for (let lane = 0; lane < Math.max(lanes.length, before.length); lane++) {
        if (on && lane < lanes.length) update(lane)
        else cancelMeasure('ensemble', lane)
      }
    },
    { equalityFn: (a, b) => a.every((x, i) => x === b[i]), fireImmediately: true },
  )
}

/** Measures a lane unless that is what has been measured, or is being measured. */
function update(lane: number): void {
  const { config, measures } = lab()
  const last = measures[slotOf('ensemble', lane)]
  const same =
    last?.error === null &&
    (last.share !== null || last.report !== null) &&
    isCurrent(last.experiment, config) &&
    last.experiment.config.shared.replicates === config.shared.replicates
  if (!same) measure('ensemble', { kind: 'ensemble', config, lane })
}

function whenIdle(then: () => void): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: IDLE_MS })
  else setTimeout(then, IDLE_MS / 4)
}
