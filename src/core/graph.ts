// The compiled model: every history that matters, as nodes shared by all latent worlds, in flat tables to look up.
import { BeliefSpace, Errand, IMPOSSIBLE, OVER } from './belief.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Expert, lookAhead, solve } from './expert.ts'
import { Growing } from './growing.ts'
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
  const spaces = Array.from(model.instructionPrior, (_, instruction) => {
    const errand = new Errand(model, instruction)
    return Array.from({ length: latents }, (_, z) => new BeliefSpace(model, z, errand))
  })
  const experts = spaces.map((row, w) => row.map((space, z) => solve(model, space, z, w)))

  const nodes = new NodeTable(latents)
  const intern = (joint: Int32Array, from: number, step: number, instruction: number): number => {
    const node = nodes.intern(joint, from, step, instruction)
    if (nodes.size > MAX_NODES) {
      throw new ScenarioError(
        `This scenario has more than ${MAX_NODES.toLocaleString('en')} belief nodes, too many to compute exactly; fewer plans, legs or spare steps would do.`,
      )
    }
    return node
  }
  const starts = spaces.map((row, w) =>
    row[0].start.map(({ observation, probability }) => {
      const joint = Int32Array.from(row, (space) => belongsTo(space, observation))
      return { observation, probability, node: intern(joint, 0, 0, w) }
    }),
  )

  const rowTable = new RowTable(latents)
  const firstOutcome = new Growing(Int32Array)
  const observationOf = new Growing(Int32Array)
  const nextOf = new Growing(Int32Array)
  const rowOf = new Growing(Int32Array)
  const evidenceRow = new Growing(Int32Array)
  const rewardOf = new Growing(Float64Array)
  const joint = new Int32Array(latents)
  const outcomes = new Outcomes(latents, subgoals, model.observations)
  for (let node = 0; node < nodes.size; node++) {
    const step = nodes.steps.data[node]
    const instruction = nodes.instructions.data[node]
    joint.set(nodes.beliefs.data.subarray(node * latents, (node + 1) * latents))
    outcomes.clear()
    for (let z = 0; z < latents; z++)
      if (joint[z] !== IMPOSSIBLE) collect(outcomes, spaces[instruction][z], joint[z], z, subgoals)
    let subgoal = -1
    for (const key of outcomes.keys()) {
      for (; subgoal < Math.floor(key / model.observations); subgoal++) firstOutcome.push(observationOf.size)
      const observation = key % model.observations
      const at = outcomes.slotOf(key) * latents
      observationOf.push(observation)
      rewardOf.push(spaces[instruction][0].rewards[observation])
      const row = rowTable.intern(outcomes.rows, at)
      rowOf.push(row)
      evidenceRow.push(isFlat(outcomes.rows, at, joint) ? -1 : row / latents)
      const last = step + 1 === horizon || isOver(outcomes.nexts, at, latents)
      nextOf.push(last ? -1 : intern(outcomes.nexts, at, step + 1, instruction))
    }
    for (; subgoal < subgoals - 1; subgoal++) firstOutcome.push(observationOf.size)
  }
  firstOutcome.push(observationOf.size)

  const rows = rowTable.rows.all()
  const beliefOf = nodes.beliefs.all()
  const instructionOf = Uint8Array.from(nodes.instructions.all())
  const stepOf = Uint8Array.from(nodes.steps.all())
  return {
    model,
    latents,
    subgoals,
    nodes: nodes.size,
    starts,
    stepOf,
    instructionOf,
    firstOutcome: firstOutcome.all(),
    observationOf: observationOf.all(),
    nextOf: nextOf.all(),
    rowOf: rowOf.all(),
    rewardOf: rewardOf.all(),
    rows,
    evidence: evidenceOf(rows, latents),
    evidenceOf: evidenceRow.all(),
    expertSubgoal: expertsAt(experts, beliefOf, stepOf, instructionOf),
    beliefOf,
    spaces,
    experts,
  }
}

/** Puts all outcomes of one world at a belief; every belief of a node has been expanded to solve the world. */
function collect(
  outcomes: Outcomes,
  space: BeliefSpace,
  belief: number,
  latent: number,
  subgoals: number,
): void {
  const [observation, probability, next] = [space.observation.data, space.probability.data, space.next.data]
  let i = space.first(belief, 0)
  for (let g = 0; g < subgoals; g++) {
    for (const end = space.first(belief, g + 1); i < end; i++) {
      outcomes.put(g, observation[i], latent, probability[i], next[i])
    }
  }
}

/** π*_z at every node, shape [nodes, latents]. */
function expertsAt(
  experts: readonly (readonly Expert[])[],
  beliefOf: Int32Array,
  stepOf: Uint8Array,
  instructionOf: Uint8Array,
): Int32Array {
  const latents = experts[0].length
  const subgoals = new Int32Array(beliefOf.length).fill(-1)
  for (let node = 0; node < stepOf.length; node++) {
    for (let z = 0, at = node * latents; z < latents; z++, at++) {
      if (beliefOf[at] === IMPOSSIBLE) continue
      const { subgoal, beliefs } = experts[instructionOf[node]][z]
      subgoals[at] = subgoal[stepOf[node] * beliefs + beliefOf[at]]
    }
  }
  return subgoals
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
    const best = valueAt(graph, node, latent)
    for (let g = 0; g < subgoals; g++) gaps[node * subgoals + g] = Math.max(0, best - q[g])
  }
  return gaps
}

/** V*_{z,h}(b) of world z at a node where it is possible, in expected reward to come. */
export function valueAt(graph: Graph, node: number, latent: number): number {
  const { value, beliefs } = graph.experts[graph.instructionOf[node]][latent]
  return value[graph.stepOf[node] * beliefs + graph.beliefOf[node * graph.latents + latent]]
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

/** Whether the episode is over in this row of next beliefs. */
function isOver(nexts: Int32Array, from: number, latents: number): boolean {
  let over = false
  let goesOn = false
  for (let at = from; at < from + latents; at++) {
    if (nexts[at] === OVER) over = true
    else if (nexts[at] >= 0) goesOn = true
  }
  if (over && goesOn) {
    throw new ScenarioError('This scenario ends an episode without an observation that tells so.')
  }
  return over
}

/** Flat among the worlds that are still possible: the others have weight 0 and stay there. */
function isFlat(rows: Float64Array, from: number, joint: Int32Array): boolean {
  let level = Number.NaN
  for (let z = 0; z < joint.length; z++) {
    if (joint[z] === IMPOSSIBLE) continue
    if (Number.isNaN(level)) level = rows[from + z]
    else if (rows[from + z] !== level) return false
  }
  return true
}
