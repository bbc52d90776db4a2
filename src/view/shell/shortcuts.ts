// Every key of the page, in one table that the help dialog shows and the listener obeys.
import { newSeed, nextField, toggleInside } from '../../app/actions.ts'
import { jumpToEnd, SPEEDS, showEpisodes, stepEpisode, stepSubgoal, togglePlay } from '../../app/playback.ts'
import { episodesDone, lab, setLab } from '../../app/store.ts'

export interface Shortcut {
  /** As KeyboardEvent.key says, with `Ctrl+` (or ⌘), then `Shift+` before it where that matters. */
  readonly keys: readonly string[]
  readonly shown: string
  readonly does: string
  act(): void
}

const faster = (by: number): void =>
  setLab(({ speed }) => ({ speed: Math.min(SPEEDS.length - 1, Math.max(0, speed + by)) }))

/** Loaded once the first picture is drawn. */
const history = () => import('../../app/history/history.ts')
const present = () => import('../present/turn.ts')

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: [' ', 'k'], shown: 'Space or K', does: 'Play or pause', act: togglePlay },
  { keys: ['ArrowRight'], shown: '→', does: 'One subgoal', act: stepSubgoal },
  { keys: ['Shift+ArrowRight'], shown: 'Shift →', does: 'One episode on', act: stepEpisode },
  {
    keys: ['ArrowLeft', 'Shift+ArrowLeft'],
    shown: '←',
    does: 'One episode back',
    act: () => showEpisodes(episodesDone(lab().playhead) - 1),
  },
  { keys: ['Home'], shown: 'Home', does: 'Back to the beginning', act: () => showEpisodes(0) },
  { keys: ['End'], shown: 'End', does: 'To the end of the run', act: jumpToEnd },
  { keys: ['+', '='], shown: '+', does: 'Faster', act: () => faster(1) },
  { keys: ['-'], shown: '−', does: 'Slower', act: () => faster(-1) },
  { keys: ['n'], shown: 'N', does: 'New seed', act: newSeed },
  { keys: ['Ctrl+z'], shown: 'Ctrl Z', does: 'Undo', act: () => void history().then((its) => its.undo()) },
  {
    keys: ['Ctrl+Shift+z', 'Ctrl+y'],
    shown: 'Shift Ctrl Z',
    does: 'Redo',
    act: () => void history().then((its) => its.redo()),
  },
  {
    keys: ['h'],
    shown: 'H',
    does: 'Hide or show the true world',
    act: () => setLab(({ truthHidden }) => ({ truthHidden: !truthHidden })),
  },
  {
    keys: ['r'],
    shown: 'R',
    does: 'Hide or reveal the curves',
    act: () => setLab(({ curveHidden }) => ({ curveHidden: !curveHidden })),
  },
  {
    keys: ['p'],
    shown: 'P',
    does: 'Presenter mode: what a lecture hall can read',
    act: () => setLab(({ view }) => ({ view: view === 'present' ? 'lab' : 'present' })),
  },
  {
    keys: ['PageDown'],
    shown: 'Page ↓',
    does: 'The next of the scenarios in the gallery',
    act: () => void present().then((its) => its.turn(1)),
  },
  {
    keys: ['PageUp'],
    shown: 'Page ↑',
    does: 'The one before it',
    act: () => void present().then((its) => its.turn(-1)),
  },
  {
    keys: ['q'],
    shown: 'Q',
    does: 'Share: QR code of the link, code to embed it, a handout to print',
    act: () => setLab(({ shareOpen }) => ({ shareOpen: !shareOpen })),
  },
  {
    keys: ['l'],
    shown: 'L',
    does: 'Linear or log–log plot',
    act: () => setLab(({ plotScale }) => ({ plotScale: plotScale === 'log' ? 'linear' : 'log' })),
  },
  {
    keys: ['v'],
    shown: 'V',
    does: 'How the Actor sees the map: its values and moves, those of the oracle Actor, or neither',
    act: nextField,
  },
  {
    keys: ['w'],
    shown: 'W',
    does: 'Why did the belief move? Lane by lane',
    act: () =>
      setLab(({ explained, config }) => {
        const next = explained === null ? 0 : explained + 1
        return { explained: next < config.lanes.length ? next : null }
      }),
  },
  {
    keys: ['o'],
    shown: 'O',
    does: 'The loop: who tells what to whom, and the prompt',
    act: toggleInside,
  },
  {
    keys: ['c'],
    shown: 'C',
    does: 'Copy the link',
    act: () => document.querySelector<HTMLButtonElement>('[data-copy]')?.click(),
  },
  {
    keys: ['g'],
    shown: 'G',
    does: 'The gallery of scenarios',
    act: () => setLab(({ galleryOpen }) => ({ galleryOpen: !galleryOpen })),
  },
  {
    keys: ['.'],
    shown: '.',
    does: 'The next chapter of the lesson',
    act: () => document.querySelector<HTMLElement>('[data-chapter=next]')?.click(),
  },
  {
    keys: [','],
    shown: ',',
    does: 'The chapter before',
    act: () => document.querySelector<HTMLElement>('[data-chapter=previous]')?.click(),
  },
  {
    keys: ['e'],
    shown: 'E',
    does: 'Edit the world on show, or one of your own',
    act: () => setLab({ editing: 'shown' }),
  },
  {
    keys: ['?'],
    shown: '?',
    does: 'This list',
    act: () => setLab(({ helpOpen }) => ({ helpOpen: !helpOpen })),
  },
]

const BY_KEY = new Map(SHORTCUTS.flatMap((shortcut) => shortcut.keys.map((key) => [key, shortcut] as const)))

/** Keys that the element in focus uses itself are left to it. */
function belongsToElement(event: KeyboardEvent): boolean {
  const element = event.target instanceof Element ? event.target : null
  if (!element) return false
  if (element.closest('input:not([type=range]):not([type=radio]), textarea, select, dialog[open]'))
    return !['?', 'g'].includes(event.key) || element.closest('input, textarea, select') !== null
  const arrows = /^(Arrow|Home|End|Page)/.test(event.key)
  if (element.closest('input, [role=slider], [role=application], [data-own-keys]'))
    return arrows || event.key === ' '
  return event.key === ' ' && element.closest('button, a, summary, [role=button]') !== null
}

/** The key as the table names it. What Shift makes of a letter or a sign is a sign of its own, unless Ctrl is held too. */
function nameOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const held = ctrlKey || metaKey
  const whole = key.length === 1 ? key.toLowerCase() : key
  return `${held ? 'Ctrl+' : ''}${shiftKey && (held || key.length > 1) ? 'Shift+' : ''}${whole}`
}

/** Does what the key is for, unless the element in focus has a use for it. */
export function obey(event: KeyboardEvent): void {
  if (event.altKey || belongsToElement(event)) return
  const shortcut = BY_KEY.get(nameOf(event))
  if (!shortcut) return
  event.preventDefault()
  shortcut.act()
}
