// Calm comes a moment after it is asked for, and not while something plays; the first sign comes at once, or after a while of calm.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { calm } from './calm.ts'
import { setLab } from './store.ts'

/** More than the moment of calm. */
const MOMENT_MS = 1000
/** More than whoever gives no sign waits. */
const WHILE_MS = 11_000

const signs = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  vi.stubGlobal('addEventListener', signs.addEventListener.bind(signs))
  setLab({ playing: false })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Whether `promise` has settled after so many milliseconds more. */
function heard(promise: Promise<void>): (ms: number) => Promise<boolean> {
  let settled = false
  void promise.then(() => {
    settled = true
  })
  return async (ms) => {
    await vi.advanceTimersByTimeAsync(ms)
    return settled
  }
}

it('where nothing plays calm comes after a moment, not at once', async () => {
  const after = heard(calm())
  expect(await after(0)).toBe(false)
  expect(await after(MOMENT_MS)).toBe(true)
})

it('what begins to play within that moment is waited for', async () => {
  const after = heard(calm())
  setLab({ playing: true })
  expect(await after(60_000)).toBe(false)
  // Another change is not the end of it.
  setLab({ touched: true })
  expect(await after(0)).toBe(false)
  setLab({ playing: false })
  expect(await after(0)).toBe(true)
})

it('a first sign is heard at once, also while something plays', async () => {
  const { stir } = await import('./stir.ts')
  const { setLab: setTheirs } = await import('./store.ts')
  setTheirs({ playing: true })
  const after = heard(stir())
  expect(await after(0)).toBe(false)
  signs.dispatchEvent(new Event('pointermove'))
  expect(await after(0)).toBe(true)
})

it('without a sign it comes after a while, once nothing plays', async () => {
  const { stir } = await import('./stir.ts')
  const { setLab: setTheirs } = await import('./store.ts')
  setTheirs({ playing: true })
  const after = heard(stir())
  expect(await after(WHILE_MS)).toBe(false)
  setTheirs({ playing: false })
  expect(await after(MOMENT_MS)).toBe(true)
})
