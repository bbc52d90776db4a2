// Decoding with a cache, alone and in step, against the forward pass over the whole prompt; causality; the sliding window.
import { describe, expect, it } from 'vitest'
import { stream } from '../random.ts'
import { shippedKernels } from '../testing/simd.ts'
import { slowDistributions } from '../testing/slow-transformer.ts'
import { LIVELY, smallWorld, untrained } from '../testing/small-network.ts'
import { Corpus } from './corpus.ts'
import { Decoder } from './decoder.ts'
import { forward } from './forward.ts'
import { upTo4 } from './kernels/kernels.ts'
import { plainKernels } from './kernels/plain.ts'
import { Layout, layBatch } from './layout.ts'
import { modelOf } from './model.ts'
import { Player } from './player.ts'
import { PARTS } from './tokens.ts'

const RUNS = 5
const world = smallWorld()
const { graph, vocabulary } = world
const network = untrained(world)
const { places, subgoals } = network.shape

/** ids of RUNS trajectories, shape [RUNS, places, PARTS]. */
function prompts(): Uint16Array {
  const ids = new Uint16Array(RUNS * places * PARTS)
  const labels = new Int16Array(RUNS * places)
  const corpus = new Corpus(graph, vocabulary, 'decoder')
  for (let i = 0; i < RUNS; i++) corpus.write(i, ids, labels, i * places)
  return ids
}

/** Distributions by (run, place, subgoal) from one forward pass. */
function together(ids: Uint16Array, make = shippedKernels): Float64Array {
  const model = modelOf(network.shape)
  const layout = new Layout()
  layout.take(model.size)
  const batch = layBatch(layout, model, RUNS)
  const kernels = make(layout.size)
  kernels.memory.set(network.weights)
  kernels.memory.set(ids, batch.ids)
  forward(kernels, model, batch, RUNS)
  const stride = upTo4(subgoals)
  return Float64Array.from({ length: RUNS * places * subgoals }, (_, i) => {
    const row = Math.floor(i / subgoals)
    return kernels.memory[batch.probabilities + row * stride + (i % subgoals)]
  })
}

const ids = prompts()
const whole = together(ids)
const at = (run: number, place: number): number[] =>
  Array.from(whole.subarray((run * places + place) * subgoals, (run * places + place + 1) * subgoals))

describe.each([
  ['SIMD', shippedKernels],
  ['plain', plainKernels],
])('with %s kernels', (_, make) => {
  it('one run token by token answers as the forward pass does, to the last bit', () => {
    const decoder = new Decoder(network, make)
    for (let run = 0; run < RUNS; run++) {
      for (let place = 0; place < places; place++) {
        decoder.put(0, place, ids, (run * places + place) * PARTS)
        decoder.feed(true)
        expect([...decoder.distribution(0)]).toEqual(at(run, place))
      }
    }
  })

  it('many runs in step do too, and so do tokens read several at once, answered or not', () => {
    const decoder = new Decoder(network, make, RUNS)
    const draw = stream('chunks')
    const place = new Int32Array(RUNS)
    while (place.some((p) => p < places)) {
      const rows: [number, number][] = []
      for (let run = 0; run < RUNS; run++) {
        for (let n = Math.floor(draw() * 4); n > 0 && place[run] < places && decoder.room > 0; n--) {
          rows.push([run, place[run]])
          decoder.put(run, place[run], ids, (run * places + place[run]++) * PARTS)
        }
      }
      const answers = draw() < 0.7
      decoder.feed(answers)
      if (answers)
        for (const [row, [run, p]] of rows.entries())
          expect([...decoder.distribution(row)]).toEqual(at(run, p))
    }
    expect(() => {
      for (;;) decoder.put(0, 0, ids, 0)
    }).toThrow('tokens at once')
  })

  it('attention goes to what has been read, and sums to 1', () => {
    const decoder = new Decoder(network, make)
    for (let place = 0; place < 7; place++) decoder.put(0, place, ids, place * PARTS)
    decoder.feed(true)
    for (let row = 0; row < 7; row++) {
      const attention = decoder.attention(row)
      expect(attention.length).toBe(row + 1)
      expect(attention.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6)
      expect(attention.every((a) => a > 0)).toBe(true)
    }
  })
})

