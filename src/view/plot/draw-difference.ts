// Draws the words of the paired difference: which side of zero is whose, and the value at the playhead.
import { laneStyle } from '../lane-style.ts'
import type { Pair } from './difference.ts'
import type { Layout } from './layout.ts'
import { type Context, write } from './paint.ts'
import type { Theme } from './theme.ts'
import { amount } from './words.ts'

/** Writes who lost more above and below zero, and at the curve's end its value. */
export function paintDifference(
  context: Context,
  theme: Theme,
  layout: Layout,
  pair: Pair,
  done: number,
): void {
  const { frame, x, y, curves, wide } = layout
  const [above, below] = pair.map((lane) => `${laneStyle(lane).letter} lost more`)
  const zero = y.at(0)
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  if (zero - frame.top > theme.size * 1.5)
    write(context, theme, `↑ ${above}`, frame.right - 4, zero - theme.size * 0.8, theme.soft)
  if (frame.bottom - zero > theme.size * 1.5)
    write(context, theme, `↓ ${below}`, frame.right - 4, zero + theme.size * 0.9, theme.soft)
  const value = curves[0].at(done)
  const end = x.at(done)
  const height = y.at(value)
  context.fillStyle = theme.ink
  context.beginPath()
  context.arc(end, height, 3.5, 0, 7)
  context.fill()
  const sign = value > 0 ? '+' : ''
  // Near the right edge of a small plot the value goes to the left of its end.
  const outside = wide || end + theme.size * 4 < frame.right
  context.textAlign = outside ? 'left' : 'right'
  write(
    context,
    theme,
    `${sign}${amount(value)}`,
    outside ? end + 8 : end - 8,
    outside ? height : height - theme.size,
    theme.ink,
  )
}
