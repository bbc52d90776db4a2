// The states that were on show lately: when, what had been changed, and a link that opens it again.
import { openLink } from '../../app/address.ts'
import { forgetRecents, useHistory } from '../../app/history/history.ts'
import type { Recent } from '../../app/history/recents.ts'
import { follow } from '../follow.ts'
import { SHAPES } from './shapes.ts'
import { ToolMenu } from './ToolMenu.tsx'
import css from './tools.module.css'

export function RecentStates() {
  const recents = useHistory((state) => state.recents)
  return (
    <ToolMenu name="Recent states" shape={SHAPES.recent}>
      {(close) =>
        recents.length === 0 ? (
          <p className={css.none}>Nothing yet: what you set will be listed here, on this device only.</p>
        ) : (
          <>
            <ul className={css.recents}>
              {recents.map((recent) => (
                <li key={recent.link}>
                  <Item recent={recent} onOpen={close} />
                </li>
              ))}
            </ul>
            <button type="button" className={css.forget} onClick={forgetRecents}>
              Forget these
            </button>
          </>
        )
      }
    </ToolMenu>
  )
}

function Item({ recent, onOpen }: { readonly recent: Recent; readonly onOpen: () => void }) {
  const { link, words, when } = recent
  const open = (): void => {
    onOpen()
    openLink(link)
  }
  return (
    <a className={css.recent} href={`#${link}`} onClick={(event) => follow(event, open)}>
      <time dateTime={new Date(when).toISOString()}>{clock(when)}</time>
      <span>{words || 'As the page opens'}</span>
    </a>
  )
}

/** The time of today, the day of what is older. */
function clock(when: number): string {
  const date = new Date(when)
  const today = date.toDateString() === new Date().toDateString()
  return today
    ? date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
}
