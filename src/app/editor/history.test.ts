// The history: whatever is done, undone and redone, it agrees with a list of states and a place in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begun, changed, type History, redone, settled, undone } from './history.ts'

type Act = 'undo' | 'redo' | 'settle' | { readonly to: number; readonly tag: string | null }

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom('undo' as const, 'redo' as const, 'settle' as const),
  fc.record({ to: fc.nat({ max: 5 }), tag: fc.constantFrom(null, 'stroke', 'name') }),
)

function act(history: History<number>, one: Act): History<number> {
  if (one === 'undo') return undone(history)
  if (one === 'redo') return redone(history)
  return one === 'settle' ? settled(history) : changed(history, one.to, one.tag)
}

test('it is a list of states and a place in it, in which changes of one tag are one', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      let history = begun(0)
      let [states, place, open]: [number[], number, string | null] = [[0], 0, null]
      for (const one of acts) {
        history = act(history, one)
        if (one === 'undo') [place, open] = [Math.max(0, place - 1), null]
        else if (one === 'redo') [place, open] = [Math.min(states.length - 1, place + 1), null]
        else if (one === 'settle') open = null
        else if (one.to !== states[place]) {
          const kept: number = one.tag !== null && one.tag === open ? place : place + 1
          states = [...states.slice(0, kept), one.to]
          ;[place, open] = [kept, one.tag]
        }
        expect([...history.past, history.present, ...history.future]).toEqual(states)
        expect(history.past.length).toBe(place)
      }
    }),
  )
})

test('the oldest states go when there are very many', () => {
  let history = begun(0)
  for (let i = 1; i <= 1000; i++) history = changed(history, i)
  expect(history.past).toHaveLength(300)
  expect(undone(history).present).toBe(999)
})
