// Text for those who do not see a graphic: kept up to date, but while playing at most once a second.
import { type RefObject, useCallback, useRef } from 'react'
import { lab } from '../../app/store.ts'

const PAUSE_MS = 1000

/** Returns a function that sets the aria-label of the element, or its text if it is no graphic. */
export function useSpoken(of: RefObject<Element | null>): (words: () => string) => void {
  const last = useRef({ at: Number.NEGATIVE_INFINITY, words: '' })
  return useCallback(
    (words) => {
      const now = performance.now()
      if (!of.current || (lab().playing && now - last.current.at < PAUSE_MS)) return
      const next = words()
      if (next === last.current.words) return
      last.current = { at: now, words: next }
      if (of.current.getAttribute('role') === 'img') of.current.setAttribute('aria-label', next)
      else of.current.textContent = next
    },
    [of],
  )
}
