// While the page plays, what measures gives way: a band can wait, motion cannot.
import { measureGently } from './measure.ts'
import { useLab } from './store.ts'

export function startGivingWay(): void {
  useLab.subscribe(({ playing }) => playing, measureGently)
}
