// Things to do that several chapters ask for.
import type { Task } from './chapter.ts'

/** To go to the end of the run. */
export const TO_THE_END: Task = {
  id: 'end',
  done: ({ done, config }) => done >= Number(config.shared.episodes),
}

/** To draw the regret of a lane before it is shown. */
export const predicting = (lane: number): Task => ({
  id: 'predict',
  predict: lane,
  done: ({ revealed }) => revealed === lane,
})
