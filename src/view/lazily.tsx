// A part of the page that is loaded when it is first shown; where that fails, it says so in its place.
import { type ComponentType, lazy, Suspense } from 'react'

export function lazily<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  const Part = lazy<ComponentType<Props>>(() => load().catch(() => ({ default: NotLoaded })))
  return function Late(props: Props) {
    return (
      <Suspense fallback={<p role="status">Loading …</p>}>
        <Part {...props} />
      </Suspense>
    )
  }
}

function NotLoaded() {
  return <p role="status">This could not be loaded. Are you offline? Reload the page to try again.</p>
}
