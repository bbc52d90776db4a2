// The help dialog.
import { setLab, useLab } from '../../app/store.ts'
import { Dialog } from './Dialog.tsx'
import { HelpText } from './HelpText.tsx'

export default function Help() {
  const scenario = useLab((state) => state.config.shared.scenario)
  return (
    <Dialog title="How to read and drive this page" width={720} onClose={() => setLab({ helpOpen: false })}>
      <HelpText scenario={scenario} />
    </Dialog>
  )
}
