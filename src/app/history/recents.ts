// States that were on show lately, on this device, newest first; each opens again by its link.

export interface Recent {
  /** Milliseconds since 1970. */
  readonly when: number
  /** What had been changed. */
  readonly words: string
  /** The text behind the # of an address: the whole state. */
  readonly link: string
}

const KEPT = 20
const LONGEST = 4000

/** With a state in front of the others; the same state is listed once, whatever moment of its run was on show. */
export function withRecent(recents: readonly Recent[], recent: Recent): Recent[] {
  const setting = ({ link }: Recent): string => link.replace(/&at=[^&]*/, '')
  return [recent, ...recents.filter((other) => setting(other) !== setting(recent))].slice(0, KEPT)
}

/** A list out of storage; what of it is damaged is left out. */
export function readRecents(kept: unknown): Recent[] {
  return Array.isArray(kept) ? kept.filter(isRecent).slice(0, KEPT) : []
}

function isRecent(kept: unknown): kept is Recent {
  const { when, words, link } = (kept ?? {}) as Record<string, unknown>
  const texts = [words, link].every((text) => typeof text === 'string' && text.length <= LONGEST)
  return texts && typeof when === 'number' && Number.isFinite(when)
}
