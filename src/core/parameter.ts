// What a row of the table of parameters is, and how a value from outside is checked against it.

interface Row {
  /** The name in code, links, command line and CSV headers (theory.md section 10). */
  readonly name: string
  /** The symbol of theory.md, '' where it has none. */
  readonly symbol: string
  readonly label: string
  /** One sentence for a bright student. */
  readonly doc: string
  /**
   * lane: each lane has its own. shared: all lanes together. scenario: shared, and it alters the building. measure: shared,
   * and it alters no run, only how much is measured.
   */
  readonly scope: 'lane' | 'shared' | 'scenario' | 'measure'
  /** In view at once (true), or folded away. */
  readonly teaches: boolean
  /** It makes a difference only while another parameter of the same lane has this value. */
  readonly when?: { readonly name: string; readonly is: string }
}

export interface NumberRow extends Row {
  readonly kind: 'number'
  readonly initial: number | string
  readonly min: number
  readonly max: number
  /** Smallest difference that a slider makes; 1 means whole numbers only. */
  readonly step: number
  /** How a slider spreads the range: evenly, with more room for small values, or by equal ratios (of 1 + value from 0). */
  readonly scale: 'linear' | 'root' | 'log'
  /** Words allowed in place of a number, such as `random`. */
  readonly words: readonly string[]
  /** Where sliders end, if the full range is only for links and the command line. */
  readonly sliderMax?: number
}

/** The range of a pretraining error that is put in on purpose, a probability: none at first; sliders end where half is wrong. */
export const ERROR_RANGE = {
  initial: 0,
  min: 0,
  max: 1,
  step: 0.005,
  scale: 'linear',
  words: [],
  sliderMax: 0.5,
} as const satisfies Partial<NumberRow>

export interface ChoiceRow extends Row {
  readonly kind: 'choice'
  readonly initial: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly doc: string }[]
}

/** Free text that identifies something, such as a seed. */
export interface TextRow extends Row {
  readonly kind: 'text'
  readonly initial: string
  readonly maxLength: number
  /** Nobody writes it by hand: the page has an editor for it. */
  readonly editor?: boolean
}

export type Parameter = NumberRow | ChoiceRow | TextRow
export type Value = number | string
export type Values = Readonly<Record<string, Value>>

/** A parameter was given a value that it cannot take. The message names parameter, value and allowed range. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError'
}

/** A scenario was given parameters under which it cannot be. The message says why in one sentence. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
  /** Shared values under which it could be, where there are such to offer. */
  readonly instead: Values | undefined

  constructor(message: string, instead?: Values) {
    super(message)
    this.instead = instead
  }
}

/** The allowed values of a row, in words. */
export function allowed(row: Parameter): string {
  if (row.kind === 'choice') return `one of ${row.options.map((option) => option.value).join(', ')}`
  if (row.kind === 'text') return `1 to ${row.maxLength} letters, digits, dots, dashes or underscores`
  const whole = row.step === 1 ? 'a whole number' : 'a number'
  const words = row.words.length ? ` or ${row.words.join(' or ')}` : ''
  return `${whole} from ${row.min} to ${row.max}${words}`
}

/**
 * Reads a value for this row from a number or a text.
 * @throws ParameterError in one sentence that names the parameter, what it got and what it expected.
 */
export function read(row: Parameter, got: unknown): Value {
  const shown = typeof got === 'object' && got !== null ? 'an object' : String(got)
  const refuse = (): never => {
    throw new ParameterError(
      `${row.label} (${row.name}) cannot be “${shown.slice(0, 40)}”: it takes ${allowed(row)}.`,
    )
  }
  if (row.kind === 'choice') {
    return row.options.some((option) => option.value === got) ? (got as string) : refuse()
  }
  if (row.kind === 'text') {
    const text = typeof got === 'string' || typeof got === 'number' ? String(got) : ''
    return text.length > 0 && text.length <= row.maxLength && /^[\w.-]+$/.test(text) ? text : refuse()
  }
  if (typeof got === 'string' && row.words.includes(got)) return got
  if (typeof got === 'string' && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(got)) return refuse()
  const value = typeof got === 'number' || typeof got === 'string' ? Number(got) : Number.NaN
  if (!Number.isFinite(value) || value < row.min || value > row.max) return refuse()
  if (row.step === 1 && !Number.isInteger(value)) return refuse()
  return value
}

/** The typed values of a list of rows, so that code reads `values.plans` and the compiler knows it. */
export type ValuesOf<Rows extends readonly Parameter[]> = {
  readonly [R in Rows[number] as R['name']]: R extends {
    kind: 'choice'
    options: readonly { value: infer V }[]
  }
    ? V
    : R extends { kind: 'text' }
      ? string
      : R extends { words: readonly (infer W)[] }
        ? number | W
        : number
}

/** The initial value of every row. */
export function initials(rows: readonly Parameter[]): Record<string, Value> {
  return Object.fromEntries(rows.map((row) => [row.name, row.initial]))
}
