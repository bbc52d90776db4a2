// Sentences for the person: what a link held that could not be read, what went wrong and what was done instead.
import { setLab, useLab } from '../../app/store.ts'
import { lazily } from '../lazily.tsx'
import css from './shell.module.css'

const Refusals = lazily(() => import('./Refusals.tsx'))

export function Notices() {
  const notices = useLab((state) => state.notices)
  const refused = useLab((state) => state.refusals.length > 0)
  const progress = useLab((state) => state.progress)
  const offer = useLab((state) => state.offer)
  return (
    <div className={css.notices}>
      <div role="status" data-notices>
        {notices.map((notice) => (
          <p key={notice} className={css.notice}>
            {notice}{' '}
            {offer?.notice === notice && (
              <button
                type="button"
                className={css.small}
                onClick={() => setLab({ config: offer.config, offer: null, notices: [] })}
              >
                Set that world
              </button>
            )}
          </p>
        ))}
        {refused && <Refusals />}
      </div>
      {(refused || notices.length > 0) && (
        <button
          type="button"
          className={css.small}
          onClick={() => setLab({ notices: [], refusals: [], offer: null })}
        >
          Dismiss
        </button>
      )}
      {progress !== null && progress > 0 && (
        <progress className={css.progress} value={progress} max={1} aria-label="Computing the run" />
      )}
    </div>
  )
}
