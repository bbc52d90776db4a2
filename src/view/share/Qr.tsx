// A QR code, made in the page: black on white with its quiet margin in every theme, since cameras want it so.
import { useMemo } from 'react'
import { encode } from 'uqr'
import css from './share.module.css'

/** Light modules that a reader wants around the code. */
const QUIET = 4

interface Props {
  readonly text: string
  /** What it is the code of. */
  readonly label: string
}

export function Qr({ text, label }: Props) {
  const code = useMemo(() => codeOf(text), [text])
  if (!code) return <p className={css.none}>This link is too long for a QR code: copy it instead.</p>
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={`QR code of ${label}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}

/** A path of one rectangle for each run of dark modules; null where the text does not fit the largest code. */
function codeOf(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const { size, data } = encode(text, { ecc: 'L', border: QUIET })
    const path = data.map((row, y) => {
      const line = row.map((dark) => (dark ? '#' : ' ')).join('')
      return [...line.matchAll(/#+/g)]
        .map(({ 0: run, index }) => `M${index},${y}h${run.length}v1h-${run.length}z`)
        .join('')
    })
    return { size, path: path.join('') }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}
