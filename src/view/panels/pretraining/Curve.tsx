// A small curve of a training under way: a value against the steps done, and what it is to be compared with.
import { line, scaleLinear, scaleLog } from 'd3'
import type { Point } from '../../../app/pretraining.ts'
import { Indexed } from '../../controls/Indexed.tsx'
import { count } from '../../plot/words.ts'
import { deltaWords } from '../figures/say.ts'
import css from './pretraining.module.css'

interface Props {
  readonly title: string
  readonly points: readonly Point[]
  /** Steps in all. */
  readonly steps: number
  /** From the lowest to the highest value that is shown. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly log?: boolean
  /** A level to compare with. */
  readonly level?: { readonly at: number; readonly words: string } | undefined
}

const WIDE = 160
const TALL = 84
const FRAME = { left: 26, right: 4, top: 4, bottom: 14 }

/** Points that tell apart: more lie on the same pixels. */
const DRAWN = 300

export function Curve({ title, points, steps, domain, ticks, log = false, level }: Props) {
  const x = scaleLinear([0, Math.max(1, steps)], [FRAME.left, WIDE - FRAME.right])
  const y = (log ? scaleLog : scaleLinear)([...domain], [TALL - FRAME.bottom, FRAME.top]).clamp(true)
  const stride = Math.ceil(points.length / DRAWN)
  const shown = points.filter((_, i) => i % stride === 0 || i === points.length - 1)
  const path = line<Point>(
    ({ step }) => x(step),
    ({ value }) => y(value),
  ).digits(1)(shown)
  const last = points.at(-1)
  return (
    <div className={css.curve}>
      <p className={css.title}>
        <Indexed text={title} /> <b>{last ? deltaWords(last.value) : '…'}</b>
      </p>
      <svg
        viewBox={`0 0 ${WIDE} ${TALL}`}
        role="img"
        aria-label={`${title} ${last ? `${deltaWords(last.value)} after ${last.step} steps` : 'not known yet'}${level ? `; ${level.words}: ${deltaWords(level.at)}` : ''}.`}
      >
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <path className={css.grid} d={`M${FRAME.left} 0H${WIDE - FRAME.right}`} />
            <text className={css.tick} x={FRAME.left - 3} y={3}>
              {tick}
            </text>
          </g>
        ))}
        {level && level.at > 0 && (
          <g transform={`translate(0 ${y(level.at)})`}>
            <path className={css.level} d={`M${FRAME.left} 0H${WIDE - FRAME.right}`} />
            <text className={css.levelWords} x={WIDE - FRAME.right} y={-3}>
              {level.words}
            </text>
          </g>
        )}
        <path className={css.path} d={path ?? ''} />
        <text className={css.tick} x={WIDE - FRAME.right} y={TALL - 3}>
          {steps > 0 ? `${count(steps)} steps` : 'steps'}
        </text>
      </svg>
    </div>
  )
}
