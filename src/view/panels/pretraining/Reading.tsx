// What a network makes of a prompt: where it looks, what it says next, and which belief that amounts to, beside exact Bayes.
import type { Example, Look } from '../../../core/network/example.ts'
import type { Scene } from '../../../core/scenarios/scenario.ts'
import { PairedBars } from './PairedBars.tsx'
import { PromptArcs } from './PromptArcs.tsx'
import css from './pretraining.module.css'
import { attentionWords, tokensOf } from './prompt.ts'

interface Props {
  readonly example: Example
  /** Null until the network has looked at this prompt. */
  readonly look: Look | null
  readonly scene: Scene
}

export function Reading({ example, look, scene }: Props) {
  const tokens = tokensOf(example, scene, look?.attention ?? null)
  return (
    <>
      <PromptArcs tokens={tokens} marked={scene.marked} />
      <div className={css.pair}>
        <PairedBars
          title="What next?"
          labels={scene.subgoals.map(({ label }) => label)}
          learnt={look?.network ?? new Float64Array(scene.subgoals.length)}
          exact={example.exact}
          names={['network', 'exact BAIL']}
          most={heightOf(example.exact)}
        />
        <PairedBars
          title="Which world? (implied)"
          labels={scene.latents.map(({ letter }) => letter)}
          learnt={look?.implied ?? new Float64Array(scene.latents.length)}
          exact={example.posterior}
          names={['implied', 'exact posterior']}
          most={heightOf(example.posterior)}
        />
      </div>
      <p className={css.words}>{attentionWords(tokens)}</p>
    </>
  )
}

/** The value of a bar of full height: the exact ones alone say, so that the picture stands still while the network learns. */
const heightOf = (exact: Float64Array): number => Math.min(1, 1.5 * Math.max(...exact))
