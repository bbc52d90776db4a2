// The help dialog; what it says is loaded when it is first opened.
import { setLab, useLab } from '../../app/store.ts'
import { lazily } from '../lazily.tsx'
import { Dialog } from './Dialog.tsx'

const HelpText = lazily(() => import('./HelpText.tsx'))

export function Help() {
  const open = useLab((state) => state.helpOpen)
  const scenario = useLab((state) => state.config.shared.scenario)
  return (
    open && (
      <Dialog title="How to read and drive this page" width={720} onClose={() => setLab({ helpOpen: false })}>
        <HelpText scenario={scenario} />
      </Dialog>
    )
  )
}
