// A panel that opens beside what is on show: it takes the focus, Escape shuts it, and the focus goes back to where it was.
import { useEffect, useRef } from 'react'

/** @param close the same function every time */
export function usePanel(close: () => void) {
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Back to where it was opened from, unless that is gone.
    const opener = document.activeElement
    heading.current?.focus()
    const leave = (event: KeyboardEvent): void => void (event.key === 'Escape' && close())
    const element = panel.current
    element?.addEventListener('keydown', leave)
    return () => {
      element?.removeEventListener('keydown', leave)
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [close])
  return { panel, heading }
}
