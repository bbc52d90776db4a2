// Measures what a link comes to over many runs, apart from what the laboratory shows, for answers that a text gives.
import type { EnsembleReport } from '../core/experiment/report.ts'
import { decodeLink } from '../core/link.ts'
import { type Config, MAX_LANES } from '../core/params.ts'
import { cancelMeasure, measure, slotOf } from './measure.ts'
import { lab, useLab } from './store.ts'

/** What a link sets. */
export const configOf = (link: string): Config => decodeLink(link).config

/**
 * An ensemble of every lane of a link, in their order. One link is measured at a time: asking for another ends the one before.
 * @throws Error in one sentence where it cannot be measured, or has been replaced.
 */
export async function measureLink(link: string, replicates: number): Promise<EnsembleReport[]> {
  const linked = configOf(link)
  const config = { ...linked, shared: { ...linked.shared, replicates } }
  for (let lane = config.lanes.length; lane < MAX_LANES; lane++) cancelMeasure('exercise', lane)
  return await Promise.all(config.lanes.map((_, lane) => ensemble(config, lane)))
}

function ensemble(config: Config, lane: number): Promise<EnsembleReport> {
  measure('exercise', { kind: 'ensemble', config, lane })
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { experiment, share, report, error } = lab().measures[slotOf('exercise', lane)]
      const isOurs = experiment.config === config
      if (isOurs && share !== null) return
      stop()
      if (isOurs && error !== null) reject(new Error(error))
      else if (isOurs && report?.kind === 'ensemble' && report.replicates === report.wanted) resolve(report)
      else reject(new Error('another answer was asked for.'))
    }
    const stop = useLab.subscribe(({ measures }) => measures, look)
  })
}
