// Text for those who do not see a graphic: kept up to date, but while playing at most once a second.
import { lab } from '../../app/store.ts'

const PAUSE_MS = 1000

/** Returns a function that sets the aria-label of a graphic, or the text of another element, where it has changed. */
export function speaker(): (element: Element | null, words: () => string) => void {
  let at = Number.NEGATIVE_INFINITY
  let last = ''
  return (element, words) => {
    const now = performance.now()
    if (!element || (lab().playing && now - at < PAUSE_MS)) return
    at = now
    const next = words()
    if (next === last) return
    last = next
    if (element.getAttribute('role') === 'img') element.setAttribute('aria-label', next)
    else element.textContent = next
  }
}
