// The numbers that prose may name, each read from the run on show: `{B.lost}` is what B has lost by the playhead.
import type { LaneRun } from '../core/experiment/trace.ts'
import type { Config } from '../core/params.ts'
import type { Seen } from './chapter.ts'

/** Of a lane: the letter stands in front, as in `{A.lost}`. */
const OF_LANE: Readonly<Record<string, (lane: LaneRun, seen: Seen) => number>> = {
  /** Regret by the playhead. */
  lost: ({ trace }, { done }) => (done > 0 ? trace.regret[Math.min(done, trace.episodes) - 1] : 0),
  /** Regret of the whole run. */
  total: ({ trace }) => trace.regret[trace.episodes - 1],
  /** Regret of the second half of the run, per episode. */
  pace: ({ trace: { regret, episodes } }) =>
    (regret[episodes - 1] - regret[Math.floor(episodes / 2) - 1]) / Math.ceil(episodes / 2),
  /** w of the true world after the last episode that counts. */
  sure: ({ trace, theory }, { done }) =>
    done > 0 ? trace.posteriorTruth[Math.min(done, trace.episodes) - 1] : 1 / theory.latents,
  explored: ({ trace }, { done }) => trace.explored.slice(0, done).reduce((sum, one) => sum + one, 0),
  /** Reports in the prompt. */
  reports: ({ trace }, { done }) => trace.steps.slice(0, done).reduce((sum, one) => sum + one, 0),
  /** Episodes that lost nothing. */
  won: ({ trace: { regret } }, { done }) =>
    regret
      .slice(0, done)
      .reduce((sum, lost, i) => sum + (lost - (i > 0 ? regret[i - 1] : 0) < 1e-9 ? 1 : 0), 0),
  vStar: ({ theory }) => theory.vStar,
  /** V* − J₀. */
  naiveLoss: ({ theory }) => theory.vStar - theory.priorValue,
  p: ({ theory }) => theory.moveProbability,
  knee: ({ theory }) => 1 / theory.moveProbability,
  eta: ({ theory }) => theory.eta,
  epsilon: ({ theory }) => theory.epsilonFirst,
  epsilonLast: ({ theory }) => theory.epsilonLast,
  epsilonTheory: ({ theory }) => theory.epsilonTheory,
  /** ε·Δ_exp: what exploring costs an episode. */
  exploring: ({ theory }) => theory.epsilonFirst * theory.explorationLoss,
  bound: ({ theory: { upperBound } }) => upperBound?.[upperBound.length - 1] ?? Number.NaN,
  lower: ({ theory: { lowerBound } }) => lowerBound?.[lowerBound.length - 1] ?? Number.NaN,
  horizon: ({ theory }) => theory.horizon,
  worlds: ({ theory }) => theory.latents,
}

/** Of the whole run. */
const OF_RUN: Readonly<Record<string, (seen: Seen) => number>> = {
  done: ({ done }) => done,
  T: ({ config }) => Number(config.shared.episodes),
}

/** The value of a fact; null while it is not known, undefined where there is no such fact. */
export function factOf(name: string, seen: Seen): number | null | undefined {
  const match = /^(?:([A-D])\.)?(\w+)$/.exec(name)
  if (!match) return undefined
  const [, letter, word] = match
  if (letter === undefined) {
    if (OF_RUN[word]) return OF_RUN[word](seen)
    const value = seen.config.shared[word]
    return typeof value === 'number' ? value : undefined
  }
  const index = 'ABCD'.indexOf(letter)
  const own = seen.config.lanes[index]?.[word]
  if (typeof own === 'number' && !OF_LANE[word]) return own
  if (!OF_LANE[word]) return undefined
  const lane = seen.lanes[index]
  return lane ? OF_LANE[word](lane, seen) : null
}

/** A setting that an exercise names: `T`, `legs` or `B.llmError` of its first state, `then.legs` of its second; undefined for no such. */
export function settingOf(name: string, states: readonly Config[]): number | undefined {
  const match = /^(then\.)?(?:([A-D])\.)?(\w+)$/.exec(name)
  if (!match) return undefined
  const [, then, letter, word] = match
  const config = states[then ? 1 : 0]
  const value = letter
    ? config?.lanes['ABCD'.indexOf(letter)]?.[word]
    : config?.shared[word === 'T' ? 'episodes' : word]
  return typeof value === 'number' ? value : undefined
}

/** The names in a text, as `{name}` holds them. */
export const namesIn = (text: string): string[] => [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name)

/** A number as a language writes it: three digits that count, whole from a hundred on. */
function sayNumber(value: number, tag: string): string {
  const whole = Math.abs(value) >= 100
  return new Intl.NumberFormat(tag, whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })
    .format(value)
    .replace('-', '−')
}

/** The text with its numbers filled in; what is not known yet is an ellipsis. */
export function fillIn(
  text: string,
  tag: string,
  value: (name: string) => number | string | null | undefined,
): string {
  return text.replace(/\{([\w.]+)\}/g, (whole, name: string) => {
    const found = value(name)
    if (found === undefined) return whole
    if (found === null || (typeof found === 'number' && !Number.isFinite(found))) return '…'
    return typeof found === 'string' ? found : sayNumber(found, tag)
  })
}
