// A link that opens the laboratory, or a chapter beside it, in this very state.
import type { ReactNode } from 'react'
import { openLink } from '../../app/address.ts'
import { follow } from '../follow.ts'
import css from './teach.module.css'

interface Props {
  /** The text behind the #. */
  readonly link: string
  readonly children: ReactNode
}

export function LabLink({ link, children }: Props) {
  const open = (): void => {
    openLink(link)
    scrollTo(0, 0)
  }
  // A page of its own sets up the laboratory itself.
  const ownPage = link.startsWith('/')
  return (
    <a className={css.link} href={`#${link}`} onClick={ownPage ? undefined : (event) => follow(event, open)}>
      {children}
    </a>
  )
}
