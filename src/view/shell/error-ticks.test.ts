// The axis of the pretraining error: ticks that do not cover each other, and what choosing them or moving the slider means.
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../../core/network/shipped.ts'
import { initials, type NumberRow } from '../../core/parameter.ts'
import { LANE_ROWS } from '../../core/params.ts'
import { POSITIONS, positionOf } from '../controls/scale.ts'
import { errorAxis, errorChange, errorTicks, measuredError } from './error-ticks.ts'

const row = errorAxis(LANE_ROWS.find(({ name }) => name === 'llmError') as NumberRow)
const lane = initials(LANE_ROWS)

describe.each(Object.keys(SHIPPED))('in %s', (scenario) => {
  const ticks = errorTicks(row, scenario)

  it('the smallest and the largest N_p have ticks, and none covers another', () => {
    expect(ticks.map(({ label }) => label)).toContain('10²')
    expect(ticks.map(({ label }) => label)).toContain('10⁶')
    const places = ticks.map(({ value }) => positionOf(row, value)).sort((a, b) => a - b)
    for (let i = 1; i < places.length; i++)
      expect(places[i] - places[i - 1]).toBeGreaterThan(0.11 * POSITIONS)
    expect(places[places.length - 1]).toBeLessThan(POSITIONS)
  })

  it('a tick stands at the measured error of the network that it chooses', () => {
    for (const { value, means } of ticks) {
      const chosen = { ...lane, ...errorChange(lane, means ?? '') }
      expect(chosen.planner).toBe('transformer')
      expect(measuredError(scenario, chosen)).toBe(value)
    }
  })
})

it('moving the slider means a synthetic error: of BAIL where a network played, else of whoever plays', () => {
  expect(errorChange({ ...lane, planner: 'transformer' }, 0.1)).toEqual({ planner: 'bail', llmError: 0.1 })
  expect(errorChange({ ...lane, planner: 'thompson' }, 0.1)).toEqual({ planner: 'thompson', llmError: 0.1 })
  expect(measuredError('courier', { ...lane, planner: 'bail' })).toBeUndefined()
})

it('a network of the page has no measured error here, and a scenario without networks no ticks', () => {
  const live = { ...lane, planner: 'transformer', trajectories: 'live' }
  expect(measuredError('courier', live)).toBeUndefined()
  expect(errorTicks(row, 'two-doors')).toEqual([])
})
