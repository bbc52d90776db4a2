// The small button that takes a room, a plan or an instruction away.
import css from './editor.module.css'

interface Props {
  /** What is taken away. */
  readonly what: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

export function Remove({ what, disabled = false, onClick }: Props) {
  return (
    <button
      type="button"
      className={css.tiny}
      aria-label={`Remove ${what}`}
      disabled={disabled}
      onClick={onClick}
    >
      ×
    </button>
  )
}
