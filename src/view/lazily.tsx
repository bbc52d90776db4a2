// A part of the page that is loaded when it is first shown; where that fails, it says so in its place.
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'

/** @param meanwhile what stands in its place until it is there */
export function lazily<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  meanwhile: ReactNode = <p role="status">Loading …</p>,
): ComponentType<Props> {
  const Part = lazy<ComponentType<Props>>(() => load().catch(() => ({ default: NotLoaded })))
  return function Late(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    )
  }
}

function NotLoaded() {
  return <p role="status">This could not be loaded. Are you offline? Reload the page to try again.</p>
}
