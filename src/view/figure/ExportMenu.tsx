// What an exported plot may be: SVG, PNG or CSV.
import { type RefObject, useState } from 'react'
import { useLeaving } from '../shell/use-leaving.ts'
import css from './export.module.css'
import type { Figure } from './figure.ts'
import { saveFigure } from './save.ts'

interface Props {
  readonly figure: () => Figure | Promise<Figure>
  /** The button and its menu. */
  readonly within: RefObject<Element | null>
  /** @param byKey so that the focus must go somewhere */
  readonly onClose: (byKey: boolean) => void
}

const FORMATS = [
  { format: 'svg', name: 'SVG', doc: 'picture that scales' },
  { format: 'png', name: 'PNG', doc: 'picture for a slide' },
  { format: 'csv', name: 'CSV', doc: 'all its numbers' },
] as const

export default function ExportMenu({ figure, within, onClose }: Props) {
  const [said, setSaid] = useState('')
  const save = async (format: (typeof FORMATS)[number]['format']): Promise<void> => {
    setSaid('One moment …')
    try {
      setSaid(`Saved as ${await saveFigure(await figure(), format)}`)
    } catch (error) {
      setSaid(`It could not be saved: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  useLeaving(within, onClose)
  return (
    <fieldset className={css.menu}>
      <legend className="hidden-text">Export this plot as</legend>
      {FORMATS.map(({ format, name, doc }) => (
        <button key={format} type="button" className={css.item} onClick={() => void save(format)}>
          {name} <span>{doc}</span>
        </button>
      ))}
      <p className={css.said} role="status">
        {said}
      </p>
    </fieldset>
  )
}
