// The first sign of a person, which is when to load what nobody needs to see the page: a pointer that moves, a finger, a key.
import { calm } from './calm.ts'

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const
/** Whoever reads without any of these gets it all the same, as soon as nothing plays. */
const AFTER_MS = 10_000

let stirred: Promise<void> | undefined

/** Settles at the first sign after the first call, at once for whoever asks later. */
export function stir(): Promise<void> {
  stirred ??= new Promise((settle) => {
    for (const sign of SIGNS) addEventListener(sign, () => settle(), { once: true, capture: true })
    setTimeout(() => void calm().then(settle), AFTER_MS)
  })
  return stirred
}
