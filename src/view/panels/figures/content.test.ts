// Checks what each figure says: exponents, knees, marks, bounds and causes are those of its reports, and no more is claimed.
import { describe, expect, it } from 'vitest'
import type { NumberRow } from '../../../core/parameter.ts'
import { rowOf } from '../../../core/params.ts'
import { runLane } from '../../../core/testing/lanes.ts'
import {
  sampleConfig,
  sampleEnsembles,
  sampleGrowth,
  sampleMap,
  sampleOracle,
  sampleSweep,
} from '../../../core/testing/reports.ts'
import { CAUSE_STYLES } from '../../figure/causes.ts'
import { csvOf } from '../../figure/csv.ts'
import { drawFigure } from '../../figure/draw.ts'
import type { Figure } from '../../figure/figure.ts'
import { LIGHT } from '../../figure/themes.ts'
import { amount } from '../../plot/words.ts'
import { attributionFigure, type Charged, chargedMean, chargedRun } from './attribution.ts'
import { errorsFigure } from './errors.ts'
import { growthFigure } from './growth.ts'
import { mapFigure } from './map.ts'
import { sweepFigure } from './sweep.ts'

const PROVENANCE = { what: 'a test', link: '#v=1', seed: '1', version: '0', date: '', parameters: 'few' }
const SIZE = { width: 484, height: 240, type: 12 }

const numberRow = (name: string): NumberRow => rowOf(name, 'courier') as NumberRow
const targetsOf = (figure: Figure) => drawFigure(figure, SIZE, LIGHT, 'x').targets

describe('growth', () => {
  const growth = sampleGrowth()
  const figure = growthFigure(growth, PROVENANCE)

  it('says the exponents that were fitted, explains the knee, and claims none for a flat curve', () => {
    const [naive, exploring] = growth
    const [fit] = exploring.fits
    expect(exploring.verdict).toBe('power')
    expect(figure.caption).toContain(
      `B grows like T^${fit.exponent.toFixed(2)} (${fit.low.toFixed(2)}–${fit.high.toFixed(2)})`,
    )
    expect(naive.knee).toBeCloseTo(36, 9)
    expect(figure.caption).toContain('1/p = 36')
    expect(growth[2].verdict).toBe('flat')
    expect(figure.caption).toContain('no slope is claimed for a flat curve')
    expect(figure.caption).not.toContain('C grows')
  })

  it('draws no line through a flat curve', () => {
    const lanes = figure.panels[0].marks.flatMap((mark) =>
      mark.kind === 'line' && mark.role === 'fit' ? [mark.lane] : [],
    )
    expect(lanes).toContain(1)
    expect(lanes).not.toContain(2)
  })

  it('calls flat what bent before the first T', () => {
    const late = { ...growth[0], fits: growth[0].fits.filter(({ flat }) => flat) }
    expect(late.fits.length).toBe(1)
    const { caption } = growthFigure([late], PROVENANCE)
    expect(caption).toContain('A has stopped growing')
    expect(caption).not.toContain('beyond')
  })

  it('says that an oracle loses nothing', () => {
    const alone = growthFigure([sampleOracle()], PROVENANCE)
    expect(alone.caption).toContain('A loses nothing at any T')
    expect(targetsOf(alone)).toEqual([])
  })
})

describe('a sweep of ε', () => {
  const epsilon = sampleSweep(1, 'epsilon')
  const figure = sweepFigure([epsilon], numberRow('epsilon'), sampleConfig, PROVENANCE)

  it('marks theory, paper and the best measured, which it says is no optimum of the bound', () => {
    const labels = figure.panels[0].marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.label] : []))
    expect(labels.sort()).toEqual(['best measured ε', 'paper', 'theory (now)'])
    expect(figure.caption).toContain(
      `best measured ε = ${Number(Number(epsilon.best?.value).toPrecision(4))}`,
    )
    expect(figure.caption).toContain('it minimises a bound, not the regret')
  })

  it('sets the lane to the ε of a point, as a fixed one', () => {
    const picks = targetsOf(figure).map(({ pick }) => pick)
    expect(picks).toEqual(
      epsilon.values.map((value) => ({ lane: 1, values: { epsilon: value, epsilonMode: 'fixed' } })),
    )
  })

  it('shows the upper bound only where there is exploration', () => {
    const [bound] = figure.panels[0].marks.flatMap((mark) =>
      mark.kind === 'line' && mark.label.startsWith('upper') ? [mark] : [],
    )
    expect(Number.isNaN(bound.y[0])).toBe(true)
    expect(bound.y[1]).toBe(epsilon.upperBound[1])
  })
})

