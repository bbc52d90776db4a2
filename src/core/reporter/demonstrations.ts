// What a Reporter is trained on: the true observations of a scenario's own episodes, one after another, without end.
import type { Graph } from '../graph.ts'
import { type Draw, pick } from '../random.ts'

/** Who leads an episode: the expert of its world, π_exp, or nobody, so that bells and silences and readings are all met. */
const LEADERS = 3
const EXPERT = 0
const EXPLORER = 1

/**
 * Endless true observations o₂, o₃, … of episodes in worlds z ~ P(z) under instructions ω ~ P(ω), in a third each led by
 * π*_z, by π_exp and by uniform choice. They are drawn from Pr_z(o′ | τ, g), as in a run: the hidden state is never drawn.
 * The opening of an episode is left out, as the Reporter always reads it right.
 */
export function* demonstrations(graph: Graph, draw: Draw): Generator<number, never> {
  const { model, latents, subgoals, firstOutcome, observationOf, nextOf, rowOf, rows } = graph
  for (;;) {
    const truth = pick(model.prior, draw())
    const instruction = pick(model.instructionPrior, draw())
    const leader = Math.floor(draw() * LEADERS)
    const starts = graph.starts[instruction]
    const opening = pick(
      starts.map(({ probability }) => probability),
      draw(),
    )
    for (let node = starts[opening].node, h = 0; node >= 0; h++) {
      const g =
        leader === EXPERT
          ? graph.expertSubgoal[node * latents + truth]
          : leader === EXPLORER
            ? explored(graph, instruction, h, draw())
            : Math.floor(draw() * subgoals)
      const first = firstOutcome[node * subgoals + g]
      const end = firstOutcome[node * subgoals + g + 1]
      const chances = Array.from({ length: end - first }, (_, i) => rows[rowOf[first + i] + truth])
      const outcome = first + pick(chances, draw())
      yield observationOf[outcome]
      node = nextOf[outcome]
    }
  }
}

function explored({ model }: Graph, instruction: number, step: number, u: number): number {
  const chances = model.exploration(instruction, step)
  return chances[
    pick(
      chances.map(({ probability }) => probability),
      u,
    )
  ].value
}
