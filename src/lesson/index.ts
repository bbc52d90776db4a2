// The lesson: its chapters in order, and its words by language. A chapter is a file in chapters/ and one in each language.

import type { Chapter } from './chapter.ts'
import { actors } from './chapters/actors.ts'
import { aggregate } from './chapters/aggregate.ts'
import { dither } from './chapters/dither.ts'
import { explore } from './chapters/explore.ts'
import { mistakes } from './chapters/mistakes.ts'
import { model } from './chapters/model.ts'
import { open } from './chapters/open.ts'
import { players } from './chapters/players.ts'
import { prompt } from './chapters/prompt.ts'
import { valley } from './chapters/valley.ts'
import type { Words } from './words.ts'

export const CHAPTERS: readonly Chapter[] = [
  players,
  prompt,
  aggregate,
  dither,
  explore,
  valley,
  mistakes,
  model,
  actors,
  open,
]

/** Languages by tag; each is loaded when it is read. Adding one is a folder beside `en`, and a line here. */
export const LANGUAGES: Readonly<
  Record<string, { readonly name: string; readonly load: () => Promise<Words> }>
> = {
  en: { name: 'English', load: () => import('./en/index.ts').then(({ en }) => en) },
  de: { name: 'Deutsch', load: () => import('./de/index.ts').then(({ de }) => de) },
}
