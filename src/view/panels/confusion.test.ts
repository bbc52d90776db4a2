// The confusion matrix as a person reads it: every chance in its place, and of too many the worst.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Confusion } from '../../core/reporter/confusion.ts'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'
import { fitsMatrix, worstMistakes } from './confusion-rows.ts'

const three: Confusion = {
  happened: [2, 5],
  said: [2, 4, 5],
  chance: Float64Array.of(0.9, 0.096, 0.004, 0, 0.001, 0.999),
}
const phrases = Array.from({ length: 60 }, (_, o) => `Phrase ${o}.`)
const tags = phrases.map((_, o) => `t${o}`)

const html = (confusion: Confusion, deltaRep: number): string =>
  renderToStaticMarkup(createElement(ConfusionMatrix, { confusion, deltaRep, phrases, tags }))

test('says Δ_Rep and every chance in 100, by rows of what happens and columns of what is said', () => {
  const shown = html(three, 0.1)
  expect(shown).toContain('<b>0.1</b>')
  expect(shown).toContain('“Phrase 2.” is told as “Phrase 4.” <b>10</b>')
  expect(shown.match(/<li>/g)).toHaveLength(1)
  const rows = shown.split('<tr>').map((row) => row.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'))
  expect(rows.slice(1)).toEqual([
    '|happens|t2|Phrase 2.|t4|Phrase 4.|t5|Phrase 5.|',
    '|t2|Phrase 2.|90|10|&lt;1|',
    '|t5|Phrase 5.|&lt;1|&gt;99|',
  ])
})

test('where nothing is confused it says just that', () => {
  const none = { happened: [], said: [], chance: new Float64Array(0) }
  expect(html(none, 0)).toMatch(/^<p[^>]*>Nothing that happens here/)
})

test('of more than a matrix can hold the worst mistakes are listed, the worst first', () => {
  const all = Array.from({ length: 40 }, (_, i) => i)
  // Each is told as the next, the later the oftener.
  const chance = Float64Array.from({ length: 1600 }, (_, at) => {
    const [row, column] = [Math.floor(at / 40), at % 40]
    return column === row ? 1 - row / 100 : column === (row + 1) % 40 ? row / 100 : 0
  })
  const many = { happened: all, said: all, chance }
  expect([fitsMatrix(three), fitsMatrix(many)]).toEqual([true, false])
  expect(worstMistakes(many, 3).map(({ happened }) => happened)).toEqual([39, 38, 37])
  expect(worstMistakes(many, 99)).toHaveLength(39)
  const shown = html(many, 0.39)
  expect(shown).not.toContain('table')
  expect(shown.match(/<li>/g)).toHaveLength(10)
  expect(shown).toContain('“Phrase 39.” is told as “Phrase 0.” <b>39</b>')
})
