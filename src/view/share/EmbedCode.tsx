// The code that shows a lane or the plot in a course page or on a slide.
import { useState } from 'react'
import { linkAddress } from '../../app/address.ts'
import { type Embed, embedQuery } from '../../app/embed.ts'
import { lab, useLab } from '../../app/store.ts'
import { aboutScenario, laneName } from '../../core/params.ts'
import { LANES } from '../lane-style.ts'
import shell from '../shell/shell.module.css'
import { capital, useWho } from '../who.ts'
import { Copyable } from './Copyable.tsx'
import css from './share.module.css'

/** Pixels that each needs to be read; in a narrower frame it goes on in one column. */
const SIZES = { lane: { width: 800, height: 340 }, plot: { width: 640, height: 360 } } as const

export function EmbedCode() {
  // The laboratory alone, of the moment at which this was opened.
  const [address] = useState(() => linkAddress(lab().config))
  const count = useLab((state) => state.config.lanes.length)
  const scenario = useLab((state) => state.config.shared.scenario)
  const who = useWho()
  const choices: readonly Embed[] = [
    { what: 'plot' },
    ...LANES.slice(0, count).map((lane) => ({ what: 'lane', lane }) as const),
  ]
  const [chosen, setChosen] = useState(0)
  const embed = choices[Math.min(chosen, count)]
  const { width, height } = SIZES[embed.what]
  const source = address.replace('#', `${embedQuery(embed)}#`)
  const title = `From Words to Actions: ${aboutScenario(scenario).label}`
  const code = `<iframe src="${escaped(source)}" title="${escaped(title)}" width="${width}" height="${height}" style="border: 0; max-width: 100%" loading="lazy" allow="clipboard-write"></iframe>`
  return (
    <div>
      <Copyable label="Code to embed" text={code} copy="Copy the code" />
      <label className={css.which}>
        Embed{' '}
        <select
          className={shell.button}
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {choices.map((choice, i) => (
            <option key={embedQuery(choice)} value={i}>
              {choice.what === 'plot' ? 'the plot' : `${capital(who)} ${laneName(choice.lane)}`}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
