// Drawing the regret that one expects before it is seen, over the plot of the laboratory.
import type { Page } from '@playwright/test'
import { boxOf, drag } from './gestures.ts'
import { counter, expect, regrets, test } from './laboratory.ts'
import { handles, openPage, reveal, sentence } from './lesson.ts'

/** A straight line from the lower left of the plot to its upper right. */
async function drawSteadyLoss(page: Page): Promise<void> {
  const box = await boxOf(page.locator('[data-pen]'))
  const [left, top, right, bottom] = [
    box.x + 60,
    box.y + 40,
    box.x + box.width - 120,
    box.y + box.height - 40,
  ]
  const points = Array.from({ length: 13 }, (_, i) => ({
    x: left + ((right - left) * i) / 12,
    y: bottom + ((top - bottom) * i) / 12,
  }))
  await drag(page, points)
}

test('a curve is drawn with the mouse in the laboratory, and the measured one is shown over it', async ({
  page,
}) => {
  await openPage(page, '')
  await page.getByRole('button', { name: 'predict B' }).click()
  await expect(handles(page).first()).toBeFocused()
  await expect(page.getByRole('slider', { name: /Episode to read/ })).toHaveCount(0)
  await expect(reveal(page)).toBeDisabled()
  await drawSteadyLoss(page)
  await reveal(page).click()
  await expect(sentence(page)).toHaveAttribute('data-verdict', 'high')
  // The number in the sentence is the one that the run ends with.
  const { B } = await regrets(page)
  await expect(sentence(page)).toContainText(new RegExp(`After 1,000 episodes ${Math.round(B)}\\D`))
  await page.getByRole('button', { name: 'Draw again' }).click()
  await expect(counter(page)).toHaveText(/Episode 1 of 1000/)
  await page.getByRole('button', { name: 'Put away' }).click()
  await expect(page.locator('[data-pen]')).toHaveCount(0)
  await expect(page.getByRole('slider', { name: /Episode to read/ })).toBeVisible()
})

test('what is being drawn goes on in presenter mode', async ({ page }) => {
  await openPage(page, '')
  await page.getByRole('button', { name: 'predict B' }).click()
  await expect(handles(page).first()).toBeFocused()
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/view=present/)
  await drawSteadyLoss(page)
  await reveal(page).click()
  await expect(sentence(page)).toHaveAttribute('data-verdict', 'high')
})
