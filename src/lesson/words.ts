// All that the lesson says in one language.
import type { ChapterText, Source } from './chapter.ts'

export interface Words {
  /** The tag of the language, for numbers and for the browser. */
  readonly tag: string
  readonly frame: FrameText
  /** By id of the chapter. */
  readonly chapters: Readonly<Record<string, ChapterText>>
  readonly prediction: PredictionText
  readonly teach: TeachText
}

/** What stands around every chapter. `{…}` are filled in. */
export interface FrameText {
  readonly lesson: string
  /** {number}, {count}, {title} */
  readonly place: string
  readonly next: string
  readonly previous: string
  readonly close: string
  readonly contents: string
  readonly language: string
  /** The way to the teacher’s page. */
  readonly teachers: string
  readonly todo: string
  readonly done: string
  readonly seen: string
  readonly again: string
  readonly guess: string
  readonly finish: string
  readonly formula: string
  /** What a symbol is and what a touch does. */
  readonly hint: string
  readonly sources: Readonly<Record<Source, string>>
}

/** The sentences on a prediction. {drawn}, {measured}, {difference}, {factor}, {T}, {lane} are filled in. */
export interface PredictionText {
  readonly heading: string
  readonly how: string
  readonly keys: string
  readonly point: string
  readonly pointValue: string
  readonly reveal: string
  readonly anew: string
  readonly close: string
  readonly near: string
  readonly low: string
  readonly high: string
  readonly manyTimes: string
  readonly sameShape: string
  readonly otherShape: string
  readonly shapes: Readonly<Record<Shape, { readonly drawn: string; readonly measured: string }>>
}

/** How a regret curve goes on from its first half. */
export type Shape = 'straight' | 'bent' | 'flat' | 'steeper' | 'nothing'

/** The teacher’s page. */
export interface TeachText {
  readonly title: string
  readonly intro: string
  readonly back: string
  readonly lesson: string
  readonly plans: readonly Plan[]
  readonly minutes: string
  readonly what: string
  readonly tips: { readonly title: string; readonly list: readonly string[] }
  readonly exercises: string
  readonly howMeasured: string
  readonly open: string
  /** {number} */
  readonly chapter: string
  readonly openSecond: string
  readonly answer: string
  readonly measuring: string
  readonly failed: string
  /** {runs} */
  readonly holds: string
  readonly fails: string
  /** By id; numbers in an answer are names of measured.ts. */
  readonly tasks: Readonly<Record<string, { readonly question: string; readonly answer: string }>>
}

export interface Plan {
  readonly title: string
  readonly steps: readonly {
    readonly minutes: string
    readonly what: string
    /** What is opened for it: the text behind the #. */
    readonly link?: string
  }[]
}
