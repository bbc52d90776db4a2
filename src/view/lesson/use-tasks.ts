// Which tasks of a chapter have been done; once done they stay so, also when the reader comes back.
import { useEffect } from 'react'
import { create } from 'zustand'
import { lab, useLab } from '../../app/store.ts'
import type { Chapter } from '../../lesson/chapter.ts'
import { seenOf } from './seen.ts'

const useProgress = create<{ readonly done: ReadonlySet<string> }>()(() => ({ done: new Set() }))

const keyOf = (chapter: Chapter, task: string): string => `${chapter.id} ${task}`

export const isDone = (chapter: Chapter, task: string): boolean =>
  useProgress.getState().done.has(keyOf(chapter, task))

/** By place of the task. Watches while the chapter is open. */
export function useTasks(chapter: Chapter): readonly boolean[] {
  const done = useProgress((state) => state.done)
  useEffect(() => {
    const look = (): void => {
      const seen = seenOf(lab())
      const { done: before } = useProgress.getState()
      const fresh = chapter.tasks.filter((task) => !before.has(keyOf(chapter, task.id)) && task.done(seen))
      if (fresh.length === 0) return
      useProgress.setState({ done: new Set([...before, ...fresh.map(({ id }) => keyOf(chapter, id))]) })
    }
    return useLab.subscribe(look)
  }, [chapter])
  return chapter.tasks.map(({ id }) => done.has(keyOf(chapter, id)))
}

/** Whether all of a chapter has been done. */
export function useFinished(chapters: readonly Chapter[]): readonly boolean[] {
  const done = useProgress((state) => state.done)
  return chapters.map((chapter) => chapter.tasks.every(({ id }) => done.has(keyOf(chapter, id))))
}
