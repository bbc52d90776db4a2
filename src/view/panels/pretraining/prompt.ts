// A prompt as the network reads it, for the eye: its tokens in order, and how much the latest attends to each.
import type { Example, Look } from '../../../core/network/example.ts'
import type { Scene } from '../../../core/scenarios/scenario.ts'

export interface Token {
  /** In-context episode, counted from 1. */
  readonly episode: number
  /** A mark of a character or two; '' for the opening of an episode. */
  readonly mark: string
  /** What it tells, in words. */
  readonly words: string
  /** The latent that it points at, null where it points at none. */
  readonly latent: number | null
  readonly tone: Scene['observations'][number]['tone']
  /** Share of the latest token’s attention, 0 where nothing is known yet. */
  readonly attention: number
}

/** Tokens in the order in which the network reads them: for every episode its opening, and then each subgoal with what was reported. */
export function tokensOf({ episodes }: Example, scene: Scene, attention: Look['attention'] | null): Token[] {
  const tokens: Omit<Token, 'attention'>[] = []
  for (const [i, told] of episodes.entries()) {
    const episode = i + 1
    const opening = scene.observations[told.opening]
    tokens.push({
      episode,
      mark: '',
      words: `${scene.instructions[told.instruction]} ${opening.phrase}`,
      latent: null,
      tone: opening.tone,
    })
    for (let h = 0; h < told.steps; h++) {
      const subgoal = scene.subgoals[told.subgoal[h]]
      const heard = scene.observations[told.observation[h]]
      const latent = heard.latent ?? null
      tokens.push({
        episode,
        mark: markOf(subgoal.label, heard.tone, latent === null ? '' : scene.latents[latent].letter),
        words: `${subgoal.phrase} ${heard.phrase}`,
        latent,
        tone: heard.tone,
      })
    }
  }
  return tokens.map((token, at) => ({ ...token, attention: attention?.[at] ?? 0 }))
}

/** The ends of an episode by their shape, evidence by the letter that it names, all else by where the Actor was sent. */
function markOf(label: string, tone: Token['tone'], letter: string): string {
  if (tone === 'success') return '✓'
  if (tone === 'failure') return '✗'
  return tone === 'evidence' && letter ? letter : label.slice(0, 2)
}

/** Below this an arc would be a hair among hairs. */
const SEEN = 0.02

/** The earlier tokens that are attended to enough to be drawn, the most attended last, so that it lies on top. */
export const attended = (tokens: readonly Token[]): number[] =>
  [...tokens.keys()]
    .filter((at) => at < tokens.length - 1 && tokens[at].attention >= SEEN)
    .sort((a, b) => tokens[a].attention - tokens[b].attention)

const percent = (share: number): string => `${Math.round(100 * share)}%`

/** Where the latest token looks, in words: what kinds of tokens have how much of its attention, and the one that has most. */
export function attentionWords(tokens: readonly Token[]): string {
  const earlier = tokens.slice(0, -1)
  const most = earlier.reduce<Token | null>(
    (top, token) => (token.attention > (top?.attention ?? 0) ? token : top),
    null,
  )
  if (!most) return ''
  const telling = earlier.filter(({ tone }) => tone !== 'place')
  const share = telling.reduce((sum, { attention }) => sum + attention, 0)
  return (
    `${percent(share)} of its attention is on the ${telling.length} of ${earlier.length} earlier tokens that end an episode or show a sign, ` +
    `most (${percent(most.attention)}) on “${most.words}” in episode ${most.episode}.`
  )
}
