// The state of the page at a calmer pace, for words: a component that reads it renders at most every so often.
import { useEffect, useState } from 'react'
import { type Lab, lab, useLab } from '../../app/store.ts'

/** The state, at most `ms` milliseconds old. */
export function useLabEvery(ms: number): Lab {
  // What stands in the HTML is of the initial state; `update` brings the present one as soon as it is taken over.
  const [state, setState] = useState(useLab.getInitialState)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = Number.NEGATIVE_INFINITY
    const update = (): void => {
      timer = undefined
      last = performance.now()
      setState(lab())
    }
    const unsubscribe = useLab.subscribe(() => {
      timer ??= setTimeout(update, Math.max(0, last + ms - performance.now()))
    })
    update()
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [ms])
  return state
}
