// Checks that words for those who do not see keep up, and are made no more often than anybody can listen to.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setLab } from '../../app/store.ts'
import { speaker } from './speaker.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => {
  vi.useRealTimers()
  setLab({ playing: false })
})

/** A paragraph, as far as a speaker knows one. */
const paragraph = () => ({ textContent: '', getAttribute: () => null }) as unknown as Element

it('while playing makes words once a second, also where they stay the same, and says the last as soon as it pauses', () => {
  const speak = speaker()
  const element = paragraph()
  const words = vi.fn(() => 'nothing new')
  const frames = (count: number): void => {
    for (let i = 0; i < count; i++) {
      speak(element, words)
      vi.advanceTimersByTime(20)
    }
  }
  setLab({ playing: true })
  frames(200)
  expect(words).toHaveBeenCalledTimes(4)
  words.mockReturnValue('the bell rings')
  frames(1)
  expect(element.textContent).toBe('the bell rings')
  words.mockReturnValue('it is over')
  frames(1)
  expect(element.textContent).toBe('the bell rings')
  setLab({ playing: false })
  frames(1)
  expect(element.textContent).toBe('it is over')
})
