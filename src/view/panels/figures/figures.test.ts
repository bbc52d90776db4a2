// Checks every figure, on reports that were really computed, at every size: its words keep apart and inside, every point can
// be read, and its file is that of the command line.
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../core/experiment/table.ts'
import type { NumberRow } from '../../../core/parameter.ts'
import { rowOf } from '../../../core/params.ts'
import {
  sampleArrivals,
  sampleConfig,
  sampleEnsembles,
  sampleGrowth,
  sampleMap,
  sampleSweep,
} from '../../../core/testing/reports.ts'
import { csvOf } from '../../figure/csv.ts'
import { drawFigure } from '../../figure/draw.ts'
import type { Figure } from '../../figure/figure.ts'
import type { SvgNode } from '../../figure/svg.ts'
import { textWidth } from '../../figure/text.ts'
import { LIGHT } from '../../figure/themes.ts'
import { type Box, overlap } from '../../plot/labels.ts'
import { attributionFigure, chargedMean } from './attribution.ts'
import { errorsFigure } from './errors.ts'
import { growthFigure } from './growth.ts'
import { mapFigure } from './map.ts'
import { sweepFigure } from './sweep.ts'

const PROVENANCE = { what: 'a test', link: '#v=1', seed: '1', version: '0', date: '', parameters: 'few' }

const numberRow = (name: string): NumberRow => rowOf(name, 'courier') as NumberRow
const errors = [0, 0.1, 0.3]
const growth = sampleGrowth()
const epsilon = sampleSweep(1, 'epsilon')
const map = sampleMap()

const sweepOf = (reports: Parameters<typeof sweepFigure>[0]): Figure =>
  sweepFigure(reports, numberRow(reports[0].parameter), sampleConfig, PROVENANCE)

const FIGURES: readonly Figure[] = [
  growthFigure(growth, PROVENANCE),
  sweepOf([epsilon]),
  sweepOf([0, 1].map((lane) => sampleSweep(lane, 'plans', [2, 3, 4, 6]))),
  sweepOf([sampleSweep(1, 'window', [0, 1, 5, 100])]),
  sweepOf([sampleArrivals()]),
  mapFigure(map, numberRow('epsilon'), numberRow('llmError'), sampleConfig, PROVENANCE),
  errorsFigure(
    [
      { row: numberRow('llmError'), reports: [0, 1].map((lane) => sampleSweep(lane, 'llmError', errors)) },
      {
        row: numberRow('reporterError'),
        reports: [1, 2].map((lane) => sampleSweep(lane, 'reporterError', errors)),
      },
    ],
    PROVENANCE,
  ),
  attributionFigure(
    {
      charged: sampleEnsembles().map(chargedMean),
      shown: 300,
      xMax: 300,
      runs: { replicates: 40, wanted: 40 },
    },
    PROVENANCE,
  ),
]

interface Word extends Box {
  readonly text: string
}

/** Every word that is drawn, where it is; rims, which lie under their own words, are left out. */
function wordsIn(nodes: readonly (SvgNode | string)[]): Word[] {
  return nodes.flatMap((node): Word[] => {
    if (typeof node === 'string' || node.attributes['aria-hidden']) return []
    if (node.tag !== 'text') return wordsIn(node.children)
    const { x, y, 'font-size': size, 'text-anchor': anchor } = node.attributes
    const text = node.children.filter((child) => typeof child === 'string').join('')
    const width = textWidth(text, Number(size))
    const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    // A line of type is about as high as its capitals and its descenders: 0.75 and 0.2 of its size.
    return [
      {
        text,
        left,
        right: left + width,
        top: Number(y) - 0.72 * Number(size),
        bottom: Number(y) + 0.1 * Number(size),
      },
    ]
  })
}

const SIZES = [
  { width: 484, height: 240, type: 12 },
  { width: 358, height: 225, type: 12 },
  { width: 318, height: 330, type: 12 },
  { width: 896, height: 360, type: 16 },
  { width: 1300, height: 600, type: 20 },
]

describe.each(FIGURES)('the figure $id', (figure) => {
  it.each(SIZES)('keeps its words apart and inside at $width × $height', (size) => {
    const words = wordsIn(drawFigure(figure, size, LIGHT, 'x').nodes)
    expect(words.length).toBeGreaterThan(6)
    for (const word of words) {
      const inside =
        word.left >= -1 && word.right <= size.width + 1 && word.top >= -1 && word.bottom <= size.height + 1
      expect(inside ? '' : `${word.text} at ${Math.round(word.left)}–${Math.round(word.right)}`).toBe('')
    }
    const clashes = words.flatMap((a, i) =>
      words.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} | ${b.text}`] : [])),
    )
    expect(clashes).toEqual([])
  })

  it('can be read point by point', () => {
    const { targets } = drawFigure(figure, SIZES[0], LIGHT, 'x')
    expect(targets.length).toBeGreaterThan(3)
    for (const { title, rows } of targets)
      expect(`${title} ${rows.join(' ')}`).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('says what is seen without a number that is none', () => {
    expect(figure.caption).not.toMatch(/NaN|undefined|Infinity/)
    expect(figure.caption).toMatch(/runs/)
  })

  it('has columns of one length under unique names', () => {
    const { columns } = figure.data()
    expect(new Set(columns.map(({ values }) => values.length)).size).toBe(1)
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  })
})

/** Rows of a CSV, without comments. */
const rowsOf = (csv: string): string[] => csv.split('\n').filter((line) => line && !line.startsWith('#'))

it.each([
  ['growth', FIGURES[0], growth],
  ['a sweep', FIGURES[1], [epsilon]],
  ['a map', FIGURES[5], [map]],
] as const)(
  'the file of %s has the columns of the command line, and the reports’ own bits',
  (_, figure, reports) => {
    const [header, ...rows] = rowsOf(csvOf(figure))
    expect(header.split(',')).toEqual(['lane', ...Object.keys(tableOf(reports[0]).columns)])
    const means = reports.flatMap(({ regretMean }) => [...regretMean])
    const at = header.split(',').indexOf('regretMean')
    expect(rows.map((row) => Number(row.split(',')[at]))).toEqual(means)
  },
)
