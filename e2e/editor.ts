// The editor of worlds in words of what a person does: it is entered, its cells are found, its drafts are saved and loaded.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { boxOf, type Point } from './gestures.ts'
import { expect, open } from './laboratory.ts'

export const HOUSE = 'v=1&scenario=custom'

export const editor = (page: Page): Locator => page.getByRole('dialog', { name: 'The editor of worlds' })
export const map = (page: Page): Locator => editor(page).getByRole('slider', { name: 'Cell of the map' })
export const remarks = (page: Page): Locator => editor(page).locator('[data-remarks]')
export const button = (page: Page, name: string): Locator =>
  editor(page).getByRole('button', { name, exact: true })
export const tool = (page: Page, name: string): Locator =>
  editor(page).getByRole('group', { name: 'Tools' }).getByRole('button', { name })

export async function enter(page: Page, link = HOUSE): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, link)
  await page.keyboard.press('e')
  await expect(map(page)).toBeFocused()
}

/** The middle of a cell of the map on the screen. */
export async function at(page: Page, x: number, y: number): Promise<Point> {
  const picture = map(page).locator('svg')
  await picture.scrollIntoViewIfNeeded()
  const box = await boxOf(picture)
  const [columns, rows] = await picture.evaluate((svg) => {
    const { width, height } = (svg as SVGSVGElement).viewBox.baseVal
    return [width / 20, height / 20]
  })
  return { x: box.x + ((x + 0.5) * box.width) / columns, y: box.y + ((y + 0.5) * box.height) / rows }
}

/** Clicks on a cell of the map. */
export async function clickOn(page: Page, column: number, row: number): Promise<void> {
  const { x, y } = await at(page, column, row)
  await page.mouse.click(x, y)
}

/** The draft as the file that it is saved as. */
export async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await button(page, 'Save file').click()
  const file = await download
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

export const load = (page: Page, text: string): Promise<void> =>
  editor(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'world.json', mimeType: 'application/json', buffer: Buffer.from(text) })
