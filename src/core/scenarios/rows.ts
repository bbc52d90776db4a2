// How a scenario writes a row for a number that alters its world.

/** A number, evenly spread along its slider, which may end before the range does. */
export function number<const Name extends string>(
  name: Name,
  symbol: string,
  label: string,
  doc: string,
  teaches: boolean,
  initial: number,
  min: number,
  max: number,
  step: number,
  sliderMax = max,
) {
  const shape = { kind: 'number', scope: 'scenario', scale: 'linear', words: [] as readonly never[] } as const
  return { ...shape, name, symbol, label, doc, teaches, initial, min, max, step, sliderMax }
}
