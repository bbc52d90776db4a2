// What was drawn last, kept by the browser as a scenario file, so that a reload loses nothing.
import type { Draft } from '../../core/custom/draft.ts'
import { fileText, readFile } from '../../core/custom/file.ts'

const KEY = 'from-words-to-actions.editor'

/** Where the schema of scenario files is published: beside the page. */
export const schemaAddress = (): string => new URL('scenario.schema.json', location.href.split('#')[0]).href

/** Null where nothing was saved, or nothing can be. */
export function savedDraft(): Draft | null {
  try {
    const text = localStorage.getItem(KEY)
    const read = text === null ? null : readFile(text)
    return read && 'draft' in read ? read.draft : null
  } catch {
    // A browser that keeps nothing.
    return null
  }
}

export function saveDraft(draft: Draft): void {
  try {
    localStorage.setItem(KEY, fileText(draft, schemaAddress()))
  } catch {
    // The draft lives until the page is closed; files and links keep it longer.
  }
}
