// Calm: nothing plays. What a person does not wait for is done then, lest it cost the motion a frame.
import { lab, useLab } from './store.ts'

/** Settles at once where nothing plays, else when it has stopped. */
export function calm(): Promise<void> {
  if (!lab().playing) return Promise.resolve()
  return new Promise((settle) => {
    const stop = useLab.subscribe(
      ({ playing }) => playing,
      (playing) => {
        if (playing) return
        stop()
        settle()
      },
    )
  })
}
