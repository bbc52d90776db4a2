// Short words on a canvas, from a store of ready pictures: setting the font of a canvas in the page makes the browser
// lay the whole page out, which costs more than all other drawing; an offscreen canvas does not.
import { type Brush, offPage } from '../bitmap.ts'
import { pixelRatio } from '../pixels.ts'
import { inks } from './canvas.ts'

interface Word {
  readonly picture: ImageBitmap
  /** In CSS pixels: its size, and where in it the words begin and how wide they are. */
  readonly width: number
  readonly height: number
  readonly inset: number
  readonly length: number
}

export interface Style {
  readonly size: number
  readonly weight: number
  readonly colour: string
  /** A line of this colour around the letters, so that they read on any ground. */
  readonly halo?: string
  readonly align?: 'center' | 'start' | 'end'
}

/** Words kept; there are a few hundred, or two for each of hundreds of latents. */
const KEPT = 2000
const HALO = 3

const store = new Map<string, Word>()
let sheet: OffscreenCanvasRenderingContext2D | null = null

/** Draws words whose capitals are centred on y, and which lie around, after or before x. */
export function write(context: Brush, words: string, x: number, y: number, style: Style): void {
  const ratio = pixelRatio()
  const { size, weight, colour, halo, align } = style
  const key = `${words}|${size}|${weight}|${colour}|${halo ?? ''}|${ratio}|${inks().font}`
  let word = store.get(key)
  if (!word) {
    if (store.size >= KEPT) store.clear()
    word = made(words, style, ratio)
    store.set(key, word)
  }
  const start = align === 'start' ? x : align === 'end' ? x - word.length : x - word.length / 2
  // On whole pixels of the screen, so that it stays crisp.
  const left = Math.round((start - word.inset) * ratio) / ratio
  const top = Math.round((y - word.height / 2) * ratio) / ratio
  context.drawImage(word.picture, left, top, word.width, word.height)
}

function made(words: string, { size, weight, colour, halo }: Style, ratio: number): Word {
  const font = `${weight} ${size}px ${inks().font}`
  // One canvas for all words: a new one for each would cost more than the words.
  sheet ??= offPage()
  const context = sheet
  const { canvas } = context
  context.font = font
  const length = context.measureText(words).width
  const inset = HALO
  // A new size clears it, and all that was set.
  canvas.width = Math.ceil((length + 2 * inset) * ratio)
  canvas.height = Math.ceil(size * 1.6 * ratio)
  context.scale(ratio, ratio)
  context.font = font
  const [width, height] = [canvas.width / ratio, canvas.height / ratio]
  // Capitals and digits are about 0.72 of the size high.
  const baseline = height / 2 + size * 0.36
  if (halo !== undefined) {
    context.lineJoin = 'round'
    context.lineWidth = HALO
    context.strokeStyle = halo
    context.strokeText(words, inset, baseline)
  }
  context.fillStyle = colour
  context.fillText(words, inset, baseline)
  return { picture: canvas.transferToImageBitmap(), width, height, inset, length }
}
