// The language that pages are read in: the one that the address names, else the reader’s, else English.
import { useEffect, useState } from 'react'
import { notify } from '../../app/engine.ts'
import { useLab } from '../../app/store.ts'
import { LANGUAGES } from '../../lesson/index.ts'
import type { Words } from '../../lesson/words.ts'

const USUAL = 'en'

/** The language of a page: `lesson/4/de` is in German. */
function languageOf(route: string): string {
  const named = route.split('/').find((part) => LANGUAGES[part])
  if (named) return named
  // Away from such a page the laboratory speaks English.
  const own = route
    ? navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES[tag])
    : undefined
  return own ?? USUAL
}

const loaded = new Map<string, Words>()

/** The words of the page’s language; null while they are being loaded. */
export function useWords(): Words | null {
  const tag = useLab(({ route }) => languageOf(route))
  const [words, setWords] = useState(() => loaded.get(tag) ?? null)
  useEffect(() => {
    let current = true
    LANGUAGES[tag].load().then(
      (found) => {
        loaded.set(tag, found)
        if (current) setWords(found)
      },
      () => notify('The words of this page could not be loaded. Are you offline? Reload it to try again.'),
    )
    return () => {
      current = false
    }
  }, [tag])
  return words
}
