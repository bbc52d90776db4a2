// One row of the posterior, filled in place; what has not changed is not touched.
import { latentColour, letterOn } from '../latent-style.ts'
import { hide, rewrite } from '../rewrite.ts'
import { changes } from './changes.ts'
import { drawMini } from './draw-mini.ts'
import type { Moment } from './moment.ts'
import styles from './posterior.module.css'
import { chance } from './words.ts'

export interface RowParts {
  readonly item: HTMLElement
  readonly button: HTMLButtonElement
  readonly chip: HTMLElement
  readonly mini: SVGSVGElement
  readonly bar: HTMLElement
  readonly tick: HTMLElement
  readonly number: HTMLElement
  readonly star: HTMLElement
  /** Whether the row stands for something else than before, or looks otherwise. */
  readonly renamed: ReturnType<typeof changes>
}

export function partsOf(item: Element): RowParts {
  const part = <E extends Element>(name: string): E => item.querySelector(`[data-part=${name}]`) as E
  return {
    item: item as HTMLElement,
    button: item.querySelector('button') as HTMLButtonElement,
    chip: part('chip'),
    mini: part('mini'),
    bar: part('bar'),
    tick: part('tick'),
    number: part('number'),
    star: part('star'),
    renamed: changes(),
  }
}

export interface RowData {
  readonly moment: Moment
  /** −1 for the row of all others, or for none. */
  readonly latent: number
  readonly others: number
  readonly rest: number
  /** null while it is kept secret. */
  readonly truth: number | null
  readonly lit: number | null
  readonly dark: boolean
}

export function drawRow(parts: RowParts, data: RowData): void {
  const { moment, latent, others, rest, truth, lit, dark } = data
  const { button, bar, tick, number, star, renamed } = parts
  const { scene } = moment.run
  const value = latent < 0 ? rest : moment.weights[latent]
  if (renamed(scene, latent, others, dark)) nameRow(parts, data)
  button.classList.toggle(styles.unlit, lit !== null && lit !== latent)
  bar.style.transform = `scaleX(${value})`
  const before = latent < 0 ? undefined : moment.heard?.posterior[latent]
  const hasMoved = before !== undefined && Math.abs(before - value) >= 0.004
  tick.style.visibility = hasMoved ? 'visible' : ''
  tick.style.transform = `translateX(${(before ?? 0) * 100}%)`
  rewrite(number, chance(value))
  hide(star, latent < 0 || latent !== truth)
  drawMini(parts.mini, scene, latent, moment.detail.instruction, dark)
}

/** Which latent it is of, or how many others. */
function nameRow(
  { item, button, chip, mini, bar }: RowParts,
  { moment, latent, others, dark }: RowData,
): void {
  const { scene } = moment.run
  const colour = latent < 0 ? '' : latentColour(latent, dark, scene.marked)
  item.hidden = latent < 0 && others === 0
  if (latent < 0) delete button.dataset.latent
  else button.dataset.latent = String(latent)
  rewrite(chip, latent < 0 ? `+${others}` : scene.latents[latent].letter)
  chip.style.background = colour
  chip.style.color = colour && letterOn(colour)
  bar.style.background = colour
  mini.style.visibility = latent < 0 ? 'hidden' : ''
}
