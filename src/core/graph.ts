// The compiled model: every history that matters, as nodes shared by all latent worlds, in flat tables to look up.
import { BeliefSpace, IMPOSSIBLE, OVER } from './belief.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Expert, lookAhead, solve } from './expert.ts'
import type { Hmdp } from './hmdp.ts'
import { NodeTable, Outcomes, RowTable } from './interning.ts'
import { ScenarioError } from './parameter.ts'

/** More than this and the scenario is refused in words rather than freezing the machine. */
export const MAX_NODES = 400_000

export interface Start {
  readonly observation: number
  readonly probability: number
  readonly node: number
}

/**
 * A node is a class of histories τ_h with the same instruction, step and belief b_z in every world z. The outcomes
 * of (node, g) are indices from `firstOutcome[node * subgoals + g]` up to the next entry, in order of observation.
 */
export interface Graph {
  readonly model: Hmdp
  readonly latents: number
  readonly subgoals: number
  readonly nodes: number
  /** Possible openings of an episode, by instruction. */
  readonly starts: readonly (readonly Start[])[]
  readonly stepOf: Uint8Array
  readonly instructionOf: Uint8Array
  /** Shape [nodes * subgoals + 1]. */
  readonly firstOutcome: Int32Array
  readonly observationOf: Int32Array
  /** The node after an outcome, −1 where the episode is over. */
  readonly nextOf: Int32Array
  /** Where in `rows` the outcome's Pr_z(o′ | τ, g) over z begins. */
  readonly rowOf: Int32Array
  /** r_ω(o′) of an outcome. */
  readonly rewardOf: Float64Array
  /** Likelihood rows, shape [·, latents] flat. */
  readonly rows: Float64Array
  /** The rows as what sets worlds apart. */
  readonly evidence: Evidence
  /**
   * The row of an outcome in `evidence`, −1 where it has the same likelihood in every world still possible, so that no
   * belief can move.
   */
  readonly evidenceOf: Int32Array
  /** π*_z at a node, shape [nodes, latents]; −1 where world z cannot have produced the history. */
  readonly expertSubgoal: Int32Array
  /** The belief of world z at a node, shape [nodes, latents]; IMPOSSIBLE as above. */
  readonly beliefOf: Int32Array
  /** By instruction and latent. */
  readonly spaces: readonly (readonly BeliefSpace[])[]
  readonly experts: readonly (readonly Expert[])[]
}

/**
 * Compiles a model: experts by backward induction, then breadth-first over joint beliefs.
 * @throws ScenarioError with more than MAX_NODES nodes
 */
