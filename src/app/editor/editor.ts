// The editor of worlds: its draft with a history, what is said of it, and the ways in and out.
import { create } from 'zustand'
import { type Draft, draftOf, houseDraft, sharedOf } from '../../core/custom/draft.ts'
import type { Edit } from '../../core/custom/edits.ts'
import { fileText, readFile } from '../../core/custom/file.ts'
import { problemsOf } from '../../core/custom/problems.ts'
import { ParameterError, type Value } from '../../core/parameter.ts'
import type { Config } from '../../core/params.ts'
import { linkOf, openLink } from '../address.ts'
import { lab } from '../store.ts'
import { begun, changed, type History, redone, settled, undone } from './history.ts'
import { type Outcome, previewer } from './preview.ts'
import { saveDraft, savedDraft, schemaAddress } from './saved.ts'

interface Editor {
  readonly history: History<Draft>
  /** What became of the draft when it was last compiled; null before that. */
  readonly outcome: Outcome | null
  /** It has changed since, and is being compiled again. */
  readonly busy: boolean
  /** Why the file that was last opened could not be read; [] where it could. */
  readonly faults: readonly string[]
}

export const useEditor = create<Editor>()(() => ({
  history: begun(savedDraft() ?? houseDraft()),
  outcome: null,
  busy: false,
  faults: [],
}))

const preview = previewer()

function become(history: History<Draft>): void {
  const { history: before } = useEditor.getState()
  useEditor.setState({ history })
  if (history.present === before.present) return
  saveDraft(history.present)
  compile()
}

/** What a new counter pays. */
const OPEN_PAYS = 0.3

/** The setting of the page in this world; its text is too long for a link where this throws ParameterError. */
function configOf(draft: Draft): Config {
  const { lanes, shared } = lab().config
  const config = { lanes, shared: sharedOf(draft, shared) }
  const isGone = Number(config.shared.trueLatent) >= draft.world.plans.length
  return isGone ? { lanes, shared: { ...config.shared, trueLatent: 'random' } } : config
}

function compile(): void {
  const draft = useEditor.getState().history.present
  preview.forget()
  // What the editor says itself need not be said again by the compiler.
  if (problemsOf(draft.world).length > 0) {
    useEditor.setState({ outcome: null, busy: false })
    return
  }
  try {
    preview.ask(configOf(draft), (outcome) => useEditor.setState({ outcome, busy: false }))
    useEditor.setState({ busy: true })
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error
    useEditor.setState({ outcome: { kind: 'error', message: error.message }, busy: false })
  }
}

/** Begins with the world that the page shows, if that can be edited (what was drawn before is one step back), or with what was drawn last. */
export function enter(from: 'shown' | 'kept'): void {
  const { history } = useEditor.getState()
  const shown = from === 'shown' ? draftOf(lab().config.shared) : null
  const same = shown === null || JSON.stringify(plain(shown)) === JSON.stringify(plain(history.present))
  if (same) compile()
  else if (savedDraft() === null && history.past.length === 0) become(begun(shown))
  else become(changed(history, shown))
}

const plain = ({ world, values }: Draft): unknown => [{ ...world, walls: Array.from(world.walls) }, values]

/** Nothing is computed while nobody looks. */
export const leave = (): void => preview.stop()

/** @param tag changes of one tag in a row are one step to undo */
export function edit(change: Edit, tag: string | null = null): void {
  const { history } = useEditor.getState()
  const { world, values } = history.present
  const next = change(world)
  if (next === world) return
  // A counter that is drawn is meant to be open.
  const opens = world.counter === null && next.counter !== null && values.counter === 0
  become(changed(history, { world: next, values: opens ? { ...values, counter: OPEN_PAYS } : values }, tag))
}

/** Sets a parameter, such as `boardNoise`. */
export function setValue(name: string, value: Value): void {
  const { history } = useEditor.getState()
  const { world, values } = history.present
  if (values[name] === value) return
  become(changed(history, { world, values: { ...values, [name]: value } }, `value ${name}`))
}

export const settle = (): void => become(settled(useEditor.getState().history))
export const undo = (): void => become(undone(useEditor.getState().history))
export const redo = (): void => become(redone(useEditor.getState().history))

/** The house that the scenario opens with. */
export const startAfresh = (): void => become(changed(useEditor.getState().history, houseDraft()))

/** Takes the draft from a scenario file, or says why not. */
export function openFile(text: string): void {
  const read = readFile(text)
  useEditor.setState({ faults: 'faults' in read ? read.faults : [] })
  if ('draft' in read) become(changed(useEditor.getState().history, read.draft))
}

export const dismissFaults = (): void => useEditor.setState({ faults: [] })

/** The draft as a scenario file. */
export const draftFile = (): string => fileText(useEditor.getState().history.present, schemaAddress())

/** All lanes of the page go to this world; Back returns to where they were. */
export function playDraft(): void {
  const config = configOf(useEditor.getState().history.present)
  openLink(linkOf(config, null))
}
