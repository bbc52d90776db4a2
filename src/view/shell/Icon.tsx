// A picture on a button: a path in a square of 16 × 16, drawn in the colour of the text.

export function Icon({ shape }: { readonly shape: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  )
}
