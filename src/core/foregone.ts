// Foregone episodes: following one expert where nothing is left to chance is the same in every episode, so it is worked out once.
import type { Graph } from './graph.ts'
import { ASKER, AT, CAUSE, OUTCOME, UNCERTAINTY } from './log.ts'
import type { Posterior } from './posterior.ts'

/**
 * The log of an episode from this node on that is played by the expert of the world that the posterior is certain of.
 * Null where some step could have more than one outcome in the true world, lose anything, or move the posterior.
 * @param gaps V* − Q* of the true world, shape [nodes, subgoals]
 */
export function foregone(
  graph: Graph,
  truth: number,
  gaps: Float64Array,
  start: number,
  posterior: Pick<Posterior, 'certain' | 'outlasts'>,
): Int32Array | null {
  const { certain } = posterior
  const log: number[] = []
  for (let node = start; node >= 0; ) {
    const at = node * graph.subgoals + graph.expertSubgoal[node * graph.latents + certain]
    const outcome = onlyOutcome(graph, at, truth)
    if (outcome < 0 || gaps[at] !== 0) return null
    const evidence = graph.evidenceOf[outcome]
    if (evidence >= 0 && !posterior.outlasts(evidence)) return null
    const entry = log.length
    log[entry + AT] = at
    log[entry + OUTCOME] = outcome
    log[entry + ASKER] = certain
    log[entry + CAUSE] = UNCERTAINTY
    node = graph.nextOf[outcome]
  }
  return Int32Array.from(log)
}

/** The one outcome that can come of (node, g) in the true world, −1 where there are several. */
function onlyOutcome({ firstOutcome, rows, rowOf }: Graph, at: number, truth: number): number {
  let only = -1
  for (let i = firstOutcome[at]; i < firstOutcome[at + 1]; i++) {
    if (rows[rowOf[i] + truth] === 0) continue
    if (only >= 0) return -1
    only = i
  }
  return only
}
