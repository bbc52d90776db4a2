// Columns of the next-subgoal distribution: one per subgoal, stacked by latent, the drawn one framed.
import type { StepDetail } from '../../core/experiment/detail.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { latentColour, letterOn } from '../latent-style.ts'
import { cleared, type Hit, type Inks, inks } from './canvas.ts'
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
  const { scene, step, width, height, lit, dark } = picture
  const context = cleared(canvas, width, height)
  const columns = columnsOf(scene, step, width)
  const tall = Math.max(1, height - TOP - BOTTOM)
  const floor = TOP + tall
  const theme = inks()
  for (const column of columns) {
    context.fillStyle = theme.hall
    context.fillRect(column.x, TOP, column.width, tall)
    for (const segment of column.segments) {
      context.globalAlpha = lit === null || lit === segment.latent ? 1 : 0.25
      drawSegment(context, column, segment, floor, tall, dark, theme)
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

const hasRoom = ({ share }: Segment, width: number, tall: number): boolean =>
  share * tall >= 13 && width >= 11

function drawSegment(
  context: CanvasRenderingContext2D,
  { x, width }: Column,
  segment: Segment,
  floor: number,
  tall: number,
  dark: boolean,
  theme: Inks,
): void {
  const { latent, letter, from, share } = segment
  const top = floor - (from + share) * tall
  const height = Math.max(0.5, share * tall - 0.75)
  if (latent < 0) {
    hatch(context, x, top, width, height, theme)
    return
  }
  const colour = latentColour(latent, dark)
  context.fillStyle = colour
  context.fillRect(x, top, width, height)
  if (!hasRoom(segment, width, tall)) return
  write(context, letter, x + width / 2, top + height / 2, { size: 12, weight: 700, colour: letterOn(colour) })
}

/** What no latent asks for: neutral slanting lines. */
function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  theme: Inks,
): void {
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

function drawWords(
  context: CanvasRenderingContext2D,
  column: Column,
  floor: number,
  tall: number,
  theme: Inks,
): void {
  const { x, width, label, chosen, total, segments } = column
  const middle = x + width / 2
  const hidden = segments.filter((one) => one.latent >= 0 && one.share > 0.01 && !hasRoom(one, width, tall))
  const fits = width > 24 ? 3 : 2
  const letters = hidden.slice(0, hidden.length > fits ? fits - 1 : fits).map(({ letter }) => letter)
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
