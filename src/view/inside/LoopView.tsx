// The loop of the system and, below it, the prompt that goes round in it.
import { Loop } from './Loop.tsx'
import { PromptView } from './PromptView.tsx'
import { useInsideLane } from './use-inside-lane.ts'

export default function LoopView() {
  const lane = useInsideLane()
  return (
    <>
      <Loop lane={lane} />
      <PromptView lane={lane} />
    </>
  )
}
