// Light or dark, and full contrast: as the system has it, unless the person chooses otherwise.
import { useState } from 'react'
import { chooseTheme, chosenTheme, type Theme } from '../../app/theme.ts'
import { SHAPES } from './shapes.ts'
import { ToolMenu } from './ToolMenu.tsx'
import css from './tools.module.css'

const SCHEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

export function Appearance() {
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (change: Partial<Theme>): void => {
    const next = { ...theme, ...change }
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <ToolMenu name="Colours" shape={SHAPES.colours}>
      {() => (
        <fieldset className={css.choices}>
          <legend className="hidden-text">Colours of the page</legend>
          {SCHEMES.map(([scheme, words]) => (
            <label key={scheme}>
              <input
                type="radio"
                name="scheme"
                checked={theme.scheme === scheme}
                onChange={() => choose({ scheme })}
              />{' '}
              {words}
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={theme.contrast}
              onChange={(event) => choose({ contrast: event.target.checked })}
            />{' '}
            High contrast
          </label>
        </fieldset>
      )}
    </ToolMenu>
  )
}
