// The very network that is being pretrained plays a lane: its recipe and its steps go into the link, its weights stay here.
import { letPlay, type Training } from '../../../app/pretraining.ts'
import { useLab } from '../../../app/store.ts'
import { laneName } from '../../../core/params.ts'
import { useWho } from '../../who.ts'
import css from './pretraining.module.css'

export function LetPlay({ training }: { readonly training: Training }) {
  const lanes = useLab((state) => state.config.lanes)
  const who = useWho()
  if (training.step === 0 || training.state === 'failed') return null
  const still = training.state !== 'running'
  return (
    <span className={css.row}>
      <span className={css.words}>Let it play</span>
      {lanes.map((values, lane) => {
        const plays =
          values.planner === 'transformer' &&
          values.trajectories === 'live' &&
          values.liveSteps === training.step
        const name = `${who} ${laneName(lane)}`
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: lanes are named by their place
            key={lane}
            type="button"
            className={css.play}
            aria-label={still && plays ? `It plays ${name}` : `Let it play ${name}`}
            aria-pressed={still && plays}
            title={`Stops it where it is; that very network plans for ${name} from then on`}
            onClick={() => letPlay(lane)}
          >
            {laneName(lane)}
          </button>
        )
      })}
    </span>
  )
}
