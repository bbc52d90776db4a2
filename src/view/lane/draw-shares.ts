// Columns of the next-subgoal distribution: one per subgoal, stacked by latent, the drawn one framed.
import type { StepDetail } from '../../core/experiment/detail.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { type Brush, showDrawnIn } from '../bitmap.ts'
import { latentColour, letterOn } from '../latent-style.ts'
import { type Hit, type Inks, inks } from './canvas.ts'
import { type Column, columnsOf, type Segment } from './stacking.ts'
import { write } from './write.ts'

interface Picture {
  readonly scene: Scene
  readonly step: StepDetail
  readonly width: number
  readonly height: number
  readonly lit: number | null
  readonly dark: boolean
}

/** Pixels over the columns for letters, and under them for labels. */
const TOP = 15
const BOTTOM = 18

/** Draws, and returns what lies where. */
export function drawShares(canvas: HTMLCanvasElement, picture: Picture): Hit {
  return showDrawnIn(canvas, picture.width, picture.height, (context) => paint(context, picture))
}

function paint(context: Brush, { scene, step, width, height, lit, dark }: Picture): Hit {
  const columns = columnsOf(scene, step, width)
  const tall = Math.max(1, height - TOP - BOTTOM)
  const floor = TOP + tall
  const theme = inks()
  for (const column of columns) {
    context.fillStyle = theme.hall
    context.fillRect(column.x, TOP, column.width, tall)
    for (const segment of column.segments) {
      context.globalAlpha = lit === null || lit === segment.latent ? 1 : 0.25
      const { latent } = segment
      const colour = latent < 0 ? null : latentColour(latent, dark, scene.marked)
      drawSegment(context, column, segment, floor, tall, colour, theme)
    }
    context.globalAlpha = 1
    drawWords(context, column, floor, tall, theme)
  }
  return (x, y) => {
    const column = columns.find((one) => x >= one.x && x < one.x + one.width)
    const share = (floor - y) / tall
    const segment = column?.segments.find(({ from, share: s }) => share >= from && share < from + s)
    return segment && segment.latent >= 0 ? segment.latent : null
  }
}

const hasRoom = ({ share, letter }: Segment, width: number, tall: number): boolean =>
  share * tall >= 13 && width >= 3 + 8 * letter.length

function drawSegment(
  context: Brush,
  { x, width, label }: Column,
  segment: Segment,
  floor: number,
  tall: number,
  colour: string | null,
  theme: Inks,
): void {
  const { letter, from, share } = segment
  const top = floor - (from + share) * tall
  // Slivers lie close, else the gaps between them would be all that is seen.
  const height = share * tall < 2 ? share * tall : share * tall - 0.75
  if (colour === null) {
    hatch(context, x, top, width, height, theme)
    return
  }
  context.fillStyle = colour
  context.fillRect(x, top, width, height)
  // Where every latent has a subgoal of its own name, the name stands under it already.
  if (letter === label || !hasRoom(segment, width, tall)) return
  write(context, letter, x + width / 2, top + height / 2, { size: 12, weight: 700, colour: letterOn(colour) })
}

/** What no latent asks for: neutral slanting lines. */
function hatch(context: Brush, x: number, y: number, width: number, height: number, theme: Inks): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.beginPath()
  for (let at = x - height; at < x + width; at += 6) {
    context.moveTo(at, y + height)
    context.lineTo(at + height, y)
  }
  context.lineWidth = 2
  context.strokeStyle = theme['ink-soft']
  context.stroke()
  context.restore()
}

function drawWords(context: Brush, column: Column, floor: number, tall: number, theme: Inks): void {
  const { x, width, label, chosen, total, segments } = column
  const middle = x + width / 2
  const hidden = segments.filter(
    (one) => one.latent >= 0 && one.letter !== label && one.share > 0.01 && !hasRoom(one, width, tall),
  )
  const longest = hidden.reduce((most, { letter }) => Math.max(most, letter.length), 1)
  const fits = longest > 1 ? Math.floor((width + 4) / (8 * longest)) : width > 24 ? 3 : 2
  const count = hidden.length > fits ? Math.max(0, fits - 1) : fits
  const letters = hidden.slice(0, count).map(({ letter }) => letter)
  if (letters.length > 0) {
    const words = letters.join('') + (hidden.length > fits ? '…' : '')
    write(context, words, middle, floor - total * tall - 9, { size: 12, weight: 700, colour: theme.ink })
  }
  const [weight, colour] = chosen ? [700, theme.ink] : [400, theme['ink-soft']]
  write(context, label, middle, floor + 9, { size: 12, weight, colour })
  if (!chosen) return
  context.beginPath()
  context.roundRect(x - 2, TOP - 2, width + 4, tall + BOTTOM + 1, 3)
  context.lineWidth = 2
  context.strokeStyle = theme.ink
  context.stroke()
}
