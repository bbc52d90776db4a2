// A text with its stresses and with its numbers filled in from the run on show.
import type { ReactNode } from 'react'
import { factOf, fillIn } from '../../lesson/facts.ts'
import { Indexed } from '../controls/Indexed.tsx'
import { useLabEvery } from '../plot/use-lab-every.ts'
import { seenOf } from './seen.ts'

interface Props {
  /** `*…*` is stressed, `{…}` is a fact. */
  readonly text: string
  readonly tag: string
}

/** What stands between two stars; the star of V* and π* belongs to the letter before it. */
const STRESSED = /(?<![\p{L}\p{N}])\*([^*]+)\*/u

/** Follows the run four times a second at most. */
export function Prose({ text, tag }: Props) {
  const seen = seenOf(useLabEvery(250))
  return stressed(fillIn(text, tag, (name) => factOf(name, seen)))
}

/** The text in pieces, those between stars stressed, with the indices of signs lowered. */
export function stressed(text: string): ReactNode[] {
  return text.split(STRESSED).map((part, i) => {
    const key = `${i} ${part}`
    const Piece = i % 2 === 1 ? 'em' : 'span'
    return (
      <Piece key={key}>
        <Indexed text={part} />
      </Piece>
    )
  })
}
