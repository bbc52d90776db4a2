// Runs in step: with BAIL as the actor they are the runs of the simulation standard; with the network, those of a single player.
import { describe, expect, it } from 'vitest'
import { Simulation } from '../episode.ts'
import { Laboratory, setUpLane } from '../experiment/laboratory.ts'
import { Luck } from '../luck.ts'
import { sample } from '../outcome.ts'
import { Posterior } from '../posterior.ts'
import { configOf } from '../testing/lanes.ts'
import { shippedKernels } from '../testing/simd.ts'
import { LIVELY, smallWorld, untrained } from '../testing/small-network.ts'
import { Lockstep } from './lockstep.ts'
import { NetworkMind } from './mind.ts'
import { pickInOrder, subgoalOrder } from './order.ts'
import { Player } from './player.ts'

const EPISODES = 25
const REPLICATES = 6
const world = smallWorld()
const network = untrained(world)
const config = configOf({ ...LIVELY, episodes: EPISODES }, { epsilon: 0.3, window: 3 })
const laboratory = new Laboratory(config.shared)
const settings = Array.from({ length: REPLICATES }, (_, i) => setUpLane(laboratory, config, 0, i).setting)

describe('runs in step', () => {
  it('of BAIL with a window of E have the very regret of the simulation', () => {
    const lockstep = new Lockstep(network, world.vocabulary, settings, shippedKernels, 'bail')
    const simulations = settings.map((setting) => new Simulation(setting))
    const regret = new Float64Array(REPLICATES)
    for (let t = 0; t < EPISODES; t++) {
      lockstep.playEpisode(() => {})
      for (const [i, simulation] of simulations.entries()) {
        simulation.playEpisode()
        for (const loss of simulation.lossByCause) regret[i] += loss
      }
      expect(lockstep.regret).toEqual(regret)
    }
    expect(regret.every((r) => r > 0)).toBe(true)
  })

  it('of the network are what a player alone does with the same luck, whether observed or not', () => {
    const { graph, vocabulary } = world
    const observed = new Lockstep(network, vocabulary, settings, shippedKernels)
    const lockstep = new Lockstep(network, vocabulary, settings, shippedKernels)
    let decisions = 0
    for (let t = 0; t < EPISODES; t++) {
      observed.playEpisode(() => decisions++)
      lockstep.playEpisode()
    }
    expect(observed.regret).toEqual(lockstep.regret)
    const order = subgoalOrder(graph)
    let asked = 0
    const alone = settings.map((setting) => {
      const luck = new Luck({ ...setting, noisy: false, misreports: false })
      const player = new Player(network, vocabulary, graph.model.horizon, shippedKernels)
      let regret = 0
      for (let t = 0; t < EPISODES; t++) {
        luck.next()
        const explores = luck.coin < setting.epsilonAt(t)
        const start = graph.starts[luck.instruction][luck.start]
        player.begin(luck.instruction, start.observation)
        for (let { node } = start, h = 0; node >= 0; h++) {
          if (!explores) asked++
          const g = explores
            ? luck.exploration(h)
            : pickInOrder(order, node, player.distribution(), luck.draws.planner[luck.base + h]).subgoal
          const at = node * graph.subgoals + g
          regret += setting.gaps[at]
          const { rows, rowOf, firstOutcome } = graph
          const outcome = sample(
            rows,
            rowOf,
            firstOutcome[at],
            firstOutcome[at + 1],
            setting.truth,
            luck.draws.world[luck.base + h],
          )
          player.took(g, graph.observationOf[outcome])
          node = graph.nextOf[outcome]
        }
      }
      return regret
    })
    // Losses are summed in another order.
    for (const [i, regret] of alone.entries()) expect(lockstep.regret[i]).toBeCloseTo(regret, 10)
    expect(decisions).toBe(asked)
  })
})

