// Giving way: what measures is told when the page begins to play, and when it pauses.
import { expect, it, vi } from 'vitest'

const told: boolean[] = []
vi.mock('./measure.ts', () => ({ measureGently: (gentle: boolean) => told.push(gentle) }))

const { startGivingWay } = await import('./give-way.ts')
const { setLab } = await import('./store.ts')

it('measuring is gentle from the first frame that plays to the last', () => {
  startGivingWay()
  setLab({ playing: true })
  expect(told).toEqual([true])
  setLab({ truthHidden: true })
  setLab({ playing: false })
  expect(told).toEqual([true, false])
})
