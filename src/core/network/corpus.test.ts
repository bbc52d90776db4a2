// The pretraining data: labels are the expert's, tokens tell what happened, and executed subgoals know nothing of z.
import { describe, expect, it, test } from 'vitest'
import { defaultShared } from '../params.ts'
import { type Draw, stream } from '../random.ts'
import { LIVELY, type SmallWorld, smallWorld } from '../testing/small-network.ts'
import { type Behaviour, drawBehaviour } from './behaviour.ts'
import { Corpus, type Witness } from './corpus.ts'
import { NO_LABEL } from './loss.ts'
import { PARTS } from './tokens.ts'

const WORLDS = [LIVELY, { plans: 5, legs: 3, boardNoise: 0.5, arrival: 1 }]

type Step = Parameters<Witness>[0]

function trajectory({ graph, vocabulary }: SmallWorld, i: number, behaviour = drawBehaviour) {
  const ids = new Uint16Array(vocabulary.places * PARTS)
  const labels = new Int16Array(vocabulary.places)
  const steps: Step[] = []
  const corpus = new Corpus(graph, vocabulary, 'corpus test', behaviour)
  corpus.write(i, ids, labels, 0, (step) => steps.push({ ...step, posterior: step.posterior.copy() }))
  return { ids, labels, steps }
}

/**
 * For every (subgoal g, world z): Σ over trajectories of Σ_steps 1[executed g] (1[truth = z] − w_z), over its standard error. The
 * posterior w does not count behaviour as evidence. If behaviour holds none, w is calibrated whatever is executed, and each sum has
 * mean 0; trajectories are independent, so it is normal. One more sum is of all (g, z) with g = π*_z, the direction in which a
 * leak would matter most. Returns the largest in absolute value.
 */
function largestLeak(world: SmallWorld, count: number, behaviour: typeof drawBehaviour): number {
  const { subgoals, latents, expertSubgoal } = world.graph
  const agreement = subgoals * latents
  const sum = new Float64Array(agreement + 1)
  const squares = new Float64Array(agreement + 1)
  for (let i = 0; i < count; i++) {
    const own = new Float64Array(agreement + 1)
    for (const { latent, posterior, subgoal, node } of trajectory(world, i, behaviour).steps) {
      for (let z = 0; z < latents; z++) {
        const surprise = (latent === z ? 1 : 0) - posterior.probability(z)
        own[subgoal * latents + z] += surprise
        if (expertSubgoal[node * latents + z] === subgoal) own[agreement] += surprise
      }
    }
    for (const [at, x] of own.entries()) {
      sum[at] += x
      squares[at] += x * x
    }
  }
  return sum.reduce(
    (worst, x, at) => (squares[at] > 0 ? Math.max(worst, Math.abs(x) / Math.sqrt(squares[at])) : worst),
    0,
  )
}

test('a label may be any of hundreds of subgoals', () => {
  const world = smallWorld({ ...defaultShared('needle'), side: 14 })
  const { latents, subgoals, expertSubgoal } = world.graph
  const seen = new Set<number>()
  for (let i = 0; i < 60; i++) {
    const { labels, steps } = trajectory(world, i)
    const decided = [...labels].filter((label) => label !== NO_LABEL)
    expect(decided).toEqual(steps.map(({ node, latent }) => expertSubgoal[node * latents + latent]))
    for (const label of decided) seen.add(label)
  }
  // Some of 60 draws of 196 cells are beyond what a signed byte holds.
  expect(Math.max(...seen)).toBeGreaterThan(128)
  expect(subgoals).toBe(197)
})

describe.each(WORLDS)('in a world of %o', (values) => {
  const world = smallWorld(values)
  const { graph, vocabulary } = world

  it('labels every decision with the subgoal of the true world’s expert, and nothing else', () => {
    for (let i = 0; i < 50; i++) {
      const { labels, steps } = trajectory(world, i)
      const decided = [...labels].filter((label) => label !== NO_LABEL)
      expect(decided).toEqual(
        steps.map(({ node, latent }) => graph.expertSubgoal[node * graph.latents + latent]),
      )
      expect(steps[steps.length - 1].episode).toBe(vocabulary.episodes - 1)
    }
  })

  it('is a function of the index alone, and every trajectory another', () => {
    const one = trajectory(world, 7)
    trajectory(world, 8)
    expect(trajectory(world, 7)).toEqual(one)
    expect(trajectory(world, 8).ids).not.toEqual(one.ids)
  })

  it('writes into its own part of a batch only', () => {
    const { places } = vocabulary
    const ids = new Uint16Array(3 * places * PARTS).fill(999)
    const labels = new Int16Array(3 * places).fill(99)
    new Corpus(graph, vocabulary, 'corpus test').write(5, ids, labels, places)
    expect(ids.subarray(0, places * PARTS).every((id) => id === 999)).toBe(true)
    expect(ids.subarray(2 * places * PARTS).every((id) => id === 999)).toBe(true)
    const alone = trajectory(world, 5)
    expect(ids.slice(places * PARTS, 2 * places * PARTS)).toEqual(alone.ids)
    expect(labels.slice(places, 2 * places)).toEqual(alone.labels)
    expect([labels[0], labels[2 * places]]).toEqual([99, 99])
  })

  it('executes subgoals that hold no evidence of the world', () => {
    // The largest of about 40 standard normal sums stays below 4.5 but in 3 of 10⁴ seeds. Normal, since each is of 4,000.
    expect(largestLeak(world, 4000, drawBehaviour)).toBeLessThan(4.5)
  })

  it('whose test sees a behaviour that follows the true expert once in twenty times', () => {
    // The corpus never tells z; this cheat reads it where the corpus drew it.
    let i = 0
    const leaking = (of: typeof graph, draw: Draw): Behaviour => {
      const latent = Math.min(of.latents - 1, Math.floor(stream('corpus test', 'world', i++)() * of.latents))
      const honest = drawBehaviour(of, draw)
      return {
        beginEpisode: (seen) => honest.beginEpisode(seen),
        choose: (seen) => {
          const chosen = honest.choose(seen)
          return draw() < 0.05 ? of.expertSubgoal[seen.node * of.latents + latent] : chosen
        },
      }
    }
    expect(largestLeak(world, 4000, leaking)).toBeGreaterThan(4.5)
  })

  it('draws subgoals before the world can have been felt: other worlds, same observations, same subgoals', () => {
    // The behaviour is handed node and posterior, both functions of the prompt, and a stream of its own: given the same
    // observations it does the same, whatever the world. Here it is played against observations of our choosing, once as
    // the corpus would in each world.
    for (let i = 0; i < 40; i++) {
      const played = trajectory(world, i)
      const again: number[] = []
      const behaviour = drawBehaviour(graph, stream('corpus test', 'behaviour', i))
      let episode = -1
      for (const { node, posterior, episode: now } of played.steps) {
        if (now !== episode) behaviour.beginEpisode({ node, posterior })
        episode = now
        again.push(behaviour.choose({ node, posterior }))
      }
      expect(again).toEqual(played.steps.map(({ subgoal }) => subgoal))
    }
  })
})
