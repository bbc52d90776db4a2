// Who acts in the pretraining data: policies that know the prompt and nothing of z, so that behaviour is no evidence.
import type { Graph } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import { type Draw, drawn, pick } from '../random.ts'

/** All that a behaviour policy sees: where the episode stands, and the posterior given the prompt. */
export interface Seen {
  readonly node: number
  readonly posterior: Posterior
}

/** Chooses subgoals through a whole trajectory. */
export interface Behaviour {
  beginEpisode(seen: Seen): void
  choose(seen: Seen): number
}

/**
 * A policy drawn for one trajectory. A quarter of them are blind to the past: every episode follows the expert of a world
 * drawn from the prior, or one of another such world at each step, or nobody, or explores. The others meet the prompts that
 * Planners meet: with a chance of ε, drawn once for the trajectory, an episode explores; else it follows at each step a world
 * drawn from the posterior, or now and then all along the one that the prompt makes likeliest.
 */
export function drawBehaviour(graph: Graph, draw: Draw): Behaviour {
  return draw() < 0.25 ? blind(graph, draw) : heedful(graph, draw)
}

const BLIND_MODES = [0.35, 0.15, 0.1, 0.4]
const FOLLOW = 0
const MIX = 1
const WANDER = 2

function blind(graph: Graph, draw: Draw): Behaviour {
  const { prior } = graph.model
  let mode = FOLLOW
  let followed = 0
  return {
    beginEpisode() {
      mode = pick(BLIND_MODES, draw())
      followed = pick(prior, draw())
    },
    choose(seen) {
      if (mode === FOLLOW) return ask(graph, seen, followed, draw)
      if (mode === MIX) return ask(graph, seen, pick(prior, draw()), draw)
      if (mode === WANDER) return Math.floor(draw() * graph.subgoals)
      return explore(graph, seen, draw)
    },
  }
}

function heedful(graph: Graph, draw: Draw): Behaviour {
  const epsilon = draw() / 2
  let explores = false
  let mixes = false
  let followed = 0
  return {
    beginEpisode({ posterior }) {
      explores = draw() < epsilon
      mixes = draw() < 0.85
      followed = likeliest(posterior, draw)
    },
    choose(seen) {
      if (explores) return explore(graph, seen, draw)
      return ask(graph, seen, mixes ? seen.posterior.draw(draw()) : followed, draw)
    },
  }
}

/** The subgoal of a world’s expert; where the episode has excluded that world, of one drawn from the posterior. */
function ask(graph: Graph, { node, posterior }: Seen, latent: number, draw: Draw): number {
  const subgoal = graph.expertSubgoal[node * graph.latents + latent]
  if (subgoal >= 0) return subgoal
  return graph.expertSubgoal[node * graph.latents + posterior.draw(draw())]
}

function explore({ model, stepOf, instructionOf }: Graph, { node }: Seen, draw: Draw): number {
  const chances = model.exploration(instructionOf[node], stepOf[node])
  return (chances.length === 1 ? chances[0] : drawn(chances, draw())).value
}

/** The world of the highest weight; of equals (to a billionth) any. */
function likeliest({ mass }: Posterior, draw: Draw): number {
  let highest = 0
  for (const weight of mass) highest = Math.max(highest, weight)
  let seen = 0
  let chosen = 0
  for (let z = 0; z < mass.length; z++) {
    if (mass[z] < highest * (1 - 1e-9)) continue
    seen++
    if (draw() * seen < 1) chosen = z
  }
  return chosen
}
