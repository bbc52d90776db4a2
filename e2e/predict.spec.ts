// Drawing the regret that one expects before it is seen, over the plot of the laboratory.
import { counter, expect, regrets, test } from './laboratory.ts'
import { handles, openPage, reveal, sentence } from './lesson.ts'

test('a curve is drawn with the mouse in the laboratory, and the measured one is shown over it', async ({
  page,
}) => {
  await openPage(page, '')
  await page.getByRole('button', { name: 'predict B' }).click()
  await expect(handles(page).first()).toBeFocused()
  await expect(page.getByRole('slider', { name: /Episode to read/ })).toHaveCount(0)
  await expect(reveal(page)).toBeDisabled()
  const box = await page.locator('[data-pen]').boundingBox()
  if (!box) throw new Error('There is nothing to draw on.')
  await page.mouse.move(box.x + 60, box.y + box.height - 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 120, box.y + 40, { steps: 12 })
  await page.mouse.up()
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
