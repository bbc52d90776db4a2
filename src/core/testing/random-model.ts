// Small random models for property tests: states hidden behind noisy words, twins, early ends, ties, any prior and plan.
import type { Chance, Hmdp } from '../hmdp.ts'
import { type Draw, stream } from '../random.ts'

/** Bounds for a random model; each is drawn from 1 or 2 up to it. */
export interface Size {
  readonly latents: number
  readonly horizon: number
  readonly instructions: number
}

/**
 * A model with 2 to `latents` worlds, 2–3 hidden states (half of the models give each a twin with the same future but
 * other words), 2–3 subgoals, 2–3 ambiguous observations and two ends, each with an observation of its own. Some kernels
 * are the same in all worlds, so that some observations say nothing; many rewards are 0 or 1, so that experts meet ties.
 */
export function randomModel(seed: number, size: Size = { latents: 4, horizon: 3, instructions: 2 }): Hmdp {
  const draw = stream('random model', seed)
  const upTo = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1))
  const latents = upTo(2, Math.max(2, size.latents))
  const horizon = upTo(1, size.horizon)
  const instructions = upTo(1, size.instructions)
  const kinds = upTo(2, 3)
  const ordinary = kinds * (draw() < 0.5 ? 2 : 1)
  const subgoals = upTo(2, 3)
  const words = upTo(2, 3)
  const states = ordinary + 2
  const table = <X>(length: number, make: (i: number) => X): X[] => Array.from({ length }, (_, i) => make(i))

  const emissions = table(ordinary, () => distribution(draw, words, 0.3))
  const kernels = table(instructions, () =>
    table(kinds, () =>
      table(subgoals, () => {
        const common = distribution(draw, states, 0.5)
        const isCommon = draw() < 0.3
        return table(latents, () => (isCommon ? common : distribution(draw, states, 0.5)))
      }),
    ),
  )
  // Two subgoals that do the same make ties everywhere.
  const doubled = draw() < 0.4
  const plans = table(latents, () => table(instructions, () => table(kinds, () => upTo(0, subgoals - 1))))
  const rewards = table(instructions, () => table(words + 2, () => [0, 0, 1, 0.5, draw()][upTo(0, 4)]))
  const explorations = table(instructions, () =>
    table(horizon, () => (draw() < 0.3 ? sure(upTo(0, subgoals - 1)) : distribution(draw, subgoals, 0.2))),
  )
  const starts = table(instructions, () => distribution(draw, ordinary, 0.4))
  const confusable = table(words, (o) =>
    table(words, (other) => other).filter((x) => x !== o && draw() < 0.7),
  )
  const kindOf = (state: number): number => state % kinds
  const inside = (state: number): number => {
    if (state >= ordinary) throw new Error('A model was asked what follows the end of an episode.')
    return kindOf(state)
  }
  return {
    prior: masses(draw, latents),
    instructionPrior: masses(draw, instructions),
    states,
    subgoals,
    observations: words + 2,
    horizon,
    start: (w) => starts[w],
    transition: (z, w, s, g) => kernels[w][inside(s)][doubled && g === subgoals - 1 ? 0 : g][z],
    emission: (s) => (s < ordinary ? emissions[s] : sure(words + s - ordinary)),
    reward: (w, o) => rewards[w][o],
    isTerminal: (s) => s >= ordinary,
    plan: (z, w, s) => plans[z][w][inside(s)],
    exploration: (w, h) => explorations[w][h],
    confusable: [...confusable, [words + 1], [words]],
    representative: (s) => (s < ordinary ? kindOf(s) : s),
  }
}

function sure(value: number): Chance[] {
  return [{ value, probability: 1 }]
}

/** Positive masses that sum to 1; equal in every third case. */
function masses(draw: Draw, length: number): Float64Array {
  const equal = draw() < 0.33
  const raw = Array.from({ length }, () => (equal ? 1 : 0.1 + draw()))
  const total = raw.reduce((a, b) => a + b)
  return Float64Array.from(raw, (x) => x / total)
}

/** A random distribution over 0..length−1 in which each value is missing with probability `missing`. */
function distribution(draw: Draw, length: number, missing: number): Chance[] {
  const raw = Array.from({ length }, (_, value) => ({ value, mass: draw() < missing ? 0 : 0.05 + draw() }))
  const kept = raw.filter((x) => x.mass > 0)
  if (kept.length === 0) return sure(Math.floor(draw() * length))
  const total = kept.reduce((sum, x) => sum + x.mass, 0)
  return kept.map(({ value, mass }) => ({ value, probability: mass / total }))
}
