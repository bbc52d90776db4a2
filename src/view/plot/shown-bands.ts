// Which bands the plot shows now: every lane's latest ensemble, and whether it still is of what the lane is set to.
import { isCurrent, slotOf } from '../../app/measure.ts'
import type { Lab } from '../../app/store.ts'
import { type Band, bandOf } from './bands.ts'

let before: { readonly key: readonly unknown[]; readonly bands: readonly Band[] } = { key: [], bands: [] }

/** The bands of the lanes that have been measured; the same array until something changes. */
export function shownBands({ measures, ensembles, config, run, plotBand }: Lab): readonly Band[] {
  const lanes = ensembles ? (run?.lanes.length ?? 0) : 0
  const reports = Array.from({ length: lanes }, (_, lane) => {
    const report = measures[slotOf('ensemble', lane)]?.report
    return report?.kind === 'ensemble' ? report : null
  })
  const key = [config, plotBand, ...reports]
  if (key.length === before.key.length && key.every((part, i) => part === before.key[i])) return before.bands
  const bands = reports.flatMap((report) =>
    report && report.lane < config.lanes.length ? [bandOf(report, plotBand, !isCurrent(report, config))] : [],
  )
  before = { key, bands }
  return bands
}
