// A picture on a tool: one line, drawn in the colour of the text.
import css from './tools.module.css'

export function Icon({ shape }: { readonly shape: string }) {
  return (
    <svg className={css.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  )
}
