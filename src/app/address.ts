// Keeps the address and the state in step: every state has a link, and Back goes back.
import { decodeLink, encodeLink, type Linked, type Moment } from '../core/link.ts'
import { type Config, runKey } from '../core/params.ts'
import { withConfig } from './actions.ts'
import { notify } from './engine.ts'
import { keep, recall } from './kept.ts'
import { after } from './playback.ts'
import { isBare, routeOf, withRoute } from './route.ts'
import { type Lab, lab, type Playhead, START, setLab, useLab } from './store.ts'

/** A setting that has stood this long is a place that Back returns to. */
const SETTLE_MS = 500

let settled = ''
let timer: ReturnType<typeof setTimeout> | undefined
let wanted: Moment | null = null
let opened = false
let bare = false

/**
 * The link of the state on show, or of the same with another configuration, as the laboratory shows it.
 * @param at null for its beginning
 * @param view for a lecture hall, the same as that reads it
 */
export function linkOf(
  config: Config = lab().config,
  at: Moment | null = momentOf(lab().playhead),
  view: Linked['view'] = 'lab',
): string {
  const { truthHidden, curveHidden, plotScale, picture, inside } = lab()
  return encodeLink({ config, truthHidden, curveHidden, view, plotScale, picture, inside, at })
}

/** What stands behind the #: the page beside the laboratory, if there is one, and the link of the state on show. */
function hashText(at = momentOf(lab().playhead)): string {
  const { route, config, view } = lab()
  return withRoute(route, linkOf(config, at, view))
}

/** The part of it that Back returns to: all but the moment. */
const settingText = (): string => hashText(null)

/** The whole address of what is on show; or, with another configuration, of the laboratory alone. */
export const linkAddress = (config?: Config): string =>
  `${location.href.split(/[?#]/)[0]}#${config ? linkOf(config) : withRoute(lab().route, linkOf())}`

function momentOf({ episode, step, cell, done }: Playhead): Moment | null {
  if (done) return { episode, step: null }
  return episode === 0 && step === 0 && cell === 0 ? null : { episode, step }
}

/** Takes the state from the address. */
function open(): void {
  const { notices, at, ...linked } = decodeLink(location.hash)
  const route = routeOf(location.hash)
  bare = isBare(location.hash)
  // An address that only names a page leaves the laboratory as it is.
  setLab({
    ...(bare ? {} : { ...linked, ...withConfig(linked.config) }),
    route,
    notices: [],
    playing: false,
    opening: false,
  })
  for (const notice of notices) notify(notice)
  wanted = at
  opened = false
  settled = settingText()
}

/**
 * Follows a link to another setting, whose run then plays its opening; Back returns to where one was.
 * @param route the page that is then shown beside it; '' for the laboratory alone
 */
export function openLink(link: string, route = ''): void {
  clearTimeout(timer)
  settle()
  history.pushState(null, '', `#${withRoute(route, link)}`)
  follow()
}

/** Sets the laboratory up as a page wants it, if the address named the page and said nothing of the laboratory. */
export function setUp(link: string, route: string): void {
  if (!bare) return
  clearTimeout(timer)
  history.replaceState(null, '', `#${withRoute(route, link)}`)
  follow()
}

function follow(): void {
  setLab({ playhead: START })
  open()
  opened = !showIfSame()
}

/** The run may be the same: then none will arrive, and a moment that the link names is shown now. */
function showIfSame(): boolean {
  const { run, config } = lab()
  const same = run !== null && runKey(run.config) === runKey(config)
  if (same) goToLinkedMoment()
  return same
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
  const setting = settingText()
  const address = `#${hashText()}`
  // In a foreign page, Back belongs to that page.
  if (setting !== settled && lab().embed) history.replaceState(null, '', address)
  else if (setting !== settled) history.pushState(null, '', address)
  // The moment is told where one stops.
  else if (!lab().playing && lab().refusals.length === 0) correctAddress()
  settled = setting
}

/** Puts the link of what is on show in place of the address, as of one that was refused in parts. */
export function correctAddress(): void {
  const address = `#${hashText()}`
  if (location.hash !== address) history.replaceState(null, '', address)
}

/** Where a state is kept while the page is reloaded: the address may not have caught up with it yet. */
const LEFT = 'par-lab.left'

interface Left {
  readonly hash: string
  readonly link: string
}

/** After a reload, what was on show goes on; any other address speaks for itself. */
function takeUp(): void {
  const left = recall('sessionStorage', LEFT) as Partial<Left> | undefined
  keep('sessionStorage', LEFT, undefined)
  if (left?.hash !== location.hash || typeof left.link !== 'string') return
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (entry?.type !== 'reload') return
  history.replaceState(null, '', `#${left.link}`)
  // What stands in the HTML is of another link.
  globalThis.firstScene = undefined
  setLab({ scene: null })
}

function leave(): void {
  // What was refused is told again, unless something has been set since.
  if (lab().refusals.length > 0 && settingText() === settled) return
  keep('sessionStorage', LEFT, { hash: location.hash, link: hashText() } satisfies Left)
}

/** What of the state the address follows. */
const FOLLOWED = [
  'route',
  'config',
  'playhead',
  'playing',
  'truthHidden',
  'curveHidden',
  'view',
  'plotScale',
  'picture',
  'inside',
  'refusals',
] as const satisfies readonly (keyof Lab)[]

/** Reads the address, then follows both ways. */
export function startAddress(): void {
  takeUp()
  open()
  window.addEventListener('pagehide', leave)
  window.addEventListener('popstate', () => {
    open()
    showIfSame()
  })
  useLab.subscribe(
    (state) => FOLLOWED.map((part) => state[part]),
    () => {
      clearTimeout(timer)
      if (!lab().playing) timer = setTimeout(settle, SETTLE_MS)
    },
    { equalityFn: (a, b) => a.every((x, i) => x === b[i]) },
  )
}
