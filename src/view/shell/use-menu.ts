// A button and the menu that it opens; one that is left by key gives the focus back to its button.
import { useCallback, useRef, useState } from 'react'

export function useMenu() {
  /** The button and its menu. */
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const leave = useCallback((byKey: boolean): void => {
    setOpen(false)
    if (byKey) button.current?.focus()
  }, [])
  return { whole, button, open, toggle: () => setOpen(!open), leave }
}
