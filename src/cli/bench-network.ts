// npm run bench, second part: how long the network takes to train, to decide, and to play many runs; medians of several runs.
import { Laboratory } from '../core/experiment/laboratory.ts'
import { Corpus } from '../core/network/corpus.ts'
import type { MakeKernels } from '../core/network/kernels/kernels.ts'
import { plainKernels } from '../core/network/kernels/plain.ts'
import { Lockstep } from '../core/network/lockstep.ts'
import { Player } from '../core/network/player.ts'
import { Pretraining } from '../core/network/pretraining.ts'
import { RECIPE, scheduleFor } from '../core/network/recipe.ts'
import { runsOf } from '../core/network/runs.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import { PARTS } from '../core/network/tokens.ts'
import { defaultShared } from '../core/params.ts'
import { nodeKernels } from './simd.ts'

const RUNS = 5
/** That of the shipped networks. */
const WIDTH = 32

const shared = defaultShared('courier')
const { graph } = new Laboratory(shared)
const vocabulary = vocabularyOf(shared, graph, RECIPE.episodes)
const { horizon } = graph.model

function session(make: MakeKernels, width = WIDTH): Pretraining {
  return new Pretraining({
    graph,
    vocabulary,
    width,
    heads: RECIPE.heads,
    layers: RECIPE.layers,
    trajectories: 0,
    schedule: scheduleFor(0),
    dataSeed: 'bench',
    trainingSeed: 'bench',
    make,
    measureEvery: 0,
    measureRuns: 0,
    measureEpsilon: 0,
  })
}

/** Median over several runs of the time of one of `count` things that `work` does, in ms; one run before to warm up. */
function ms(count: number, work: () => void): number {
  work()
  const times = Array.from({ length: RUNS }, () => {
    const started = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - started) / 1e6 / count
  })
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
}

function trainingStep(make: MakeKernels, steps: number, width?: number): number {
  const trained = session(make, width)
  let done = 0
  return ms(steps, () => {
    done += steps
    for (const { step } of trained.run()) if (step >= done) break
  })
}

/** Plays episodes alone, always answering; the time of one decision, what lies between decisions included. */
function decision(make: MakeKernels): number {
  const player = new Player(session(make).network(), vocabulary, horizon, make)
  const { node: first, observation } = graph.starts[0][0]
  const episodes = 200
  return ms(episodes * horizon, () => {
    for (let t = 0; t < episodes; t++) {
      player.begin(0, observation)
      for (let node = first, h = 0; node >= 0; h++) {
        player.distribution()
        // Room after room: nothing fails, so that every episode has its full length.
        const outcome =
          graph.firstOutcome[node * graph.subgoals + ((t + 3 * h) % (graph.subgoals - 1)) + 1] - 1
        player.took((t + 3 * h) % (graph.subgoals - 1), graph.observationOf[outcome])
        node = graph.nextOf[outcome]
      }
    }
  })
}

function inStep(make: MakeKernels): number {
  const runs = runsOf(graph, 'bench', 200, () => 0.1)
  const network = session(make).network()
  return ms(1, () => {
    const lockstep = new Lockstep(network, vocabulary, runs, make)
    for (let t = 0; t < 100; t++) lockstep.playEpisode()
  })
}

const simd = nodeKernels()
const corpus = new Corpus(graph, vocabulary, 'bench')
const ids = new Uint16Array(vocabulary.places * PARTS)
const labels = new Int16Array(vocabulary.places)
let made = 0
const rows: [string, number, string][] = [
  ['a training step of 64 trajectories, SIMD', trainingStep(simd, 40), 'ms'],
  ['the same, plain TypeScript', trainingStep(plainKernels, 4), 'ms'],
  ['the same, SIMD, width 48', trainingStep(simd, 40, 48), 'ms'],
  ['a trajectory of data', 1000 * ms(2000, () => { for (let i = 0; i < 2000; i++) corpus.write(made++, ids, labels, 0) }), 'µs'], // biome-ignore format: a table
  ['a decision of one run, prompt sliding, SIMD', 1000 * decision(simd), 'µs'],
  ['the same, plain TypeScript', 1000 * decision(plainKernels), 'µs'],
  ['200 runs of 100 episodes in step, SIMD', inStep(simd), 'ms'],
]
console.log(`\nnetwork of width ${WIDTH}, medians of ${RUNS} runs\n`)
for (const [what, time, unit] of rows) console.log(`${time.toFixed(1).padStart(9)} ${unit}  ${what}`)
