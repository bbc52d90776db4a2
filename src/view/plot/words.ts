// Numbers as the plot says them.
import { fixed, rounded } from './numbers.ts'

/** A regret: 0.66, 84.7, 655, 12,345. */
export function amount(value: number): string {
  const size = Math.abs(value)
  const digits = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2
  const text = fixed(size, digits)
  return value < 0 && text !== '0' ? `−${text}` : text
}

/** A loss per episode, to two digits that count: 0.97, 0.11, 0.0031. */
export function rate(value: number): string {
  return rounded(value, 2)
}

/** A whole number: 1,000. */
export function count(value: number): string {
  return fixed(value, 0)
}

/** 1 episode, 2 episodes. */
export function episodes(n: number): string {
  return `${count(n)} ${n === 1 ? 'episode' : 'episodes'}`
}

/** A, B and C. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}
