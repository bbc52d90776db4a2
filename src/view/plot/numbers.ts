// Numbers in decimal digits. The rules are those of d3’s format, which a test compares; that is 2 kB of first load, and
// the first number of Intl costs a page that is loading 50 ms.

/** Rounded to `digits` after the point, zeros at the end left out, thousands set apart: 1,234.5. */
export function fixed(value: number, digits: number): string {
  return grouped(trimmed(value.toFixed(digits)))
}

/** Rounded to `digits` that count: 0.0031, 0.97, 1,200. */
export function rounded(value: number, digits: number): string {
  const near = Number(value.toPrecision(digits))
  const magnitude = near === 0 ? 0 : Math.floor(Math.log10(Math.abs(near)))
  // More than a hundred no engine writes.
  return grouped(trimmed(near.toFixed(Math.min(100, Math.max(0, digits - 1 - magnitude)))))
}

/** In thousands or millions: 20k, 1.5M. */
export function short(value: number): string {
  const [unit, letter] = Math.abs(value) < 1e6 ? [1e3, 'k'] : [1e6, 'M']
  return trimmed((value / unit).toPrecision(6)) + letter
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** A comma before every three digits that end the whole part. */
function grouped(text: string): string {
  const [whole, part] = text.split('.')
  const apart = whole.replace(/\d(?=(\d{3})+$)/g, '$&,')
  return part === undefined ? apart : `${apart}.${part}`
}
