// Checks figures as data and as drawn: CSV that reads back to the same bits, axes, geometry, and what can be read where.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { drawFigure } from './draw.ts'
import type { Figure, Mark, Panel } from './figure.ts'
import { columnsFor, placePanels } from './layout.ts'
import { cellAxis, rootAxis } from './scales.ts'
import { svgText } from './svg.ts'
import { nearest, stepFrom } from './targets.ts'
import { textWidth } from './text.ts'
import { LIGHT } from './themes.ts'

const PROVENANCE = {
  what: 'a "test", with <marks> & all',
  link: 'https://example.org/lab/#v=1&plans=6&A.planner=thompson&at=250',
  seed: 'chalk-7',
  version: '1.2.3',
  date: '2026-11-24T08:00:00.000Z',
  parameters: 'n = 6, k = 4',
}

const panel = (marks: readonly Mark[], differences: Partial<Panel> = {}): Panel => ({
  lane: -1,
  x: { label: 'T', symbol: 'T', scale: 'linear', domain: [0, 100] },
  y: { label: 'regret', symbol: 'regret', scale: 'linear', domain: [0, 50] },
  marks,
  ...differences,
})

const figure = (panels: readonly Panel[], differences: Partial<Figure> = {}): Figure => ({
  id: 'test',
  title: 'Who loses & why?',
  caption: 'A grows like T^0.97 <measured>.',
  legend: [],
  panels,
  spoken: { columns: [], numbers: [] },
  data: () => ({ columns: [], numbers: [] }),
  provenance: PROVENANCE,
  ...differences,
})

const points = (lane: number, x: readonly number[], y: readonly number[]): Mark => ({
  kind: 'points',
  lane,
  x,
  y,
  joined: true,
  label: '',
})

const SIZE = { width: 480, height: 240, type: 12 }

describe('CSV', () => {
  const bits = (x: number): string => Buffer.from(Float64Array.of(x).buffer).toString('hex')

  it('reads back to the same bits, and says how to compute its numbers again', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, (column) => {
        const text = csvOf(
          figure([], {
            data: () => ({ columns: [{ name: 'regretMean', values: column }], numbers: [['A knee', 36]] }),
          }),
        )
        const lines = text.trimEnd().split('\n')
        const comments = lines.filter((line) => line.startsWith('# '))
        const { what, ...rest } = PROVENANCE
        for (const [name, value] of Object.entries({ experiment: what, ...rest, 'A knee': 36 }))
          expect(comments).toContain(`# ${name}: ${value}`)
        const [header, ...rows] = lines.slice(comments.length)
        expect(header).toBe('regretMean')
        expect(rows.map((row) => bits(Number(row)))).toEqual(column.map(bits))
      }),
    )
  })

  it('leaves missing numbers empty and quotes what holds commas or quotes', () => {
    const columns = [
      { name: 'lane', values: ['A', 'say "B", please'] },
      { name: 'a,b', values: [Number.NaN, 0.1] },
    ]
    expect(
      csvOf(figure([], { data: () => ({ columns, numbers: [] }) }))
        .split('\n')
        .slice(-4),
    ).toEqual(['lane,"a,b"', 'A,', '"say ""B"", please",0.1', ''])
  })
})

describe('axes', () => {
  it('even in the root, and of cells, invert what they map', () => {
    const values = [0, 0.01, 0.3, 0.99]
    const root = rootAxis(0, 1, 40, 400, 6)
    for (const value of values) expect(root.invert(root.at(value))).toBeCloseTo(value, 9)
    const cells = cellAxis([0, 0.02, 0.1, 0.5], 300, 20, 6)
    for (const value of [...values, -0.005, 0.6]) expect(cells.invert(cells.at(value))).toBeCloseTo(value, 9)
  })

  it('of cells give each the same width, its value in the middle', () => {
    const cells = cellAxis([0, 0.02, 0.1, 0.5], 0, 400, 6)
    expect([0, 0.02, 0.1, 0.5].map((value) => cells.at(value))).toEqual([50, 150, 250, 350])
  })

  it('even in the root have ticks that keep apart, the ends among them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (hi) => {
        const axis = rootAxis(0, hi, 0, 400, 6)
        const pixels = axis.ticks.map((tick) => axis.at(tick))
        expect(pixels[0]).toBe(0)
        expect(pixels[pixels.length - 1]).toBeGreaterThan(270)
        for (let i = 1; i < pixels.length; i++) expect(pixels[i] - pixels[i - 1]).toBeGreaterThan(60)
      }),
    )
  })
})

describe('panels', () => {
  it('share a row where there is room, in rows as full as each other', () => {
    expect([1, 2, 3, 4].map((count) => columnsFor(count, 960, 12))).toEqual([1, 2, 3, 4])
    expect([2, 3, 4].map((count) => columnsFor(count, 500, 12))).toEqual([2, 3, 2])
    expect([2, 4].map((count) => columnsFor(count, 200, 12))).toEqual([1, 1])
  })

  it('have their frames inside their boxes, apart from each other', () => {
    const box = { left: 0, top: 20, right: 480, bottom: 400 }
    const placed = placePanels([panel([]), panel([]), panel([]), panel([])], box, 12)
    for (const { box: own, frame } of placed) {
      expect(
        own.left >= box.left && own.right <= box.right && own.top >= box.top && own.bottom <= box.bottom,
      ).toBe(true)
      expect(frame.left > own.left && frame.right < own.right && frame.top > own.top).toBe(true)
      expect(frame.right - frame.left).toBeGreaterThan(100)
    }
  })

  it('fly the words of upright rules where no pole crosses them', () => {
    const at = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(at, (places) => {
        const marks = places.map(
          (value): Mark => ({ kind: 'rule', axis: 'x', at: value, label: 'a label', strong: false }),
        )
        const [{ rules }] = placePanels([panel(marks)], { left: 0, top: 0, right: 480, bottom: 240 }, 12)
        const flag = rules.map(({ left, row, rule }) => ({
          left,
          right: left + textWidth(rule.label, 12),
          row,
        }))
        for (const [i, one] of flag.entries()) {
          for (const [j, pole] of rules.entries()) {
            if (i === j) continue
            const crosses = pole.at > one.left && pole.at < one.right && pole.row >= one.row
            const touches = flag[j].row === one.row && flag[j].left < one.right && one.left < flag[j].right
            expect(crosses || touches).toBe(false)
          }
        }
      }),
    )
  })
})

