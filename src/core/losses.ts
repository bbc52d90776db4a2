// What policies lose in the true world: the worst, exploration, and BAIL while it still holds the prior (theory.md 4–5).
import { OVER } from './belief.ts'
import { lookAhead } from './expert.ts'
import { type Graph, valueAt } from './graph.ts'
import { Posterior } from './posterior.ts'

/** Σ_ω P(ω) f(ω). */
export function average(graph: Graph, of: (instruction: number) => number): number {
  return graph.model.instructionPrior.reduce((sum, p, w) => sum + p * of(w), 0)
}

/** Δ₀ and Δ: how much can be lost from the start, and from any belief on the expert's way. */
export function worstLosses(graph: Graph, truth: number): { episode: number; onward: number } {
  const { model } = graph
  let episode = 0
  let onward = 0
  for (const [w, experts] of graph.experts.entries()) {
    const { value, subgoal, beliefs } = experts[truth]
    const space = graph.spaces[w][truth]
    const worst = worstValues(graph, w, truth)
    let layer = new Set(space.start.map((start) => start.belief))
    episode = Math.max(
      episode,
      space.start.reduce((sum, s) => sum + s.probability * (value[s.belief] - worst[s.belief]), 0),
    )
    for (let step = 0; step < model.horizon; step++) {
      const ahead = new Set<number>()
      for (const belief of layer) {
        const at = step * beliefs + belief
        onward = Math.max(onward, value[at] - worst[at])
        const end = space.first(belief, subgoal[at] + 1)
        for (let i = space.first(belief, subgoal[at]); i < end; i++) {
          if (space.next.data[i] !== OVER) ahead.add(space.next.data[i])
        }
      }
      layer = ahead
    }
  }
  return { episode, onward }
}

/** min_π V^π_{z,h}(b), shape [horizon + 1, beliefs]; meaningless where the belief cannot occur at the step. */
function worstValues(graph: Graph, instruction: number, latent: number): Float64Array {
  const { model } = graph
  const { beliefs, value } = graph.experts[instruction][latent]
  const worst = new Float64Array((model.horizon + 1) * beliefs)
  const q = new Float64Array(model.subgoals)
  for (let at = model.horizon * beliefs - 1; at >= 0; at--) {
    if (Number.isNaN(value[at])) continue
    const step = Math.floor(at / beliefs)
    lookAhead(model, graph.spaces[instruction][latent], worst, beliefs, step, at % beliefs, q)
    worst[at] = q.reduce((a, b) => Math.min(a, b))
  }
  return worst
}

/** J_z(π_exp). */
export function explorationValue(graph: Graph, truth: number): number {
  const { model } = graph
  const q = new Float64Array(model.subgoals)
  return average(graph, (w) => {
    const { beliefs, value } = graph.experts[w][truth]
    const space = graph.spaces[w][truth]
    const table = new Float64Array((model.horizon + 1) * beliefs)
    for (let step = model.horizon - 1; step >= 0; step--) {
      for (let belief = 0; belief < beliefs; belief++) {
        if (Number.isNaN(value[step * beliefs + belief])) continue
        lookAhead(model, space, table, beliefs, step, belief, q)
        table[step * beliefs + belief] = model
          .exploration(w, step)
          .reduce((sum, g) => sum + g.probability * q[g.value], 0)
      }
    }
    return space.start.reduce((sum, s) => sum + s.probability * table[s.belief], 0)
  })
}

/** Histories that `naiveAtPrior` follows exactly. */
const BUDGET = 100_000

/**
 * p and J₀ of section 5, exactly. p counts an episode as moved as soon as one of its observations is informative; if
 * its evidence should cancel to the last bit it was moved and came back, which only makes the lower bound smaller. In a world
 * of more histories than BUDGET, those beyond it count as if the expert took over, which makes J₀ larger and the bound smaller.
 */
export function naiveAtPrior(graph: Graph, truth: number): { moves: number; value: number } {
  const { model, latents, subgoals, expertSubgoal } = graph
  type Both = { moves: number; value: number }
  const met = new Map<string, Both>()
  // Posteriors that come about in another order of the same evidence differ by rounding alone.
  const keyOf = (node: number, posterior: Posterior): string =>
    `${node}:${posterior
      .weights()
      .map((w) => Math.round(w * 1e12))
      .join()}`
  const follow = (node: number, posterior: Posterior, moved: boolean): Both => {
    const key = moved ? keyOf(node, posterior) : String(node)
    const known = met.get(key)
    if (known) return known
    if (moved && met.size > BUDGET) return { moves: 1, value: valueAt(graph, node, truth) }
    const chances = new Map<number, number>()
    for (let z = 0; z < latents; z++) {
      const g = expertSubgoal[node * latents + z]
      if (g >= 0 && posterior.mass[z] > 0) chances.set(g, (chances.get(g) ?? 0) + posterior.probability(z))
    }
    const result: Both = { moves: moved ? 1 : 0, value: 0 }
    for (const [g, chance] of chances) {
      const end = graph.firstOutcome[node * subgoals + g + 1]
      for (let i = graph.firstOutcome[node * subgoals + g]; i < end; i++) {
        const probability = chance * graph.rows[graph.rowOf[i] + truth]
        if (probability === 0) continue
        const informative = graph.evidenceOf[i] >= 0
        const next = graph.nextOf[i]
        const after = informative && next >= 0 ? posterior.copy() : posterior
        if (informative && next >= 0) after.see(graph.evidenceOf[i])
        const onward = next < 0 ? { moves: 0, value: 0 } : follow(next, after, moved || informative)
        if (!moved) result.moves += probability * (informative ? 1 : onward.moves)
        result.value += probability * (graph.rewardOf[i] + onward.value)
      }
    }
    met.set(key, result)
    return result
  }
  const prior = new Posterior(model.prior, graph.evidence)
  const sum = (of: (both: Both) => number): number =>
    average(graph, (w) =>
      graph.starts[w].reduce((total, s) => total + s.probability * of(follow(s.node, prior, false)), 0),
    )
  // Chances may add up to a last bit more than 1.
  return {
    moves: Math.min(
      1,
      sum((both) => both.moves),
    ),
    value: sum((both) => both.value),
  }
}