export function compile(model: Hmdp): Graph {
  const latents = model.prior.length
  const { subgoals, horizon } = model
  const instructions = model.instructionPrior.length
  const spaces = Array.from({ length: instructions }, (_, w) =>
    Array.from({ length: latents }, (_, z) => new BeliefSpace(model, z, w)),
  )
  const experts = spaces.map((row, w) => row.map((space, z) => solve(model, space, z, w)))

  const nodes = new NodeTable(latents)
  const rowTable = new RowTable(latents)
  const firstOutcome: number[] = []
  const observationOf: number[] = []
  const nextOf: number[] = []
  const rowOf: number[] = []
  const flatOf: number[] = []
  const rewardOf: number[] = []
  const instructionOf: number[] = []
  const stepOf: number[] = []
  const found = (before: number, step: number, instruction: number): void => {
    if (nodes.size === before) return
    stepOf.push(step)
    instructionOf.push(instruction)
    if (nodes.size > MAX_NODES) {
      throw new ScenarioError(
        `This scenario has more than ${MAX_NODES.toLocaleString('en')} belief nodes, too many to compute exactly; fewer plans, legs or spare steps would do.`,
      )
    }
  }

  const starts = spaces.map((row, w) =>
    row[0].start.map(({ observation, probability }) => {
      const before = nodes.size
      const joint = Int32Array.from(row, (space) => belongsTo(space, observation))
      const node = nodes.intern(joint, 0, w)
      found(before, 0, w)
      return { observation, probability, node }
    }),
  )

  const joint = new Int32Array(latents)
  const slots = new Outcomes(latents, model.observations)
  for (let node = 0; node < nodes.size; node++) {
    const step = stepOf[node]
    const instruction = instructionOf[node]
    for (let g = 0; g < subgoals; g++) {
      firstOutcome.push(observationOf.length)
      slots.clear()
      nodes.read(node, joint)
      for (let z = 0; z < latents; z++) {
        if (joint[z] === IMPOSSIBLE) continue
        const space = spaces[instruction][z]
        space.expand(joint[z])
        const first = space.first[joint[z] * subgoals + g]
        const end = first + space.count[joint[z] * subgoals + g]
        for (let i = first; i < end; i++)
          slots.put(space.observation[i], z, space.probability[i], space.next[i])
      }
      for (const slot of slots.sorted()) {
        observationOf.push(slot.observation)
        rewardOf.push(model.reward(instruction, slot.observation))
        rowOf.push(rowTable.intern(slot.row))
        flatOf.push(isFlat(slot.row, joint) ? 1 : 0)
        if (step + 1 === horizon || isOver(slot.next)) nextOf.push(-1)
        else {
          const before = nodes.size
          nextOf.push(nodes.intern(slot.next, step + 1, instruction))
          found(before, step + 1, instruction)
        }
      }
    }
  }
  firstOutcome.push(observationOf.length)

  const rows = rowTable.all()
  const beliefOf = nodes.all()
  const expertSubgoal = new Int32Array(beliefOf.length).fill(-1)
  for (let at = 0; at < beliefOf.length; at++) {
    if (beliefOf[at] === IMPOSSIBLE) continue
    const node = Math.floor(at / latents)
    const expert = experts[instructionOf[node]][at % latents]
    expertSubgoal[at] = expert.subgoal[stepOf[node] * expert.beliefs + beliefOf[at]]
  }
  return {
    model,
    latents,
    subgoals,
    nodes: nodes.size,
    starts,
    stepOf: Uint8Array.from(stepOf),
    instructionOf: Uint8Array.from(instructionOf),
    firstOutcome: Int32Array.from(firstOutcome),
    observationOf: Int32Array.from(observationOf),
    nextOf: Int32Array.from(nextOf),
    rowOf: Int32Array.from(rowOf),
    rewardOf: Float64Array.from(rewardOf),
    rows,
    evidence: evidenceOf(rows, latents),
    evidenceOf: Int32Array.from(rowOf, (offset, outcome) => (flatOf[outcome] ? -1 : offset / latents)),
    expertSubgoal,
    beliefOf,
    spaces,
    experts,
  }
}

/**
 * Gaps V*_{z,h}(b) − Q*_{z,h}(b, g) of the true world z, shape [nodes, subgoals], ≥ 0 and exactly 0 for π*_z;
 * NaN at nodes that cannot occur in that world (theory.md section 3).
 */
export function gapsOf(graph: Graph, latent: number): Float64Array {
  const { model, subgoals, latents } = graph
  const gaps = new Float64Array(graph.nodes * subgoals).fill(Number.NaN)
  const q = new Float64Array(subgoals)
  for (let node = 0; node < graph.nodes; node++) {
    const belief = graph.beliefOf[node * latents + latent]
    if (belief === IMPOSSIBLE) continue
    const instruction = graph.instructionOf[node]
    const step = graph.stepOf[node]
    const expert = graph.experts[instruction][latent]
    lookAhead(model, graph.spaces[instruction][latent], expert.value, expert.beliefs, step, belief, q)
    const best = expert.value[step * expert.beliefs + belief]
    for (let g = 0; g < subgoals; g++) gaps[node * subgoals + g] = Math.max(0, best - q[g])
  }
  return gaps
}

/** V*_z(ω), the expected reward of an episode of π*_z, by instruction. */
export function startValue(graph: Graph, latent: number, instruction: number): number {
  const expert = graph.experts[instruction][latent]
  return graph.spaces[instruction][latent].start.reduce(
    (sum, s) => sum + s.probability * expert.value[s.belief],
    0,
  )
}

function belongsTo(space: BeliefSpace, observation: number): number {
  return space.start.find((start) => start.observation === observation)?.belief ?? IMPOSSIBLE
}

function isOver(next: Int32Array): boolean {
  const over = next.some((belief) => belief === OVER)
  if (over && next.some((belief) => belief >= 0)) {
    throw new ScenarioError('This scenario ends an episode without an observation that tells so.')
  }
  return over
}

/** Flat among the worlds that are still possible: the others have weight 0 and stay there. */
function isFlat(row: Float64Array, joint: Int32Array): boolean {
  let level = Number.NaN
  for (let z = 0; z < row.length; z++) {
    if (joint[z] === IMPOSSIBLE) continue
    if (Number.isNaN(level)) level = row[z]
    else if (row[z] !== level) return false
  }
  return true
}
