// Networks on the command line: the shipped ones are read from disk, those of the page are pretrained again to the same bits.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import { plainKernels } from '../core/network/kernels/plain.ts'
import { liveRecipe, pretrainLive } from '../core/network/live.ts'
import { PROMPT } from '../core/network/rows.ts'
import { shelf } from '../core/network/shelf.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import { networkKey } from '../core/params.ts'
import { configOf, measure, runLane } from '../core/testing/lanes.ts'
import { shelveNetworks } from '../core/testing/networks.ts'
import { at, run as command, read } from './experiment/in-process.ts'

it('a run and an ensemble of a network have the numbers of the page', async () => {
  const lane = { planner: 'transformer', trajectories: '10000', epsilon: 0.2 }
  const config = configOf({ episodes: 60, replicates: 30 }, lane)
  await shelveNetworks(config)
  const words =
    '--set episodes=60 --set replicates=30 --set planner=transformer --set trajectories=10000 --set epsilon=0.2 --lane A'
  expect((await command(`run ${words} --out ${at('run.json')}`)).code).toBe(0)
  expect(read('run.json').lanes[0].digest).toBe(runLane(config).digest)
  expect((await command(`ensemble ${words} --out ${at('ensemble.json')}`)).code).toBe(0)
  const { regretMean } = measure({ kind: 'ensemble', config, lane: 0 })
  expect(read('ensemble.json').lanes[0].regretMean).toEqual(Array.from(regretMean))
  expect(regretMean[59]).toBeGreaterThan(0)
})

it('regret by N_p is an experiment like all others, and a CSV', async () => {
  const out = at('pretraining.csv')
  const words = '--lane B --set scenario=needle --set side=5 --set episodes=20 --set replicates=25'
  expect((await command(`pretraining ${words} --out ${out}`)).code).toBe(0)
  const rows = readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('B,'))
  expect(rows.map((row) => row.split(',')[1])).toEqual(['100', '1000', '10000', '100000', '1000000'])
})

it('a network that was pretrained on the page is pretrained again, to the same bits by any kernels, and plays', async () => {
  const live = { planner: 'transformer', trajectories: 'live', liveSteps: 5, liveWidth: '16', epsilon: 0.2 }
  // So long that a network with a step more or less of training would play otherwise.
  const shared = { episodes: 300 }
  const config = configOf(shared, live)
  const words = Object.entries({ ...shared, ...live }).map(([name, value]) => `--set ${name}=${value}`)
  expect((await command(`run ${words.join(' ')} --lane A --out ${at('live.json')}`)).code).toBe(0)
  shelf.clear()
  const key = String(networkKey(config.shared, config.lanes[0]))
  const { graph } = laboratoryOf(config)
  const vocabulary = vocabularyOf(config.shared, graph, PROMPT)
  const weights = pretrainLive(liveRecipe(config.lanes[0]), graph, vocabulary, plainKernels)
  await shelveNetworks(config, [{ key, weights }])
  expect(read('live.json').lanes[0].digest).toBe(runLane(config).digest)
})

it('a world that they do not know is refused with exit code 2 and a sentence', async () => {
  const { code, err } = await command('run --set planner=transformer --set legs=3 --lane A')
  expect(code).toBe(2)
  expect(err).toMatch(/^The networks that come with the laboratory were pretrained in the world with .*\.\n$/)
})
