// Foregone episodes: what is worked out once is what would have been played, to the bit, for every Planner in every scenario.
import { describe, expect, it, test } from 'vitest'
import { Simulation, type SimulationSetting } from './episode.ts'
import { Laboratory, type LaneSetup, setUpLane } from './experiment/laboratory.ts'
import { Foregone, sameSum } from './foregone.ts'
import { compile, type Graph, gapsOf } from './graph.ts'
import { createOf, PLANNERS } from './planners/index.ts'
import type { Mind } from './planners/planner.ts'
import { Posterior } from './posterior.ts'
import { stream } from './random.ts'
import { Bench, configOf } from './testing/lanes.ts'
import { randomModel } from './testing/random-model.ts'
import { settings } from './testing/settings.ts'

/** Several blocks of draws, so that whole blocks are passed over. */
const EPISODES = 300
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

/** What each episode adds, what is said of its steps if it `asks`, and what it has added and left then. */
function played(setting: SimulationSetting, asks: (episode: number) => boolean): string {
  const simulation = new Simulation(setting)
  const { lossByCause, posterior } = simulation
  const told: unknown[] = []
  const tell = (): void => {
    told.push(
      simulation.steps,
      simulation.loses,
      simulation.explores,
      lossByCause.join(),
      posterior.mass.join(),
    )
  }
  for (let t = 0; t < EPISODES; t++) {
    simulation.playEpisode()
    tell()
    if (!asks(t)) continue
    for (let h = 0; h < simulation.steps; h++) {
      told.push(simulation.subgoal(h), simulation.observation(h), simulation.asker(h))
      told.push(simulation.cause(h), simulation.gap(h))
    }
    tell()
  }
  return told.join(' ')
}

/** Plays a lane by a Planner that may settle, and by one that may not; returns how often each was asked. */
function expectSame({ setting }: LaneSetup, asks: (episode: number) => boolean): number[] {
  const runs = [false, true].map((settles) => {
    let calls = 0
    const mind = (): Mind => counted(setting.mind(), settles, () => calls++)
    return { told: played({ ...setting, mind }, asks), calls }
  })
  expect(runs[1].told === runs[0].told).toBe(true)
  return runs.map(({ calls }) => calls)
}

const ASKS: readonly ((episode: number) => boolean)[] = [() => false, (t) => t % 150 > 145, () => true]

