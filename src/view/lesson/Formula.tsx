// A formula whose symbols can be pointed at: each lights up what it names, and is lit by it.
import type { ReactNode } from 'react'
import type { Piece, Sign } from '../../lesson/chapter.ts'
import css from './formula.module.css'
import { elementsOf, name, useNaming } from './naming.ts'

interface Props {
  readonly pieces: readonly Piece[]
  /** The whole read aloud. */
  readonly spoken: string
  /** What a symbol stands for, by its id. */
  readonly means: Readonly<Record<string, ReactNode>>
}

export function Formula({ pieces, spoken, means }: Props) {
  return (
    <div className={css.formula}>
      <p className="hidden-text">{spoken}</p>
      <Pieces pieces={pieces} means={means} />
    </div>
  )
}

function Pieces({ pieces, means }: Pick<Props, 'pieces' | 'means'>) {
  return pieces.map((piece, i) => {
    const key = `${i} ${JSON.stringify(piece)}`
    if (typeof piece === 'string')
      return (
        <span key={key} aria-hidden="true">
          {marked(piece)}
        </span>
      )
    if ('over' in piece)
      return (
        <span key={key} className={css.fraction}>
          <span className={css.over}>
            <Pieces pieces={piece.over} means={means} />
          </span>
          <span className={css.under}>
            <Pieces pieces={piece.under} means={means} />
          </span>
        </span>
      )
    return <SignButton key={key} symbol={piece} meaning={means[piece.id]} />
  })
}

function SignButton({
  symbol: { show, thing },
  meaning,
}: {
  readonly symbol: Sign
  readonly meaning: ReactNode
}) {
  const lit = useNaming((state) => state.thing === thing)
  const point = (): void => name(thing)
  const leave = (): void => name(null)
  return (
    <button
      type="button"
      className={css.symbol}
      data-symbol={thing}
      data-lit={lit || undefined}
      onPointerEnter={point}
      onPointerLeave={(event) => event.pointerType !== 'touch' && leave()}
      onFocus={point}
      onBlur={leave}
      onClick={() => {
        point()
        elementsOf(thing)[0]?.scrollIntoView({ block: 'nearest' })
      }}
    >
      {marked(show)}
      <span className="hidden-text">: {meaning}</span>
    </button>
  )
}

/** Signs with `_{…}` lowered and `^{…}` raised. */
function marked(text: string): ReactNode[] {
  return text.split(/([_^]\{[^}]*\})/).map((part, i) => {
    const key = `${i} ${part}`
    const inner = part.slice(2, -1)
    if (part.startsWith('_{')) return <sub key={key}>{inner}</sub>
    if (part.startsWith('^{')) return <sup key={key}>{inner}</sup>
    return <span key={key}>{part}</span>
  })
}
