// What the plot shows, in words: every number is computed from the run, and no more is claimed than one run can show.
import type { LaneRun } from '../../core/experiment/trace.ts'
import { laneStyle } from '../lane-style.ts'
import type { Band } from './bands.ts'
import { cumulative, isTelling } from './curves.ts'
import type { Pair } from './difference.ts'
import { type Pace, paceOf } from './pace.ts'
import { amount, count, episodes, list, rate } from './words.ts'

export interface CaptionOf {
  readonly lanes: readonly LaneRun[]
  /** Episodes that count. */
  readonly done: number
  readonly difference: Pair | null
  readonly bounds: boolean
  /** Means over runs, those of them that are current. */
  readonly bands: readonly Band[]
  /** In about half the words, for a narrow plot. */
  readonly brief: boolean
}

/** One paragraph about the run so far. */
export function caption(given: CaptionOf): string {
  const { lanes, done, difference } = given
  if (done === 0)
    return 'No episode has been played yet. What is lost against an expert, who knows the true world, adds up here.'
  if (difference) return differenceWords(lanes, done, difference)
  const short = given.brief || lanes.length > 2
  const verdicts = lanes.map((run, lane) =>
    short ? shortVerdict(run, lane, done) : verdict(run, lane, done),
  )
  const total = short ? `After ${episodes(done)}:` : totals(lanes, done)
  const bounds = given.bounds ? [unproved(lanes, short), outside(lanes, done)] : []
  return [total, actorWords(lanes[0], short), ...verdicts, meansWords(given), ...bounds]
    .filter(Boolean)
    .join(' ')
}

/** Lanes share their world and so their Actor. What an oracle’s would earn and this one cannot is in no regret. */
function actorWords({ theory }: LaneRun, short: boolean): string {
  const lost = theory.actorLoss
  // A hair beside 0 is no loss: see core/actor-loss.ts.
  if (lost < 0.0005) return ''
  return short
    ? `V* lost by the Actor is apart: ${rate(lost)} each.`
    : `What the Actor itself loses is apart: V* lost ${rate(lost)} per episode.`
}

const lostBy = ({ trace }: LaneRun, done: number): number => cumulative(trace.regret)(done)

const pace = ({ trace, theory }: LaneRun, done: number): Pace | null =>
  paceOf(trace, done, theory.vStar - theory.priorValue)

function totals(lanes: readonly LaneRun[], done: number): string {
  const [first, ...others] = lanes.map((run) => amount(lostBy(run, done)))
  const earns = amount(lanes[0].theory.vStar * done)
  const rest = others.map((lost, i) => `, ${laneStyle(i + 1).letter} ${lost}`).join('')
  return `After ${episodes(done)} A has lost ${first} of an expert’s ${earns}${rest}.`
}

function verdict(run: LaneRun, lane: number, done: number): string {
  const { letter } = laneStyle(lane)
  const found = pace(run, done)
  if (!found) return ''
  const lately = `the last ${count(found.window)}`
  if (found.recent === 0) return `${letter} has lost nothing in ${lately}${lucky(run, done)}.`
  const each = `${rate(found.recent)} per episode`
  const loses = {
    straight: `still loses ${each}, a straight line`,
    bent: `has bent to ${each} (${lately})`,
    steeper: `loses more than at first, ${each} (${lately})`,
    unclear: `loses ${each} (${lately}), too few to tell if it bends`,
  }[found.shape]
  return `${letter} ${loses}${reason(run, found, done)}.`
}

/** Why a lane still loses: exploration alone, or, for the naive Planner, luck that has not come or has. */
function reason(run: LaneRun, { explored, shape }: Pace, done: number): string {
  const { epsilonFirst, epsilonLast, explorationLoss, vStar, lowerBound, moveProbability } = run.theory
  if (explored > 1 - 1e-6) {
    if (epsilonFirst !== epsilonLast) return ', all exploration, which fades'
    const cost = Math.abs(explorationLoss - vStar) < 1e-9 ? 'V*' : 'Δ_exp'
    return `, all exploration: a linear tail of mean slope ε·${cost} = ${rate(epsilonFirst * explorationLoss)}`
  }
  // The lower bound is there for the naive Planner only; where luck is common it needs no mention.
  if (!lowerBound || moveProbability <= 0 || moveProbability > 0.2) return ''
  if (shape === 'bent') return lucky(run, done)
  return shape === 'straight'
    ? ` that only luck bends, about once in 1/p = ${episodes(1 / moveProbability)}`
    : ''
}

/** For a naive Planner that holds the truth for likelier than not. */
function lucky({ theory, trace }: LaneRun, done: number): string {
  const found = theory.lowerBound && theory.moveProbability <= 0.2 && trace.posteriorTruth[done - 1] > 0.5
  return found ? ': luck showed it the truth' : ''
}

function shortVerdict(run: LaneRun, lane: number, done: number): string {
  const { letter } = laneStyle(lane)
  const found = pace(run, done)
  const lost = `${letter} has lost ${amount(lostBy(run, done))}`
  if (!found) return `${lost}.`
  if (found.recent === 0) return `${lost}, lately nothing.`
  const exploring = found.explored > 1 - 1e-6 ? ', all exploration' : ''
  const how = { straight: 'still', bent: 'now', steeper: 'by now', unclear: 'lately' }[found.shape]
  return `${lost}, ${how} ${rate(found.recent)} per episode${exploring}.`
}

/** What the lanes lose in the mean over many runs: this run is one of them. */
function meansWords({ bands, done }: CaptionOf): string {
  const known = bands.filter(({ stale }) => !stale)
  if (known.length === 0) return ''
  const means = known.map(({ lane, mean }) => `${laneStyle(lane).letter} ${amount(mean(done))}`)
  return `Mean of ${count(Math.min(...known.map(({ replicates }) => replicates)))} runs: ${means.join(', ')}.`
}

/** Lanes whose setting no bound covers. */
function unproved(lanes: readonly LaneRun[], short: boolean): string {
  const without = lanes.flatMap(({ theory }, i) => (theory.upperBound ? [] : [laneStyle(i).letter]))
  if (without.length === 0) return ''
  const why = short ? '' : ': that needs BAIL, θ = 1, W = ∞ and no Reporter error'
  return `No bound is proved for ${list(without)}${why}.`
}

/** Bounds hold for the mean: a single run may well lie beyond one, and says so. */
function outside(lanes: readonly LaneRun[], done: number): string {
  const beyond = lanes.flatMap((run, lane) => {
    const { upperBound, lowerBound } = run.theory
    const lost = lostBy(run, done)
    const above = upperBound !== null && isTelling(run) && lost > upperBound[done - 1] + 1e-9
    const below = lowerBound !== null && lost < lowerBound[done - 1] - 1e-9
    return above || below ? [laneStyle(lane).letter] : []
  })
  if (beyond.length === 0) return ''
  return `${list(beyond)} ${beyond.length > 1 ? 'lie' : 'lies'} beyond a bound: it holds for the mean over runs.`
}

function differenceWords(lanes: readonly LaneRun[], done: number, [a, b]: Pair): string {
  const gap = cumulative(lanes[a].trace.regret)(done) - cumulative(lanes[b].trace.regret)(done)
  const [more, less] = (gap >= 0 ? [a, b] : [b, a]).map((lane) => laneStyle(lane).letter)
  const result =
    Math.abs(gap) < 1e-9
      ? `${more} and ${less} have lost the same`
      : `${more} has lost ${amount(Math.abs(gap))} more than ${less}`
  return `After ${episodes(done)} on the same luck ${result}. This is one pair of runs: another seed gives another difference.`
}
