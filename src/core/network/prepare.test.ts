// Networks on the shelf: those that lanes need and no others; what cannot be had is told when the lane is set up, and asked for again.
import { beforeEach, describe, expect, it } from 'vitest'
import { simulate } from '../experiment/chunk.ts'
import { laboratoryOf, setUpLane } from '../experiment/laboratory.ts'
import { ScenarioError } from '../parameter.ts'
import { type Config, networkKey } from '../params.ts'
import { configOf } from '../testing/lanes.ts'
import { shelveNetworks, shippedFiles } from '../testing/networks.ts'
import { shippedKernels } from '../testing/simd.ts'
import type { Files } from './files.ts'
import { liveRecipe, liveSession, pretrainLive } from './live.ts'
import { PROMPT } from './rows.ts'
import { networkOf, shelf } from './shelf.ts'
import { SHIPPED } from './shipped.ts'
import { lanesWithout } from './stock.ts'
import { vocabularyOf } from './tokenisers/index.ts'

const PLAYS = { planner: 'transformer' }
const setUp = (config: Config, lane = 0): unknown =>
  setUpLane(laboratoryOf(config), config, lane, 0).setting.mind()

/** Files that count how often each is read. */
function counted(read: Files = shippedFiles) {
  const paths: string[] = []
  const files: Files = {
    text: (path) => {
      paths.push(path)
      return read.text(path)
    },
    bytes: (path) => {
      paths.push(path)
      return read.bytes(path)
    },
  }
  return { files, paths }
}

// Files of the core's tests share their modules: another may have left networks there.
beforeEach(() => shelf.clear())

describe('the shelf', () => {
  it('gets the networks of the lanes that need one, once', async () => {
    const config = configOf(
      {},
      {},
      { ...PLAYS, trajectories: '300' },
      { ...PLAYS, trajectories: '300', epsilon: 0.2 },
    )
    expect(lanesWithout(config)).toEqual([1, 2])
    const { files, paths } = counted()
    await shelveNetworks(config, [], files)
    expect(lanesWithout(config)).toEqual([])
    expect(paths.filter((path) => path.endsWith('.bin')).every((path) => path === 'courier/np-300.bin')).toBe(
      true,
    )
    expect(networkOf(config.shared, config.lanes[0])).toBeUndefined()
    setUp(config, 1)
    // What is measured, and how it explores, is no matter to a network.
    const other = configOf({ episodes: 9, seed: 'x' }, { ...PLAYS, trajectories: '300', epsilon: 0.7 })
    expect(lanesWithout(other)).toEqual([])
  })

  it('says in a sentence what cannot be had, and has it once it can', async () => {
    const config = configOf({}, { ...PLAYS, trajectories: '3000' })
    expect(() => setUp(config)).toThrow('could not be loaded')
    const broken: Files = { ...shippedFiles, bytes: async () => new Uint8Array(5) }
    await shelveNetworks(config, [], broken)
    expect(() => setUp(config)).toThrow(ScenarioError)
    expect(() => setUp(config)).toThrow(/np-3000\.bin is damaged/)
    expect(lanesWithout(config)).toEqual([0])
    await shelveNetworks(config)
    setUp(config)
  })

  it('refuses a world that the networks do not know, offers theirs, and refuses a scenario without tokens', async () => {
    const strange = configOf({ legs: 3 }, PLAYS)
    await shelveNetworks(strange)
    expect(() => setUp(strange)).toThrow('(here 3)')
    try {
      setUp(strange)
    } catch (error) {
      expect((error as ScenarioError).instead).toMatchObject({ legs: 4, plans: 8 })
    }
    const without = configOf({ scenario: 'two-couriers' }, PLAYS)
    await shelveNetworks(without)
    expect(() => setUp(without)).toThrow('No network can be pretrained')
    // In a chunk of an experiment it is a gap, not a fault.
    const marks = Uint32Array.of(5)
    const running = simulate({
      config: strange,
      lane: 0,
      from: 0,
      to: 5,
      marks,
      curves: false,
      theory: false,
    })
    expect(running.next().value).toMatchObject({ gap: expect.stringContaining('(here 3)') })
  })

  it('tells networks of other worlds, data, widths and steps apart', () => {
    const live = { ...PLAYS, trajectories: 'live', liveSteps: 10 }
    const keys = [
      configOf({}, PLAYS),
      configOf({ legs: 3 }, PLAYS),
      configOf({ scenario: 'needle' }, PLAYS),
      configOf({}, { ...PLAYS, trajectories: '100' }),
      configOf({}, live),
      configOf({}, { ...live, liveSteps: 11 }),
      configOf({}, { ...live, liveWidth: '16' }),
      configOf({}, { ...live, liveTrajectories: 100 }),
    ].map(({ shared, lanes }) => networkKey(shared, lanes[0]))
    expect(new Set(keys).size).toBe(keys.length)
    // What is not used makes no difference.
    const [{ shared, lanes }] = [configOf({}, { ...PLAYS, liveSteps: 77, llmError: 0.3 })]
    expect(networkKey(shared, lanes[0])).toBe(keys[0])
    expect(networkKey(shared, { ...lanes[0], planner: 'bail' })).toBeNull()
  })
})

describe('a live network', () => {
  const config = configOf({}, { ...PLAYS, trajectories: 'live', liveSteps: 25, liveWidth: '16' })
  const { graph } = laboratoryOf(config)
  const vocabulary = vocabularyOf(config.shared, graph, PROMPT)
  const recipe = liveRecipe(config.lanes[0])

  it('has the same weights whether it was watched and stopped on the way or trained in one go', () => {
    const watched = liveSession(recipe, graph, vocabulary, shippedKernels, true)
    for (const until of [7, 25]) for (const { step } of watched.run()) if (step >= until) break
    expect(watched.network().weights).toEqual(pretrainLive(recipe, graph, vocabulary, shippedKernels))
    expect(watched.progress.measurement?.overall.network).toBeGreaterThan(0.2)
  })

  it('plays once its weights are there, and is missed in a sentence until then', async () => {
    await shelveNetworks(config)
    expect(() => setUp(config)).toThrow('has not been pretrained on this page')
    const key = String(networkKey(config.shared, config.lanes[0]))
    await shelveNetworks(config, [{ key, weights: pretrainLive(recipe, graph, vocabulary, shippedKernels) }])
    setUp(config)
  })
})

it('what is listed for the page falls with N_p in every scenario', () => {
  for (const errors of Object.values(SHIPPED)) {
    for (let i = 1; i < errors.length; i++) {
      expect(errors[i][0]).toBeGreaterThan(errors[i - 1][0])
      expect(errors[i][1]).toBeLessThan(errors[i - 1][1])
    }
  }
})
