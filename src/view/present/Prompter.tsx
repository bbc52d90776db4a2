// What the person at the desk can do, by key, by a clicker's page keys or by hand: one line along the bottom.
import { useRef } from 'react'
import { useFrame } from '../../app/frame.ts'
import { togglePlay } from '../../app/playback.ts'
import { lab, setLab, useLab } from '../../app/store.ts'
import { rewrite } from '../rewrite.ts'
import css from './present.module.css'
import { turn } from './turn.ts'

export function Prompter() {
  const playing = useLab((state) => state.playing && !state.opening)
  const truthHidden = useLab((state) => state.truthHidden)
  const curveHidden = useLab((state) => state.curveHidden)
  return (
    <footer className={css.prompter}>
      <Command keys="PgUp" words="Back" act={() => turn(-1)} />
      <Command keys="PgDn" words="Next" act={() => turn(1)} />
      <Command keys="Space" words={playing ? 'Pause' : 'Play'} act={togglePlay} />
      <Counter />
      <Command
        keys="H"
        words={truthHidden ? 'Reveal truth' : 'Hide truth'}
        act={() => setLab({ truthHidden: !truthHidden })}
      />
      <Command
        keys="R"
        words={curveHidden ? 'Reveal curves' : 'Hide curves'}
        act={() => setLab({ curveHidden: !curveHidden })}
      />
      <Command keys="Q" words="QR" act={() => setLab({ shareOpen: true })} />
      <Command keys="P" words="Leave" act={() => setLab({ view: 'lab' })} />
    </footer>
  )
}

interface CommandProps {
  readonly keys: string
  readonly words: string
  readonly act: () => void
}

function Command({ keys, words, act }: CommandProps) {
  return (
    <button type="button" className={css.command} onClick={act}>
      {words} <kbd>{keys}</kbd>
    </button>
  )
}

function Counter() {
  const element = useRef<HTMLOutputElement>(null)
  useFrame(() => {
    const { playhead, run } = lab()
    if (!element.current || !run) return
    rewrite(element.current, `Episode ${playhead.episode + 1} of ${run.lanes[0].trace.episodes}`)
  })
  return <output ref={element} className={css.counter} aria-live="off" />
}
