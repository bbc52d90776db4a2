// Checks plain data against a schema, and says in a sentence for each fault where it is, what it got and what it expected.

import type { Schema } from './schema.ts'

/** Faults in the order of the data, [] where there are none. `path` names the data in sentences, '' for the whole. */
export function faultsOf(schema: Schema, data: unknown, path = ''): string[] {
  const fault = (wanted: string): string[] => [`${path || 'The file'} is ${shown(data)}, expected ${wanted}.`]
  if (schema.anyOf) {
    const fits = schema.anyOf.some((one) => faultsOf(one, data, path).length === 0)
    return fits ? [] : fault(schema.anyOf.map(expected).join(' or '))
  }
  if (schema.const !== undefined) return data === schema.const ? [] : fault(expected(schema))
  if (schema.type === 'object')
    return isObject(data) ? faultsInside(schema, data, path) : fault('an object {…}')
  if (schema.type === 'array') {
    if (!Array.isArray(data)) return fault('a list […]')
    const [least, most] = [schema.minItems ?? 0, schema.maxItems ?? Number.POSITIVE_INFINITY]
    if (data.length < least || data.length > most)
      return [
        `${path} has ${data.length} entries, expected ${least === most ? least : `${least} to ${most}`}.`,
      ]
    return data.flatMap((one: unknown, i) =>
      schema.items ? faultsOf(schema.items, one, `${path}[${i}]`) : [],
    )
  }
  return fitsPlain(schema, data) ? [] : fault(expected(schema))
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

function faultsInside(schema: Schema, data: Record<string, unknown>, path: string): string[] {
  const { properties = {}, required = [] } = schema
  const inside = (name: string): string => (path ? `${path}.${name}` : name)
  const missing = required.filter((name) => data[name] === undefined)
  return [
    ...missing.map((name) => `${inside(name)} is missing.`),
    ...Object.entries(data).flatMap(([name, value]) => {
      if (Object.hasOwn(properties, name)) return faultsOf(properties[name], value, inside(name))
      const names = Object.keys(properties).join(', ')
      return [`${inside(name.slice(0, 30))} is not known: ${path || 'a file'} has ${names}.`]
    }),
  ]
}

function fitsPlain({ type, minimum, maximum, maxLength, pattern }: Schema, data: unknown): boolean {
  if (type === 'string') {
    if (typeof data !== 'string') return false
    const short = maxLength === undefined || Array.from(data).length <= maxLength
    return short && (pattern === undefined || new RegExp(pattern, 'u').test(data))
  }
  if (typeof data !== 'number' || (type === 'integer' && !Number.isInteger(data))) return false
  return data >= (minimum ?? data) && data <= (maximum ?? data)
}

function expected({ const: only, type, minimum, maximum, maxLength, pattern }: Schema): string {
  if (only !== undefined) return typeof only === 'string' ? `“${only}”` : String(only)
  if (type === 'string') {
    if (pattern) return `text that fits ${pattern}`
    return maxLength === undefined ? 'text' : `text of at most ${maxLength} characters`
  }
  return `a ${type === 'integer' ? 'whole number' : 'number'} from ${minimum} to ${maximum}`
}

function shown(data: unknown): string {
  if (typeof data === 'string') return `“${data.length > 40 ? `${data.slice(0, 40)}…` : data}”`
  if (Array.isArray(data)) return 'a list'
  return data !== null && typeof data === 'object' ? 'an object' : String(data)
}
