// Lanes for the tests: of a scenario with some values changed, or of any model at all, run to the end.

import { syntheticChannel } from '../channel.ts'
import { Simulation } from '../episode.ts'
import type { Shares } from '../experiment/detail.ts'
import { jobOf, perform } from '../experiment/jobs.ts'
import { Laboratory, type LaneSetup, laboratoryOf, setUpLane } from '../experiment/laboratory.ts'
import type { Experiment, Report } from '../experiment/report.ts'
import { run } from '../experiment/run.ts'
import type { LaneRun } from '../experiment/trace.ts'
import { withFloor } from '../floor.ts'
import { compile, type Graph, gapsOf } from '../graph.ts'
import type { Hmdp } from '../hmdp.ts'
import { kept } from '../kept.ts'
import type { Values } from '../parameter.ts'
import { initials } from '../parameter.ts'
import { type Config, defaultShared, LANE_ROWS, type LaneValues } from '../params.ts'
import { createOf } from '../planners/index.ts'
import { analyse, type EpsilonAt, epsilonPaper, epsilonTheory } from '../theory.ts'
import { toEnd } from '../to-end.ts'

/** A configuration of a scenario with only the differences named. */
export function configOf(shared: Values, ...lanes: Values[]): Config {
  const scenario = String(shared.scenario ?? 'courier')
  return {
    shared: { ...defaultShared(scenario), ...shared },
    lanes: lanes.map((lane) => ({ ...initials(LANE_ROWS), ...lane })),
  }
}

/** One lane of one replicate, from its first episode to its last. */
export function runLane(
  config: Config,
  lane = 0,
  replicate = 0,
  laboratory: Laboratory = laboratoryOf(config),
): LaneRun {
  return finish(setUpLane(laboratory, config, lane, replicate), Number(config.shared.episodes))
}

/** Runs a lane to its end. */
export const finish = (setup: LaneSetup, episodes: number): LaneRun => toEnd(run(setup, episodes))

/** The probability that a subgoal was asked for, by one asker or in all. */
export function shareOf({ subgoal, asker, share }: Shares, g: number, who?: number): number {
  return share.reduce(
    (sum, one, i) => sum + (subgoal[i] === g && (who === undefined || asker[i] === who) ? one : 0),
    0,
  )
}

/** The same replicates of every lane of a configuration, however many, shape [lanes][replicates]. */
export function replicates(config: Config, count: number): LaneRun[][] {
  const laboratory = new Laboratory(config.shared)
  return config.lanes.map((_, lane) =>
    Array.from({ length: count }, (_, replicate) => runLane(config, lane, replicate, laboratory)),
  )
}

/** Does an experiment, task by task, and reports. */
export function measure<E extends Experiment>(experiment: E): Extract<Report, { kind: E['kind'] }> {
  const job = jobOf(experiment)
  perform(job)
  return job.report(0) as Extract<Report, { kind: E['kind'] }>
}

/** The regrets at the end of replicates of every lane, without the traces of the runs, shape [lanes][replicates]. */
export function endings(config: Config, count: number): number[][] {
  const laboratory = new Laboratory(config.shared)
  const play = (lane: number, replicate: number): number => {
    const simulation = new Simulation(setUpLane(laboratory, config, lane, replicate).setting)
    let regret = 0
    for (let t = 0; t < Number(config.shared.episodes); t++) {
      simulation.playEpisode()
      for (const loss of simulation.lossByCause) regret += loss
    }
    return regret
  }
  return config.lanes.map((_, lane) =>
    Array.from({ length: count }, (_one, replicate) => play(lane, replicate)),
  )
}

/** What the lanes in one true world share; ε is advised for 1000 episodes. */
type World = Pick<LaneSetup, 'theory' | 'epsilonTheory' | 'epsilonPaper'> & { readonly gaps: Float64Array }

/** A model compiled once, with what its lanes share. */
export class Bench {
  readonly graph: Graph
  readonly #model: Hmdp
  readonly #floored = new Map<number, Graph>()
  readonly #worlds: readonly World[]

  constructor(model: Hmdp) {
    this.#model = model
    const graph = compile(model)
    this.graph = graph
    this.#worlds = [...model.prior.keys()].map((z) => {
      const theory = analyse(graph, z)
      const advice = { epsilonTheory: epsilonTheory(theory, 1000), epsilonPaper: epsilonPaper(theory, 1000) }
      return { theory, ...advice, gaps: gapsOf(graph, z) }
    })
  }

  #believed(floor: number): Graph {
    return kept(this.#floored, floor, () => compile(withFloor(this.#model, floor)))
  }

  /** A lane in this model, `differences` from the initial values; epsilonAt overrides a fixed ε. */
  lane(truth: number, differences: Partial<LaneValues>, replicate = 0, epsilonAt?: EpsilonAt): LaneSetup {
    const values = { ...initials(LANE_ROWS), ...differences } as unknown as LaneValues
    const { graph } = this
    const belief = values.reporterError > 0 ? this.#believed(values.floor) : graph
    const { gaps, ...known } = this.#worlds[truth]
    const at = epsilonAt ?? (() => values.epsilon)
    const { llmError, llmErrorKind, reporterError, window, temperature } = values
    const mind = () => createOf(values.planner)({ graph: belief, temperature, truth })
    return {
      values,
      errs: reporterError > 0,
      ...known,
      epsilonAt: at,
      setting: {
        graph,
        belief,
        truth,
        gaps,
        mind,
        epsilonAt: at,
        llmError,
        llmErrorKind,
        channel: reporterError > 0 ? syntheticChannel(this.#model, reporterError) : null,
        window,
        seed: 'bench',
        replicate,
      },
    }
  }
}
