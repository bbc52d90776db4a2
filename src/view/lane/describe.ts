// The stage in words, for those who do not see it.
import type { Trace } from '../../core/experiment/trace.ts'
import { laneName } from '../../core/params.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { askersOf, type Moment } from './moment.ts'
import { totalsOf, unaskedOf } from './stacking.ts'
import { chance } from './words.ts'

/** Where the Actors are and how this episode has gone so far. */
export function describeStage({ run, detail, index, step, ended, over }: Moment): string {
  const { scene } = run
  const { phrase } = scene.subgoals[step.subgoal]
  const letters = askersOf(step).map((z) => scene.latents[z].letter)
  const [nouns, ask] = letters.length > 1 ? [`${scene.noun}s`, 'ask'] : [scene.noun, 'asks']
  const asked = letters.length === 0 ? '' : ` as ${nouns} ${letters.join(' and ')} ${ask}`
  const places = step.legs.map(
    ({ standsAfter }) => scene.places.find(({ cell }) => cell === standsAfter)?.label ?? 'on its way',
  )
  const [who, be, their] = places.length > 1 ? ['Actors', 'are', 'their'] : ['Actor', 'is', 'its']
  const where = ended ? `The ${who} ${be} at: ${places.join(', ')}.` : `The ${who} ${be} on ${their} way.`
  const legs = detail.steps.slice(0, ended ? index + 1 : index).map((done) => {
    const askers = askersOf(done).map((z) => scene.latents[z].letter)
    return `${scene.subgoals[done.subgoal].label}${askers.length === 0 ? '' : ` for ${askers.join('+')}`}`
  })
  const walked = legs.length > 0 ? ` Walked so far: ${legs.join(', ')}.` : ''
  const outcome = over ? ` ${scene.observations[step.reported].phrase}` : ''
  return `Building, episode ${detail.episode + 1}, step ${index + 1}. Planner: ${phrase.replace(/\.$/, '')}${asked}. ${where}${walked}${outcome}`
}

/** The likeliest latents with their probabilities. */
export function describeBelief({ run, weights }: Moment, truth: number | null): string {
  const order = Array.from(weights.keys()).sort((a, b) => weights[b] - weights[a])
  const likely = order.slice(0, 3).filter((z) => weights[z] > 0)
  const { noun, latents } = run.scene
  const top = likely.map((z) => `${noun} ${latents[z].letter} ${chance(weights[z])}`)
  const known = truth === null ? '' : ` The true ${noun} is ${latents[truth].letter}.`
  return `The Planner believes: ${top.join(', ')}.${known}`
}

/** The subgoals that the Planner may utter now with their probabilities, and the one drawn. */
export function describeShares({ run, step }: Moment): string {
  const { subgoals } = run.scene
  const totals = totalsOf(step.shares, subgoals.length)
  const order = Array.from(totals.keys()).sort((a, b) => totals[b] - totals[a])
  const top = order.slice(0, 4).filter((g) => totals[g] > 0)
  const words = top.map((g) => `${subgoals[g].label} ${chance(totals[g])}`)
  const { actors } = run.scene
  const mixed = actors > 1 ? ` Asked for by no one ${run.scene.noun}: ${chance(unaskedOf(step.shares))}.` : ''
  return `Next subgoal: ${words.join(', ')}. Drawn: ${subgoals[step.subgoal].label}.${mixed}`
}

/** What the heat strip of a lane shows; the belief at the end would give the true latent away, so it is left out. */
export function describeHistory(lane: number, trace: Trace, { latents, noun }: Scene): string {
  let exploring = 0
  // A run may have a million episodes: a callback for each would halt the page.
  for (let t = 0; t < trace.episodes; t++) exploring += trace.explored[t]
  return (
    `Posterior of lane ${laneName(lane)} over ${trace.episodes} episodes, a row for each of ${latents.length} ${noun}s: ` +
    `full ink means the Planner is sure of that ${noun}. ${exploring} episodes explore; each is a tick at the upper edge.`
  )
}
