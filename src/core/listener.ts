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

  /** @param from the masses of a posterior to go on from in place of the prior, where the window is unlimited */
  constructor({ belief, mind, window }: ListenerSetting, from = belief.model.prior) {
    this.mind = mind()
    this.memory = new Memory(from, belief.evidence, window, belief.model.horizon)
    this.#belief = belief
  }

  /**
   * An episode opens; the Reporter always reads its first observation right.
   * @param node where that leads to in `belief`, if it is known already
   */
  begin(instruction: number, opening: number, node = startOf(this.#belief, instruction, opening)): void {
    this.memory.beginEpisode()
    this.node = node
    this.mind.begin?.(instruction, opening)
  }

  /** Takes in a step; returns the outcome in the Planner's model. */
  hear(subgoal: number, observation: number): number {
    const { evidenceOf, nextOf } = this.#belief
    const outcome = outcomeOf(this.#belief, this.node, subgoal, observation)
    if (evidenceOf[outcome] >= 0) this.memory.see(evidenceOf[outcome])
    this.node = nextOf[outcome]
    this.mind.took?.(subgoal, observation)
    return outcome
  }
}
