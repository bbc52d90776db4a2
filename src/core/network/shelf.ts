// The shelf of pretrained networks that are ready to play: whoever loads one puts it here (stock.ts), before a lane needs it.
import type { Played, Task } from '../experiment/chunk.ts'
import type { Curves } from '../experiment/curves.ts'
import type { Lane } from '../experiment/laboratory.ts'
import type { Graph } from '../graph.ts'
import { ScenarioError, type Values } from '../parameter.ts'
import { networkKey } from '../params.ts'
import type { Mind } from '../planners/planner.ts'

/** A network in the world that it was pretrained on. How it plays is loaded with it, so that nobody else need load that. */
export interface Pretrained {
  /** @param belief the world as the Planner models it */
  mind(belief: Graph): Mind
  /** All replicates of a task together, with the very numbers of each by itself; for a Reporter that does not err. */
  play(lane: Lane, task: Task, curves: Curves | null): Generator<number, Played>
}

/** By key: what is there, or why it cannot be; the latest last. */
export const shelf = new Map<string, Pretrained | ScenarioError>()

/**
 * The network of a lane, undefined for a Planner that needs none.
 * @throws ScenarioError in one sentence that says why it is not there
 */
export function networkOf(shared: Values, lane: Values): Pretrained | undefined {
  const key = networkKey(shared, lane)
  if (key === null) return undefined
  const found = shelf.get(key) ?? new ScenarioError('What plays pretrained networks could not be loaded.')
  if (found instanceof ScenarioError) throw found
  return found
}
