// When something breaks: the page says so in a sentence, and the next request works.
import { counter, expect, knob, notices, open, refuseWorker, test } from './laboratory.ts'
import { longTasks } from './tasks.ts'

test('a worker that cannot be loaded is reported and started again', async ({ page }) => {
  await refuseWorker(page, 0)
  await page.goto('./')
  await expect(notices(page)).toContainText('The simulator stopped')
  await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
})

test('a long run can be replaced by a short one while it is computed', async ({ page }) => {
  await open(page, 'v=1&episodes=400000')
  await knob(page, 'epsilon').press('End')
  await knob(page, 'epsilon').press('Home')
  await page.getByText('More: temperature').click()
  const field = page.getByRole('textbox', { name: /Episodes, exact value/ })
  await field.fill('50')
  await field.press('Enter')
  await expect(counter(page)).toHaveText(/ of 50:/, { timeout: 15_000 })
})

test('playing makes no task of more than 50 ms of work', async ({ page }) => {
  await open(page, 'v=1&at=20')
  await page.waitForTimeout(500)
  const long = await longTasks(page, async () => {
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForTimeout(3000)
  })
  expect(long).toEqual([])
})
