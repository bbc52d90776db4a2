// A frame's share of the drawing: within its time, all in turn, the longest waiting first.
import { expect, it } from 'vitest'
import { type Draw, drawSome } from './draw-some.ts'

/** Draws that take so many milliseconds of a clock, and what has been drawn by now. */
function drawings(times: Readonly<Record<string, number>>) {
  let clock = 0
  let drawn = ''
  const draws = Object.entries(times).map(
    ([name, time]): Draw =>
      () => {
        drawn += name
        clock += time
      },
  )
  const waiting = new Set<Draw>()
  /** A frame after a change, or one that only goes on with what was left. */
  const frame = (changed: boolean): string => {
    if (changed) for (const draw of draws) waiting.add(draw)
    drawn = ''
    drawSome(waiting, () => clock, 3)
    return drawn
  }
  return { frame, waiting }
}

it('draws everything where that is quick', () => {
  const { frame, waiting } = drawings({ a: 1, b: 1, c: 0.5 })
  expect(frame(true)).toBe('abc')
  expect(waiting.size).toBe(0)
  expect(frame(false)).toBe('')
})

it('leaves what does not fit to the next frame, where it comes first', () => {
  const { frame } = drawings({ a: 2, b: 2, c: 1 })
  expect(frame(true)).toBe('ab')
  expect(frame(true)).toBe('ca')
  expect(frame(false)).toBe('b')
})

it('lets nothing starve, however slow everything is', () => {
  const { frame } = drawings({ a: 9, b: 9, c: 9 })
  expect([frame(true), frame(true), frame(true), frame(true)].join('')).toBe('abca')
})
