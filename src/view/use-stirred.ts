// True from the first sign of a person on: what nobody needs to see the page is loaded then.
import { useEffect, useState } from 'react'
import { stir } from '../app/stir.ts'

export function useStirred(): boolean {
  const [stirred, setStirred] = useState(false)
  useEffect(() => void stir().then(() => setStirred(true)), [])
  return stirred
}
