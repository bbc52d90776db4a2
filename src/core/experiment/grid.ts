// Which values of a parameter a sweep tries when it is not told: a grid derived from the parameter's row.
import { exp, log } from '../elementary.ts'
import { type NumberRow, ParameterError, read, type Value } from '../parameter.ts'
import { rowOf } from '../params.ts'

/** More values than this are refused: each is an ensemble of its own. */
const MOST = 200

/** Whole numbers with more values than this are spaced like a `root` row: where they are small, one more changes more. */
const FEW = 13

/**
 * The row of a number parameter of this scenario.
 * @throws ParameterError in one sentence for a name that is none
 */
export function numberRow(name: string, scenario: unknown): NumberRow {
  const row = rowOf(name, scenario)
  if (row?.kind === 'number' && row.scope !== 'measure') return row
  throw new ParameterError(
    row
      ? `${row.label} (${name}) is not a number that can be varied.`
      : `There is no parameter “${name.slice(0, 40)}” in this scenario.`,
  )
}

/** About `count` values over the range of the row's slider, spread as the slider spreads them, on its steps. */
export function gridOf(row: NumberRow, count: number): number[] {
  const { min, step } = row
  const max = row.sliderMax ?? row.max
  const steps = Math.round((max - min) / step)
  if (step === 1 && steps < FEW) return Array.from({ length: steps + 1 }, (_, i) => min + i)
  const at = (share: number): number => {
    if (row.scale === 'log') {
      // From 0 by equal ratios of 1 + value.
      const shift = min > 0 ? 0 : 1
      return (min + shift) * exp(share * log((max + shift) / (min + shift))) - shift
    }
    const even = row.scale === 'linear' && step !== 1
    return min + (max - min) * (even ? share : share * share)
  }
  const values = Array.from({ length: count }, (_, i) => onStep(row, at(i / (count - 1))))
  return [...new Set(values)]
}

/** The nearest value that the row's slider can take, as a person would write it. */
function onStep({ min, max, step }: NumberRow, value: number): number {
  const nearest = min + Math.round((value - min) / step) * step
  return Math.min(max, Math.max(min, Number(nearest.toPrecision(12))))
}

/**
 * Values given for a sweep, checked, and others that belong among them; words first, numbers ascending, each once.
 * @throws ParameterError in one sentence
 */
export function checkedValues(
  row: NumberRow,
  given: readonly Value[],
  others: readonly Value[] = [],
): Value[] {
  const values = new Set(given.map((value) => read(row, value)))
  if (values.size === 0 || values.size > MOST) {
    throw new ParameterError(`${row.label} (${row.name}) takes 1 to ${MOST} values, not ${values.size}.`)
  }
  const rank = (value: Value): number => (typeof value === 'number' ? value : Number.NEGATIVE_INFINITY)
  return [...new Set([...values, ...others])].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
