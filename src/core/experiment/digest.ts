// The digest of a trace: one short word for all its bits, so that two engines can be compared.
import type { Trace } from './trace.ts'

/** FNV-1a, 32 bits, over bytes; `from` goes on from an earlier digest. */
export function fnv(bytes: Uint8Array, from = 0x811c9dc5): number {
  let hash = from
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193)
  return hash >>> 0
}

/** Eight hexadecimal digits of all arrays of a trace, in alphabetical order of their names, and of its numbers. */
export function digest(trace: Trace): string {
  let hash: number | undefined
  const entries = Object.entries(trace).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, value] of entries) {
    const data = ArrayBuffer.isView(value) ? value : Float64Array.of(value)
    hash = fnv(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), hash)
  }
  return (hash ?? 0).toString(16).padStart(8, '0')
}