describe('the renderer', () => {
  it('puts points where the axes say, and skips what is missing', () => {
    const { targets } = drawFigure(
      figure([panel([points(0, [0, 50, 100], [10, Number.NaN, 50])])]),
      SIZE,
      LIGHT,
      'x',
    )
    const [{ frame }] = placePanels(
      [panel([points(0, [], [])])],
      { left: 0, top: 0, right: 480, bottom: 240 },
      12,
    )
    expect(targets.map(({ x }) => x)).toEqual([frame.left, frame.right])
    expect(targets.map(({ title }) => title)).toEqual(['T = 0', 'T = 100'])
    expect(targets[0].y).toBeCloseTo(frame.bottom - 0.2 * (frame.bottom - frame.top), 6)
    expect(targets[1].y).toBeCloseTo(frame.top, 6)
  })

  it('draws a million points in about two a pixel', () => {
    const x = Float64Array.from({ length: 1_000_000 }, (_, i) => i / 10_000)
    const line: Mark = { kind: 'line', lane: 0, role: 'measured', x, y: x, label: '', short: '' }
    const { nodes, targets } = drawFigure(figure([panel([line])]), SIZE, LIGHT, 'x')
    expect(nodes.map(svgText).join('').length).toBeLessThan(40_000)
    expect(targets.length).toBeLessThan(100)
  })

  it('stacks layers on each other and reads each of them', () => {
    const mark: Mark = {
      kind: 'areas',
      x: [0, 100],
      layers: [
        { cause: 0, y: [0, 10] },
        { cause: 1, y: [0, 30] },
      ],
    }
    const { targets } = drawFigure(figure([panel([mark], { lane: 1 })]), SIZE, LIGHT, 'x')
    expect(targets[1].rows).toEqual(['B 40 in all', 'exploration 30', 'uncertainty 10'])
  })

  it('draws lines of equal value inside the grid only', () => {
    const value = Float64Array.from({ length: 25 }, (_, i) => (i % 5) * 10)
    const cells = [0, 1, 2, 3, 4]
    const axis = { label: 'x', symbol: 'x', scale: 'cells', domain: [0, 5], cells } as const
    const heat: Mark = { kind: 'heat', x: cells, y: cells, value, label: 'regret', levels: [15] }
    const text = drawFigure(figure([panel([heat], { x: axis, y: axis })]), SIZE, LIGHT, 'x')
      .nodes.map(svgText)
      .join('')
    // The level 15 lies midway between the columns 1 and 2: one upright line from the first row to the last.
    const [level] = [...text.matchAll(/<path d="M([^"]+)" fill="none" stroke="#1b1f24"/g)].map(([, d]) => d)
    const inside = level
      .split('L')
      .map((point) => point.split(' ').map(Number))
      .filter(([, height]) => height > 25 && height < 200)
    expect(inside.length).toBeGreaterThanOrEqual(4)
    expect(new Set(inside.map(([across]) => across)).size).toBe(1)
    expect(text).toContain('>15</text>')
  })

  it('gives ids of its own to every figure of a page', () => {
    const ids = (scope: string): string[] => {
      const legend = [{ kind: 'cause', cause: 1 }] as const
      const { nodes } = drawFigure(figure([panel([])], { legend }), SIZE, LIGHT, scope)
      return [
        ...nodes
          .map(svgText)
          .join('')
          .matchAll(/ id="([^"]+)"/g),
      ].map(([, id]) => id)
    }
    expect(ids('one').length).toBe(2)
    expect(ids('one').filter((id) => ids('two').includes(id))).toEqual([])
  })
})

describe('reading', () => {
  const shown = figure([panel([points(0, [0, 50, 100], [1, 2, 3]), points(1, [0, 50, 100], [41, 42, 43])])])
  const { targets } = drawFigure(shown, SIZE, LIGHT, 'x')

  it('finds the nearest point', () => {
    for (const [i, { x, y }] of targets.entries()) expect(nearest(targets, x + 3, y - 3)).toBe(i)
    expect(nearest([], 0, 0)).toBe(-1)
  })

  it('moves along a curve and between curves by keys', () => {
    const walk = (...keys: string[]): number => keys.reduce((at, key) => stepFrom(targets, at, key), 0)
    expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(2)
    expect(walk('ArrowRight', 'ArrowUp')).toBe(4)
    expect(walk('ArrowUp', 'End')).toBe(5)
    expect(walk('ArrowUp', 'End', 'ArrowDown', 'Home')).toBe(0)
    expect(walk('ArrowDown')).toBe(0)
  })
})
