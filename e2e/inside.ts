// One lane looked into: the panel beside the plot, its cards, its prompt and its views.
import type { Locator, Page } from '@playwright/test'

export const panel = (page: Page): Locator => page.getByRole('region', { name: /^(Who tells|What does the)/ })
export const card = (page: Page, part: string): Locator => panel(page).locator(`[data-part=${part}]`)
export const prompt = (page: Page): Locator => page.getByRole('log', { name: /What the Planner reads/ })
export const view = (page: Page, name: string): Promise<void> =>
  panel(page).getByRole('group', { name: 'What to look into' }).getByRole('button', { name }).click()
