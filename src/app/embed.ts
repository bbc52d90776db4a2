// What of the laboratory a foreign page has asked for in front of the link: `?embed=lane:B#v=1&…`, `?embed=plot#…`.
import { laneName, MAX_LANES } from '../core/params.ts'
import { notify } from './engine.ts'
import { setLab } from './store.ts'

export type Embed = { readonly what: 'plot' } | { readonly what: 'lane'; readonly lane: number }

const letters = Array.from({ length: MAX_LANES }, (_, lane) => laneName(lane))

/** The values that `embed` takes, in words. */
const EMBEDS = `plot, lane, or lane:${letters[1]} for another than the first`

/** Reads the query of an address; null where it asks for nothing, undefined where it asks for what there is not. */
export function readEmbed(query: string): Embed | null | undefined {
  const asked = new URLSearchParams(query).get('embed')
  if (asked === null) return null
  if (asked === 'plot') return { what: 'plot' }
  const [what, letter = letters[0], ...more] = asked.split(':')
  const lane = letters.indexOf(letter)
  return what === 'lane' && lane >= 0 && more.length === 0 ? { what, lane } : undefined
}

/** The query that asks for it. */
export const embedQuery = (embed: Embed): string =>
  `?embed=${embed.what === 'plot' ? 'plot' : `lane:${laneName(embed.lane)}`}`

/** Shows what the address of the page asks for. */
export function startEmbed(): void {
  const embed = readEmbed(location.search)
  if (embed === undefined) {
    notify(`“embed” in this address takes ${EMBEDS}; the whole laboratory is shown instead.`)
  } else setLab({ embed })
}
