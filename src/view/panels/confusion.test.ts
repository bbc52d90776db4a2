// The confusion matrix as a person reads it: every chance in its place, and nothing hidden but what says so.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Confusion } from '../../core/reporter/confusion.ts'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'
import { rowsToShow } from './confusion-rows.ts'

const three: Confusion = {
  happened: [2, 5],
  said: [2, 4, 5],
  chance: Float64Array.of(0.9, 0.096, 0.004, 0, 0.001, 0.999),
}
const phrases = ['a', 'b', 'The bell.', 'c', 'Silence.', 'A letter.']
const tags = ['1', '2', 'B', '4', 'S', 'L']

test('says Δ_Rep and every chance in percent, by rows of what happens and columns of what is said', () => {
  const html = renderToStaticMarkup(
    createElement(ConfusionMatrix, { confusion: three, deltaRep: 0.1, phrases, tags }),
  )
  expect(html).toContain('<b>0.1</b>')
  const rows = html.split('<tr>').map((row) => row.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'))
  expect(rows[1]).toMatch(/\|happens\|B\|S\|L\|/)
  expect(rows[2]).toMatch(/\|B\| The bell\.\|90\|10\|&lt;1\|/)
  expect(rows[3]).toMatch(/\|L\| A letter\.\|&lt;1\|&gt;99\|/)
  expect(html).not.toContain('misreported most')
})

test('where nothing can be confused it says just that', () => {
  const none = { happened: [], said: [], chance: new Float64Array(0) }
  const html = renderToStaticMarkup(
    createElement(ConfusionMatrix, { confusion: none, deltaRep: 0, phrases, tags }),
  )
  expect(html).toContain('Nothing that happens here')
  expect(html).not.toContain('table')
})

test('of many rows those that err most are shown, in their order', () => {
  const all = Array.from({ length: 40 }, (_, i) => i)
  const chance = Float64Array.from({ length: 1600 }, (_, at) => (at % 41 === 0 ? 1 - (at / 41) * 0.01 : 0))
  expect(rowsToShow({ happened: all, said: all, chance })).toEqual(all.slice(24))
  expect(rowsToShow(three)).toEqual([0, 1])
})
