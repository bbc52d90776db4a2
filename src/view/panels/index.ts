// The pictures that can be shown in place of the run's own plot: each a file, loaded when it is opened, and a line here.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export interface PanelProps {
  /** What the picture is of, as the link says it after the panel's id; [] is what it opens with. */
  readonly options: readonly string[]
  readonly setOptions: (options: readonly string[]) => void
}

interface Panel {
  readonly id: string
  readonly label: string
  readonly Body: LazyExoticComponent<ComponentType<PanelProps>>
}

export const PANELS: readonly Panel[] = [
  { id: 'growth', label: 'Growth', Body: lazy(() => import('./Growth.tsx')) },
  { id: 'sweep', label: 'Sweep', Body: lazy(() => import('./Sweep.tsx')) },
  { id: 'map', label: 'Map', Body: lazy(() => import('./ParameterMap.tsx')) },
  { id: 'where', label: 'Where from', Body: lazy(() => import('./Attribution.tsx')) },
  { id: 'errors', label: 'Errors', Body: lazy(() => import('./Errors.tsx')) },
]
