// The control of any row of the table of parameters.
import type { Parameter, Value } from '../../core/parameter.ts'
import { ChoiceControl } from './ChoiceControl.tsx'
import { EditorControl } from './EditorControl.tsx'
import { NumberControl, type Tick } from './NumberControl.tsx'
import { TextControl } from './TextControl.tsx'

interface Props {
  readonly row: Parameter
  readonly value: Value
  readonly ticks?: readonly Tick[]
  /** In place of the row's own sentence. */
  readonly doc?: string | undefined
  /** Why it makes no difference now, in one sentence. */
  readonly disabled?: string | undefined
  readonly onChange: (value: Value) => void
}

export function ParameterControl({ row, ...props }: Props) {
  if (row.kind === 'number') return <NumberControl row={row} {...props} />
  if (row.kind === 'choice') return <ChoiceControl row={row} {...props} />
  return row.editor ? <EditorControl row={row} /> : <TextControl row={row} {...props} />
}
