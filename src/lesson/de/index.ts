// The lesson in German: what stands around it, and a file for each chapter.
import type { Words } from '../words.ts'
import { actors } from './actors.ts'
import { aggregate } from './aggregate.ts'
import { dither } from './dither.ts'
import { explore } from './explore.ts'
import { frame } from './frame.ts'
import { mistakes } from './mistakes.ts'
import { model } from './model.ts'
import { open } from './open.ts'
import { players } from './players.ts'
import { prediction } from './prediction.ts'
import { prompt } from './prompt.ts'
import { teach } from './teach.ts'
import { valley } from './valley.ts'

export const de: Words = {
  tag: 'de',
  frame,
  chapters: { players, prompt, aggregate, dither, explore, valley, mistakes, model, actors, open },
  prediction,
  teach,
}
