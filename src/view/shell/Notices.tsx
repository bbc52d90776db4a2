// Sentences for the person: what a link held that could not be read, what went wrong and what was done instead.
import { setLab, useLab } from '../../app/store.ts'
import css from './shell.module.css'

export function Notices() {
  const notices = useLab((state) => state.notices)
  const progress = useLab((state) => state.progress)
  return (
    <div className={css.notices}>
      <div role="status" data-notices>
        {notices.map((notice) => (
          <p key={notice} className={css.notice}>
            {notice}
          </p>
        ))}
      </div>
      {notices.length > 0 && (
        <button type="button" className={css.small} onClick={() => setLab({ notices: [] })}>
          Dismiss
        </button>
      )}
      {progress !== null && progress > 0 && (
        <progress className={css.progress} value={progress} max={1} aria-label="Computing the run" />
      )}
    </div>
  )
}
