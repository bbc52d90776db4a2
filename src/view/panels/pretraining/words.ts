// What the panel says in words: of a training, of a prompt, and of what is done for the network.
import type { Training } from '../../../app/pretraining.ts'
import { EVIDENCE } from '../../../core/network/kinds.ts'
import { SHIPPED } from '../../../core/network/shipped.ts'
import { count } from '../../plot/words.ts'
import { deltaWords } from '../figures/say.ts'

export const NO_NETWORKS = `No pretrained networks come with this scenario; there are some for ${Object.keys(SHIPPED).join(' and ')}.`

/** How it goes, in a sentence or two; before the first, what is going to happen. */
export function worldWords(training: Training | null): string {
  if (!training) {
    return 'A small transformer has learnt nothing yet. It is shown prompts from this very world, whose actions know nothing of the truth, and what the expert of the true world says next: maximum likelihood, nothing else.'
  }
  const { state, step, steps, sequences, ms, measured } = training
  if (state === 'starting') return 'The data is being prepared.'
  const last = measured.at(-1)?.measurement
  const seen = `${count(step)} of ${count(steps)} steps, ${count(sequences)} trajectories, ${(ms / 1000).toFixed(0)} s.`
  if (!last) return seen
  const { overall, byEvidence } = last
  const excluding = byEvidence[EVIDENCE.indexOf('excluding')]
  const after =
    excluding.decisions > 0 ? `; after a world has been excluded ${deltaWords(excluding.network)}` : ''
  return `${seen} Δ_LLM = ${deltaWords(overall.network)}, where the prior alone has ${deltaWords(overall.prior)}${after}.`
}

/** The kinds of prompts, for a list. */
export function promptKind(evidence: (typeof EVIDENCE)[number], noun: string): string {
  if (evidence === 'none') return 'tells nothing'
  if (evidence === 'graded') return `${noun} likelier`
  if (evidence === 'excluding') return `${noun} excluded`
  return 'tells the truth'
}

/** What is looked up for the network, which has to learn the rest. */
export function registerWords(scenario: string, noun: string): string {
  return scenario === 'courier'
    ? `One look-up is done for it: every token also says which ${noun} the visits of its episode have followed so far, a fixed function of the prompt that knows nothing of the truth. Reading signs, counting them, excluding, Bayes’ rule over episodes: that it has learnt.`
    : 'Nothing is looked up for it: every token is a subgoal with what was reported of it, as the prompt has them.'
}
