// A link that opens the laboratory, or a chapter beside it, in this very state.
import type { ReactNode } from 'react'
import { openLink } from '../../app/address.ts'
import css from './teach.module.css'

interface Props {
  /** The text behind the #. */
  readonly link: string
  readonly children: ReactNode
}

export function LabLink({ link, children }: Props) {
  return (
    <a
      className={css.link}
      href={`#${link}`}
      onClick={(event) => {
        // With a key held the browser opens it elsewhere; a page of its own sets up the laboratory itself.
        if (event.ctrlKey || event.metaKey || event.shiftKey || link.startsWith('/')) return
        event.preventDefault()
        openLink(link)
        scrollTo(0, 0)
      }}
    >
      {children}
    </a>
  )
}
