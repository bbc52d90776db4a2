// What a scenario brings: its rows of parameters, its model, and all that a person reads or sees of it.
import type { Hmdp } from '../hmdp.ts'
import type { Parameter, Values } from '../parameter.ts'
import type { Place } from '../world/building.ts'
import type { ActorFields } from '../world/grid-actor.ts'

/** The picture of a scenario and the words for its indices; plain data that crosses to the page. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** 1 = wall, shape [height, width]. */
  readonly walls: Uint8Array
  readonly places: readonly Place[]
  /** The cell where an episode begins. */
  readonly home: number
  /** H_a, low-level steps that the Actor has for one subgoal. */
  readonly actorBudget: number
  /** By subgoal: the phrase the Planner utters, a label for a bar, and the place it leads to (index into places). */
  readonly subgoals: readonly { readonly phrase: string; readonly label: string; readonly place: number }[]
  /** By observation: the Reporter's phrase. */
  readonly observations: readonly string[]
  /** By instruction: what the human says. */
  readonly instructions: readonly string[]
  /** By latent: its letter, and its plan as subgoals, by instruction. */
  readonly latents: readonly { readonly letter: string; readonly plans: readonly (readonly number[])[] }[]
}

/** The low level behind one subgoal of one high-level step: how the Actor walked, for the animation. */
export interface Walker {
  /**
   * Cells from where the Actor stands to where it ends, drawn from the low-level law given the outcome.
   * @param from cell where the Actor stands
   * @param subgoal what it was told
   * @param observation what then was truly observed, which tells whether it arrived
   */
  walk(from: number, subgoal: number, observation: number, draw: () => number): Uint16Array
  /** The cell where the next subgoal begins: where the Actor arrived, or home where it was recalled. */
  standsAfter(subgoal: number, observation: number): number
}

export interface World {
  readonly model: Hmdp
  readonly scene: Scene
  readonly walker: Walker
  /** The same world with the oracle Actor in place of this one, where there are two: what the Actor loses is measured by it. */
  readonly oracleModel?: (() => Hmdp) | undefined
  /** By subgoal: the Actor's view of the map on its way there, where it walks on a map; asked for only when it is shown. */
  readonly fields?: (subgoal: number) => ActorFields
}

export interface Scenario {
  readonly id: string
  readonly label: string
  readonly doc: string
  /** What it asks of whoever opens it, in one sentence. */
  readonly question: string
  readonly rows: readonly Parameter[]
  /** @throws ScenarioError in one sentence where these values make no possible world. */
  build(values: Values): World
}

/** A, B, … Z, A2, B2, … */
export function letter(latent: number): string {
  const turn = Math.floor(latent / 26)
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[latent % 26] + (turn > 0 ? String(turn + 1) : '')
}
