// The loop of the system: its parts with what they say, and the arrows between them, lit as the playhead passes.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { pauses, showCell, showNextStep } from '../../app/playback.ts'
import { lab, useLab } from '../../app/store.ts'
import { changes } from '../lane/changes.ts'
import { isDark } from '../latent-style.ts'
import { rewrite } from '../rewrite.ts'
import shell from '../shell/shell.module.css'
import { cellOfNext, FLOWS, type Flow } from './flow.ts'
import { ICONS } from './icons.ts'
import css from './loop.module.css'
import { insideNow } from './now.ts'
import { type Part, saidBy, sentenceOf } from './say.ts'
import { writeChip } from './write-chip.ts'

/** In the order of the flows that leave them. */
const PARTS: readonly { readonly part: Part; readonly name: string; readonly flow: Flow }[] = [
  { part: 'human', name: 'Human', flow: 'instruction' },
  { part: 'planner', name: 'Planner', flow: 'subgoal' },
  { part: 'actor', name: 'Actor', flow: 'moves' },
  { part: 'world', name: 'World', flow: 'truth' },
  { part: 'reporter', name: 'Reporter', flow: 'words' },
  { part: 'prompt', name: 'Prompt', flow: 'reading' },
]

export function Loop({ lane }: { readonly lane: number }) {
  const loop = useRef<HTMLDivElement>(null)
  const sentence = useRef<HTMLParagraphElement>(null)
  const noun = useLab((state) => state.run?.scene.noun ?? 'world')
  const [changed] = useState(changes)
  useFrame(() => {
    const now = insideNow(lane)
    if (!now || !loop.current || !sentence.current) return
    const { spoken, weights, truth, moment } = now
    const { step, flow, moved, held, reads } = spoken
    if (!changed(step, flow, Math.floor(moved), held, reads, truth, isDark())) return
    const said = saidBy(spoken, weights)
    for (const { part } of PARTS) {
      const card = loop.current.querySelector(`[data-part=${part}]`) as HTMLElement
      const { words, note, wrong } = said[part]
      write(card, '[data-words]', words)
      write(card, '[data-note]', note)
      card.toggleAttribute('data-wrong', wrong)
      card.toggleAttribute('data-silent', words === '…')
    }
    const at = FLOWS.indexOf(flow)
    for (const [i, one] of FLOWS.entries()) {
      const state = i < at ? 'done' : i === at ? 'lit' : 'ahead'
      for (const element of loop.current.querySelectorAll<HTMLElement>(`[data-flow=${one}]`))
        element.dataset.state = state
      const card = loop.current.querySelector(`[data-part=${PARTS[i].part}]`) as HTMLElement
      if (i === at) card.setAttribute('aria-current', 'step')
      else card.removeAttribute('aria-current')
    }
    const crossed = said.reporter.wrong
    loop.current.toggleAttribute('data-misreported', crossed)
    writeChip(
      loop.current.querySelector('[data-chip=planner]'),
      moment,
      flow === 'instruction' ? -1 : step.asker,
      '',
    )
    writeChip(loop.current.querySelector('[data-chip=world]'), moment, truth ?? -1, '★ ')
    sentence.current.textContent = sentenceOf(flow, moment.run.scene)
    sentence.current.dataset.number = String(at + 1)
  }, 'walk')
  return (
    <>
      <div ref={loop} className={css.loop}>
        {PARTS.map(({ part, name, flow }) => (
          <section
            key={part}
            className={css.card}
            style={{ gridArea: part }}
            data-part={part}
            data-flow={flow}
          >
            <h3>
              <svg className={css.icon} viewBox="0 0 16 16" aria-hidden="true">
                <path d={ICONS[part]} />
              </svg>
              {name}
              {(part === 'planner' || part === 'world') && (
                <b
                  data-chip={part}
                  title={part === 'world' ? `The true ${noun}, which nobody is told` : undefined}
                  hidden
                />
              )}
            </h3>
            <p data-words />
            <p data-note />
          </section>
        ))}
        {FLOWS.map((flow, i) => (
          <span
            key={flow}
            className={css.arrow}
            style={{ gridArea: flow }}
            data-arrow={flow}
            data-flow={flow}
            aria-hidden="true"
          >
            <svg className={css.shaft} viewBox="0 0 40 40" aria-hidden="true">
              <path className={css.line} d="M2 20H32" />
              <path className={css.head} d="M29 12l10 8-10 8z" />
            </svg>
            <i>{i + 1}</i>
          </span>
        ))}
      </div>
      <div className={css.now}>
        <p ref={sentence} className={css.sentence} />
        <button
          type="button"
          className={shell.small}
          title="Light up the next arrow and wait there"
          onClick={() => next(lane)}
        >
          Next<span className="hidden-text"> arrow</span> ▸
        </button>
      </div>
    </>
  )
}

function write(card: Element, selector: string, words: string): void {
  rewrite(card.querySelector(selector) as HTMLElement, words)
}

/** Waits where the next arrow of this lane is lit. */
function next(lane: number): void {
  const now = insideNow(lane)
  if (!now) return
  const { playhead } = lab()
  const isHere = now.moment.detail.episode === playhead.episode && now.moment.index === playhead.step
  const cell = isHere ? cellOfNext(now.walked, pauses()) : null
  if (cell === null) showNextStep()
  else showCell(cell)
}
