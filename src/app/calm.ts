// Calm: nothing plays. What a person does not wait for is done then, lest it cost the motion a frame.
import { lab, useLab } from './store.ts'

/** Who points, touches or types may be about to play. */
const GESTURE_MS = 500

/** Settles a moment later where nothing plays then, else when it has stopped. */
export async function calm(): Promise<void> {
  await new Promise((settle) => setTimeout(settle, GESTURE_MS))
  if (!lab().playing) return
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
