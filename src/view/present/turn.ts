// Turns the presets like pages, in the order of a course. How things are shown, and what is hidden from the class, stays.
import { openLink } from '../../app/address.ts'
import { onShow } from '../../app/on-show.ts'
import { lab } from '../../app/store.ts'
import { PRESETS } from '../../core/presets.ts'

const links = PRESETS.map(({ link }) => link)

/** Where one was last: a setting that has been changed since is none of them, and one goes on from there. */
let last = -1

/** The preset that is on show, if it is one. */
export const presetOnShow = () => PRESETS[onShow(links)]

/** One on (1) or back (−1); behind the last comes the first. */
export function turn(by: 1 | -1): void {
  const now = onShow(links)
  const from = now < 0 ? last : now
  last = from < 0 ? (by > 0 ? 0 : links.length - 1) : (from + by + links.length) % links.length
  const { view, truthHidden, curveHidden } = lab()
  const kept = [
    view === 'present' && '&view=present',
    truthHidden && '&truth=hidden',
    curveHidden && '&curve=hidden',
  ]
  openLink(links[last] + kept.filter(Boolean).join(''))
}
