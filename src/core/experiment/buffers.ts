// Every array buffer within plain data, for whoever hands it over to another thread rather than copy it.

export function* buffersOf(value: unknown): Generator<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) yield value.buffer as ArrayBuffer
  else if (Array.isArray(value)) for (const item of value) yield* buffersOf(item)
  else if (value !== null && typeof value === 'object') yield* buffersOf(Object.values(value))
}
