// Over how many runs a mean is taken: the parameter `replicates`, as a short list.
import { setShared } from '../../app/actions.ts'
import { count } from './words.ts'

const OFFERED = [50, 100, 200, 500, 1000, 2000, 5000, 10_000]

interface Props {
  readonly value: number
  readonly className: string
}

export function Replicates({ value, className }: Props) {
  const offered = OFFERED.includes(value) ? OFFERED : [...OFFERED, value].sort((a, b) => a - b)
  return (
    <select
      className={className}
      aria-label="Runs in a mean, R"
      title="Over how many independent runs the mean is taken"
      value={value}
      onChange={(event) => setShared('replicates', Number(event.target.value))}
    >
      {offered.map((runs) => (
        <option key={runs} value={runs}>
          R = {count(runs)}
        </option>
      ))}
    </select>
  )
}
