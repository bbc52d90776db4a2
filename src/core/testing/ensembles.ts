// Many runs of every lane of a link, for the tests of what texts claim.
import type { EnsembleReport } from '../experiment/report.ts'
import { decodeLink } from '../link.ts'
import { measure } from './lanes.ts'

/** An ensemble of each lane, in their order. */
export function ensemblesOf(link: string, replicates: number): EnsembleReport[] {
  const { config: linked } = decodeLink(link)
  const config = { ...linked, shared: { ...linked.shared, replicates } }
  return config.lanes.map((_, lane) => measure({ kind: 'ensemble', config, lane }))
}
