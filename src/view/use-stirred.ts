// True from the first sign of a person on: what nobody needs to see the page is loaded then.
import { startTransition, useEffect, useState } from 'react'
import { stir } from '../app/stir.ts'

export function useStirred(): boolean {
  const [stirred, setStirred] = useState(false)
  // Rendered in slices, as something may play by then.
  useEffect(() => void stir().then(() => startTransition(() => setStirred(true))), [])
  return stirred
}
