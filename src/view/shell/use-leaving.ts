// What opens over the page shuts by Escape, and by a click or focus elsewhere.
import { type RefObject, useEffect } from 'react'

/**
 * @param within the whole of the button and what it has opened
 * @param leave the same function every time; called with whether it was by key, so that the focus must go somewhere
 */
export function useLeaving(within: RefObject<Element | null>, leave: (byKey: boolean) => void): void {
  useEffect(() => {
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && !within.current?.contains(target)) leave(false)
    }
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      leave(true)
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', key, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', key, { capture: true })
    }
  }, [within, leave])
}
