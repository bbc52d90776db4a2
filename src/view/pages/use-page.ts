// The page that the address names.
import { useEffect } from 'react'
import { notify } from '../../app/engine.ts'
import { setLab, useLab } from '../../app/store.ts'
import { PAGES, type Page } from './index.ts'

/** The page that is open, if one is, and what the address says behind its name. */
export function usePage(): readonly [Page | undefined, readonly string[]] {
  const [id, ...path] = useLab((state) => state.route).split('/')
  const page = PAGES.find((one) => one.id === id)
  const unknown = page ? '' : id.slice(0, 20)
  useEffect(() => {
    if (!unknown) return
    const known = PAGES.map((one) => one.id).join(' and ')
    notify(`There is no page “${unknown}”: there are ${known}. The laboratory is shown instead.`)
    setLab({ route: '' })
  }, [unknown])
  return [page, path]
}
