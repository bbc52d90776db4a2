// The button that offers a plot as a file; the menu, and what writes the files, are loaded when it is first pressed.
import { lazily } from '../lazily.tsx'
import shell from '../shell/shell.module.css'
import { useMenu } from '../shell/use-menu.ts'
import css from './export.module.css'
import type { Figure } from './figure.ts'

const Menu = lazily(() => import('./ExportMenu.tsx'))

interface Props {
  /** Makes the figure as it is on show. */
  readonly figure: () => Figure | Promise<Figure>
}

export function ExportButton({ figure }: Props) {
  const { whole, button, open, toggle, leave } = useMenu()
  return (
    <div ref={whole} className={css.export}>
      <button
        ref={button}
        type="button"
        className={shell.small}
        aria-expanded={open}
        title="This plot as a picture, or its numbers"
        onClick={toggle}
      >
        Export
      </button>
      {open && <Menu figure={figure} within={whole} onClose={leave} />}
    </div>
  )
}
