// The same link, run in Node: what the page must show of it.
import type { EnsembleReport, Experiment, Report } from '../src/core/experiment/report.ts'
import type { LaneRun } from '../src/core/experiment/trace.ts'
import { decodeLink } from '../src/core/link.ts'
import type { Config } from '../src/core/params.ts'
import { fetchLaws } from '../src/core/scenarios/builds.ts'
import { measure, runLane } from '../src/core/testing/lanes.ts'

await fetchLaws()

/** The digest that the page shows for this link: four digits a lane. */
export function digestInNode(link: string): string {
  const { config } = decodeLink(link)
  return config.lanes.map((_, lane) => runLane(config, lane).digest.slice(0, 4)).join('·')
}

const traceInNode = (link: string, lane: number): LaneRun['trace'] =>
  runLane(decodeLink(link).config, lane).trace

/** The first episode, from 0, in which this lane of a link explores. */
export const firstExplored = (link: string, lane: number): number =>
  traceInNode(link, lane).explored.indexOf(1)

/** Regret after each episode of a lane of a link. */
export const regretInNode = (link: string, lane: number): Float64Array => traceInNode(link, lane).regret

/** What the experiments of a link report; `ask` says which of a lane, from the link's own configuration. */
export function reportsInNode(
  link: string,
  lanes: readonly number[],
  ask: (config: Config, lane: number) => Experiment,
): Report[] {
  const { config } = decodeLink(link)
  return lanes.map((lane) => measure(ask(config, lane)))
}

/** What the ensemble of a lane of a link reports. */
export const ensembleInNode = (link: string, lane: number): EnsembleReport =>
  measure({ kind: 'ensemble', config: decodeLink(link).config, lane })

/** Mean regret of a lane of a link after this many episodes, over the link's replicates. */
export const meanInNode = (link: string, lane: number, episodes: number): number =>
  ensembleInNode(link, lane).regretMean[episodes - 1]
