// The text of a link as fields: each is taken out as it is read, and what cannot be read is refused in words.
import type { Refusal } from './link.ts'
import { allowed, type Parameter, ParameterError, read, type Value, type Values } from './parameter.ts'

/** Of names that nobody knows, such as those that mail programs add, no more are listed. */
const MOST_UNKNOWN = 5

export class Fields {
  readonly #refusals: Refusal[] = []
  readonly #texts = new Map<string, string>()

  /** Of two fields of one name the first counts. */
  constructor(link: string) {
    for (const part of link.split('&')) {
      const [name, ...value] = part.split('=')
      if (part && !this.#texts.has(name)) this.#texts.set(name, unescaped(value.join('=')))
    }
  }

  /** How many have not been taken. */
  get left(): number {
    return this.#texts.size
  }

  take(name: string): string | undefined {
    const text = this.#texts.get(name)
    this.#texts.delete(name)
    return text
  }

  /**
   * What a field says; where it is missing, and where it is refused, what is usual.
   * @param reading undefined for a text that cannot be read
   * @param allowed what can be, in words
   * @param used what is used where it is refused, in words
   * @param lane the letter of the lane that the field is of
   */
  read<X>(
    name: string,
    usual: X,
    reading: (text: string) => X | undefined,
    allowed: string,
    used = String(usual),
    lane = '',
  ): X {
    const text = this.take(lane ? `${lane}.${name}` : name)
    if (text === undefined) return usual
    const found = reading(text)
    if (found === undefined) this.#refuse({ name, lane, got: text, allowed, used })
    return found ?? usual
  }

  readRow(row: Parameter, usual: Values, lane?: string): Value {
    const value = usual[row.name]
    return this.read(row.name, value, (text) => valueIn(row, text), allowed(row), String(value), lane)
  }

  /** Refuses what nobody has taken; returns all that was refused, in order. */
  refuseRest(): readonly Refusal[] {
    for (const [name, got] of [...this.#texts].slice(0, MOST_UNKNOWN)) {
      const allowed = 'nothing: this laboratory knows no such name'
      this.#refuse({ name: name.slice(0, 30), lane: '', got, allowed, used: 'left out' })
    }
    return this.#refusals
  }

  #refuse(refusal: Refusal): void {
    this.#refusals.push({ ...refusal, got: refusal.got.slice(0, 40) })
  }
}

/** A damaged escape is read as it stands; its parameter then refuses it in words. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function valueIn(row: Parameter, text: string): Value | undefined {
  try {
    return read(row, text)
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error
    return undefined
  }
}
