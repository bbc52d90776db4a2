// A network is pretrained while you look: how far from exact BAIL it is, and what it makes of a prompt, step by step.
import { useState } from 'react'
import {
  begin,
  lookAt,
  pause,
  resume,
  sameWorld,
  type Training,
  useTraining,
} from '../../../app/pretraining.ts'
import { useLab } from '../../../app/store.ts'
import { NETWORK_ROWS } from '../../../core/network/rows.ts'
import { Indexed } from '../../controls/Indexed.tsx'
import { count } from '../../plot/words.ts'
import { Choice } from '../Choice.tsx'
import { LetPlay } from './LetPlay.tsx'
import { Numbers } from './Numbers.tsx'
import css from './pretraining.module.css'
import { Reading } from './Reading.tsx'
import { promptKind, worldWords } from './words.ts'

/** N_p to choose from; 0 for fresh trajectories without end. */
const SIZES = [0, 100_000, 10_000, 1000, 100]
const WIDTHS = NETWORK_ROWS.flatMap((row) =>
  row.name === 'liveWidth' ? row.options.map(({ value }) => value) : [],
)

export function Live() {
  const training = useTraining()
  const shared = useLab((state) => state.config.shared)
  const [trajectories, setTrajectories] = useState(String(training?.recipe.trajectories ?? 0))
  const [width, setWidth] = useState(String(training?.recipe.width ?? 32))
  const here = training !== null && sameWorld(training.shared, shared)
  const start = (): void => begin({ trajectories: Number(trajectories), width: Number(width) })
  return (
    <>
      <div className={css.row}>
        <Choice
          label="N_p, trajectories in its data"
          value={trajectories}
          options={SIZES.map((size) => ({
            value: String(size),
            label: size === 0 ? 'N_p = ∞' : `N_p = ${count(size)}`,
          }))}
          onChange={setTrajectories}
        />
        <Choice
          label="d, width of the network"
          value={width}
          options={WIDTHS.map((value) => ({ value, label: `d = ${value}` }))}
          onChange={setWidth}
        />
        <Drive training={training} here={here} start={start} />
        {training && here && <LetPlay training={training} />}
      </div>
      {training?.error ? (
        <p className={css.words} role="alert">
          {training.error}
        </p>
      ) : (
        <p className={css.words}>
          {training && !here ? (
            'This network was pretrained in another world than the one on show. Begin again for this one.'
          ) : (
            <Indexed text={worldWords(training)} />
          )}
        </p>
      )}
      {training && <Numbers training={training} />}
      {training && here && training.examples.length > 0 && <Examples training={training} />}
    </>
  )
}

interface DriveProps {
  readonly training: Training | null
  readonly here: boolean
  readonly start: () => void
}

/** One button for what is to be done next, and one to begin anew. */
function Drive({ training, here, start }: DriveProps) {
  const state = training?.state
  const goesOn = here && state === 'paused'
  if (state === 'running' || state === 'starting') {
    return (
      <button type="button" className={css.do} disabled={state === 'starting'} onClick={pause}>
        Stop
      </button>
    )
  }
  return (
    <>
      {goesOn && (
        <button type="button" className={css.do} onClick={resume}>
          Go on
        </button>
      )}
      <button type="button" className={goesOn ? css.play : css.do} onClick={start}>
        {training ? 'Begin again' : 'Pretrain'}
      </button>
    </>
  )
}

/** Which of the prompts is looked at, and what the network makes of it. */
function Examples({ training }: { readonly training: Training }) {
  const scene = useLab((state) => state.run?.scene)
  const { examples, example, look } = training
  if (!scene) return null
  return (
    <>
      <div className={css.row}>
        <h3 className={css.title}>A prompt</h3>
        <Choice
          label="What the prompt tells of the worlds"
          value={String(example)}
          options={examples.map(({ evidence }, i) => ({
            value: String(i),
            label: promptKind(evidence, scene.noun),
          }))}
          onChange={(value) => lookAt(Number(value))}
        />
        <span className={css.key}>
          <i /> network
        </span>
        <span className={css.key} data-exact>
          <i /> exact Bayes
        </span>
      </div>
      <Reading example={examples[example]} look={look?.example === example ? look : null} scene={scene} />
    </>
  )
}
