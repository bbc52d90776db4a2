// What a Planner is: a way to choose the next subgoal from a prompt, and the distribution it chooses from.
import type { Graph } from '../graph.ts'
import type { Pretrained } from '../network/shelf.ts'
import type { Value } from '../parameter.ts'
import type { Posterior } from '../posterior.ts'

/** What a Planner is set up with. `truth` is for the oracle alone, `pretrained` for a Planner that is. */
export interface PlannerSetting {
  readonly graph: Graph
  readonly temperature: number
  readonly truth: number
  readonly pretrained?: Pretrained | undefined
}

/** What a Planner with a world model expects of a subgoal. */
export interface Expectation {
  readonly subgoal: number
  /** Expected reward of the rest of the episode, by its own model. */
  readonly value: number
  /** Pr(o′ | τ, g, prompt) of the mixture of all worlds; sums to 1. */
  readonly observations: readonly { readonly observation: number; readonly probability: number }[]
}

/**
 * A Planner at work. The prompt reaches it in two parts that together are everything it holds: the node, which is
 * (ω, τ_h) of this episode, and the posterior given all that the prompt holds.
 */
export interface Mind {
  /** The latent whose expert the last choice followed, −1 where it followed none; see `team.ts` for one each of several Actors. */
  asker: number
  /**
   * For a Planner that was pretrained for real: its last choice is of what it says beyond exact BAIL, so that nobody asks for
   * it and its gap is charged to `llm-error`.
   */
  readonly erred?: boolean
  /** Once the posterior is certain of a world, it always follows that world's expert, whatever is drawn, and remembers nothing else. */
  readonly settles?: true
  /**
   * Draws a subgoal; `u` is one uniform draw in [0, 1).
   * Called at every step of an episode in order, so a Planner may commit at the first (the node's step is 0).
   */
  choose(node: number, posterior: Posterior, u: number): number
  /**
   * LLM(g | prompt) split by who asks for it, into `shares`, shape [subgoals, latents + 1]; the last column is
   * what no latent asks for. All entries sum to 1.
   * @param held for a Planner that commits: the latent that was asked last in this episode; −1 at the first step
   */
  shares(node: number, posterior: Posterior, held: number, shares: Float64Array): void
  /**
   * For a Planner that keeps a prompt of its own: an episode opens with this instruction and first observation.
   * It then hears of every step, whoever chose its subgoal.
   */
  begin?(instruction: number, opening: number): void
  /** For a Planner that predicts: what it expects of every subgoal. */
  expects?(node: number, posterior: Posterior): Expectation[]
  /** A step ends: what was told to the Actor and what the Reporter said of it. */
  took?(subgoal: number, observation: number): void
}

/** What the page knows of a Planner; how it plans is apart, so that the page need not load it. */
export interface Planner {
  readonly id: string
  readonly label: string
  readonly doc: string
  /** Lane parameters that make a difference to it; controls of the others say that they do not apply. */
  readonly uses: readonly string[]
  /** It predicts what each subgoal would bring: what it expects can be shown. */
  readonly predicts?: boolean
  /** Lane parameters that are not a matter of choice to it, with their values. */
  readonly fixes?: { readonly [name: string]: Value }
  /** A network plays it, which must be on the shelf (network/shelf.ts) before it is set to work. */
  readonly pretrained?: true
}

/** Lane parameters of all that explore, of all whose LLM can err, and of all that learn from what the Reporter says. */
export const EXPLORES = ['epsilon', 'epsilonMode'] as const
export const ERRS = ['llmError', 'llmErrorKind'] as const
export const HEARS = ['reporter', 'reporterError', 'reporterPairs', 'floor', 'window'] as const

/** The other half of a Planner’s file: sets it to work. */
export type Create = (setting: PlannerSetting) => Mind
