// The prompt in words, as a pure function of a run: what the Planner has been asked, has said and has been told, and no more.
import type { Trace } from '../../core/experiment/trace.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { whereOtherwise } from '../lane/words.ts'
import { count } from '../plot/words.ts'
import { alikeSince } from './alike.ts'
import { distinct, times, together } from './together.ts'

export interface PromptLine {
  /** The same line has the same key in every text. */
  readonly key: string
  /**
   * `forgotten` and `episode` are earlier episodes, one or several alike; `edge` is where the window ends, `more` stands for
   * episodes that are not written out; the rest is this episode, and `next` where the Planner is to go on.
   */
  readonly kind: 'forgotten' | 'edge' | 'more' | 'episode' | 'human' | 'reporter' | 'planner' | 'next'
  /** Who speaks, or which episodes it was. */
  readonly who: string
  readonly text: string
  /** What the reader may know and the Planner does not: '' for nothing. It is no part of the prompt. */
  readonly aside: string
}

/** Where in the run the prompt is read. */
export interface PromptAt {
  readonly episode: number
  /** Steps of this episode whose report it holds. */
  readonly heard: number
  /** Whether the subgoal of the step after those has been named. */
  readonly asked: boolean
}

export interface PromptText {
  readonly lines: readonly PromptLine[]
  /** Earlier episodes that the prompt holds. */
  readonly held: number
  /** How many of them are not written out. */
  readonly more: number
}

/** Lines of forgotten episodes above the edge: enough to see that there is something. */
const FORGOTTEN = 2

/**
 * The prompt under a context window of W episodes, the present one included (0: all). It holds what was reported, whether
 * true or not; what was true is an aside. Only the last lines are written out, so that it costs the same after a million episodes.
 * @param most lines for earlier episodes
 */
export function promptText(
  scene: Scene,
  trace: Trace,
  at: PromptAt,
  window: number,
  most: number,
): PromptText {
  const { episode } = at
  const edge = window > 0 ? Math.max(0, episode - window + 1) : 0
  const earlier = foldedBack(scene, trace, episode, edge, most, 'episode')
  const more = earlier.from - edge
  const lines: PromptLine[] = []
  if (edge > 0 && more === 0) {
    const forgotten = foldedBack(scene, trace, edge, 0, FORGOTTEN, 'forgotten')
    if (forgotten.from > 0) lines.push(rest(forgotten.from, 'forgotten'))
    lines.push(...forgotten.lines, {
      key: 'edge',
      kind: 'edge',
      who: '',
      text: `forgotten: beyond the context window of ${window} ${window === 1 ? 'episode' : 'episodes'}`,
      aside: '',
    })
  }
  if (more > 0) lines.push(rest(more, 'more'))
  return {
    lines: [...lines, ...earlier.lines, ...present(scene, trace, at)],
    held: episode - edge,
    more,
  }
}

const rest = (episodes: number, kind: 'forgotten' | 'more'): PromptLine => ({
  key: `rest ${kind}`,
  kind,
  who: '…',
  text: `${count(episodes)} earlier ${episodes === 1 ? 'episode' : 'episodes'}`,
  aside: '',
})

/** Lines for the episodes before `to`, the latest last, at most `most` of them and none from before `edge`. */
function foldedBack(
  scene: Scene,
  trace: Trace,
  to: number,
  edge: number,
  most: number,
  kind: 'forgotten' | 'episode',
): { from: number; lines: PromptLine[] } {
  const lines: PromptLine[] = []
  let from = to
  while (from > edge && lines.length < most) {
    const last = from - 1
    from = Math.max(edge, alikeSince(trace, last))
    lines.unshift(folded(scene, trace, from, last, kind))
  }
  return { from, lines }
}

/** Episodes `from` to `last`, all alike, in a line: what was asked for, and what was reported of it. */
function folded(
  scene: Scene,
  trace: Trace,
  from: number,
  last: number,
  kind: 'forgotten' | 'episode',
): PromptLine {
  const steps = stepsOf(scene, trace, last)
  const errand = distinct(scene.instructions, trace.instruction[last])
  const asked = together(steps.map(({ asked }) => asked))
  const told = together(steps.map(({ told }) => told))
  const alike = last - from + 1
  const truly = steps.filter(({ truly }) => truly).map(({ truly }) => truly)
  const asides = [
    trace.explored[last] ? 'explored' : '',
    truly.length > 0 ? `misreported ${truly.length === 1 ? 'once' : times(truly.length)}` : '',
  ]
  return {
    // The latest is what it is called by: it does not change while more of them are forgotten.
    key: `episode ${last}`,
    kind,
    who: alike === 1 ? `Episode ${count(last + 1)}` : `Episodes ${count(from + 1)}–${count(last + 1)}`,
    text: `${alike > 1 ? `${capital(times(alike))} the same: ` : ''}${errand ? `(${errand}) ` : ''}${asked} ${told}`,
    aside: asides.filter(Boolean).join(', '),
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

interface Step {
  readonly asked: string
  readonly told: string
  /** What was true, where it was misreported, else ''. */
  readonly truly: string
}

function stepsOf(scene: Scene, trace: Trace, episode: number): Step[] {
  return Array.from({ length: trace.steps[episode] }, (_, h) => {
    const at = episode * trace.horizon + h
    const [reported, observation] = [trace.reported[at], trace.observation[at]]
    return {
      asked: scene.subgoals[trace.subgoal[at]].phrase,
      told: scene.observations[reported].phrase,
      truly: reported === observation ? '' : scene.observations[observation].phrase,
    }
  })
}

/** This episode in full, as far as it has come. */
function present(scene: Scene, trace: Trace, { episode, heard, asked }: PromptAt): PromptLine[] {
  const steps = stepsOf(scene, trace, episode)
  const line = (
    key: string,
    kind: 'human' | 'reporter' | 'planner' | 'next',
    text: string,
    aside = '',
  ): PromptLine => ({
    key: `${episode} ${key}`,
    kind,
    who: { human: 'Human', reporter: 'Reporter', planner: 'Planner', next: 'Planner' }[kind],
    text,
    aside,
  })
  const said = steps.slice(0, heard + 1).flatMap(({ asked: subgoal, told, truly }, h) => {
    const planner =
      h < heard || asked
        ? line(`asked ${h}`, 'planner', subgoal, trace.explored[episode] ? 'explores' : '')
        : line('next', 'next', '')
    if (h >= heard) return [planner]
    return [
      planner,
      line(`told ${h}`, 'reporter', told, truly && `misreported, in truth: ${whereOtherwise(told, truly)}`),
    ]
  })
  return [
    line('human', 'human', scene.instructions[trace.instruction[episode]]),
    line('opening', 'reporter', scene.observations[trace.opening[episode]].phrase),
    ...said,
  ]
}
