// What each part of the system has to say at a moment, in words: pure functions of the run and of what flows.
import { lengthOf } from '../../app/details.ts'
import type { StepDetail } from '../../core/experiment/detail.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { CAUSE_STYLES } from '../figure/causes.ts'
import { episodes } from '../plot/words.ts'
import { FLOWS, type Flow } from './flow.ts'
import type { PromptAt } from './prompt-text.ts'

export type Part = 'human' | 'planner' | 'actor' | 'world' | 'reporter' | 'prompt'

export interface Said {
  readonly words: string
  /** Smaller, below the words; '' for nothing. */
  readonly note: string
  /** It is not what happened. */
  readonly wrong: boolean
}

export interface Spoken {
  readonly scene: Scene
  readonly step: StepDetail
  readonly instruction: number
  readonly explores: boolean
  /** Index of the step within its episode. */
  readonly index: number
  /** Moves that have been made in it. */
  readonly moved: number
  readonly flow: Flow
  /** Earlier episodes that the prompt holds. */
  readonly held: number
  /** Whether the Planner reads its prompt at all. */
  readonly reads: boolean
}

/** A part has nothing to say yet. */
const SILENT: Said = { words: '…', note: '', wrong: false }

const reached = (now: Flow, flow: Flow): boolean => FLOWS.indexOf(now) >= FLOWS.indexOf(flow)

/** Which lines of this episode the prompt holds: a report enters it when its words arrive there. */
export function promptAt(episode: number, index: number, flow: Flow): PromptAt {
  const heard = index + (reached(flow, 'words') ? 1 : 0)
  return { episode, heard, asked: reached(flow, 'subgoal') && heard === index }
}

/** @param weights what the Planner believes now, shape [latents] */
export function saidBy(spoken: Spoken, weights: Float64Array): Readonly<Record<Part, Said>> {
  const { scene, step, instruction, flow } = spoken
  const plain = (words: string, note = ''): Said => ({ words, note, wrong: false })
  const wrong = step.reported !== step.observation
  return {
    human: plain(scene.instructions[instruction]),
    planner: reached(flow, 'subgoal')
      ? plain(scene.subgoals[step.subgoal].phrase, `${whyAsked(spoken)}${believes(scene, weights)}`)
      : { ...SILENT, note: believes(scene, weights) },
    actor: reached(flow, 'moves') ? plain(walked(spoken)) : SILENT,
    world: reached(flow, 'truth') ? plain(scene.observations[step.observation].phrase) : SILENT,
    reporter: reached(flow, 'words')
      ? {
          words: scene.observations[step.reported].phrase,
          note: wrong ? '✗ misreported' : '',
          wrong,
        }
      : SILENT,
    prompt: holds(spoken),
  }
}

/** Only what does not follow from what it believes: whose expert it asked is told by the letter beside it. */
function whyAsked({ step, explores }: Spoken): string {
  if (explores) return 'explores; '
  return CAUSE_STYLES[step.cause].cause === 'llm-error' ? 'a slip; ' : ''
}

/** Where even the likeliest latent has less than this, it is not worth naming. */
const VAGUE = 0.02

/** The likeliest latents, as many as there is room for. */
function believes({ latents, noun }: Scene, weights: Float64Array): string {
  const order = [...weights.keys()].sort((a, b) => weights[b] - weights[a])
  const [first, second] = order
  if (weights[first] - weights[order[order.length - 1]] < 1e-9) return `all ${latents.length} ${noun}s alike`
  if (weights[first] < VAGUE) return `${weights.filter((w) => w > 0).length} ${noun}s possible`
  const told = [first, second].filter((z) => weights[z] >= 0.005)
  return `believes ${told.map((z) => `${latents[z].letter} ${percent(weights[z])}`).join(', ')}`
}

/** Never rounded to a certainty that it is not. */
function percent(p: number): string {
  if (p < 1 && p > 0.995) return '>99%'
  return p < 0.005 ? '<1%' : `${Math.round(100 * p)}%`
}

function walked({ scene, step, moved, flow }: Spoken): string {
  const moves = lengthOf(step)
  if (!reached(flow, 'truth')) return `Move ${Math.min(moves, Math.floor(moved) + 1)} of ${moves}`
  if (moves === 0) return 'There already.'
  const ways = moves === 1 ? '1 move' : `${moves} moves`
  const { places } = scene.subgoals[step.subgoal]
  if (places.every((place) => place < 0)) return `Done after ${ways}.`
  return step.legs.every(({ standsAfter }, k) => scene.places[places[k]].cell === standsAfter)
    ? `Arrived after ${ways}.`
    : `${scene.actors > 1 ? 'Not all arrived' : 'Did not arrive'}: called back after ${ways}.`
}

function holds({ index, flow, held, reads }: Spoken): Said {
  const at = promptAt(0, index, flow)
  const lines = 2 + 2 * at.heard + (at.asked ? 1 : 0)
  return {
    words: held === 0 ? `${lines} lines` : `${episodes(held)} before, and ${lines} lines of this one`,
    note: reads ? '' : 'this Planner does not read it',
    wrong: false,
  }
}

/** What is lit, in a sentence, numbered as its arrow is. */
export function sentenceOf(flow: Flow, scene: Scene): string {
  return {
    instruction: 'The human says what is wanted.',
    subgoal: 'The Planner, a language model, names a subgoal.',
    moves:
      scene.actors > 1
        ? `The ${scene.actors} Actors walk there, each in at most ${scene.actorBudget} moves.`
        : `The Actor walks there, in at most ${scene.actorBudget} moves.`,
    truth: 'Only the Reporter sees what happens in the world.',
    words: 'The Reporter puts it into words, and they enter the prompt.',
    reading: `The Planner reads its prompt and weighs every ${scene.noun} anew.`,
  }[flow]
}