describe('the transformer as a Mind', () => {
  it('has in the simulation standard the very regret that it has in step', () => {
    const lockstep = new Lockstep(network, world.vocabulary, settings, shippedKernels)
    const simulations = settings.map((setting) => {
      const mind = () => new NetworkMind(world.graph, network, world.vocabulary, shippedKernels)
      return new Simulation({ ...setting, mind })
    })
    const regret = new Float64Array(REPLICATES)
    for (let t = 0; t < EPISODES; t++) {
      lockstep.playEpisode()
      for (const [i, simulation] of simulations.entries()) {
        simulation.playEpisode()
        for (const loss of simulation.lossByCause) regret[i] += loss
      }
      expect(lockstep.regret).toEqual(regret)
    }
  })

  it('shows as shares what it draws from, and its own as nobody’s: what it says beyond BAIL, TV(network, BAIL) in all', () => {
    const { graph } = world
    const { latents, subgoals, expertSubgoal } = graph
    const mind = new NetworkMind(graph, network, world.vocabulary, shippedKernels)
    const player = new Player(network, world.vocabulary, graph.model.horizon, shippedKernels)
    const { node, observation } = graph.starts[1][0]
    mind.begin(1, observation)
    player.begin(1, observation)
    const law = player.distribution()
    const shares = new Float64Array(subgoals * (latents + 1)).fill(9)
    const posterior = new Posterior(graph.model.prior, graph.evidence)
    mind.shares(node, posterior, -1, shares)
    const exact = new Float64Array(subgoals)
    for (let z = 0; z < latents; z++) exact[expertSubgoal[node * latents + z]] += graph.model.prior[z]
    let own = 0
    for (let g = 0; g < subgoals; g++) {
      const row = shares.subarray(g * (latents + 1), (g + 1) * (latents + 1))
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(law[g], 14)
      for (let z = 0; z < latents; z++) if (expertSubgoal[node * latents + z] !== g) expect(row[z]).toBe(0)
      expect(row[latents]).toBeCloseTo(Math.max(0, law[g] - exact[g]), 14)
      own += row[latents]
    }
    const variation = exact.reduce((sum, p, g) => sum + Math.abs(p - law[g]) / 2, 0)
    expect(variation).toBeGreaterThan(0.05)
    expect(own).toBeCloseTo(variation, 13)
    // The draw falls where the shares say, and is put down to whom they say: a fine comb of draws hits each as often.
    const counts = new Float64Array(shares.length)
    for (let i = 0; i < 20_000; i++) {
      const g = mind.choose(node, posterior, (i + 0.5) / 20_000)
      expect(mind.erred).toBe(mind.asker < 0)
      counts[g * (latents + 1) + (mind.asker < 0 ? latents : mind.asker)]++
    }
    for (const [i, count] of counts.entries()) expect(Math.abs(count / 20_000 - shares[i])).toBeLessThan(2e-4)
  })
})

describe('the order of a draw', () => {
  it('names with BAIL’s distribution the subgoal that BAIL’s own draw of a world does', () => {
    const { graph } = world
    const order = subgoalOrder(graph)
    const weights = Float64Array.of(0.1, 0.2, 0.3, 0.4)
    for (let node = 0; node < graph.nodes; node++) {
      const experts = graph.expertSubgoal.subarray(node * 4, node * 4 + 4)
      if (experts.some((g) => g < 0) || new Set(experts).size < 4) continue
      const law = new Float64Array(graph.subgoals)
      for (const [z, g] of experts.entries()) law[g] += weights[z]
      for (const [u, z] of [
        [0, 0],
        [0.09, 0],
        [0.11, 1],
        [0.31, 2],
        [0.59, 2],
        [0.61, 3],
        [0.99, 3],
      ]) {
        expect(pickInOrder(order, node, law, u).subgoal).toBe(experts[z])
      }
      // Every subgoal has its place, and what is left by rounding falls to the likeliest.
      const here = order.slice(node * graph.subgoals, (node + 1) * graph.subgoals)
      expect([...here.sort()]).toEqual([...law.keys()])
      expect(
        pickInOrder(
          order,
          node,
          law.map((p) => p / 2),
          0.99,
        ).subgoal,
      ).toBe(experts[3])
    }
  })
})
