// A figure's numbers as CSV: comment lines that say how to compute them again, then named columns in full precision.
import type { Figure, Table } from './figure.ts'

/** The text of the file. Numbers are the shortest that read back to the same bits; a missing one is empty. */
export function csvOf({ data, provenance }: Figure): string {
  const table = data()
  const { link, seed, version, date, what, parameters } = provenance
  const header = Object.entries({ experiment: what, link, seed, version, date, parameters })
  const comments = [...header, ...table.numbers].map(
    ([name, value]) => `# ${name}: ${String(value).replace(/\s+/g, ' ')}`,
  )
  return `${[...comments, ...rowsOf(table)].join('\n')}\n`
}

function rowsOf({ columns }: Table): string[] {
  const length = columns[0]?.values.length ?? 0
  const names = columns.map(({ name }) => quoted(name)).join(',')
  return [names, ...Array.from({ length }, (_, i) => columns.map(({ values }) => cell(values[i])).join(','))]
}

function cell(value: number | string): string {
  if (typeof value === 'string') return quoted(value)
  if (Object.is(value, -0)) return '-0'
  return Number.isNaN(value) ? '' : String(value)
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
