// Follows a link within the page, unless the person wants the browser to open it elsewhere.
import type { MouseEvent } from 'react'

/** @param act what following it does, in place of loading its address */
export function follow(event: MouseEvent, act: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  act()
}
