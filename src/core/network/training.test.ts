// Training: a batch is learnt by heart, the same seeds give the same bits everywhere, and stopping leaves no trace.
import { describe, expect, it } from 'vitest'
import { shippedKernels } from '../testing/simd.ts'
import { smallWorld } from '../testing/small-network.ts'
import { toEnd } from '../to-end.ts'
import { Corpus } from './corpus.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { plainKernels } from './kernels/plain.ts'
import { NO_LABEL } from './loss.ts'
import { measure } from './measure.ts'
import { Pretraining, type PretrainingSetting } from './pretraining.ts'
import { rateAt, type Schedule } from './schedule.ts'
import { sha256 } from './sha256.ts'
import { PARTS } from './tokens.ts'

const { graph, vocabulary } = smallWorld({ plans: 4, legs: 2, arrival: 1 }, 4)
const schedule: Schedule = { steps: 300, batch: 16, rate: 0.005, warmUp: 30, weightDecay: 0.02 }

function setting(differences: Partial<PretrainingSetting> = {}): PretrainingSetting {
  return {
    graph,
    vocabulary,
    width: 16,
    heads: 2,
    layers: 1,
    trajectories: 0,
    schedule,
    dataSeed: 'data',
    trainingSeed: 'training',
    make: shippedKernels,
    measureEvery: 0,
    measureRuns: 200,
    measureEpsilon: 0.1,
    ...differences,
  }
}

/** Runs a session until it has done so many steps, or to its end. */
function advance(session: Pretraining, steps = Infinity): Pretraining {
  for (const { step } of session.run()) if (step >= steps) break
  return session
}

/** The least mean cross-entropy on so many trajectories: labels of equal prompts may differ, and only their frequencies be said. */
function openEntropy(count: number): number {
  const { places } = vocabulary
  const ids = new Uint16Array(places * PARTS)
  const labels = new Int16Array(places)
  const corpus = new Corpus(graph, vocabulary, 'data')
  const labelsOf = new Map<string, number[]>()
  for (let i = 0; i < count; i++) {
    corpus.write(i, ids, labels, 0)
    for (const [place, label] of labels.entries()) {
      if (label === NO_LABEL) continue
      const prompt = ids.subarray(0, (place + 1) * PARTS).join()
      labelsOf.set(prompt, [...(labelsOf.get(prompt) ?? []), label])
    }
  }
  const surprises = [...labelsOf.values()].flatMap((own) =>
    own.map((label) => -Math.log(own.filter((other) => other === label).length / own.length)),
  )
  return surprises.reduce((a, b) => a + b, 0) / surprises.length
}

const digest = (session: Pretraining): string => sha256(new Uint8Array(session.network().weights.buffer))

describe('training', () => {
  it('learns what there is to learn: from far worse than the prior to far better', () => {
    const session = new Pretraining(setting({ measureEvery: 150 }))
    const measurements = new Map<number, number>()
    let before = 0
    for (const { measurement, measuredAt, step, sequences } of session.run()) {
      expect(step).toBeGreaterThanOrEqual(before)
      expect(sequences).toBe(16 * step)
      before = step
      if (measurement) measurements.set(measuredAt, measurement.overall.network)
    }
    expect([...measurements.keys()]).toEqual([0, 150, 300])
    expect(measurements.get(0)).toBeGreaterThan(1.5 * Number(measurements.get(150)))
    const { overall, byEpisode, byEvidence } = session.progress.measurement ?? expect.fail('It was measured.')
    expect(overall.network).toBeLessThan(0.7 * overall.prior)
    expect(measurements.get(150)).toBeGreaterThan(overall.network)
    for (const parts of [byEpisode, byEvidence]) {
      expect(parts.reduce((sum, part) => sum + part.decisions, 0)).toBe(overall.decisions)
      const mean = parts.reduce((sum, part) => sum + part.network * part.decisions, 0) / overall.decisions
      expect(mean).toBeCloseTo(overall.network, 12)
    }
    // Before any training it is far from BAIL.
    const { overall: fresh } = toEnd(
      measure(new Pretraining(setting()).network(), {
        graph,
        vocabulary,
        runs: 100,
        epsilon: 0.1,
        seed: 'fresh',
        actor: 'bail',
        make: shippedKernels,
      }),
    )
    expect(fresh.network).toBeGreaterThan(fresh.prior)
  })

  it('learns few trajectories by heart, down to what their own prompts leave open', () => {
    const count = 8
    const few = setting({ trajectories: count, schedule: { ...schedule, steps: 400, rate: 0.02 } })
    const { loss } = advance(new Pretraining(few)).progress
    expect(loss).toBeGreaterThan(openEntropy(count) - 1e-6)
    expect(loss).toBeLessThan(openEntropy(count) + 0.005)
  })

  const GOLDEN = 'fced7706189fc0d81a365b14aebcadbc5cc5db38ba5960db2e4dff4c65385938'
  it.each<[string, MakeKernels]>([
    ['SIMD', shippedKernels],
    ['plain', plainKernels],
  ])('from the same seeds gives the same weights in every process and engine, with %s kernels', (_, make) => {
    // Pinned, since this test runs in a process of its own each time; e2e compares the browser.
    expect(digest(advance(new Pretraining(setting({ make })), 20))).toBe(GOLDEN)
  })

  it('gives other weights from other seeds', () => {
    const of = (differences: Partial<PretrainingSetting>): string =>
      digest(advance(new Pretraining(setting(differences)), 3))
    expect(new Set([{}, { dataSeed: 'x' }, { trainingSeed: 'x' }, { trajectories: 50 }].map(of)).size).toBe(4)
  })

  it.each([0, 40])(
    'stopped anywhere and resumed gives the bits of one that was not, N_p = %i',
    (trajectories) => {
      const whole = advance(new Pretraining(setting({ trajectories })), 12)
      const first = new Pretraining(setting({ trajectories }))
      // In the midst of the sixth step.
      let parts = 0
      for (const { step } of first.run()) if (step === 5 && parts++ === 1) break
      const second = new Pretraining(setting({ trajectories }), structuredClone(first.state()))
      expect(second.progress.step).toBe(5)
      expect(digest(advance(second, 12))).toBe(digest(whole))
      // The session that was left goes on as well.
      expect(digest(advance(first, 12))).toBe(digest(whole))
    },
  )
})

describe('the learning rate', () => {
  it('rises in a straight line to its highest and falls to 0, smoothly', () => {
    const rates = Array.from({ length: schedule.steps }, (_, step) => rateAt(schedule, step))
    expect(rates[29]).toBeCloseTo(schedule.rate, 12)
    expect(Math.max(...rates)).toBeLessThanOrEqual(schedule.rate)
    for (let step = 1; step < 30; step++) expect(rates[step]).toBeGreaterThan(rates[step - 1])
    for (let step = 31; step < 300; step++) expect(rates[step]).toBeLessThan(rates[step - 1])
    expect(rateAt(schedule, 300)).toBe(0)
    // Half-way down it is half as high, like a cosine.
    expect(rateAt(schedule, 165)).toBeCloseTo(schedule.rate / 2, 12)
  })
})
