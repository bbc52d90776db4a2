// Follows every change of the configuration, so that it can be undone and redone, also after a reload, and lists recent states.
import { create } from 'zustand'
import { decodeLink, encodeLink } from '../../core/link.ts'
import { type Config, defaultConfig } from '../../core/params.ts'
import { withConfig } from '../actions.ts'
import { linkOf } from '../address.ts'
import { firstConfig, putBack } from '../engine.ts'
import { keep, recall } from '../kept.ts'
import { lab, setLab, useLab } from '../store.ts'
import { changeOf } from './change-words.ts'
import { type Recent, readRecents, withRecent } from './recents.ts'
import { added, baseOf, moved, readSteps, refused, type Steps } from './steps.ts'

/** A state that has stood this long is one to come back to. */
const STANDS_MS = 1500
const STEPS = 'par-lab.steps'
const RECENTS = 'par-lab.recents'

interface History {
  readonly steps: Steps
  readonly recents: readonly Recent[]
  /** What was undone or redone last, for whoever does not see it. */
  readonly said: string
}

const linkOfSetting = (config: Config): string => encodeLink({ config })
const configOf = (link: string): Config => decodeLink(link).config

/** The steps before a reload, if they end where the page opens. */
function keptSteps(): Steps | null {
  const kept = readSteps(recall('sessionStorage', STEPS))
  return kept?.steps[kept.at].link === linkOfSetting(lab().config) ? kept : null
}

/** What has been computed first, in case something has been changed since. */
function firstStep(): Steps {
  const step = { link: linkOfSetting(firstConfig ?? lab().config), words: '', key: '', when: Date.now() }
  return { steps: [step], at: 0 }
}

const kept = keptSteps()

export const useHistory = create<History>(() => ({
  steps: kept ?? firstStep(),
  recents: readRecents(recall('localStorage', RECENTS)),
  said: '',
}))

let timer: ReturnType<typeof setTimeout> | undefined

function setSteps(steps: Steps): void {
  useHistory.setState({ steps })
  keep('sessionStorage', STEPS, steps)
}

function follow(config: Config): void {
  const { steps } = useHistory.getState()
  const link = linkOfSetting(config)
  if (link === steps.steps[steps.at].link) return
  if (config === putBack) {
    setSteps(refused(steps, link))
    return
  }
  const when = Date.now()
  const { key } = changeOf(configOf(steps.steps[steps.at].link), config)
  const base = baseOf(steps, key, when)
  const { words } = changeOf(configOf(base.link), config)
  setSteps(added(steps, base, { link, words, key, when }))
  clearTimeout(timer)
  timer = setTimeout(() => list(words), STANDS_MS)
}

/** Puts what is on show at the head of the recent states, which other windows may have changed. */
function list(words: string): void {
  const others = readRecents(recall('localStorage', RECENTS))
  const recents = withRecent(others, { when: Date.now(), words, link: linkOf() })
  useHistory.setState({ recents })
  keep('localStorage', RECENTS, recents)
}

export function forgetRecents(): void {
  useHistory.setState({ recents: [] })
  keep('localStorage', RECENTS, undefined)
}

function move(by: -1 | 1): void {
  const { steps } = useHistory.getState()
  const next = moved(steps, by)
  if (next.at === steps.at) return
  const { words } = steps.steps[by < 0 ? steps.at : next.at]
  setSteps(next)
  setLab(withConfig(configOf(next.steps[next.at].link)))
  useHistory.setState({ said: `${by < 0 ? 'Undone' : 'Redone'}: ${words}` })
}

export const undo = (): void => move(-1)
export const redo = (): void => move(1)

if (!kept && linkOfSetting(lab().config) !== linkOfSetting(defaultConfig())) list('Opened by its link')
useLab.subscribe((state) => state.config, follow, { fireImmediately: true })
