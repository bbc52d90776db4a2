// The compiled graph against the slow implementation: likelihood rows, experts, values and gaps at the same histories.
import { describe, expect, it, test } from 'vitest'
import { Laboratory } from './experiment/laboratory.ts'
import { compile, type Graph, gapsOf, startValue } from './graph.ts'
import { defaultShared } from './params.ts'
import { stream } from './random.ts'
import { randomModel } from './testing/random-model.ts'
import { settings } from './testing/settings.ts'
import * as slow from './testing/slow.ts'

interface Met {
  readonly node: number
  readonly told: slow.Told
}

/** Histories met by random walks through the graph, each with the node where the graph keeps it. */
function walks(graph: Graph, count: number, seed: number): Met[] {
  const draw = stream('walks', seed)
  const one = <X>(list: readonly X[]): X => list[Math.floor(draw() * list.length)]
  const met = new Map<string, Met>()
  for (let walk = 0; walk < count; walk++) {
    const instruction = Math.floor(draw() * graph.starts.length)
    const start = one(graph.starts[instruction])
    let told: slow.Told = { instruction, opening: start.observation, subgoals: [], observations: [] }
    for (let node = start.node; node >= 0; ) {
      met.set(JSON.stringify(told), { node, told })
      const g = Math.floor(draw() * graph.subgoals)
      const outcome = one(outcomes(graph, node, g))
      told = slow.onward(told, g, graph.observationOf[outcome])
      node = graph.nextOf[outcome]
    }
  }
  return [...met.values()]
}

function outcomes(graph: Graph, node: number, g: number): number[] {
  const at = node * graph.subgoals + g
  const { firstOutcome } = graph
  return Array.from({ length: firstOutcome[at + 1] - firstOutcome[at] }, (_, i) => firstOutcome[at] + i)
}

/** Pr_z(o′ | τ, g) of an outcome, by world. */
function rowAt(graph: Graph, outcome: number): Float64Array {
  return graph.rows.subarray(graph.rowOf[outcome], graph.rowOf[outcome] + graph.latents)
}

/** Sums to 1 over observations, wherever a world is possible: at every node, not only at those met. */
function expectRowsToSum(graph: Graph): void {
  let worst = 0
  for (let node = 0; node < graph.nodes; node++) {
    for (let g = 0; g < graph.subgoals; g++) {
      for (let z = 0; z < graph.latents; z++) {
        const possible = graph.expertSubgoal[node * graph.latents + z] >= 0
        const sum = outcomes(graph, node, g).reduce((all, i) => all + graph.rows[graph.rowOf[i] + z], 0)
        worst = Math.max(worst, Math.abs(sum - (possible ? 1 : 0)))
      }
    }
  }
  expect(worst).toBeLessThan(1e-12)
}

/** Gaps are never below 0 and exactly 0 for the expert; a number just where the world is possible. */
function expectGaps(graph: Graph, latent: number): void {
  const gaps = gapsOf(graph, latent)
  const faults: string[] = []
  for (let node = 0; node < graph.nodes; node++) {
    const expert = graph.expertSubgoal[node * graph.latents + latent]
    for (let g = 0; g < graph.subgoals; g++) {
      const gap = gaps[node * graph.subgoals + g]
      const lawful = expert < 0 ? Number.isNaN(gap) : g === expert ? gap === 0 : gap >= 0
      if (!lawful) faults.push(`gap ${gap} of subgoal ${g} at node ${node}`)
    }
  }
  expect(faults).toEqual([])
}

/** One history: every world's expert, its values and every likelihood, by the slow implementation. */
function expectSame(graph: Graph, { node, told }: Met, gaps: readonly Float64Array[]): void {
  const { model, latents, subgoals } = graph
  const likely = Array.from({ length: latents }, (_, z) => slow.likelihood(model, z, told))
  for (let z = 0; z < latents; z++) {
    const expert = slow.expert(model, z, told)
    expect(graph.expertSubgoal[node * latents + z]).toBe(expert?.subgoal ?? -1)
    if (!expert) continue
    for (let g = 0; g < subgoals; g++) {
      expect(gaps[z][node * subgoals + g]).toBeCloseTo(Math.max(0, expert.value - expert.q[g]), 10)
    }
    const { value, beliefs } = graph.experts[told.instruction][z]
    const at = graph.stepOf[node] * beliefs + graph.beliefOf[node * latents + z]
    expect(value[at]).toBeCloseTo(expert.value, 10)
  }
  for (let g = 0; g < subgoals; g++) {
    for (let o = 0; o < model.observations; o++) {
      const next = slow.onward(told, g, o)
      const expected = likely.map((before, z) => (before > 0 ? slow.likelihood(model, z, next) / before : 0))
      const found = outcomes(graph, node, g).find((i) => graph.observationOf[i] === o)
      const row = found === undefined ? expected.map(() => 0) : rowAt(graph, found)
      for (const [z, probability] of expected.entries()) expect(row[z]).toBeCloseTo(probability, 11)
      const able = likely.findIndex((before, z) => before > 0 && expected[z] > 0)
      if (found === undefined || able < 0) continue
      expect(graph.nextOf[found] < 0).toBe(slow.hasEnded(model, able, next))
      expect(graph.rewardOf[found]).toBe(model.reward(told.instruction, o))
      const possible = [...row].filter((_, z) => likely[z] > 0)
      expect(graph.evidenceOf[found] < 0).toBe(possible.every((p) => p === possible[0]))
    }
  }
}

function check(graph: Graph, count: number, seed: number): void {
  expectRowsToSum(graph)
  const gaps = Array.from({ length: graph.latents }, (_, z) => gapsOf(graph, z))
  for (let z = 0; z < graph.latents; z++) expectGaps(graph, z)
  for (const met of walks(graph, count, seed)) expectSame(graph, met, gaps)
  for (const [w, starts] of graph.starts.entries()) {
    expect(starts.reduce((sum, start) => sum + start.probability, 0)).toBeCloseTo(1, 12)
    for (let z = 0; z < graph.latents; z++) {
      const value = slow.overOpenings(graph.model, (told, probability) =>
        told.instruction === w
          ? (probability * (slow.expert(graph.model, z, told)?.value ?? Number.NaN)) /
            graph.model.instructionPrior[w]
          : 0,
      )
      expect(startValue(graph, z, w)).toBeCloseTo(value, 10)
    }
  }
}

describe('a compiled model agrees with the slow implementation', () => {
  test.each(settings)('scenario %o', (values) => {
    const { graph } = new Laboratory({ ...defaultShared(String(values.scenario)), ...values })
    check(graph, 6, 1)
  })

  it('random models', () => {
    for (let seed = 0; seed < 120; seed++) check(compile(randomModel(seed)), 4, seed)
  })
})

it('hidden states matter in the random models: most have beliefs that are not certain, and ties to break', () => {
  let uncertain = 0
  let tied = 0
  for (let seed = 0; seed < 60; seed++) {
    const model = randomModel(seed)
    const graph = compile(model)
    uncertain += model.horizon > 1 && graph.spaces[0][0].beliefs > model.states ? 1 : 0
    const gaps = gapsOf(graph, 0)
    const atStart = graph.starts[0].map((start) =>
      gaps.subarray(start.node * graph.subgoals, (start.node + 1) * graph.subgoals),
    )
    tied += atStart.some((row) => row.filter((gap) => gap === 0).length > 1) ? 1 : 0
  }
  expect(uncertain).toBeGreaterThan(20)
  expect(tied).toBeGreaterThan(3)
})
