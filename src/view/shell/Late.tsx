// A part of the page that is loaded when it is first wanted.
import { type ComponentType, useEffect, useState } from 'react'

interface Props {
  /** The same function every time. */
  readonly load: () => Promise<ComponentType>
}

export function Late({ load }: Props) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType } | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    load().then(
      (Part) => setLoaded({ Part }),
      () => setFailed(true),
    )
  }, [load])
  if (loaded) return <loaded.Part />
  return (
    <p role="status">
      {failed ? 'This could not be loaded. Are you offline? Close it and try again.' : 'Loading …'}
    </p>
  )
}
