// What can be read off a scene's phrases: which latent one names, and whether it tells of a bell or of silence.
import type { Scene } from '../../core/scenarios/scenario.ts'

/** The latent whose plan this phrase names, −1 if it names none. */
export function latentNamed(scene: Scene, phrase: string): number {
  const named = /\bplan ([A-Z]\d*)\b/.exec(phrase)?.[1]
  return named === undefined ? -1 : scene.latents.findIndex(({ letter }) => letter === named)
}

/** What a phrase says of the bell. */
export function bellIn(phrase: string): 'rings' | 'silent' | null {
  if (/\bbell\b/i.test(phrase)) return /silent|silence/i.test(phrase) ? 'silent' : 'rings'
  return null
}

/** By observation, a letter or sign that stands for its phrase: the plan it names, ♪ and ∅ for the bell, or a number. */
export function tagsOf(scene: Scene): string[] {
  return scene.observations.map((phrase, o) => {
    const named = latentNamed(scene, phrase)
    if (named >= 0) return scene.latents[named].letter
    const bell = bellIn(phrase)
    return bell === null ? String(o + 1) : bell === 'rings' ? '♪' : '∅'
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

/** A probability in at most six characters, never rounded to a certainty that it is not. */
export function chance(p: number): string {
  if (p >= 1) return '1'
  if (p <= 0) return '0'
  if (p < 0.0005) return '<.001'
  if (p >= 0.9995) return '>.999'
  return p.toFixed(3)
}
