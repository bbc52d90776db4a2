// What a chapter of the lesson is made of: a state of the laboratory, a formula, things to do; and its words, by language.

import type { LaneRun } from '../core/experiment/trace.ts'
import type { Config } from '../core/params.ts'
import type { Measured } from './measured.ts'
import type { Thing } from './things.ts'

/** What a chapter may know of the laboratory: enough to tell what has been done, and to say its numbers. */
export interface Seen {
  readonly config: Config
  /** Of the run on show; [] until it has been computed. */
  readonly lanes: readonly LaneRun[]
  /** Episodes that count at the playhead. */
  readonly done: number
  /** The latent that is pointed at; null for none. */
  readonly lit: number | null
  /** The lane whose last change of belief is explained; null for none. */
  readonly explained: number | null
  readonly picture: string
  /** The lane whose predicted curve has been revealed; null for none. */
  readonly revealed: number | null
}

/** Something to do. Once it has been done it stays so. */
export interface Task {
  readonly id: string
  /** The lane whose regret curve is to be drawn; the page then offers to draw it. */
  readonly predict?: number
  readonly done: (now: Seen) => boolean
}

/** A symbol of a formula. `show` is what is printed, with `_{…}` and `^{…}` for what stands lower and higher. */
export interface Sign {
  /** By which the words of the chapter say what it is; two of the same id are the same. */
  readonly id: string
  readonly show: string
  readonly thing: Thing
}

/** Printed signs, symbols, and a fraction of such. */
export type Piece =
  | string
  | Sign
  | { readonly over: readonly (string | Sign)[]; readonly under: readonly (string | Sign)[] }

/** Where a formula is from. */
export type Source = 'definition' | 'paper' | 'derived'

export interface Chapter {
  readonly id: string
  /** The state that it opens the laboratory in: the text behind the # of an address. */
  readonly link: string
  /** What it speaks of first, where not all has room. */
  readonly focus: 'stage' | 'plot'
  /** The lane that the knobs turn. */
  readonly tuned: number
  readonly formula: readonly Piece[]
  readonly source: Source
  readonly tasks: readonly Task[]
  /** What its words claim of means over runs; in the order of the links below it. */
  readonly claims: readonly Claim[]
}

/** What is true of the mean of many runs in a state of the laboratory. */
export interface Claim {
  readonly link: string
  readonly holds: (measured: Measured) => boolean
}

/** The words of a chapter in a language. `{name}` in them is a number of the run on show (facts.ts), `*…*` is stressed. */
export interface ChapterText {
  readonly title: string
  readonly idea: readonly string[]
  /** The formula read aloud. */
  readonly formula: string
  /** By id of the symbol. */
  readonly symbols: Readonly<Record<string, string>>
  /** By id of the task. */
  readonly tasks: Readonly<Record<string, string>>
  /** Said when all is done. */
  readonly seen: string
}

/** Every symbol of a formula, in the order of reading. */
export function symbolsOf(formula: readonly Piece[]): Sign[] {
  return formula.flatMap((piece) => {
    if (typeof piece === 'string') return []
    if ('over' in piece) return [...symbolsOf(piece.over), ...symbolsOf(piece.under)]
    return [piece]
  })
}
