// Listens to the keys of the page; what they do is loaded at the first sign of a person, and obeys keys that came before it.
import { useEffect } from 'react'
import { stir } from '../../app/stir.ts'

export function useShortcuts(): void {
  useEffect(() => {
    const early: KeyboardEvent[] = []
    let obey = (event: KeyboardEvent): void => {
      early.push(event)
      // What the browser would scroll by is ours, even before it is known what for; with Alt it is the browser's.
      if (event.target === document.body && !event.altKey && /^( |Home|End|Page)/.test(event.key))
        event.preventDefault()
    }
    const listen = (event: KeyboardEvent): void => void (event.defaultPrevented || obey(event))
    window.addEventListener('keydown', listen)
    void stir().then(async () => {
      const shortcuts = await import('./shortcuts.ts')
      obey = shortcuts.obey
      early.forEach(obey)
    })
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
