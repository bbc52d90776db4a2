// Common random numbers: lanes share the world’s luck, more of anything changes nothing earlier, and a run is its seed.
import { describe, expect, it } from 'vitest'
import { PLANNERS } from '../planners/index.ts'
import { configOf, replicates, runLane } from '../testing/lanes.ts'
import { digest, fnv } from './digest.ts'
import { Laboratory } from './laboratory.ts'

const SHARED = { plans: 5, legs: 3, slack: 1, arrival: 0.8, instructions: 2, episodes: 400 }

describe('the ε-coins', () => {
  it('are the same in every lane, so that more ε only adds to the episodes that explore', () => {
    const epsilons = [0, 0.01, 0.05, 0.3, 0.31, 1]
    const lanes = [...epsilons.map((epsilon) => ({ epsilon })), { epsilon: 0.3, llmError: 0.3, window: 4 }]
    const traces = replicates(configOf(SHARED, ...lanes), 1).map(([run]) => run.trace)
    for (const trace of traces) {
      expect(trace.coin).toEqual(traces[0].coin)
      expect(trace.instruction).toEqual(traces[0].instruction)
      expect(trace.truth).toBe(traces[0].truth)
    }
    for (let i = 1; i < epsilons.length; i++) {
      const [fewer, more] = [traces[i - 1].explored, traces[i].explored]
      expect(fewer.every((explored, t) => explored <= more[t])).toBe(true)
    }
    expect(traces[0].explored.includes(1)).toBe(false)
    expect(traces[5].explored.includes(0)).toBe(false)
    // 400 coins at 0.3: 120 ± 4 · √(400 · 0.3 · 0.7).
    const explored = traces[3].explored.reduce((a, b) => a + b)
    expect(Math.abs(explored - 120)).toBeLessThan(4 * Math.sqrt(84))
  })

  it('make the world answer alike where lanes do the same', () => {
    const [one, other] = replicates(
      configOf(SHARED, { epsilon: 1 }, { epsilon: 1, llmError: 0.5, window: 3 }),
      1,
    )
    expect(other[0].trace.observation).toEqual(one[0].trace.observation)
  })
})

describe('a run is determined by its configuration and seed', () => {
  // A network knows one world: see pretraining.test.ts.
  const lanes = PLANNERS.filter(({ pretrained }) => !pretrained).map(({ id }) => ({
    planner: id,
    epsilon: 0.1,
    llmError: 0.1,
    reporterError: 0.1,
  }))

  it('to the last bit, whatever other lanes and replicates there are', () => {
    const all = replicates(configOf(SHARED, ...lanes), 4)
    for (const [lane, values] of lanes.entries()) {
      const alone = configOf(SHARED, values)
      for (const replicate of [3, 0]) {
        const again = runLane(alone, 0, replicate, new Laboratory(alone.shared))
        expect(again.trace).toEqual(all[lane][replicate].trace)
        expect(again.digest).toBe(all[lane][replicate].digest)
      }
    }
  })

  it('another seed or replicate is another run', () => {
    const lane = { epsilon: 0.1 }
    const digests = ['1', '2', '11'].flatMap((seed) =>
      replicates(configOf({ ...SHARED, seed, trueLatent: 0 }, lane), 12)[0].map((run) => run.digest),
    )
    expect(new Set(digests).size).toBe(36)
  })

  it('a shorter run is the beginning of a longer one, at the same ε', () => {
    const lane = { epsilon: 0.1, reporterError: 0.2, window: 6 }
    const [long, short] = [400, 150].map((episodes) => runLane(configOf({ ...SHARED, episodes }, lane)).trace)
    expect(short.regret).toEqual(long.regret.slice(0, 150))
    expect(short.subgoal).toEqual(long.subgoal.slice(0, 150 * long.horizon))
  })
})

it('the true world is drawn from the prior: all of 5 plans come about equally often', () => {
  const truths = replicates(configOf({ ...SHARED, episodes: 1 }, { planner: 'random' }), 500)[0].map(
    (run) => run.trace.truth,
  )
  for (let z = 0; z < 5; z++) {
    // 100 ± 4 · √(500 · 0.2 · 0.8).
    expect(Math.abs(truths.filter((truth) => truth === z).length - 100)).toBeLessThan(4 * Math.sqrt(80))
  }
})

describe('the digest', () => {
  it('is FNV-1a, by its published test vectors', () => {
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect([fnv(bytes('')), fnv(bytes('a')), fnv(bytes('foobar'))]).toEqual([
      0x811c9dc5, 0xe40c292c, 0xbf9cf968,
    ])
  })

  it('changes with any bit of any array', () => {
    const { trace } = runLane(configOf({ ...SHARED, episodes: 20 }, {}))
    const before = digest(trace)
    expect(before).toMatch(/^[0-9a-f]{8}$/)
    for (const value of Object.values(trace)) {
      if (typeof value === 'number') continue
      const bytes = new Uint8Array(value.buffer)
      bytes[bytes.length >> 1] ^= 1
      expect(digest(trace)).not.toBe(before)
      bytes[bytes.length >> 1] ^= 1
    }
    expect(digest(trace)).toBe(before)
  })
})
