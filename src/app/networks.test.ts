// Live networks: pretrained again once for all who want them, given up when nobody does, and wanted anew they begin anew.
import { beforeEach, expect, it, vi } from 'vitest'
import { type Config, defaultConfig, networkKey } from '../core/params.ts'
import { keepNetwork, liveNetworks } from './networks.ts'
import { lab, type Measure, setLab } from './store.ts'

/** The trainings under way, by how many steps they have. */
const trainings = vi.hoisted(
  () =>
    new Map<
      number,
      { signal: AbortSignal; done: (weights: Float32Array) => void; fail: (error: unknown) => void }
    >(),
)
vi.mock('./pretrain-again.ts', () => ({
  pretrainAgain: (_: unknown, lane: { liveSteps: number }, __: number, signal: AbortSignal) =>
    new Promise<Float32Array>((resolve, reject) => {
      // As of one that waits for its turn: it does not hear at once that it is given up.
      trainings.set(lane.liveSteps, { signal, done: resolve, fail: reject })
    }),
}))

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A setting whose lane A is played by a network of so many steps, each test its own. */
function withNetwork(liveSteps: number): Config {
  const { shared, lanes } = defaultConfig()
  const [a, ...others] = lanes
  return { shared, lanes: [{ ...a, planner: 'transformer', trajectories: 'live', liveSteps }, ...others] }
}

beforeEach(() => setLab({ config: defaultConfig(), measures: {} }))

it('one training serves all who ask, and what it gave is kept', async () => {
  const config = withNetwork(11)
  setLab({ config })
  const both = [liveNetworks(config), liveNetworks(config)]
  await settled()
  const weights = new Float32Array([1])
  trainings.get(11)?.done(weights)
  const key = networkKey(config.shared, config.lanes[0])
  expect(await Promise.all(both)).toEqual([[{ key, weights }], [{ key, weights }]])
  trainings.clear()
  expect(await liveNetworks(config)).toEqual([{ key, weights }])
  expect(trainings.size).toBe(0)
})

it('what a person has just pretrained is at hand', async () => {
  const config = withNetwork(12)
  const key = String(networkKey(config.shared, config.lanes[0]))
  keepNetwork(key, new Float32Array([2]))
  expect(await liveNetworks(config)).toEqual([{ key, weights: new Float32Array([2]) }])
})

it('another setting gives it up, and where it is wanted again it begins anew', async () => {
  const config = withNetwork(13)
  setLab({ config })
  const given = liveNetworks(config)
  await settled()
  const first = trainings.get(13)
  setLab({ config: defaultConfig() })
  expect(first?.signal.aborted).toBe(true)
  setLab({ config })
  const again = liveNetworks(config)
  await settled()
  const second = trainings.get(13)
  expect(second?.signal.aborted).toBe(false)
  // The end of the first, however late, changes nothing for the second, which serves whoever asks now.
  first?.fail(first.signal.reason)
  await expect(given).rejects.toThrow('It was given up.')
  const later = liveNetworks(config)
  second?.done(new Float32Array([4]))
  expect([(await again)[0].weights, (await later)[0].weights]).toEqual([
    new Float32Array([4]),
    new Float32Array([4]),
  ])
  expect(trainings.get(13)).toBe(second)
})

it('what has been replaced before it was asked for is given up at once', async () => {
  void liveNetworks(withNetwork(14))
  await settled()
  expect(trainings.get(14)?.signal.aborted).toBe(true)
})

it('while it is measured it goes on, whatever the page shows', async () => {
  const config = withNetwork(15)
  const measured = (share: number | null) =>
    ({ 'sweep A': { id: 1, experiment: { config }, share } }) as unknown as Record<string, Measure>
  setLab({ measures: measured(0) })
  void liveNetworks(config)
  await settled()
  setLab({ config: { ...lab().config } })
  expect(trainings.get(15)?.signal.aborted).toBe(false)
  setLab({ measures: measured(null) })
  expect(trainings.get(15)?.signal.aborted).toBe(true)
})
