// Short words for the stage: how a chance is written, a sign for an observation, what of a misreport was otherwise.
import type { Scene } from '../../core/scenarios/scenario.ts'

/** A probability in at most six characters, never rounded to a certainty that it is not. */
export function chance(p: number): string {
  if (p >= 1) return '1'
  if (p <= 0) return '0'
  if (p < 0.0005) return '<.001'
  if (p >= 0.9995) return '>.999'
  return p.toFixed(3)
}

/** By observation, a letter or sign that stands for its phrase: the latent it names, ♪ or ∅ for how it ended, or a number. */
export function tagsOf({ observations, latents }: Scene): string[] {
  const failures = observations.filter(({ tone }) => tone === 'failure')
  return observations.map((spoken, o) => {
    const { tone, latent } = spoken
    if (latent !== undefined) return latents[latent].letter
    if (tone === 'success') return '♪'
    if (tone !== 'failure') return String(o + 1)
    return failures.length > 1 ? `∅${failures.indexOf(spoken)}` : '∅'
  })
}

/**
 * What was otherwise than said, in few words: the words of the truth from where it differs, if most are the same (“… plan
 * F.” beside “… plan E.”), else its last sentence.
 */
export function whereOtherwise(said: string, truth: string): string {
  const [words, others] = [truth.split(' '), said.split(' ')]
  const same = words.findIndex((word, i) => word !== others[i])
  if (same > words.length / 2) return `… ${words.slice(same - 1).join(' ')}`
  return /[^.!?]+[.!?]$/.exec(truth)?.[0].trim() ?? truth
}
