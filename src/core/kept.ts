// A map as a memory: what it lacks is made once and kept.

/** What the map holds under this key; if it holds nothing, what `make` makes, which it then holds. */
export function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
