// A map as a memory: what it lacks is made once and kept.

/** A Map, or a WeakMap for what goes with its key. */
interface Memo<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What the map holds under this key; if it holds nothing, what `make` makes, which it then holds. */
export function kept<K, V>(map: Memo<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
