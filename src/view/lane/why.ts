// Why the belief moved, in a sentence: pure functions of the numbers of Bayes’ rule.
import { chance } from './words.ts'

export interface Evidence {
  /** What the Reporter said. */
  readonly phrase: string
  /** What a latent is called, and the names of all. */
  readonly noun: string
  readonly letters: readonly string[]
  /** w before, Pr_z(o′ | τ, g), and w after, shape [latents] each. */
  readonly before: ArrayLike<number>
  readonly likelihood: ArrayLike<number>
  readonly after: ArrayLike<number>
}

/** Likelihoods closer than this share of them are told as one: a floor under the Reporter sets them apart by less. */
const ALIKE = 0.02
const ROUNDING = 1e-9
/** More letters than this are counted instead of named. */
const MOST_NAMED = 4

/** Σ_z w_z L_z, the chance that the Planner gave to what it then heard. */
export function surprise({ before, likelihood }: Evidence): number {
  let sum = 0
  for (let z = 0; z < before.length; z++) sum += before[z] * likelihood[z]
  return sum
}

/** One or two sentences for a bright student. */
export function whySentence(evidence: Evidence): string {
  return `${evidence.phrase} ${explanation(evidence)}`
}

function explanation({ noun, letters, before, likelihood, after }: Evidence): string {
  const named = (latents: readonly number[]): string => namesOf(latents, letters, noun)
  const alive = letters.map((_, z) => z).filter((z) => before[z] > 0)
  if (alive.length === 0) return `No ${noun} was left to believe in.`
  if (alive.length === 1) {
    return `Only ${noun} ${letters[alive[0]]} is believed in any more, so nothing that is said can move the belief.`
  }
  const groups = grouped(alive, likelihood)
  const all = alive.length === letters.length ? `Every ${noun}` : `Every ${noun} still believed in`
  if (groups.length === 1) {
    const { value, latents } = groups[0]
    if (value - likelihood[latents[latents.length - 1]] > ROUNDING) {
      return `${all} predicts this with nearly the same probability ${chance(value)}, so the belief hardly moves.`
    }
    const certain = value >= 1 - ROUNDING
    const how = certain ? 'with certainty' : `with the same probability ${chance(value)}`
    return `${all} predicts this ${how}, so nothing is ruled out and the belief stays.`
  }
  const [best] = groups
  const worst = groups[groups.length - 1]
  if (worst.value === 0 && groups.length === 2) {
    const out = `${named(worst.latents)}, so ${worst.latents.length === 1 ? 'that drops' : 'they drop'} out`
    return `This cannot happen under ${out}; what is left is ${named(best.latents)}.`
  }
  const ratio = best.value / worst.value
  const factor = Number.isFinite(ratio)
    ? `, so against the ${groups.length === 2 ? 'others' : 'least likely'} the odds of ${named(best.latents)} grow by a factor ${factorOf(ratio)}`
    : `, so ${named(worst.latents)} drops out`
  const top = best.latents[0]
  const moved = best.latents.length === 1 ? `: from ${chance(before[top])} to ${chance(after[top])}` : ''
  const otherwise = groups.length === 2 ? 'otherwise' : `at the least (${named(worst.latents)})`
  return `This is ${chance(best.value)} likely if ${named(best.latents)} is true and ${chance(worst.value)} ${otherwise}${factor}${moved}.`
}

interface Group {
  readonly value: number
  readonly latents: number[]
}

/** Latents of one likelihood together, the likeliest first. */
function grouped(latents: readonly number[], likelihood: ArrayLike<number>): Group[] {
  const groups: Group[] = []
  for (const z of [...latents].sort((a, b) => likelihood[b] - likelihood[a] || a - b)) {
    const last = groups[groups.length - 1]
    if (last && last.value - likelihood[z] <= ALIKE * last.value) last.latents.push(z)
    else groups.push({ value: likelihood[z], latents: [z] })
  }
  return groups
}

function namesOf(latents: readonly number[], letters: readonly string[], noun: string): string {
  if (latents.length > MOST_NAMED) return `any of ${latents.length} ${noun}s`
  const names = latents.map((z) => letters[z])
  if (names.length === 1) return `${noun} ${names[0]}`
  return `${noun} ${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`
}

const factorOf = (ratio: number): string =>
  ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2).replace(/\.0$/, '')
