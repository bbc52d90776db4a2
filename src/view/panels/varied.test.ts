// Checks what experiments that vary parameters ask for: which lanes, which values, and a setting that does not depend on the point.
import { describe, expect, it } from 'vitest'
import { checkedValues } from '../../core/experiment/grid.ts'
import { jobOf } from '../../core/experiment/jobs.ts'
import { configOf } from '../../core/testing/lanes.ts'
import { gridOf, lanesFor, setAside, variable } from './varied.ts'

const rows = variable('courier')
const row = (name: string) => {
  const found = rows.find((one) => one.name === name)
  if (!found) throw new Error(`${name} cannot be varied.`)
  return found
}

describe('parameters that can be varied', () => {
  it('are all numbers that alter a run, the exploration first', () => {
    expect(rows[0].name).toBe('epsilon')
    expect(rows.map(({ name }) => name)).toContain('boardNoise')
    for (const name of ['seed', 'replicates', 'planner', 'trueLatent'])
      expect(rows.map((one) => one.name)).not.toContain(name)
  })

  it('concern the lanes whose Planner makes use of them', () => {
    const config = configOf({}, {}, { planner: 'thompson' }, { planner: 'oracle' })
    expect(lanesFor(config, [row('epsilon')])).toEqual([0])
    expect(lanesFor(config, [row('window')])).toEqual([0, 1])
    expect(lanesFor(config, [row('plans')])).toEqual([0, 1, 2])
    expect(lanesFor(config, [row('epsilon'), row('plans')])).toEqual([0])
  })

  it.each(rows.map(({ name }) => name))('%s: the values that are tried can be', (name) => {
    for (const density of ['fine', 'coarse'] as const) {
      const { values } = gridOf(name, density)
      if (values) expect(checkedValues(row(name), values)).toEqual(values)
    }
    const { when } = row(name)
    const lane = when ? { [when.name]: when.is } : {}
    const config = setAside(configOf({ episodes: 10, replicates: 1 }, lane), 0, [row(name)])
    expect(jobOf({ kind: 'sweep', config, lane: 0, parameter: name }).tasks).toBeGreaterThan(0)
  })
})

describe('what is varied is set aside', () => {
  it('so that the question is the same wherever the lane stands', () => {
    const at = (epsilon: number, llmError: number) =>
      setAside(configOf({}, { epsilon: 0.5 }, { epsilon, llmError }), 1, [row('epsilon'), row('llmError')])
    expect(at(0.1, 0.2)).toEqual(at(0.7, 0))
    expect(at(0.1, 0.2).lanes[0].epsilon).toBe(0.5)
    const theory = setAside(configOf({}, { epsilonMode: 'theory' }), 0, [row('epsilon')])
    expect(theory.lanes[0]).toMatchObject({ epsilon: 0, epsilonMode: 'fixed' })
  })

  it('and nothing else is', () => {
    const config = configOf({ plans: 5, boardNoise: 0.2 }, { epsilon: 0.3 })
    const aside = setAside(config, 0, [row('plans')])
    expect(aside).toEqual({ ...config, shared: { ...config.shared, plans: 8 } })
  })
})
