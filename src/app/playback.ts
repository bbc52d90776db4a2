// Moves the playhead through a run that is already computed: play, step and scrub.
import { detailOf, lengthOf } from './details.ts'
import { animate, invalidate, invalidateWalk } from './frame.ts'
import { episodesDone, lab, moveWithinWalk, type Playhead, type Run, START, setLab, useLab } from './store.ts'

/** Slow speeds walk cell by cell, fast ones show an episode's end at a time; `Infinity` is the rest of the run in a second. */
export const SPEEDS = [
  { label: '2 cells a second', unit: 'cells', perSecond: 2 },
  { label: '6 cells a second', unit: 'cells', perSecond: 6 },
  { label: '16 cells a second', unit: 'cells', perSecond: 16 },
  { label: '40 cells a second', unit: 'cells', perSecond: 40 },
  { label: '3 episodes a second', unit: 'episodes', perSecond: 3 },
  { label: '12 episodes a second', unit: 'episodes', perSecond: 12 },
  { label: '60 episodes a second', unit: 'episodes', perSecond: 60 },
  { label: '300 episodes a second', unit: 'episodes', perSecond: 300 },
  { label: 'as fast as it goes', unit: 'episodes', perSecond: Number.POSITIVE_INFINITY },
] as const

/** Time to read the report after a walk, in seconds at any speed and in cells of the speed; the shorter counts. */
const DWELL_SECONDS = 0.7
const DWELL_CELLS = 6
/** While the loop is looked into, time to see its arrows light up one after another: so many times longer. */
const SLOWER = 3
/** And before a walk, to see who asks for it, in shares of the time after it. */
const LEAD = 2 / 3
const END_OF_WALK = Number.MAX_SAFE_INTEGER

/** It plays to the end of the present subgoal only. */
let oneSubgoal = false
let remainder = 0
let stopClock: (() => void) | null = null

/** Speed of a single step where the speed is one of episodes, in cells a second. */
const STEP_SPEED = 40

const cellsPerSecond = (): number => {
  const pace = SPEEDS[lab().speed]
  return pace.unit === 'cells' ? pace.perSecond : STEP_SPEED
}

/** The pauses around a walk, in cells at the present speed: before it, where the playhead is below 0, and after it. */
export function pauses(): { readonly lead: number; readonly dwell: number } {
  const dwell = Math.min(DWELL_CELLS, DWELL_SECONDS * cellsPerSecond())
  if (lab().inside?.view !== 'loop') return { lead: 0, dwell }
  return { lead: LEAD * SLOWER * dwell, dwell: SLOWER * dwell }
}

/** Where a step begins; before its first an episode has twice as much to be said. */
function beginning(episode: number, step: number): Playhead {
  const { lead } = pauses()
  return { episode, step, cell: 0 - (step === 0 ? lead : lead / 2), done: false }
}

/** Starts to play from the playhead on; from the beginning if the run is at its end, where there is no further subgoal. */
function play(until: 'end' | 'subgoal'): void {
  const { run, playhead } = lab()
  if (!run) return
  oneSubgoal = until === 'subgoal'
  remainder = 0
  const atEnd = playhead.done && playhead.episode === run.lanes[0].trace.episodes - 1
  if (atEnd && oneSubgoal) return
  const from = atEnd ? START : playhead
  const begins = from.cell === 0 && !from.done
  setLab({ playing: true, opening: false, playhead: begins ? beginning(from.episode, from.step) : from })
}

export function pause(): void {
  setLab({ playing: false, opening: false })
}

export function togglePlay(): void {
  if (lab().playing && !lab().opening) pause()
  else play('end')
}

/** Walks one subgoal to its outcome; asked again while it walks, it is there at once. */
export function stepSubgoal(): void {
  const { playing, opening } = lab()
  if (playing && !opening && oneSubgoal) {
    finishStep()
    pause()
    return
  }
  const { playhead } = lab()
  if (playhead.done || playhead.cell === END_OF_WALK) nextStep()
  play('subgoal')
}

/** Goes to the end of this episode, or of the next if this one is done. */
export function stepEpisode(): void {
  showEpisodes(episodesDone(lab().playhead) + 1)
}

/** Shows the run after this many complete episodes; 0 is the very beginning. */
export function showEpisodes(count: number): void {
  setLab({ playing: false, opening: false, playhead: after(count) })
}

export function jumpToEnd(): void {
  showEpisodes(Number.POSITIVE_INFINITY)
}

