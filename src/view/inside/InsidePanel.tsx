// Inside one lane: the loop of its system with the prompt, what its Planner expects, or what its Reporter confuses.
import { setLab, useLab } from '../../app/store.ts'
import type { Inside } from '../../core/link.ts'
import { laneName } from '../../core/params.ts'
import { lazily } from '../lazily.tsx'
import { usePanel } from '../use-panel.ts'
import { capital, useWho } from '../who.ts'
import css from './inside.module.css'
import { useInsideLane } from './use-inside-lane.ts'

const VIEWS: readonly { readonly view: Inside['view']; readonly label: string; readonly asks: string }[] = [
  { view: 'loop', label: 'Loop', asks: 'Who tells what to whom?' },
  { view: 'expects', label: 'Planner', asks: 'What does the Planner expect?' },
  { view: 'reporter', label: 'Reporter', asks: 'What does the Reporter confuse?' },
]

/** Each is loaded when it is opened. */
const BODIES: Readonly<Record<Inside['view'], React.ComponentType>> = {
  loop: lazily(() => import('./LoopView.tsx')),
  expects: lazily(() => import('./Expectations.tsx')),
  reporter: lazily(() => import('./Confusions.tsx')),
}

const close = (): void => setLab({ inside: null })

export default function InsidePanel() {
  const inside = useLab((state) => state.inside)
  const lanes = useLab((state) => state.run?.lanes.length ?? 1)
  const { panel, heading } = usePanel(close)
  const who = useWho()
  const lane = useInsideLane()

  if (!inside) return null
  const { view } = inside
  const Body = BODIES[view]
  const show = (next: Partial<Inside>): void => setLab({ inside: { ...inside, ...next } })
  return (
    <section
      ref={panel}
      className={css.inside}
      style={{ '--lanes': lanes } as React.CSSProperties}
      data-view={view}
      aria-labelledby="inside-heading"
    >
      <header className={css.header}>
        <h2 id="inside-heading" ref={heading} tabIndex={-1}>
          {VIEWS.find((one) => one.view === view)?.asks}
        </h2>
        {lanes > 1 && (
          <fieldset className={css.lanes} aria-label={`Which ${who}`}>
            {Array.from({ length: lanes }, (_, i) => (
              <button
                key={laneName(i)}
                type="button"
                aria-pressed={i === lane}
                title={`${capital(who)} ${laneName(i)}`}
                onClick={() => show({ lane: i })}
              >
                <span className="hidden-text">{capital(who)} </span>
                {laneName(i)}
              </button>
            ))}
          </fieldset>
        )}
        <button type="button" className={css.close} onClick={close} aria-label="Close what is inside">
          ×
        </button>
      </header>
      <fieldset className={css.views} aria-label="What to look into">
        {VIEWS.map((one) => (
          <button
            key={one.view}
            type="button"
            aria-pressed={one.view === view}
            onClick={() => show({ view: one.view })}
          >
            {one.label}
          </button>
        ))}
      </fieldset>
      <Body key={`${view} ${lane}`} />
    </section>
  )
}
