// What stands around every chapter, in English.
import type { FrameText } from '../words.ts'

export const frame: FrameText = {
  lesson: 'Lesson',
  place: 'Chapter {number} of {count}',
  next: 'Next',
  previous: 'Back',
  close: 'Close the lesson',
  contents: 'Chapters',
  language: 'Language',
  teachers: 'For teachers',
  todo: 'Do',
  done: 'Done:',
  seen: 'What you have seen',
  again: 'Set this chapter up again',
  guess: 'Draw your guess',
  finish: 'Go on in the laboratory',
  formula: 'Formula',
  hint: 'Point at a symbol, and what it names lights up; point at a part of the laboratory, and its symbol does.',
  sources: {
    definition: 'by definition',
    paper: 'after the paper',
    derived: 'a bound derived in this project',
  },
}