it('a sweep of what nobody chooses names no best', () => {
  const plans = sampleSweep(0, 'plans', [2, 6])
  const figure = sweepFigure([plans], numberRow('plans'), sampleConfig, PROVENANCE)
  expect(figure.caption).not.toContain('best')
  expect(figure.title).toBe('How does regret change with n?')
})

it('a sweep of the window puts the endless one last, by its sign', () => {
  const window = sampleSweep(1, 'window', [0, 1, 5, 100])
  const figure = sweepFigure([window], numberRow('window'), sampleConfig, PROVENANCE)
  expect(figure.panels[0].x.ticks?.map(({ label }) => label)).toEqual(['1', '5', '100', '∞'])
})

it('a map sets both parameters of a cell', () => {
  const row = (name: string): NumberRow => numberRow(name)
  const targets = targetsOf(mapFigure(sampleMap(), row('epsilon'), row('llmError'), sampleConfig, PROVENANCE))
  expect(targets[6].title).toBe('ε = 0.05, δ_LLM = 0.1')
  expect(targets[6].pick).toEqual({ lane: 1, values: { epsilon: 0.05, epsilonMode: 'fixed', llmError: 0.1 } })
})

describe('the error story', () => {
  const errors = [0, 0.1, 0.3]
  const llm = [1, 3].map((lane) => sampleSweep(lane, 'llmError', errors))
  const reporter = [sampleSweep(1, 'reporterError', errors)]
  const figure = errorsFigure(
    [
      { row: numberRow('llmError'), reports: llm },
      { row: numberRow('reporterError'), reports: reporter },
    ],
    PROVENANCE,
  )
  const bounds = figure.panels.map(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'line' && mark.role === 'bound' ? [mark] : [])),
  )

  it('draws the bound’s slope for δ_LLM where it is proved, and none for δ_Rep, which it says', () => {
    expect(bounds[0].map(({ lane }) => lane)).toEqual([1])
    expect([...(bounds[0][0].y as Float64Array)]).toEqual([...llm[0].tailBound])
    expect(bounds[1]).toEqual([])
    expect(figure.caption).toContain('the bound is derived here')
    expect(figure.caption).toContain('measured, no bound is derived')
  })

  it('shows the measured slopes of the tail with their errors', () => {
    const [points] = figure.panels[0].marks.flatMap((mark) => (mark.kind === 'points' ? [mark] : []))
    expect(points.y).toBe(llm[0].tailMean)
    expect(points.hi?.[2]).toBeCloseTo(llm[0].tailMean[2] + 1.96 * llm[0].tailSe[2], 12)
  })
})

describe('attribution', () => {
  const figureOf = (
    charged: Charged,
    shown: number,
    runs: { replicates: number; wanted: number } | null,
  ): Figure => attributionFigure({ charged: [charged], shown, xMax: charged.episodes, runs }, PROVENANCE)
  const run = runLane(sampleConfig, 3)
  const mean = sampleEnsembles()[3]

  it('of a run and of the mean sums to the regret to 1e-9, also in the file', () => {
    const check = (figure: Figure, regret: Float64Array): void => {
      const [header, ...rows] = csvOf(figure)
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('#'))
      const causes = header.split(',').flatMap((name, i) => (name.startsWith('regret:') ? [i] : []))
      expect(causes.length).toBe(4)
      expect(rows.length).toBe(regret.length)
      for (const [t, total] of regret.entries()) {
        const cells = rows[t].split(',')
        expect(Math.abs(causes.reduce((sum, i) => sum + Number(cells[i]), 0) - total)).toBeLessThan(1e-9)
      }
    }
    check(figureOf(chargedRun(run, 3), 300, null), run.trace.regret)
    check(figureOf(chargedMean(mean), 300, { replicates: 40, wanted: 40 }), mean.regretMean)
  })

  it('stacks the causes up to the regret', () => {
    const targets = targetsOf(figureOf(chargedRun(run, 3), 300, null))
    const last = targets[targets.length - 1]
    const finals = CAUSE_STYLES.map(({ word }, cause) => ({
      word,
      value: run.trace.regretByCause[(cause + 1) * 300 - 1],
    }))
    const stacked = finals.filter(({ value }) => value > 0).reverse()
    expect(stacked.length).toBeGreaterThan(2)
    expect(last.rows).toEqual([
      `D ${amount(run.trace.regret[299])} in all`,
      ...stacked.map(({ word, value }) => `${word} ${amount(value)}`),
    ])
  })

  it('shows and exports no more than has been played', () => {
    const figure = figureOf(chargedRun(run, 3), 100, null)
    expect(figure.data().columns[0].values.length).toBe(100)
    expect(figureOf(chargedRun(run, 3), 0, null).caption).toContain('No episode has been played yet')
  })
})
