// Foregone episodes: what is worked out once is what would have been played, to the bit, for every Planner in every scenario.
import { describe, expect, it, test } from 'vitest'
import { Laboratory, setUpLane } from './experiment/laboratory.ts'
import { foregone } from './foregone.ts'
import { type Graph, gapsOf } from './graph.ts'
import { ENTRY } from './log.ts'
import { createOf, PLANNERS } from './planners/index.ts'
import type { Mind } from './planners/planner.ts'
import { Posterior } from './posterior.ts'
import { stream } from './random.ts'
import { configOf, finish } from './testing/lanes.ts'
import { settings } from './testing/settings.ts'

const EPISODES = 200
const SMALL = { plans: 4, legs: 2, arrival: 1 }

/** All that say that they settle. A network knows one world, and never settles. */
const SETTLING = PLANNERS.filter(({ id, pretrained }) => {
  const { graph } = new Laboratory(configOf(SMALL).shared)
  return !pretrained && createOf(id)({ graph, temperature: 1, truth: 0 }).settles
}).map(({ id }) => id)

/** The same mind under another name for what it knows of itself; counts what it is asked. */
function counted(mind: Mind, settles: boolean, count: () => void): Mind {
  return {
    get asker() {
      return mind.asker
    },
    ...(settles && mind.settles ? { settles: true as const } : {}),
    choose(node, posterior, u) {
      count()
      return mind.choose(node, posterior, u)
    },
    shares: mind.shares.bind(mind),
  }
}

describe.each(settings)('in scenario %o', (values) => {
  test.each(SETTLING)('%s plays the same run whether or not it may settle', (planner) => {
    const lanes = [{ epsilon: 0.2 }, { epsilon: 0.2, window: 30 }, { epsilon: 0.2, llmError: 0.1 }]
    const config = configOf({ ...values, episodes: EPISODES }, ...lanes.map((lane) => ({ planner, ...lane })))
    const laboratory = new Laboratory(config.shared)
    for (const lane of lanes.keys()) {
      const setup = setUpLane(laboratory, config, lane, 1)
      const asked = [false, true].map((settles) => {
        let calls = 0
        const mind = (): Mind => counted(setup.setting.mind(), settles, () => calls++)
        const { digest } = finish({ ...setup, setting: { ...setup.setting, mind } }, EPISODES)
        return { digest, calls }
      })
      expect(asked[1].digest).toBe(asked[0].digest)
      expect(asked[1].calls).toBeLessThanOrEqual(asked[0].calls)
    }
  })

  test.each(SETTLING)('%s follows, once certain, the expert of that world whatever is drawn', (id) => {
    const { graph } = new Laboratory(configOf(values).shared)
    const mind = createOf(id)({ graph, temperature: 1, truth: 1 })
    const draw = stream('foregone', id, JSON.stringify(values))
    const posterior = new Posterior(only(graph, 1), graph.evidence)
    for (const { node: start } of graph.starts[0]) {
      for (let i = 0; i < 50; i++) {
        let node = start
        while (node >= 0) {
          const g = mind.choose(node, posterior, draw())
          expect(g).toBe(graph.expertSubgoal[node * graph.latents + 1])
          expect(mind.asker).toBe(1)
          const at = node * graph.subgoals + g
          let outcome = graph.firstOutcome[at]
          while (graph.rows[graph.rowOf[outcome] + 1] === 0) outcome++
          node = graph.nextOf[outcome]
        }
      }
    }
  })
})

const only = (graph: Graph, latent: number): Float64Array =>
  Float64Array.from({ length: graph.latents }, (_, z) => (z === latent ? 1 : 0))

it('a Planner that is certain is asked no more, but where something is left to chance', () => {
  const calls = (arrival: number, planner: string): number => {
    const config = configOf({ ...SMALL, arrival, episodes: 2000 }, { planner, epsilon: 0.1 })
    const setup = setUpLane(new Laboratory(config.shared), config, 0, 0)
    let asked = 0
    const mind = (): Mind => counted(setup.setting.mind(), true, () => asked++)
    const { trace } = finish({ ...setup, setting: { ...setup.setting, mind } }, 2000)
    return asked / trace.decisions
  }
  // It knows within a hundred episodes or two; 90% of the others are foregone, as exploration is not its choice.
  for (const planner of SETTLING) expect(calls(1, planner)).toBeLessThan(0.15)
  expect(calls(0.9, 'bail')).toBeGreaterThan(0.8)
})

it('nothing is foregone that could come otherwise, loses anything, or moves the posterior', () => {
  const at = (arrival: number, outlasts: boolean, lose: number): Int32Array | null => {
    const { graph } = new Laboratory(configOf({ ...SMALL, arrival }).shared)
    const gaps = gapsOf(graph, 2).map((gap) => gap + lose)
    return foregone(graph, 2, gaps, graph.starts[0][0].node, { certain: 2, outlasts: () => outlasts })
  }
  expect(at(1, true, 0)).toHaveLength(SMALL.legs * ENTRY)
  // The bell at its end is evidence.
  expect(at(1, false, 0)).toBeNull()
  expect(at(1, true, 0.1)).toBeNull()
  expect(at(0.9, true, 0)).toBeNull()
})
