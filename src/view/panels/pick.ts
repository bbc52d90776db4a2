// Sets what a chosen point of a figure stands for: parameters of its lane, and shared ones.
import { setLane, setShared } from '../../app/actions.ts'
import { LANE_ROWS } from '../../core/params.ts'
import type { Pick } from '../figure/figure.ts'

export function applyPick({ lane, values }: Pick): void {
  const own = (name: string): boolean => LANE_ROWS.some((row) => row.name === name)
  const entries = Object.entries(values)
  const ownEntries = entries.filter(([name]) => own(name))
  if (lane >= 0 && ownEntries.length > 0) setLane(lane, Object.fromEntries(ownEntries))
  for (const [name, value] of entries) if (!own(name)) setShared(name, value)
}
