// The state on show as one page of A4, for paper: made when the browser is about to print, and gone afterwards.
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { applyTheme } from '../../app/theme.ts'
import { lookAgain } from '../latent-style.ts'
import './print.css'
import { Sheet } from './Sheet.tsx'

export default function Handout() {
  const [prints, setPrints] = useState(false)
  useEffect(() => {
    const before = (): void => {
      const { dataset } = document.documentElement
      dataset.theme = 'light'
      delete dataset.contrast
      lookAgain()
      flushSync(() => setPrints(true))
    }
    const after = (): void => {
      setPrints(false)
      applyTheme()
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return <div data-handout>{prints && <Sheet />}</div>
}
