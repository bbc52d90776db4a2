// The same link, run in Node: what the page's digest must be.
import { jobOf, perform } from '../src/core/experiment/jobs.ts'
import { type Laboratory, laboratoryOf, setUpLane } from '../src/core/experiment/laboratory.ts'
import type { Experiment, Report } from '../src/core/experiment/report.ts'
import { run } from '../src/core/experiment/run.ts'
import type { LaneRun } from '../src/core/experiment/trace.ts'
import { decodeLink } from '../src/core/link.ts'
import type { Config } from '../src/core/params.ts'
import { fetchLaws } from '../src/core/scenarios/builds.ts'

await fetchLaws()

/** The digest that the page shows for this link: four digits a lane. */
export function digestInNode(link: string): string {
  const { config } = decodeLink(link)
  const laboratory = laboratoryOf(config)
  return config.lanes.map((_, lane) => runLane(laboratory, config, lane).digest.slice(0, 4)).join('·')
}

function runLane(laboratory: Laboratory, config: Config, lane: number): LaneRun {
  const running = run(setUpLane(laboratory, config, lane, 0), Number(config.shared.episodes))
  let step = running.next()
  while (!step.done) step = running.next()
  return step.value
}

/** The first episode, from 0, in which this lane of a link explores. */
export function firstExplored(link: string, lane: number): number {
  const { config } = decodeLink(link)
  return runLane(laboratoryOf(config), config, lane).trace.explored.indexOf(1)
}

/** What the experiments of a link report; `ask` says which of a lane, from the link's own configuration. */
export function reportsInNode(
  link: string,
  lanes: readonly number[],
  ask: (config: Config, lane: number) => Experiment,
): Report[] {
  const { config } = decodeLink(link)
  return lanes.map((lane) => {
    const job = jobOf(ask(config, lane))
    perform(job)
    return job.report(0)
  })
}

/** Regret after each episode of a lane of a link. */
export function regretInNode(link: string, lane: number): Float64Array {
  const { config } = decodeLink(link)
  return runLane(laboratoryOf(config), config, lane).trace.regret
}

/** Mean regret of a lane of a link after this many episodes, over the link's replicates. */
export function meanInNode(link: string, lane: number, episodes: number): number {
  const [report] = reportsInNode(link, [lane], (config) => ({ kind: 'ensemble', config, lane }))
  if (report.kind !== 'ensemble') throw new Error(`Expected an ensemble, got a ${report.kind}.`)
  return report.regretMean[episodes - 1]
}
