// A quiet button with a picture on it and its name for whoever does not see that.
import { Icon } from '../shell/Icon.tsx'
import css from './tools.module.css'

interface Props {
  readonly name: string
  readonly title: string
  readonly shape: string
  readonly act: () => void
  /** As aria-keyshortcuts has them. */
  readonly keys?: string
  /** There is nothing to do. It stays in the order of focus, so that the focus is not lost with the last of it. */
  readonly idle?: boolean
}

export function Tool({ name, title, shape, act, keys, idle = false }: Props) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-disabled={idle}
      aria-keyshortcuts={keys}
      title={title}
      onClick={act}
    >
      <Icon shape={shape} />
      <span className="hidden-text">{name}</span>
    </button>
  )
}