describe.each(settings)('in scenario %o', (values) => {
  test.each(SETTLING)('%s plays the same run whether or not it may settle', (planner) => {
    const lanes = [{ epsilon: 0.2 }, { epsilon: 0.2, window: 30 }, { epsilon: 0.2, llmError: 0.1 }]
    const config = configOf({ ...values, episodes: EPISODES }, ...lanes.map((lane) => ({ planner, ...lane })))
    const laboratory = new Laboratory(config.shared)
    for (const asks of ASKS) {
      for (const lane of lanes.keys()) {
        const [never, may] = expectSame(setUpLane(laboratory, config, lane, 1), asks)
        expect(may).toBeLessThanOrEqual(never)
      }
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

test('in random models Planners play the same run whether or not they may settle', () => {
  let saved = 0
  for (let seed = 300; seed < 330; seed++) {
    const model = randomModel(seed)
    const planner = SETTLING[seed % SETTLING.length]
    // Two Planners that plan apart need two Actors.
    if (planner === 'independent') continue
    const setup = new Bench(model).lane(seed % model.prior.length, { planner, epsilon: 0.3 }, seed)
    for (const asks of ASKS) {
      const [never, may] = expectSame(setup, asks)
      saved += never - may
    }
  }
  expect(saved).toBeGreaterThan(1000)
})

it('a Planner that is certain is asked no more, nor is anything drawn but coins, until somebody asks for steps', () => {
  const setup = (planner: string): LaneSetup => {
    const config = configOf({ ...SMALL, arrival: 0.9, episodes: 2000 }, { planner, epsilon: 0.1 })
    return setUpLane(new Laboratory(config.shared), config, 0, 0)
  }
  for (const planner of SETTLING) {
    const { setting } = setup(planner)
    let asked = 0
    const simulation = new Simulation({
      ...setting,
      mind: () => counted(setting.mind(), true, () => asked++),
    })
    const decisions = (episodes: number): number => {
      let steps = 0
      for (let t = 0; t < episodes; t++) {
        simulation.playEpisode()
        steps += simulation.steps
      }
      return steps
    }
    // It knows within a hundred episodes or two.
    expect(decisions(2000)).toBe(2000 * SMALL.legs)
    const before = asked
    expect(before).toBeLessThan(0.15 * 2000 * SMALL.legs)
    while (simulation.explores) simulation.playEpisode()
    expect(asked).toBe(before)
    for (let again = 0; again < 2; again++) {
      simulation.subgoal(0)
      expect(asked).toBe(before + SMALL.legs)
    }
    simulation.playEpisode()
    // Another has begun, and has no steps yet.
    simulation.beginEpisode()
    simulation.subgoal(0)
    expect(asked).toBe(before + SMALL.legs)
  }
})

describe('the sum of an episode is known where all its ways are alike', () => {
  /** V* − Q* along every way from a node on, by plain recursion. */
  function ways(
    graph: Graph,
    truth: number,
    gaps: Float64Array,
    node: number,
    subgoalAt: (node: number) => number,
  ): number[][] {
    if (node < 0) return [[]]
    const at = node * graph.subgoals + subgoalAt(node)
    const all: number[][] = []
    for (let i = graph.firstOutcome[at]; i < graph.firstOutcome[at + 1]; i++) {
      if (graph.rows[graph.rowOf[i] + truth] === 0) continue
      for (const rest of ways(graph, truth, gaps, graph.nextOf[i], subgoalAt)) all.push([gaps[at], ...rest])
    }
    return all
  }

  it('as a list of all ways has it, in random models', () => {
    let alike = 0
    let unlike = 0
    for (let seed = 0; seed < 200; seed++) {
      const draw = stream('foregone', 'ways', seed)
      const graph = compile(randomModel(seed))
      const truth = seed % graph.latents
      // Coarse enough to be equal often.
      const gaps = Float64Array.from({ length: graph.nodes * graph.subgoals }, () =>
        draw() < 0.15 ? 0.3 : 0.1,
      )
      const chosen = Int32Array.from({ length: graph.nodes }, () => Math.floor(draw() * graph.subgoals))
      for (const { node } of graph.starts.flat()) {
        const subgoalAt = (at: number): number => chosen[at]
        const [first, ...others] = ways(graph, truth, gaps, node, subgoalAt)
        const sum = sameSum({ graph, truth, gaps }, node, subgoalAt)
        if (others.every((way) => way.join() === first.join())) {
          alike++
          expect(sum).toEqual({ steps: first.length, loss: first.reduce((a, b) => a + b, 0) })
        } else {
          unlike++
          expect(sum).toBeNull()
        }
      }
    }
    expect(Math.min(alike, unlike)).toBeGreaterThan(30)
  })

  it('and nothing that comes of the true world moves who is certain of it', () => {
    for (let seed = 0; seed < 60; seed++) {
      const graph = compile(randomModel(seed))
      const truth = seed % graph.latents
      const sure = only(graph, truth)
      for (let i = 0; i < graph.rowOf.length; i++) {
        if (graph.evidenceOf[i] < 0 || graph.rows[graph.rowOf[i] + truth] === 0) continue
        const posterior = new Posterior(sure, graph.evidence)
        posterior.see(graph.evidenceOf[i])
        expect(posterior.mass).toEqual(sure)
      }
    }
  })

  it('and exploration leaves nothing to chance, and the Planner is certain of the true world', () => {
    const { graph } = new Laboratory(configOf(SMALL).shared)
    const world = { graph, truth: 2, gaps: gapsOf(graph, 2) }
    const { node } = graph.starts[0][0]
    const foregone = (isSure: boolean): Foregone => new Foregone(world, { isSure, exploration: () => 0 })
    expect(foregone(true).sum(node, true, 2)).not.toBeNull()
    expect(foregone(false).sum(node, true, 2)).toBeNull()
    expect(foregone(false).sum(node, false, 2)).toEqual({ steps: SMALL.legs, loss: 0 })
    for (const certain of [-1, 1]) expect(foregone(true).sum(node, false, certain)).toBeNull()
  })
})
