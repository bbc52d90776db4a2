// Seeing why: a click on a belief or on a point of time explains it in numbers; what is pointed at lights up everywhere.
import { boxOf } from './gestures.ts'
import { counter, expect, lane, open, test } from './laboratory.ts'
import { firstExplored } from './node-run.ts'

test('a click on a posterior bar explains the belief with its numbers', async ({ page }) => {
  await open(page, 'v=1&at=250')
  await lane(page, 'A')
    .getByRole('button', { name: /^Plan C/ })
    .click()
  const why = page.getByRole('region', { name: /^Why did the belief/ })
  await expect(why).toContainText('Courier A, episode 250')
  // Naive imitation ends on a mixed route: every plan predicts the silence, so all factors are alike.
  await expect(why).toContainText('nothing is ruled out')
  await expect(why.getByRole('row')).toHaveCount(9)
  await page.keyboard.press('Escape')
  await expect(why).toHaveCount(0)
})

test('a click on a point of time goes there and explains what the board showed', async ({ page }) => {
  await open(page, 'v=1&at=250')
  const explored = firstExplored('v=1', 1)
  const strip = page.getByRole('region', { name: 'Transport' }).getByRole('img').nth(1)
  const box = await boxOf(strip)
  await strip.click({ position: { x: ((explored + 0.5) / 1000) * box.width, y: box.height / 2 } })
  await expect(counter(page)).toHaveText(`Episode ${explored + 1} of 1000: done`)
  const why = page.getByRole('region', { name: /^Why did the belief/ })
  await expect(why).toContainText(`Courier B, episode ${explored + 1}`)
  await expect(why).toContainText(/board shows plan [A-H]/)
})

test('a plan that is pointed at or focused lights up in all lanes, and leaving restores', async ({
  page,
}) => {
  await open(page, 'v=1&at=250')
  const inA = lane(page, 'A').getByRole('button', { name: /^Plan D/ })
  const others = page.locator('button[data-latent][class*=unlit]')
  await inA.hover()
  await expect(others).toHaveCount(14)
  await expect(lane(page, 'B').getByRole('button', { name: /^Plan D/ })).not.toHaveClass(/unlit/)
  await page.mouse.move(5, 5)
  await expect(others).toHaveCount(0)
  await inA.focus()
  await page.keyboard.press('Tab')
  await expect(others).toHaveCount(14)
})

test('the true plan can be kept from the class, also in what is not seen', async ({ page }) => {
  await open(page, 'v=1&at=250')
  const told = page.getByText('true plan', { exact: true }).filter({ visible: true })
  await expect(told).toHaveCount(2)
  await page.keyboard.press('h')
  await expect(told).toHaveCount(0)
  await expect(page.getByRole('button', { name: /true plan/ })).toHaveCount(0)
})
