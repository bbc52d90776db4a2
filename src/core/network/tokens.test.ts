// The tokens: every history of a world can be told, the query holds all but z that an expert asks for, the register is right.
import { describe, expect, it } from 'vitest'
import { defaultShared } from '../params.ts'
import { code } from '../scenarios/courier-model.ts'
import { LIVELY, type SmallWorld, smallWorld } from '../testing/small-network.ts'
import { tokeniserOf, vocabularyOf } from './tokenisers/index.ts'
import { freshTold, PARTS, type Told } from './tokens.ts'

/** Calls back at every reachable (history, node) of an episode; node −1 where it is over. */
function histories({ graph }: SmallWorld, visit: (told: Told, node: number) => void): void {
  const told = freshTold(graph.model.horizon)
  const walk = (node: number): void => {
    visit(told, node)
    if (node < 0) return
    for (let g = 0; g < graph.subgoals; g++) {
      const at = node * graph.subgoals + g
      for (let i = graph.firstOutcome[at]; i < graph.firstOutcome[at + 1]; i++) {
        told.subgoal[told.steps] = g
        told.observation[told.steps] = graph.observationOf[i]
        told.steps++
        walk(graph.nextOf[i])
        told.steps--
      }
    }
  }
  for (const [instruction, starts] of graph.starts.entries()) {
    for (const start of starts) {
      told.instruction = instruction
      told.opening = start.observation
      walk(start.node)
    }
  }
}

const WORLDS = [LIVELY, { plans: 4, legs: 3 }, { plans: 3, legs: 2, arrival: 1, instructions: 3 }]

describe.each(WORLDS)('in a world of %o', (values) => {
  const world = smallWorld(values)
  const { graph, vocabulary } = world

  it('a token has one row of evidence, query, register and episode each, for every history', () => {
    const ids = new Uint16Array(PARTS)
    const used = new Set<number>()
    const lowest = Array.from({ length: PARTS }, () => Number.POSITIVE_INFINITY)
    const highest = Array.from({ length: PARTS }, () => -1)
    histories(world, (told) => {
      for (let episode = 0; episode < vocabulary.episodes; episode++) {
        vocabulary.write(told, told.steps, episode, ids, 0)
        for (const [part, id] of ids.entries()) {
          used.add(id)
          lowest[part] = Math.min(lowest[part], id)
          highest[part] = Math.max(highest[part], id)
        }
      }
    })
    for (let part = 1; part < PARTS; part++) expect(lowest[part]).toBeGreaterThan(highest[part - 1])
    expect(lowest[0]).toBe(0)
    expect(highest[PARTS - 1]).toBe(vocabulary.rows - 1)
    expect(used.size).toBeGreaterThan(vocabulary.rows / 2)
  })

  it('evidence joins subgoal and observation: it tells any two pairs apart', () => {
    const ids = new Uint16Array(PARTS)
    const pairs = new Map<number, string>()
    histories(world, (told) => {
      if (told.steps === 0) return
      vocabulary.write(told, told.steps, 0, ids, 0)
      const pair = `${told.subgoal[told.steps - 1]} ${told.observation[told.steps - 1]}`
      expect(pairs.get(ids[0]) ?? pair).toBe(pair)
      pairs.set(ids[0], pair)
    })
    expect(new Set(pairs.values()).size).toBe(pairs.size)
  })

  it('refuses what cannot have been observed', () => {
    const told = freshTold(graph.model.horizon)
    told.opening = graph.model.observations - 1
    expect(() => vocabulary.write(told, 0, 0, new Uint16Array(PARTS), 0)).toThrow('cannot follow')
  })

  it('the register names the plan that the visits of the episode follow, and how it ended', () => {
    const shared = { ...defaultShared('courier'), ...values }
    const { plans: n, legs: k, instructions } = shared as unknown as Record<string, number>
    const tokeniser = tokeniserOf(shared)
    histories(world, (told) => {
      const rooms = [...told.subgoal.subarray(0, told.steps)].filter((_, h) => {
        const o = told.observation[h]
        return (o >= 1 && o <= n) || o === 2 * n + 1 || o === 2 * n + 2
      })
      const followed = Array.from({ length: n }, (_, z) => z).filter((z) =>
        rooms.every((room, leg) => room === code({ plans: n, instructions }, z, told.instruction, leg)),
      )
      const plan = rooms.length === 0 ? 0 : followed.length === 0 ? n + 1 : 1 + followed[0]
      const last = told.steps === 0 ? 0 : told.observation[told.steps - 1]
      const end = last === 2 * n + 2 ? 1 : last === 2 * n + 1 ? 2 : 0
      expect(tokeniser?.register(told, told.steps)).toBe(3 * plan + end)
      expect(rooms.length).toBeLessThanOrEqual(k)
    })
  })
})

it('query and z together decide what an expert asks for, so the network need not look at its own subgoals for that', () => {
  for (const values of [
    { plans: 4, legs: 3 },
    { plans: 3, legs: 2, arrival: 1, instructions: 3 },
  ]) {
    const world = smallWorld(values)
    const { graph, vocabulary } = world
    const ids = new Uint16Array(PARTS)
    const asked = new Map<string, number>()
    histories(world, (told, node) => {
      if (node < 0) return
      vocabulary.write(told, told.steps, 0, ids, 0)
      for (let z = 0; z < graph.latents; z++) {
        const g = graph.expertSubgoal[node * graph.latents + z]
        if (g < 0) continue
        const key = `${ids[1]} ${z}`
        expect(asked.get(key) ?? g).toBe(g)
        asked.set(key, g)
      }
    })
    expect(asked.size).toBeGreaterThan(graph.latents)
  }
})

it('a scenario without a tokeniser is refused in a sentence', () => {
  expect(tokeniserOf({ scenario: 'nowhere' })).toBeUndefined()
  const { graph } = smallWorld()
  expect(() => vocabularyOf({ scenario: 'nowhere' }, graph, 3)).toThrow(
    'No network can be pretrained on the scenario “nowhere” yet.',
  )
})
