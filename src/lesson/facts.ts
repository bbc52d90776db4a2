// The numbers that prose may name, each read from the run on show: `{B.lost}` is what B has lost by the playhead.
import type { LaneRun, LaneTheory } from '../core/experiment/trace.ts'
import type { Config } from '../core/params.ts'
import type { Seen } from './chapter.ts'

/** Of the theory of a lane, whatever its runs. */
export const OF_THEORY: Readonly<Record<string, (theory: LaneTheory) => number>> = {
  vStar: ({ vStar }) => vStar,
  /** V* − J₀. */
  naiveLoss: ({ vStar, priorValue }) => vStar - priorValue,
  p: ({ moveProbability }) => moveProbability,
  knee: ({ moveProbability }) => 1 / moveProbability,
  eta: ({ eta }) => eta,
  epsilon: ({ epsilonFirst }) => epsilonFirst,
  epsilonLast: ({ epsilonLast }) => epsilonLast,
  epsilonTheory: ({ epsilonTheory }) => epsilonTheory,
  horizon: ({ horizon }) => horizon,
}

/** Loss per episode over the second half of T. @param regret after t episodes, t = 1..T */
export const paceOf = (regret: (t: number) => number, T: number): number =>
  (regret(T) - regret(Math.floor(T / 2))) / Math.ceil(T / 2)

/** Of a lane: the letter stands in front, as in `{A.lost}`. */
const OF_LANE: Readonly<Record<string, (lane: LaneRun, seen: Seen) => number>> = {
  /** Regret by the playhead. */
  lost: ({ trace }, { done }) => (done > 0 ? trace.regret[Math.min(done, trace.episodes) - 1] : 0),
  /** Regret of the whole run. */
  total: ({ trace }) => trace.regret[trace.episodes - 1],
  pace: ({ trace: { regret, episodes } }) => paceOf((t) => regret[t - 1], episodes),
  /** w of the true world after the last episode that counts. */
  sure: ({ trace, theory }, { done }) =>
    done > 0 ? trace.posteriorTruth[Math.min(done, trace.episodes) - 1] : 1 / theory.latents,
  explored: ({ trace }, { done }) => trace.explored.slice(0, done).reduce((sum, one) => sum + one, 0),
  /** Reports in the prompt. */
  reports: ({ trace }, { done }) => trace.steps.slice(0, done).reduce((sum, one) => sum + one, 0),
}

/** What a name is made of: `then.B.llmError` is a word of lane 1 in state 1; null where it is no name. */
export function parsed(name: string): { state: 0 | 1; lane: number | null; word: string } | null {
  const match = /^(then\.)?(?:([A-D])\.)?(\w+)$/.exec(name)
  if (!match) return null
  const [, then, letter, word] = match
  return { state: then ? 1 : 0, lane: letter ? 'ABCD'.indexOf(letter) : null, word }
}

/** The value of a fact; null while it is not known, undefined where there is no such fact. */
export function factOf(name: string, seen: Seen): number | null | undefined {
  const found = parsed(name)
  if (!found || found.state > 0) return undefined
  const { lane: index, word } = found
  if (index === null) return word === 'done' ? seen.done : settingOf(name, [seen.config])
  const lane = seen.lanes[index]
  if (OF_LANE[word]) return lane ? OF_LANE[word](lane, seen) : null
  if (OF_THEORY[word]) return lane ? OF_THEORY[word](lane.theory) : null
  return settingOf(name, [seen.config])
}

/** A setting that an exercise names: `T`, `legs` or `B.llmError` of its first state, `then.legs` of its second; undefined for no such. */
export function settingOf(name: string, states: readonly Config[]): number | undefined {
  const found = parsed(name)
  const config = found && states[found.state]
  if (!config) return undefined
  const { lane, word } = found
  const value = lane === null ? config.shared[word === 'T' ? 'episodes' : word] : config.lanes[lane]?.[word]
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
