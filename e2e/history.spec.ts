// Undo, redo and recent states: every change can be taken back, also after a reload, and nothing on show is lost by one.
import type { Locator, Page } from '@playwright/test'
import { afterOpening, counter, digest, expect, knob, lane, open, stir, test } from './laboratory.ts'

const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo', exact: true })
const redo = (page: Page): Locator => page.getByRole('button', { name: 'Redo', exact: true })
const noise = (page: Page): Locator => knob(page, 'boardNoise')

/** Waits for the tools, which are loaded when somebody stirs. */
async function start(page: Page, link = ''): Promise<void> {
  await open(page, link)
  await stir(page)
  await expect(undo(page)).toBeVisible()
}

test('changes of parameters and lanes are undone and redone by key, to the same bits', async ({ page }) => {
  await start(page, 'v=1&at=1000')
  const first = String(await digest(page).textContent())
  await noise(page).press('ArrowLeft')
  await lane(page, 'A').getByRole('combobox').selectOption('random')
  await lane(page, 'A').getByRole('button', { name: 'copy' }).click()
  await lane(page, 'B').getByRole('button', { name: 'remove' }).click()
  await expect(lane(page, 'C')).toHaveCount(0)
  await expect(digest(page)).not.toHaveText(first)
  await expect.poll(async () => (await digest(page).textContent())?.length).toBe(first.length)
  const last = String(await digest(page).textContent())

  await page.keyboard.press('Control+z')
  await expect(lane(page, 'C')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(lane(page, 'C')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(lane(page, 'A').getByRole('combobox')).not.toHaveValue('random')
  await page.keyboard.press('Control+z')
  await expect(digest(page)).toHaveText(first)
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.7')
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')

  for (const keys of ['Control+Shift+z', 'Control+y', 'Control+Shift+z', 'Control+y']) {
    await page.keyboard.press(keys)
  }
  await expect(digest(page)).toHaveText(last)
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true')
})

test('the buttons say what they would take back, and what was taken back is said', async ({ page }) => {
  await start(page)
  await noise(page).press('ArrowLeft')
  await expect(undo(page)).toHaveAttribute('title', 'Undo: Board noise: 0.7 → 0.69 (Ctrl+Z)')
  await undo(page).click()
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.7')
  await expect(page.getByText('Undone: Board noise: 0.7 → 0.69')).toBeAttached()
  await expect(redo(page)).toHaveAttribute('title', 'Redo: Board noise: 0.7 → 0.69 (Shift+Ctrl+Z)')
})

test('undo goes on after a reload; a link of its own starts anew', async ({ page }) => {
  await start(page)
  await afterOpening(page)
  await noise(page).press('ArrowLeft')
  await expect(page).toHaveURL(/boardNoise=0\.69/)
  await page.reload()
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.69')
  await stir(page)
  await undo(page).click()
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.7')
  await start(page, 'v=1&boardNoise=0.3')
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.3')
})

test('a reload right after a change, in mid-play, loses neither the change nor the moment', async ({
  page,
}) => {
  await start(page, 'v=1&at=400')
  await page.locator('[data-play]').click()
  await noise(page).press('ArrowLeft')
  await page.reload()
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.69')
  await expect(counter(page)).toHaveText(/Episode 4\d\d of 1000/)
})

test('states that stood are listed with what was changed, and open again', async ({ page }) => {
  await start(page, 'v=1&boardNoise=0.3&at=20')
  await noise(page).press('ArrowLeft')
  const menu = page.getByRole('region', { name: 'Recent states' })
  await page.getByRole('button', { name: 'Recent states' }).click()
  await expect(menu.getByRole('link')).toHaveText([/Board noise: 0\.3 → 0\.29/, /Opened by its link/])
  await menu.getByRole('link').last().click()
  await expect(noise(page)).toHaveAttribute('aria-valuetext', '0.3')
  await expect(counter(page)).toHaveText('Episode 20 of 1000: done')
  await expect(menu).toHaveCount(0)
  // They are there in another window of this browser, and forgotten when asked.
  const other = await page.context().newPage()
  await start(other)
  await other.getByRole('button', { name: 'Recent states' }).click()
  await expect(other.getByRole('region', { name: 'Recent states' }).getByRole('link')).toHaveCount(2)
  await other.getByRole('button', { name: 'Forget these' }).click()
  await expect(other.getByText('Nothing yet')).toBeVisible()
  await other.keyboard.press('Escape')
  await expect(other.getByRole('button', { name: 'Recent states' })).toBeFocused()
})
