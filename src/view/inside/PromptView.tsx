// The prompt as text: it scrolls, the latest at the bottom, and writes out more of the past as one scrolls up.
import { useLayoutEffect, useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { changes } from '../lane/changes.ts'
import { isTooSoon } from '../lane/moment.ts'
import shell from '../shell/shell.module.css'
import { insideNow } from './now.ts'
import css from './prompt.module.css'
import { type PromptLine, type PromptText, promptText } from './prompt-text.ts'
import { promptAt } from './say.ts'

/** Lines of earlier episodes that are written out at first, and with each scroll to the top. */
const FEW = 30
/** As near to an end as this, in pixels, is at the end. */
const NEAR = 24

export function PromptView({ lane }: { readonly lane: number }) {
  const [text, setText] = useState<PromptText | null>(null)
  const [following, setFollowing] = useState(true)
  const scroller = useRef<HTMLDivElement>(null)
  const most = useRef(FEW)
  /** From the top of what is seen to the end of the text: kept while lines are added above. */
  const toEnd = useRef(0)
  const grows = useRef(false)
  const writtenAt = useRef(0)
  const [changed] = useState(changes)

  const write = (): void => {
    const now = insideNow(lane)
    if (!now) return
    const { moment, flow, window } = now
    const { run, detail, index } = moment
    const { trace } = run.lanes[lane]
    const at = promptAt(detail.episode, index, flow)
    if (!changed(trace, at.episode, at.heard, at.asked, window, most.current)) return
    writtenAt.current = performance.now()
    setText(promptText(run.scene, trace, at, window, most.current))
  }

  useFrame(() => {
    if (!isTooSoon(writtenAt.current)) write()
  }, 'walk')

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !text) return
    if (following) element.scrollTop = element.scrollHeight
    else if (grows.current) element.scrollTop = element.scrollHeight - toEnd.current
    grows.current = false
  }, [text, following])

  const scrolled = (): void => {
    const element = scroller.current
    if (!element) return
    const { scrollTop, scrollHeight, clientHeight } = element
    toEnd.current = scrollHeight - scrollTop
    setFollowing(scrollHeight - scrollTop - clientHeight < NEAR)
    if (scrollTop > NEAR || !text || text.more === 0 || grows.current) return
    grows.current = true
    most.current += FEW
    // At once, so that no other text comes before it: what was in view is put back with the first.
    write()
  }

  return (
    <section className={css.prompt} aria-labelledby="prompt-heading">
      <h3 id="prompt-heading" className={css.heading}>
        What the Planner reads
        {!following && (
          <button type="button" className={shell.small} onClick={() => setFollowing(true)}>
            to the latest ↓
          </button>
        )}
      </h3>
      <div
        ref={scroller}
        className={css.lines}
        role="log"
        aria-live="off"
        aria-labelledby="prompt-heading"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
        data-own-keys
        onScroll={scrolled}
      >
        {text?.lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </div>
    </section>
  )
}

function Line({ line: { kind, who, text, aside } }: { readonly line: PromptLine }) {
  return (
    <p className={css.line} data-kind={kind}>
      {who && (
        <span className={css.who}>
          {who}
          {kind === 'more' || (kind === 'forgotten' && who === '…') ? ' ' : ': '}
        </span>
      )}
      {kind === 'next' ? (
        <span className={css.caret}>
          <span className="hidden-text">to go on here</span>
        </span>
      ) : (
        text
      )}
      {aside && (
        <span className={css.aside}>
          {' '}
          <span aria-hidden="true">{aside.startsWith('misreported') ? '✗ ' : ''}</span>
          {aside}
        </span>
      )}
    </p>
  )
}
