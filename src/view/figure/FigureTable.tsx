// A figure's numbers as a table, for whoever cannot see it.
import { tickLabel } from '../plot/axis.ts'
import { amount } from '../plot/words.ts'
import type { Figure } from './figure.ts'

export function FigureTable({ figure }: { readonly figure: Figure }) {
  const { columns } = figure.spoken
  const rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, i) => i)
  return (
    // A table itself cannot be made small: its cells keep their width.
    <div className="hidden-text">
      <table>
        <caption>{figure.title}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((i) => (
            <tr key={i}>
              {columns.map(({ name, values }) => (
                <td key={name}>{cell(values[i])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cell(value: number | string): string {
  if (typeof value === 'string') return value
  if (Number.isNaN(value)) return ''
  return Math.abs(value) < 1 ? tickLabel(Number(value.toPrecision(4))) : amount(value)
}