/** The playhead after `count` complete episodes, within the run. */
export function after(count: number, run: Run | null = lab().run): Playhead {
  if (!run || count < 1) return START
  const { episodes, horizon } = run.lanes[0].trace
  const episode = Math.min(episodes, Math.floor(count)) - 1
  return { episode, step: horizon - 1, cell: END_OF_WALK, done: true }
}

function advance(elapsedMs: number): void {
  const { opening, speed } = lab()
  if (opening) return
  const pace = SPEEDS[speed]
  const seconds = elapsedMs / 1000
  if (pace.unit === 'cells' || oneSubgoal) walkOn(seconds)
  else skipOn(pace.perSecond, seconds)
}

function skipOn(perSecond: number, seconds: number): void {
  const { run, playhead } = lab()
  if (!run) return
  const { episodes } = run.lanes[0].trace
  const rate = perSecond === Number.POSITIVE_INFINITY ? Math.max(300, episodes) : perSecond
  const steps = rate * seconds + remainder
  const whole = Math.floor(steps)
  remainder = steps - whole
  if (whole === 0) return
  const next = after(episodesDone(playhead) + whole)
  setLab({ playhead: next, playing: next.episode < episodes - 1 })
}

function walkOn(seconds: number): void {
  const { playhead } = lab()
  const lengths = walkLengths(playhead)
  if (!lengths) return
  const length = Math.max(0, ...lengths)
  const { dwell } = pauses()
  const cell = Math.min(playhead.cell, length + dwell) + cellsPerSecond() * seconds
  if (cell < length + dwell) {
    const next = at(playhead, cell, length)
    if (next.done !== playhead.done) setLab({ playhead: next })
    else {
      moveWithinWalk(next)
      // A lane that gets to the end of its walk is told what came of it, whether or not others walk on.
      if (lengths.some((end) => playhead.cell < end && cell >= end)) invalidate()
      else invalidateWalk()
    }
    return
  }
  if (!oneSubgoal && nextStep()) return
  finishStep()
  pause()
}

/** The same step at this cell of a walk of this length: the episode is done where its last walk has ended. */
function at(playhead: Playhead, cell: number, length: number): Playhead {
  return { ...playhead, cell, done: playhead.done || (cell >= length && isLastStep(playhead)) }
}

/** Waits at this cell of the present step. */
export function showCell(cell: number): void {
  const { playhead } = lab()
  const length = walkLength(playhead)
  if (length === null) return
  setLab({ playing: false, opening: false, playhead: at(playhead, cell, length) })
}

/** Waits where the next step or episode begins, if there is one. */
export function showNextStep(): void {
  setLab({ playing: false, opening: false })
  nextStep()
}

function finishStep(): void {
  const { playhead } = lab()
  setLab({ playhead: { ...playhead, cell: END_OF_WALK, done: playhead.done || isLastStep(playhead) } })
}

/** Goes to the start of the next step or episode; false at the end of the run. */
function nextStep(): boolean {
  const { playhead, run } = lab()
  if (!run) return false
  if (!isLastStep(playhead)) {
    setLab({ playhead: beginning(playhead.episode, playhead.step + 1) })
    return true
  }
  if (playhead.episode + 1 >= run.lanes[0].trace.episodes) return false
  setLab({ playhead: beginning(playhead.episode + 1, 0) })
  return true
}

/** The walks of this step, in cells, of every lane that has one; null while details are on their way. */
function walkLengths({ episode, step }: Playhead): number[] | null {
  const { run } = lab()
  const lengths: number[] = []
  for (let lane = 0; lane < (run?.lanes.length ?? 0); lane++) {
    const detail = detailOf(lane, episode)
    if (!detail) return null
    if (step < detail.steps.length) lengths.push(lengthOf(detail.steps[step]))
  }
  return lengths
}

/** The longest of them. */
function walkLength(playhead: Playhead): number | null {
  const lengths = walkLengths(playhead)
  return lengths && Math.max(0, ...lengths)
}

/** No lane has a further step in this episode. */
function isLastStep({ episode, step }: Playhead): boolean {
  return (lab().run?.lanes ?? []).every(({ trace }) => step + 1 >= trace.steps[episode])
}

/** Runs the clock while the page plays. */
export function startPlayback(): void {
  useLab.subscribe(
    (state) => state.playing,
    (playing) => {
      stopClock?.()
      stopClock = playing ? animate(advance) : null
    },
    { fireImmediately: true },
  )
}
