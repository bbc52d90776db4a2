// A list that is made anew at every rendering, kept as it was for as long as its items are the same.
import { useState } from 'react'

/** @param key what an item is the same by; items themselves without it */
export function useSame<T>(list: readonly T[], key: (item: T) => unknown = (item) => item): readonly T[] {
  const [kept, keep] = useState(list)
  const same = kept.length === list.length && kept.every((item, i) => key(item) === key(list[i]))
  if (!same) keep(list)
  return same ? kept : list
}
