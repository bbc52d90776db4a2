// The pages beside the laboratory or in its place: each a folder, loaded when it is opened, and a line here.
import type { ComponentType } from 'react'
import { lazily } from '../lazily.tsx'

export interface PageProps {
  /** What the address says behind the page’s name: ['4', 'de'] of `lesson/4/de`. */
  readonly path: readonly string[]
}

export interface Page {
  readonly id: string
  /** The laboratory stays in view. */
  readonly beside: boolean
  readonly Body: ComponentType<PageProps>
}

export const PAGES: readonly Page[] = [
  { id: 'lesson', beside: true, Body: lazily(() => import('../lesson/Lesson.tsx')) },
  { id: 'teach', beside: false, Body: lazily(() => import('../teach/Teach.tsx')) },
]
