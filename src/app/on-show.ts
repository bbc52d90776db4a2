// Which of several links is the one whose setting is on show, whatever the moment and however it is shown.
import { decodeLink, encodeLink } from '../core/link.ts'
import { lab } from './store.ts'

/** Its index; −1 where it is none of them. */
export function onShow(links: readonly string[]): number {
  const { config } = lab()
  const setting = encodeLink({ config })
  return links.findIndex((link) => encodeLink({ config: decodeLink(link).config }) === setting)
}
