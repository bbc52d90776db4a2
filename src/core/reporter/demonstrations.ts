// What a Reporter is trained on: the true observations of a scenario's own episodes, one after another, without end.
import type { Graph } from '../graph.ts'
import { sample } from '../outcome.ts'
import { type Draw, drawn, pick } from '../random.ts'

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
    for (let { node } = drawn(graph.starts[instruction], draw()), h = 0; node >= 0; h++) {
      const g =
        leader === EXPERT
          ? graph.expertSubgoal[node * latents + truth]
          : leader === EXPLORER
            ? drawn(model.exploration(instruction, h), draw()).value
            : Math.floor(draw() * subgoals)
      const at = node * subgoals + g
      const outcome = sample(rows, rowOf, firstOutcome[at], firstOutcome[at + 1], truth, draw())
      yield observationOf[outcome]
      node = nextOf[outcome]
    }
  }
}
