// The lane that is looked into.
import { useLab } from '../../app/store.ts'

/** Within the lanes of the run on show, which may be fewer than have been asked for. */
export const useInsideLane = (): number =>
  useLab(({ inside, run }) => Math.min(inside?.lane ?? 0, (run?.lanes.length ?? 1) - 1))
