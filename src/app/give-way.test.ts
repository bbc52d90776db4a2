// Giving way: missed frames slow what measures, again while they go on being missed, and a pause ends it.
import { beforeEach, expect, it, vi } from 'vitest'

const paces: boolean[] = []
vi.mock('./measure.ts', () => ({ measureGently: (gentle: boolean) => paces.push(gentle) }))

/** The browser's next frame, called by hand. */
let next: ((now: number) => void) | null = null
let now = 1000
vi.stubGlobal('requestAnimationFrame', (call: (now: number) => void) => {
  next = call
})

const { startGivingWay } = await import('./give-way.ts')
const { setLab } = await import('./store.ts')
startGivingWay()

/** So many frames, this many milliseconds apart. */
function frames(count: number, apart: number): void {
  for (let i = 0; i < count; i++) {
    now += apart
    const call = next
    next = null
    call?.(now)
  }
}

beforeEach(() => {
  setLab({ playing: false })
  frames(1, 16)
  setLab({ playing: true })
  frames(1, 16)
  paces.length = 0
})

it('frames in time slow nothing', () => {
  frames(500, 16.7)
  expect(paces).toEqual([])
})

it('nor does a single one that is late, now and then', () => {
  for (let i = 0; i < 5; i++) {
    frames(1, 40)
    frames(80, 16.7)
  }
  expect(paces).toEqual([])
})

it('two of sixty do, and a pause ends it', () => {
  frames(20, 16.7)
  frames(1, 40)
  frames(20, 16.7)
  frames(1, 40)
  expect(paces).toEqual([true])
  setLab({ playing: false })
  expect(paces).toEqual([true, false])
})

it('it is said again for what has been asked for since', () => {
  frames(4, 40)
  expect(paces).toEqual([true, true])
})
