// Undo and redo as laws of the steps, what a change is called, and storage that is damaged or refuses.
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Config, defaultConfig } from '../../core/params.ts'
import { keep, recall } from '../kept.ts'
import { changeOf } from './change-words.ts'
import { readRecents, withRecent } from './recents.ts'
import { added, baseOf, moved, readSteps, refused, type Steps } from './steps.ts'

const start: Steps = { steps: [{ link: 'v=1', words: '', key: '', when: 0 }], at: 0 }

/** Makes a change as the page does it. */
function change(steps: Steps, link: string, key: string, when: number): Steps {
  return added(steps, baseOf(steps, key, when), { link, words: `to ${link}`, key, when })
}

const linkNow = ({ steps, at }: Steps): string => steps[at].link

describe('steps', () => {
  const changes = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 30 })

  test('as many undos as changes lead back to the start, as many redos to the end', () => {
    fc.assert(
      fc.property(changes, (links) => {
        // Each a change of another thing, so that each is a step, unless it changes nothing.
        const whole = links.reduce((so, link, i) => change(so, `v=1&seed=${link}`, `key ${i}`, i), start)
        const count = whole.steps.length - 1
        const back = Array.from({ length: count }).reduce<Steps>((so) => moved(so, -1), whole)
        expect(linkNow(back)).toBe('v=1')
        expect(moved(back, -1)).toEqual(back)
        const on = Array.from({ length: count }).reduce<Steps>((so) => moved(so, 1), back)
        expect(on).toEqual(whole)
        expect(moved(on, 1)).toEqual(on)
      }),
    )
  })

  test('a slider on its way is one change, and none where it comes back', () => {
    const dragged = [10, 20, 30].reduce((so, x) => change(so, `v=1&seed=${x}`, 'seed', x), start)
    expect(dragged.steps.map(({ link }) => link)).toEqual(['v=1', 'v=1&seed=30'])
    expect(change(dragged, 'v=1', 'seed', 40)).toEqual(start)
    expect(change(dragged, 'v=1&seed=5', 'seed', 5000).steps).toHaveLength(3)
    expect(change(dragged, 'v=1&seed=5', 'plans', 40).steps).toHaveLength(3)
  })

  test('a change after an undo drops what could be redone, and is no part of the change before', () => {
    const two = change(change(start, 'v=1&seed=2', 'seed', 0), 'v=1&seed=3', 'seed', 5000)
    const other = change(moved(two, -1), 'v=1&seed=4', 'seed', 5100)
    expect(other.steps.map(({ link }) => link)).toEqual(['v=1', 'v=1&seed=2', 'v=1&seed=4'])
    expect(moved(other, 1)).toEqual(other)
  })

  test('what could not be computed is no step', () => {
    const wrong = change(change(start, 'v=1&seed=2', 'seed', 0), 'v=1&trueLatent=60', 'trueLatent', 0)
    const mended = refused(wrong, 'v=1&seed=2')
    expect(mended.steps.map(({ link }) => link)).toEqual(['v=1', 'v=1&seed=2'])
    expect(linkNow(mended)).toBe('v=1&seed=2')
  })

  test.each([[null], [{}], [{ steps: [], at: 0 }], [{ steps: [{ link: 3 }], at: 0 }], [{ ...start, at: 1 }]])(
    'damaged ones are none: %j',
    (kept) => expect(readSteps(kept)).toBeUndefined(),
  )

  test('come back from storage as they were', () => {
    const steps = change(start, 'v=1&seed=2', 'seed', 7)
    expect(readSteps(JSON.parse(JSON.stringify(steps)))).toEqual(steps)
  })
})

describe('what a change is called', () => {
  const config = defaultConfig()
  const [a, b] = config.lanes
  const lanes = (...of: Config['lanes']): Config => ({ ...config, lanes: of })
  const shared = (values: Config['shared']): Config => ({
    ...config,
    shared: { ...config.shared, ...values },
  })

  test.each([
    [
      'a slider of ε',
      lanes(a, { ...b, epsilon: 0.3, epsilonMode: 'fixed' }),
      'Exploration of courier B: theory → 0.3',
    ],
    ['a rule', lanes(a, { ...b, epsilonMode: 'paper' }), 'Exploration of courier B: theory → paper'],
    [
      'all lanes',
      lanes({ ...a, llmError: 0.1 }, { ...b, llmError: 0.1 }),
      'LLM pretraining error of all couriers: 0.1',
    ],
    ['a Planner', lanes({ ...a, planner: 'random' }, b), 'Planner of courier A: LLM (BAIL) → Random'],
    ['a shared parameter', shared({ boardNoise: 0.25 }), 'Board noise: 0.7 → 0.25'],
    ['a lane more', lanes(a, b, b), 'Courier C added'],
    ['the first lane less', lanes(b), 'Courier A removed'],
    ['the last lane less', lanes(a), 'Courier B removed'],
    ['another scenario', defaultConfig('needle'), 'Scenario: Needle'],
    ['much', shared({ boardNoise: 0.25, legs: 3, seed: '9' }), 'Seed: 1 → 9; Legs: 4 → 3; and 1 more'],
    ['nothing', shared({}), ''],
  ])('%s', (_, after, words) => expect(changeOf(config, after).words).toBe(words))

  test('the same thing has the same key whatever its value, another thing another', () => {
    const key = (values: Config['shared']): string => changeOf(config, shared(values)).key
    expect(key({ boardNoise: 0.25 })).toBe(key({ boardNoise: 0.5 }))
    expect(key({ boardNoise: 0.25 })).not.toBe(key({ seed: '2' }))
  })
})

describe('recent states', () => {
  const recent = (link: string) => ({ when: 1, words: link, link })

  test('are listed once whatever the moment, newest first, and not without end', () => {
    const list = Array.from({ length: 30 }, (_, i) => recent(`v=1&seed=${i}`)).reduce<
      ReturnType<typeof readRecents>
    >((so, one) => withRecent(so, one), [])
    expect(list).toHaveLength(20)
    const again = withRecent(list, recent('v=1&seed=15&at=7'))
    expect(again).toHaveLength(20)
    expect(again[0].link).toBe('v=1&seed=15&at=7')
    expect(again.filter(({ link }) => link.includes('seed=15'))).toHaveLength(1)
  })

  test('damaged ones are left out', () => {
    const damaged = [recent('v=1'), null, 3, { when: 'now', words: '', link: '' }, { link: 'v=1' }]
    expect(readRecents(damaged)).toEqual([recent('v=1')])
    expect(readRecents('oops')).toEqual([])
    expect(readRecents([recent('x'.repeat(5000))])).toEqual([])
  })
})

describe('what the browser keeps', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('comes back, and is forgotten', () => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    })
    expect(keep('localStorage', 'a', { b: [1] })).toBe(true)
    expect(recall('localStorage', 'a')).toEqual({ b: [1] })
    keep('localStorage', 'a', undefined)
    expect(recall('localStorage', 'a')).toBeUndefined()
    kept.set('a', '{broken')
    expect(recall('localStorage', 'a')).toBeUndefined()
  })

  test('may be refused, and nothing breaks', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(recall('localStorage', 'a')).toBeUndefined()
    expect(keep('localStorage', 'a', 1)).toBe(false)
    // Some browsers have no storage at all there.
    vi.stubGlobal('localStorage', undefined)
    expect(recall('localStorage', 'a')).toBeUndefined()
  })
})
