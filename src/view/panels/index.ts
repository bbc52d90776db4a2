// The pictures that can be shown in place of the run's own plot: each a file, loaded when it is opened, and a line here.
import type { ComponentType } from 'react'
import { lazily } from '../lazily.tsx'

export interface PanelProps {
  /** What the picture is of, as the link says it after the panel's id; [] is what it opens with. */
  readonly options: readonly string[]
  readonly setOptions: (options: readonly string[]) => void
}

interface Panel {
  readonly id: string
  readonly label: string
  readonly Body: ComponentType<PanelProps>
}

export const PANELS: readonly Panel[] = [
  { id: 'growth', label: 'Growth', Body: lazily(() => import('./Growth.tsx')) },
  { id: 'sweep', label: 'Sweep', Body: lazily(() => import('./Sweep.tsx')) },
  { id: 'map', label: 'Map', Body: lazily(() => import('./ParameterMap.tsx')) },
  { id: 'where', label: 'Where from', Body: lazily(() => import('./Attribution.tsx')) },
  { id: 'errors', label: 'Errors', Body: lazily(() => import('./Errors.tsx')) },
  { id: 'pretraining', label: 'Pretrain', Body: lazily(() => import('./Pretraining.tsx')) },
]
