// What is said of a prediction once the measured curve is there: by how much it was off, and whether its shape was right.
import { fillIn } from '../../lesson/facts.ts'
import type { Words } from '../../lesson/words.ts'
import type { Comparison } from './curve.ts'

export function sentenceOf(
  { prediction: words, tag }: Pick<Words, 'prediction' | 'tag'>,
  { drawn, measured, verdict, factor, drawnShape, measuredShape }: Comparison,
  T: number,
): string {
  const values = { drawn, measured, difference: Math.abs(drawn - measured), factor, T }
  const say = (text: string): string => fillIn(text, tag, (name) => values[name as keyof typeof values])
  const shapes = { drawn: words.shapes[drawnShape].drawn, measured: words.shapes[measuredShape].measured }
  const shape = drawnShape === measuredShape ? words.sameShape : words.otherShape
  return [
    say(words[verdict]),
    factor === null || verdict === 'near' ? '' : say(words.manyTimes),
    fillIn(shape, tag, (name) => shapes[name as keyof typeof shapes]),
  ]
    .filter(Boolean)
    .join(' ')
}
