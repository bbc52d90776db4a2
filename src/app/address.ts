// Keeps the address and the state in step: every state has a link, and Back goes back.
import { decodeLink, encodeLink, type Moment } from '../core/link.ts'
import { type Config, runKey } from '../core/params.ts'
import { notify } from './engine.ts'
import { after } from './playback.ts'
import { lab, type Playhead, START, setLab, useLab } from './store.ts'

/** A setting that has stood this long is a place that Back returns to. */
const SETTLE_MS = 500

let settled = ''
let timer: ReturnType<typeof setTimeout> | undefined
let wanted: Moment | null = null
let opened = false

/** The link of the state on show, without its #. */
function linkText(withMoment = true, config = lab().config): string {
  const { truthHidden, plotScale, picture, inside, playhead } = lab()
  const at = withMoment ? momentOf(playhead) : null
  return encodeLink({ config, truthHidden, plotScale, picture, inside, at })
}

/** The whole address of the state on show, or of the same with another configuration. */
export const linkAddress = (config: Config = lab().config): string =>
  `${location.origin}${location.pathname}${location.search}#${linkText(true, config)}`

function momentOf({ episode, step, cell, done }: Playhead): Moment | null {
  if (done) return { episode, step: null }
  return episode === 0 && step === 0 && cell === 0 ? null : { episode, step }
}

/** Takes the state from the address; returns whether it named a moment to show. */
function open(): boolean {
  const { notices, at, ...linked } = decodeLink(location.hash)
  setLab({ ...linked, notices: [], playing: false, opening: false })
  for (const notice of notices) notify(notice)
  wanted = at
  settled = linkText(false)
  return at !== null
}

/** Follows a link to another setting, whose run then plays its opening; Back returns to where one was. */
export function openLink(link: string): void {
  clearTimeout(timer)
  settle()
  history.pushState(null, '', `#${link}`)
  setLab({ playhead: START })
  open()
  opened = true
}

/** Whether the run that has arrived is the first after openLink. */
export function isOpened(): boolean {
  const is = opened
  opened = false
  return is
}

/** Goes to the moment that the link named, once its run is there. */
export function goToLinkedMoment(): boolean {
  if (!wanted) return false
  const { episode, step } = wanted
  wanted = null
  setLab({ playhead: step === null ? after(episode + 1) : { episode, step, cell: 0, done: false } })
  return true
}

function settle(): void {
  if (lab().playing) return
  const setting = linkText(false)
  const address = `#${linkText()}`
  if (setting !== settled) history.pushState(null, '', address)
  else if (location.hash !== address) history.replaceState(null, '', address)
  settled = setting
}

/** Reads the address, then follows both ways. */
export function startAddress(): void {
  open()
  window.addEventListener('popstate', () => {
    open()
    // The run may be the same: then none will arrive, and the moment is shown now.
    const { run, config } = lab()
    if (run && runKey(run.config) === runKey(config)) goToLinkedMoment()
  })
  useLab.subscribe(
    ({ config, playhead, playing, truthHidden, plotScale, picture, inside }) => [
      config,
      playhead,
      playing,
      truthHidden,
      plotScale,
      picture,
      inside,
    ],
    () => {
      clearTimeout(timer)
      if (!lab().playing) timer = setTimeout(settle, SETTLE_MS)
    },
    { equalityFn: (a, b) => a.every((x, i) => x === b[i]) },
  )
}
