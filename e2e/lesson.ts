// The lesson in words of what a person does: it is opened, its chapters are turned, curves are drawn in it.
import type { Locator, Page } from '@playwright/test'
import { counter, expect, visit } from './laboratory.ts'

export const lesson = (page: Page): Locator => page.locator('[data-lesson]')
export const title = (page: Page): Locator => lesson(page).getByRole('heading', { level: 2 })
export const reveal = (page: Page): Locator => page.locator('[data-reveal]')
export const sentence = (page: Page): Locator => page.locator('[data-verdict]')
export const handles = (page: Page): Locator => page.locator('[data-pen]').getByRole('slider')

export const TITLES = [
  'Four players, one secret',
  'What is in the prompt',
  'A vote of experts',
  'Why imitation dithers',
  'A little exploration',
  'How much ε?',
  'Errors add a line',
  'A Planner with a world model',
  'Two Actors',
  'What the theory leaves open',
] as const

export async function openPage(page: Page, route: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visit(page, `#/${route}`)
}

export async function openLesson(page: Page, route = 'lesson'): Promise<void> {
  await openPage(page, route)
  await expect(title(page)).toBeVisible()
  await expect(counter(page)).toHaveText(/Episode \d+ of \d+/)
}

export async function next(page: Page, number: number): Promise<void> {
  await page.keyboard.press('.')
  await expect(title(page)).toHaveText(TITLES[number - 1])
}
