// The page's side of naming: what is pointed at on the page lights its symbol, and what a symbol names lights up on the page.
import { useEffect } from 'react'
import type { Thing } from '../../lesson/things.ts'
import { elementsOf, name, thingsAt, useNaming } from './naming.ts'

/** @param things those that the formula on show names */
export function useNamingOfPage(things: readonly Thing[]): void {
  useEffect(() => {
    const point = ({ target }: Event): void => {
      if (!(target instanceof Element) || target.closest('[data-lesson]')) return
      const thing = thingsAt(target).find((one) => (things as readonly string[]).includes(one))
      name((thing as Thing | undefined) ?? null)
    }
    const stop = new AbortController()
    for (const event of ['pointerover', 'pointerdown', 'focusin'])
      document.addEventListener(event, point, { signal: stop.signal })
    return () => {
      stop.abort()
      name(null)
    }
  }, [things])
  useEffect(() => {
    let lit: readonly Element[] = []
    const clear = (): void => {
      for (const element of lit) element.removeAttribute('data-named')
    }
    const stop = useNaming.subscribe(({ thing }) => {
      clear()
      lit = thing === null ? [] : elementsOf(thing)
      for (const element of lit) element.setAttribute('data-named', '')
    })
    return () => {
      stop()
      clear()
    }
  }, [])
}
