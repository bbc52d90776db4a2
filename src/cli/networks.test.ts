// Networks on the command line: the shipped ones are read from disk, those of the page are pretrained again to the same bits.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { laboratoryOf, setUpLane } from '../core/experiment/laboratory.ts'
import { run } from '../core/experiment/run.ts'
import { configOf, finish } from '../core/testing/lanes.ts'
import { shelveNetworks } from '../core/testing/networks.ts'
import { at, run as command, read } from './experiment/in-process.ts'
import { prepare } from './networks.ts'

it('a run and an ensemble of a network have the numbers of the page', async () => {
  const config = configOf({ episodes: 60 }, { planner: 'transformer', trajectories: '10000', epsilon: 0.2 })
  await shelveNetworks(config)
  const { digest, trace } = finish(setUpLane(laboratoryOf(config), config, 0, 0), 60)
  const words =
    '--set episodes=60 --set replicates=30 --set planner=transformer --set trajectories=10000 --set epsilon=0.2 --lane A'
  expect((await command(`run ${words} --out ${at('run.json')}`)).code).toBe(0)
  expect(read('run.json').lanes[0].digest).toBe(digest)
  expect((await command(`ensemble ${words} --out ${at('ensemble.json')}`)).code).toBe(0)
  expect(read('ensemble.json').lanes[0].replicates).toBe(30)
  expect(trace.regret[59]).toBeGreaterThan(0)
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

it('a network that was pretrained on the page is pretrained again, and plays', async () => {
  const live = { planner: 'transformer', trajectories: 'live', liveSteps: 5, liveWidth: '16', epsilon: 0.2 }
  const config = configOf({ episodes: 20 }, live)
  await prepare(config)
  const running = run(setUpLane(laboratoryOf(config), config, 0, 0), 20)
  expect(running.next().done).toBeDefined()
})

it('a world that they do not know is refused with exit code 2 and a sentence', async () => {
  const { code, err } = await command('run --set planner=transformer --set legs=3 --lane A')
  expect(code).toBe(2)
  expect(err).toMatch(/^The networks that come with the laboratory were pretrained in the world with .*\.\n$/)
})
