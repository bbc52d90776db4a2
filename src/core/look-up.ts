// Finding one's way in a compiled graph by what was said: the node an episode opens with, the outcome that was observed.
import type { Graph } from './graph.ts'

/** The opening node of a graph for this instruction and first observation, which the Reporter always reads right. */
export function startOf(graph: Graph, instruction: number, observation: number): number {
  for (const start of graph.starts[instruction]) if (start.observation === observation) return start.node
  throw new Error(`No episode opens with observation ${observation}.`)
}

/**
 * The outcome of (node, g) with this observation.
 * @throws Error where the model says that no world can produce it here
 */
export function outcomeOf(graph: Graph, node: number, g: number, observation: number): number {
  const end = graph.firstOutcome[node * graph.subgoals + g + 1]
  for (let i = graph.firstOutcome[node * graph.subgoals + g]; i < end; i++) {
    if (graph.observationOf[i] === observation) return i
  }
  throw new Error(`Observation ${observation} cannot follow subgoal ${g} at node ${node}.`)
}
