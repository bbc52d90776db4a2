// One run of one lane: T episodes in order, as a trace.
import { Simulation } from '../episode.ts'
import { startValue } from '../graph.ts'
import { CAUSES } from '../log.ts'
import { digest } from './digest.ts'
import type { LaneSetup } from './laboratory.ts'
import { laneTheory } from './lane-theory.ts'
import { type LaneRun, NO_ASKER, type Trace } from './trace.ts'

/** Posterior columns kept of a run; longer runs keep every second, fourth, … episode. */
const COLUMNS = 2048
/** Fewer where there are many latents, so that a run stays at 2 MB of posteriors. */
const MOST_WEIGHTS = 262_144

/** Episodes between two offers to stop. */
const SLICE = 2000

/** Runs a lane, yielding the episodes done now and then so that its caller may stop or report; returns the run. */
export function* run(setup: LaneSetup, episodes: number): Generator<number, LaneRun> {
  const { setting } = setup
  const { graph, truth } = setting
  const { horizon } = graph.model
  const simulation = new Simulation(setting)
  const stride = Math.ceil(episodes / Math.min(COLUMNS, Math.floor(MOST_WEIGHTS / graph.latents)))
  const size = episodes * horizon
  const trace = {
    episodes,
    horizon,
    latents: graph.latents,
    subgoals: graph.subgoals,
    truth,
    instruction: new Uint8Array(episodes),
    opening: new Uint16Array(episodes),
    coin: new Float64Array(episodes),
    explored: new Uint8Array(episodes),
    steps: new Uint8Array(episodes),
    subgoal: new Uint16Array(size),
    observation: new Uint16Array(size),
    reported: new Uint16Array(size),
    asker: new Uint16Array(size),
    cause: new Uint8Array(size),
    regret: new Float64Array(episodes),
    regretByReturns: new Float64Array(episodes),
    regretByCause: new Float64Array(CAUSES.length * episodes),
    posteriorTruth: new Float64Array(episodes),
    posterior: new Float64Array(Math.ceil(episodes / stride) * graph.latents),
    stride,
    decisions: 0,
  } satisfies Trace
  const vStar = graph.starts.map((_, instruction) => startValue(graph, truth, instruction))
  const byCause = new Float64Array(CAUSES.length)
  let regret = 0
  let regretByReturns = 0
  for (let t = 0; t < episodes; t++) {
    simulation.beginEpisode()
    if (t % stride === 0) trace.posterior.set(simulation.posterior.mass, (t / stride) * graph.latents)
    simulation.finishEpisode()
    const at = t * horizon
    let returned = 0
    for (let h = 0; h < simulation.steps; h++) {
      trace.subgoal[at + h] = simulation.subgoal(h)
      trace.observation[at + h] = simulation.observation(h)
      trace.reported[at + h] = simulation.reported(h)
      trace.asker[at + h] = simulation.asker(h) < 0 ? NO_ASKER : simulation.asker(h)
      trace.cause[at + h] = simulation.cause(h)
      returned += simulation.reward(h)
    }
    for (let cause = 0; cause < byCause.length; cause++) {
      byCause[cause] += simulation.lossByCause[cause]
      regret += simulation.lossByCause[cause]
    }
    regretByReturns += vStar[simulation.instruction] - returned
    trace.instruction[t] = simulation.instruction
    trace.opening[t] = simulation.opening
    trace.coin[t] = simulation.coin
    trace.explored[t] = simulation.explores ? 1 : 0
    trace.steps[t] = simulation.steps
    trace.regret[t] = regret
    trace.regretByReturns[t] = regretByReturns
    for (let cause = 0; cause < byCause.length; cause++)
      trace.regretByCause[cause * episodes + t] = byCause[cause]
    trace.posteriorTruth[t] = simulation.posterior.probability(truth)
    trace.decisions += simulation.steps
    if (t % SLICE === SLICE - 1) yield t + 1
  }
  return { trace, digest: digest(trace), theory: laneTheory(setup, episodes) }
}
