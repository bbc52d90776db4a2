// What every control of a parameter has around it: its label, its sentence, and why an entry was refused.
import type { ReactNode } from 'react'
import type { Parameter } from '../../core/parameter.ts'
import css from './controls.module.css'
import { Indexed } from './Indexed.tsx'
import { SymbolOf } from './SymbolOf.tsx'

interface Props {
  readonly row: Parameter
  /** Of the element that the label names and the sentence describes; the sentence is `${id}-doc`. */
  readonly id: string
  /** In place of the row's own sentence. */
  readonly doc?: string | undefined
  /** Why it makes no difference now. */
  readonly disabled?: string | undefined
  readonly problem?: string
  readonly children: ReactNode
}

export function Frame({ row, id, doc = row.doc, disabled, problem, children }: Props) {
  return (
    <div className={css.control} data-thing={row.name} data-disabled={disabled ? '' : undefined}>
      <label className={css.label} htmlFor={id} title={disabled && row.doc}>
        {row.label}{' '}
        {row.kind === 'number' && row.symbol && <SymbolOf symbol={row.symbol} className={css.symbol} />}
      </label>
      {children}
      <p id={`${id}-doc`} className={css.doc}>
        <Indexed text={disabled ?? doc} />
      </p>
      {problem && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
