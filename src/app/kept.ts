// What the browser keeps for this page: guarded, since private windows and full discs refuse, and what is there may be damaged.

type Where = 'localStorage' | 'sessionStorage'

/** What was kept under this name as it comes out of JSON, undefined if there is nothing that can be read. */
export function recall(where: Where, name: string): unknown {
  try {
    return JSON.parse(globalThis[where].getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a value, or forgets it where it is undefined; returns whether the browser would. */
export function keep(where: Where, name: string, value: unknown): boolean {
  try {
    if (value === undefined) globalThis[where].removeItem(name)
    else globalThis[where].setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
