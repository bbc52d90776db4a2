// A tool that opens a menu under itself; Escape, or a click or focus elsewhere, shuts it.
import type { ReactNode, RefObject } from 'react'
import { Icon } from '../shell/Icon.tsx'
import { useLeaving } from '../shell/use-leaving.ts'
import { useMenu } from '../shell/use-menu.ts'
import css from './tools.module.css'

interface Props {
  readonly name: string
  readonly shape: string
  /** What the menu holds; `close` shuts it and puts the focus back on its button. */
  readonly children: (close: () => void) => ReactNode
}

export function ToolMenu({ name, shape, children }: Props) {
  const { whole, button, open, toggle, leave } = useMenu()
  return (
    <div ref={whole} className={css.menuPlace}>
      <button
        ref={button}
        type="button"
        className={css.tool}
        aria-expanded={open}
        title={name}
        onClick={toggle}
      >
        <Icon shape={shape} />
        <span className="hidden-text">{name}</span>
      </button>
      {open && (
        <section className={css.menu} aria-label={name}>
          <Leaving within={whole} leave={leave} />
          {children(() => leave(true))}
        </section>
      )}
    </div>
  )
}

interface LeavingProps {
  readonly within: RefObject<Element | null>
  readonly leave: (byKey: boolean) => void
}

/** Listens while the menu is open. */
function Leaving({ within, leave }: LeavingProps) {
  useLeaving(within, leave)
  return null
}
