// The top line: what this is, the question the scenario asks, the link to share, help.
import { useState } from 'react'
import { linkAddress } from '../../app/address.ts'
import { setLab, useLab } from '../../app/store.ts'
import { aboutScenario } from '../../core/params.ts'
import { lazily } from '../lazily.tsx'
import { SHAPES } from '../tools/shapes.ts'
import { useStirred } from '../use-stirred.ts'
import { Icon } from './Icon.tsx'
import css from './shell.module.css'

/** As they look while there is nothing to undo. */
const pictures = Object.values(SHAPES).map((shape) => <Icon key={shape} shape={shape} />)

const Tools = lazily(() => import('../tools/Tools.tsx'), pictures)

export function Header() {
  const scenario = useLab((state) => state.config.shared.scenario)
  const truthHidden = useLab((state) => state.truthHidden)
  return (
    <header className={css.header}>
      <h1 className={css.title}>From Words to Actions</h1>
      <p className={css.question}>{aboutScenario(scenario).question}</p>
      <div className={css.headerActions}>
        <LaterTools />
        <a className={css.next} href="#/lesson" title="Ten short chapters beside the laboratory">
          Lesson
        </a>
        <button
          type="button"
          className={css.button}
          title="Lessons to open, with a picture of each (G)"
          onClick={() => setLab({ galleryOpen: true })}
        >
          Scenarios
        </button>
        <button
          type="button"
          className={css.button}
          aria-pressed={truthHidden}
          title="Do not tell the class which world is the true one (H)"
          onClick={() => setLab({ truthHidden: !truthHidden })}
        >
          {truthHidden ? '☆' : '★'} truth
          <span className={css.wide}>{truthHidden ? ' hidden' : ' shown'}</span>
        </button>
        <CopyLink />
        <button
          type="button"
          className={css.button}
          title="Keys, symbols, colours (?)"
          onClick={() => setLab({ helpOpen: true })}
        >
          Help
        </button>
      </div>
    </header>
  )
}

function LaterTools() {
  return <div className={css.tools}>{useStirred() ? <Tools /> : pictures}</div>
}

function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(linkAddress())
      setState('copied')
    } catch {
      // No clipboard on this connection: the address bar holds the same link.
      history.replaceState(null, '', linkAddress())
      setState('shown')
    }
    setTimeout(() => setState('idle'), 2500)
  }
  const words = { idle: 'Copy link', copied: 'Link copied', shown: 'See address bar' }
  return (
    <button
      type="button"
      className={css.button}
      title="Everything on show, in a link (C)"
      data-copy
      onClick={() => void copy()}
    >
      <span aria-live="polite">{words[state]}</span>
    </button>
  )
}
