// The prompt as the network sees it: a row of tokens, and arcs from the latest to those that it attends to.
import type { Scene } from '../../../core/scenarios/scenario.ts'
import { latentColour, letterOn, useDark } from '../../latent-style.ts'
import css from './pretraining.module.css'
import { attended, attentionWords, type Token } from './prompt.ts'

interface Props {
  readonly tokens: readonly Token[]
  readonly marked: Scene['marked']
}

/** In units of the picture. */
const WIDE = 13
const GAP = 7
const TALL = 16
const ARCS = 46
const TOP = 4

export function PromptArcs({ tokens, marked }: Props) {
  const dark = useDark()
  const at = (i: number): number => i * WIDE + (tokens[i].episode - 1) * GAP
  const middle = (i: number): number => at(i) + WIDE / 2
  const last = tokens.length - 1
  const width = at(last) + WIDE + 2
  return (
    <section
      className={css.prompt}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, by keys too
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      aria-label="The prompt"
    >
      <svg
        viewBox={`0 0 ${width} ${TOP + ARCS + TALL + 14}`}
        style={{ minWidth: width * 0.85, maxWidth: width * 1.4 }}
        role="img"
        aria-label={`A prompt of ${tokens[last].episode} episodes, ${tokens.length} tokens. ${attentionWords(tokens)}`}
      >
        {attended(tokens).map((i) => (
          <path
            key={i}
            className={css.arc}
            d={`M${middle(last)} ${TOP + ARCS}Q${(middle(last) + middle(i)) / 2} ${TOP + ARCS - 2 * heightOf(last - i, last)} ${middle(i)} ${TOP + ARCS}`}
            strokeWidth={0.75 + 7 * tokens[i].attention}
            strokeOpacity={0.35 + 0.65 * Math.min(1, 3 * tokens[i].attention)}
          />
        ))}
        {tokens.map((token, i) => {
          const fill = token.latent === null ? null : latentColour(token.latent, dark, marked)
          return (
            <g key={`${token.episode} ${at(i)}`} transform={`translate(${at(i)} ${TOP + ARCS})`}>
              <title>{`Episode ${token.episode}: ${token.words}`}</title>
              <rect
                className={i === last ? css.latest : css.token}
                width={WIDE - 1}
                height={TALL}
                rx={2}
                data-tone={token.tone}
                style={fill ? { fill } : undefined}
              />
              <text
                className={css.mark}
                x={(WIDE - 1) / 2}
                y={TALL / 2 + 3.5}
                data-tone={token.tone}
                style={fill ? { fill: letterOn(fill) } : undefined}
              >
                {i === last ? '?' : token.mark}
              </text>
            </g>
          )
        })}
        {tokens.map(({ episode, mark }, i) =>
          mark === '' ? (
            <text key={episode} className={css.count} x={at(i)} y={TOP + ARCS + TALL + 11}>
              {episode === 1 && tokens[3]?.episode === 1 ? 'episode 1' : episode}
            </text>
          ) : null,
        )}
      </svg>
    </section>
  )
}

/** Farther arcs are higher, so that they do not lie on each other. */
const heightOf = (far: number, of: number): number => 6 + (ARCS - 10) * Math.sqrt(far / Math.max(1, of))