it('the forward pass has the same bits in SIMD and in plain TypeScript', () => {
  expect(together(ids, plainKernels)).toEqual(whole)
})

it('the forward pass is what the definition of the transformer says, to 1e-5', () => {
  for (let run = 0; run < RUNS; run++) {
    const own = ids.subarray(run * places * PARTS, (run + 1) * places * PARTS)
    for (const [place, distribution] of slowDistributions(network, own).entries()) {
      for (const [g, p] of distribution.entries()) expect(Math.abs(p - at(run, place)[g])).toBeLessThan(1e-5)
    }
  }
})

it('no token is felt before its place; it is at it, and nearly everywhere after', () => {
  for (const place of [0, 1, 5, places - 1]) {
    const changed = ids.slice()
    changed[place * PARTS] = changed[place * PARTS] === 0 ? 1 : 0
    const now = together(changed)
    const from = place * subgoals
    expect(now.subarray(0, from)).toEqual(whole.subarray(0, from))
    expect(now.subarray(from, from + subgoals)).not.toEqual(whole.subarray(from, from + subgoals))
    let moved = 0
    for (let i = from; i < places * subgoals; i++) if (now[i] !== whole[i]) moved++
    // Where attention is elsewhere by many orders of magnitude, single precision may feel nothing.
    expect(moved).toBeGreaterThan(0.9 * (places - place) * subgoals)
    // Other sequences of the batch feel nothing.
    expect(now.subarray(places * subgoals)).toEqual(whole.subarray(places * subgoals))
  }
})

it('a player that gets other weights answers as one who had them all along', () => {
  const { horizon } = graph.model
  const other = { ...network, weights: network.weights.map((w) => -w) }
  const changed = new Player(network, vocabulary, horizon, shippedKernels)
  const fresh = new Player(other, vocabulary, horizon, shippedKernels)
  const { observation } = graph.starts[0][0]
  for (const player of [changed, fresh]) player.begin(0, observation)
  const before = [...changed.distribution()]
  changed.load(other.weights)
  expect([...changed.distribution()]).toEqual([...fresh.distribution()])
  expect([...changed.distribution()]).not.toEqual(before)
})

describe.each([1, 2])('a player with %i layers', (layers) => {
  it('answers at every step as one who has heard the last E episodes only', () => {
    const lively = smallWorld(LIVELY, 3)
    const net = untrained(lively, layers)
    const { horizon } = lively.graph.model
    const player = new Player(net, lively.vocabulary, horizon, shippedKernels)
    const draw = stream('player')
    const prompt: { instruction: number; opening: number; taken: [number, number][] }[] = []
    for (let episode = 0; episode < 12; episode++) {
      const instruction = Math.floor(draw() * 2)
      let { node, observation } = lively.graph.starts[instruction][0]
      player.begin(instruction, observation)
      prompt.push({ instruction, opening: observation, taken: [] })
      while (node >= 0) {
        const fresh = new Player(net, lively.vocabulary, horizon, plainKernels)
        for (const told of prompt.slice(-3)) {
          fresh.begin(told.instruction, told.opening)
          for (const [g, o] of told.taken) fresh.took(g, o)
        }
        // Sometimes it is not asked, as when an episode explores.
        if (episode % 4 !== 3) {
          expect([...player.distribution()]).toEqual([...fresh.distribution()])
          expect(player.distribution().reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14)
          expect(player.attention().length).toBe(
            player.episodes.reduce((sum, told) => sum + told.steps + 1, 0),
          )
        }
        const subgoal = Math.floor(draw() * lively.graph.subgoals)
        const first = lively.graph.firstOutcome[node * lively.graph.subgoals + subgoal]
        const count = lively.graph.firstOutcome[node * lively.graph.subgoals + subgoal + 1] - first
        const outcome = first + Math.floor(draw() * count)
        observation = lively.graph.observationOf[outcome]
        player.took(subgoal, observation)
        prompt[episode].taken.push([subgoal, observation])
        node = lively.graph.nextOf[outcome]
      }
    }
  })
})
