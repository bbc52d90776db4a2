// The shipped checkpoints: what the manifest says of them is measured again from the very files.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Laboratory } from '../experiment/laboratory.ts'
import type { Values } from '../parameter.ts'
import { defaultShared } from '../params.ts'
import { shippedKernels } from '../testing/simd.ts'
import { toEnd } from '../to-end.ts'
import { readCheckpoint } from './checkpoint.ts'
import { EVIDENCE } from './kinds.ts'
import { type CheckpointEntry, type Manifest, mismatch, readManifest, sixDigits } from './manifest.ts'
import { type Measurement, measure } from './measure.ts'
import { modelOf } from './model.ts'
import type { Network } from './network.ts'
import { KEPT } from './recipe.ts'
import { compare, regretOf } from './regret.ts'
import { SHIPPED } from './shipped.ts'
import { vocabularyOf } from './tokenisers/index.ts'

/** The most that the best may err, and may err after a world has been excluded. */
const MOST = { courier: [0.02, 0.08], needle: [0.07, 0.1] } as const

describe.each(Object.keys(MOST) as (keyof typeof MOST)[])('the networks of %s', (scenario) => {
  const folder = `public/planner/${scenario}`
  const manifest: Manifest = readManifest(readFileSync(`${folder}/manifest.json`, 'utf8'))
  const shared: Values = { ...defaultShared(scenario), ...manifest.values }
  const [most, mostExcluding] = MOST[scenario]
  const { graph } = new Laboratory(shared)
  const vocabulary = vocabularyOf(shared, graph, manifest.episodes)
  const make = shippedKernels
  const load = (entry: CheckpointEntry): Network =>
    readCheckpoint(manifest, entry, readFileSync(`${folder}/${entry.file}`), vocabulary)
  const best = manifest.checkpoints[manifest.checkpoints.length - 1]
  const excluding = EVIDENCE.indexOf('excluding')

  it('know the world that the recipe says, and are laid out as the manifest says', () => {
    expect(mismatch(manifest, { ...defaultShared(scenario), ...KEPT[scenario]?.values })).toBeUndefined()
    expect(manifest.checkpoints.map(({ trajectories }) => trajectories)).toEqual(KEPT[scenario]?.trajectories)
    const { tensors } = modelOf(vocabulary.shape(manifest.width, manifest.heads, manifest.layers))
    expect(manifest.tensors).toEqual(tensors.map(({ name, rows, columns }) => ({ name, rows, columns })))
  })

  it.each(manifest.checkpoints.map((entry) => [entry.trajectories, entry] as const))(
    'N_p = %i is as far from BAIL as the manifest says, in every part',
    (_, entry) => {
      const { runs, epsilon, seed } = manifest.measured
      const network = load(entry)
      const setting = { graph, vocabulary, runs, epsilon, seed, actor: 'network', make } as const
      expect(sixDigits<Measurement>(toEnd(measure(network, setting)))).toEqual(entry.error)
    },
  )

  it('are listed for the page with their Δ_LLM', () => {
    const listed = manifest.checkpoints.map((one) => [
      one.trajectories,
      Number(one.error.overall.network.toPrecision(3)),
    ])
    expect(SHIPPED[scenario]).toEqual(listed)
  })

  it('come closer to BAIL with every larger corpus; the smallest is worse than knowing the prior alone, the largest far better', () => {
    const errors = manifest.checkpoints.map(({ error }) => error.overall.network)
    for (let i = 1; i < errors.length; i++) expect(errors[i]).toBeLessThan(errors[i - 1])
    expect(errors[0]).toBeGreaterThan(manifest.checkpoints[0].error.overall.prior)
    for (const error of [best.error, best.errorOnBail]) {
      expect(error.overall.network).toBeLessThan(most)
      expect(error.overall.network).toBeLessThan(0.2 * error.overall.prior)
      expect(error.byEvidence[excluding].decisions).toBeGreaterThan(500)
      expect(error.byEvidence[excluding].network).toBeLessThan(mostExcluding)
    }
  })

  it('have, the best of them, the regret of BAIL with the same window', () => {
    const setting = { graph, vocabulary, make, ...manifest.measured.regret }
    const network = load(best)
    const [one, other] = (['network', 'bail'] as const).map((actor) =>
      toEnd(regretOf(network, setting, actor)),
    )
    const found = compare(one, other, setting.runs)
    expect(sixDigits(found)).toEqual(best.regret)
    const { mean, error } = found.difference
    expect(Math.abs(mean) < 2 * error || Math.abs(mean) < 0.03 * found.bail.mean).toBe(true)
    expect(manifest.checkpoints[0].regret.network.mean).toBeGreaterThan(2 * found.bail.mean)
  })
})
