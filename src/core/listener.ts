// A Planner with its prompt: where in its model it is, the posterior that the prompt implies, and the mind that plans by them.
import type { Graph } from './graph.ts'
import { outcomeOf, startOf } from './look-up.ts'
import { Memory } from './memory.ts'
import type { Mind } from './planners/planner.ts'

/** What a listener is made of; `belief` is the world as the Planner models it. */
export interface ListenerSetting {
  readonly belief: Graph
  readonly mind: () => Mind
  /** W, 0 for all episodes. */
  readonly window: number
}

export class Listener {
  readonly mind: Mind
  readonly memory: Memory
  /** The node of `belief` that this episode has come to. */
  node = 0
  readonly #belief: Graph

  /** @param from a posterior to go on from in place of the prior, where the window is unlimited */
  constructor({ belief, mind, window }: ListenerSetting, from = belief.model.prior) {
    this.mind = mind()
    this.memory = new Memory(from, belief.rows, window, belief.model.horizon)
    this.#belief = belief
  }

  /** An episode opens; the Reporter always reads its first observation right. */
  begin(instruction: number, opening: number): void {
    this.memory.beginEpisode()
    this.node = startOf(this.#belief, instruction, opening)
    this.mind.begin?.(instruction, opening)
  }

  /** The next subgoal by one uniform draw. */
  choose(u: number): number {
    return this.mind.choose(this.node, this.memory.weights, u)
  }

  /** Takes in a step; returns the offset of its likelihood row in the model. */
  hear(subgoal: number, observation: number): number {
    const { isFlat, rowOf, nextOf } = this.#belief
    const outcome = outcomeOf(this.#belief, this.node, subgoal, observation)
    const row = rowOf[outcome]
    if (isFlat[outcome] === 0) this.memory.see(row)
    this.node = nextOf[outcome]
    this.mind.took?.(subgoal, observation)
    return row
  }
}
