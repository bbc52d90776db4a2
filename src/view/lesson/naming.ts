// What a formula and the page point at together: the thing that is named now.
import { create } from 'zustand'
import { invalidate } from '../../app/frame.ts'
import { isCurve, type Thing } from '../../lesson/things.ts'

interface Naming {
  /** Null while nothing is pointed at. */
  readonly thing: Thing | null
}

export const useNaming = create<Naming>()(() => ({ thing: null }))

/** Names a thing. Where a hand points at nothing, the symbol that the keyboard is on stays named. */
export function name(pointed: Thing | null): void {
  const thing = pointed ?? ((document.activeElement?.getAttribute('data-symbol') ?? null) as Thing | null)
  if (useNaming.getState().thing === thing) return
  useNaming.setState({ thing })
  invalidate()
}

/** The elements of the page that a thing is, those only that can be seen; the innermost where one lies in another. */
export function elementsOf(thing: Thing): Element[] {
  // A curve is drawn within the plot; where another picture is shown, or it is yet to be guessed, the whole stands for it.
  const drawn = document.querySelector('[data-curves]') && !document.querySelector('[data-pen]')
  if (isCurve(thing) && drawn) return []
  const word = isCurve(thing) ? 'picture' : thing
  const found = [...document.querySelectorAll(`[data-thing~="${word}"]`)].filter(
    (element) => element.getClientRects().length > 0,
  )
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)))
}

/** The things that an element is part of, the innermost first. */
export function thingsAt(element: Element): string[] {
  const things: string[] = []
  for (let at: Element | null = element; at; at = at.parentElement)
    things.push(...(at.getAttribute('data-thing') ?? '').split(' ').filter(Boolean))
  return things
}
