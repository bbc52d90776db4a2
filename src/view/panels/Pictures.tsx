// The regret of the lanes in several pictures, one in view: this run, live, or an experiment over many runs.
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { notify } from '../../app/engine.ts'
import { RUN, setLab, useLab } from '../../app/store.ts'
import { PANELS } from './index.ts'
import css from './pictures.module.css'

const TABS = [{ id: RUN, label: 'This run' }, ...PANELS.map(({ id, label }) => ({ id, label }))]

interface Props {
  /** The picture of this run. */
  readonly children: ReactNode
}

export function Pictures({ children }: Props) {
  const [id, ...options] = useLab((state) => state.picture).split(':')
  const panel = PANELS.find((one) => one.id === id)
  const chosen = panel?.id ?? RUN
  useEffect(() => {
    if (TABS.some((one) => one.id === id)) return
    const known = TABS.map((one) => one.id).join(', ')
    notify(`There is no picture “${id}”: there are ${known}. The run is shown instead.`)
    setLab({ picture: RUN })
  }, [id])
  return (
    <div className={css.pictures}>
      <Tabs chosen={chosen} />
      <div className={css.panel} role="tabpanel" id="picture" aria-labelledby={`picture-${chosen}`}>
        {panel ? (
          <panel.Body
            key={panel.id}
            options={options}
            setOptions={(next) => setLab({ picture: [panel.id, ...next].join(':') })}
          />
        ) : (
          children
        )}
      </div>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Tabs where they fit in a row, a list to choose from on a phone. */
function Tabs({ chosen }: { readonly chosen: string }) {
  const show = (picture: string): void => setLab({ picture })
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    const at = TABS.findIndex(({ id }) => id === chosen)
    const to = { Home: 0, End: TABS.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? 0)
    if (to === at || !TABS[to]) return
    event.preventDefault()
    event.stopPropagation()
    show(TABS[to].id)
    document.getElementById(`picture-${TABS[to].id}`)?.focus()
  }
  return (
    <>
      <div className={css.tabs} role="tablist" aria-label="Pictures of the regret">
        {TABS.map(({ id, label }) => (
          <button
            key={id}
            id={`picture-${id}`}
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={id === chosen}
            aria-controls="picture"
            tabIndex={id === chosen ? 0 : -1}
            data-own-keys
            onKeyDown={key}
            onClick={() => show(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <label className={css.list}>
        <span>Picture</span>
        <select value={chosen} onChange={(event) => show(event.target.value)}>
          {TABS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
