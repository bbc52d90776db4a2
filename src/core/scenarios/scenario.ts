// What a scenario brings: its rows of parameters, its model, and all that a person reads or sees of it.
import type { Hmdp } from '../hmdp.ts'
import type { Parameter, Values } from '../parameter.ts'
import type { Building, Place } from '../world/building.ts'
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
  /** K, how many go about in it together. */
  readonly actors: number
  /** By subgoal, joint ones where there are several Actors. */
  readonly subgoals: readonly Task[]
  readonly observations: readonly Spoken[]
  /** By instruction: what the human says. */
  readonly instructions: readonly string[]
  readonly latents: readonly Latent[]
  /** What a latent is called, in the singular, such as `plan`; its plural has an s. */
  readonly noun: string
  /** The question that the posterior answers, as a heading. */
  readonly asks: string
  /**
   * What it means that a cell is among the `marks` of a latent: the posterior is then drawn on the map itself, as the
   * chance of each cell to be marked. `none` where worlds do not differ in their map.
   */
  readonly marked: 'none' | 'treasure' | 'locked'
  /** The cell where a bell hangs that tells how an episode went; null where the place it ended at shows it. */
  readonly bell: number | null
}

/** A subgoal in words, and where it leads. */
export interface Task {
  /** What the Planner utters. */
  readonly phrase: string
  /** For a bar. */
  readonly label: string
  /** For each Actor the place it is sent to (index into places), −1 for none. */
  readonly places: readonly number[]
}

/** An observation in words, and what it means to the picture. */
export interface Spoken {
  readonly phrase: string
  /** `place` says where the Actor is, `evidence` what was read or found out, the others how the episode ended. */
  readonly tone: 'place' | 'evidence' | 'success' | 'failure' | 'safe'
  /** The latent that it points at, if it names one. */
  readonly latent?: number
  /** The place (index into places) where such evidence is read, if it is always the same. */
  readonly place?: number
}

export interface Latent {
  /** The name that it goes by in chips and bars: a letter or two, such as F or F7. */
  readonly letter: string
  /** The subgoals of its own way, by instruction. */
  readonly plans: readonly (readonly number[])[]
  /** The cells of the map that are marked in this world; see `marked`. */
  readonly marks: readonly number[]
}

/** The low level behind one subgoal of one high-level step: how the Actors walked, for the animation. */
export interface Walker {
  /**
   * For each Actor the cells from where it stands to where it ends, drawn from the low-level law given the outcome.
   * @param from cells where the Actors stand
   * @param subgoal what they were told, a joint subgoal
   * @param observation what then was truly observed, which tells whether they arrived
   */
  walk(
    from: readonly number[],
    subgoal: number,
    observation: number,
    draw: () => number,
  ): readonly Uint16Array[]
  /** The cells where the next subgoal begins: where the Actors arrived, or where they were recalled to. */
  standsAfter(subgoal: number, observation: number, from: readonly number[]): readonly number[]
}

/** The same of the one Actor that most scenarios have. */
interface LoneWalker {
  walk(from: number, subgoal: number, observation: number, draw: () => number): Uint16Array
  standsAfter(subgoal: number, observation: number, from: number): number
}

/** The walker of a scenario with one Actor. */
export const alone = (walker: LoneWalker): Walker => ({
  walk: ([from], subgoal, observation, draw) => [walker.walk(from, subgoal, observation, draw)],
  standsAfter: (subgoal, observation, [from]) => [walker.standsAfter(subgoal, observation, from)],
})

export interface World {
  readonly model: Hmdp
  readonly scene: Scene
  readonly walker: Walker
  /** The same world with the oracle Actor in place of this one, where there are two: what the Actor loses is measured by it. */
  readonly oracleModel?: (() => Hmdp) | undefined
  /** An Actor’s view of the map on its way to its part of a subgoal, null where it goes nowhere; asked for only when it is shown. */
  readonly fields?: (subgoal: number, actor: number) => ActorFields | null
}

/** What the page knows of a scenario; how it is built is apart, so that the page need not load it. */
export interface Scenario {
  readonly id: string
  readonly label: string
  readonly doc: string
  /** What it asks of whoever opens it, in one sentence. */
  readonly question: string
  /** What it teaches, in one sentence that the tests hold against the numbers. */
  readonly teaches: string
  /** Who goes about in it, in one word: `courier A` is the first lane. */
  readonly who: string
  /** Where what it opens with differs from what every scenario opens with: shared values, and those of the lanes beside the first, which else explore. */
  readonly usual?: { readonly shared?: Values; readonly explorer?: Values }
  readonly rows: readonly Parameter[]
}

/** The other half of a scenario’s file. @throws ScenarioError in one sentence where these values make no possible world */
export type Build = (values: Values) => World

/** What the rows of most parameters of a scenario have in common; each says the rest, and what differs. */
export const KNOB = {
  kind: 'number',
  symbol: '',
  scope: 'scenario',
  teaches: false,
  scale: 'linear',
  words: [] as readonly never[],
} as const

/** What of a scene follows from its building and the number of Actors alone; an episode begins at the first place. */
export function groundOf({ grid, places }: Building, actorBudget: number, actors = 1) {
  const { width, height, walls } = grid
  return { width, height, walls, places, home: places[0].cell, actorBudget, actors }
}

/** For a model whose every state is told by the observation of the same number, under one instruction. */
export const PLAIN: Pick<Hmdp, 'instructionPrior' | 'emission' | 'representative'> = {
  instructionPrior: Float64Array.of(1),
  emission: (state) => [{ value: state, probability: 1 }],
  representative: (state) => state,
}

/** A, B, … Z, A2, B2, … */
export function letter(latent: number): string {
  const turn = Math.floor(latent / 26)
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[latent % 26] + (turn > 0 ? String(turn + 1) : '')
}
