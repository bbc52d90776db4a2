// The first look: without a click, two curves part; everything that matters is above the fold; nothing overflows.
import { boxOf } from './gestures.ts'
import { afterOpening, caption, counter, expect, lane, open, regret, regrets, test } from './laboratory.ts'
import { sizeOf, tooSmall } from './looks.ts'

test('two curves part without a click, and the page then waits', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  await expect.poll(async () => (await regrets(page)).A).toBeGreaterThan(200)
  const { A, B } = await regrets(page)
  expect(B).toBeLessThan(A / 3)
  await expect(caption(page)).toContainText('A')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.waitForTimeout(400)
  await expect(counter(page)).toHaveText(/Episode 250/)
})

test('reduced motion skips the opening and shows where it leads', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await expect(counter(page)).toHaveText(/Episode 250 of 1000: done/, { timeout: 1500 })
})

for (const [width, height] of [
  [1366, 768],
  [1024, 768],
] as const) {
  test(`stage, belief and regret are above the fold at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page)
    await afterOpening(page)
    const fold = (await boxOf(page.getByRole('region', { name: 'Transport' }))).y
    expect(fold).toBeGreaterThan(500)
    for (const part of [lane(page, 'A'), lane(page, 'B'), regret(page)]) {
      const { y, height } = await boxOf(part)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(fold + 1)
    }
    expect((await sizeOf(page)).width).toBeLessThanOrEqual(width)
  })
}

for (const link of [
  'v=1&at=1000',
  'v=1&A.epsilonMode=theory&B.epsilonMode=anytime&B.planner=transformer&at=1000',
  'v=1&plans=900&A.epsilon=1&B.epsilon=0.5&at=999',
  'v=1&scenario=two-doors&at=20',
  'v=1&scenario=two-couriers&at=1000',
]) {
  test(`what two lanes say of themselves is there whole on a laptop: ${link}`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await open(page, link)
    for (const name of ['A', 'B']) {
      const words = page.locator(`[data-lane=${name}]`).getByText(/explored\.\s(All|True)\s.*\.$/)
      await expect(words).toBeVisible()
      const cut = await words.evaluate(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth || scrollHeight > clientHeight,
      )
      expect(cut, String(await words.textContent())).toBe(false)
    }
  })
}

for (const width of [390, 360]) {
  test(`a phone of ${width} px shows everything without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 })
    await open(page)
    await afterOpening(page)
    expect((await sizeOf(page)).width).toBeLessThanOrEqual(width)
    await expect(lane(page, 'A')).toBeVisible()
    await expect(lane(page, 'B')).toBeHidden()
    await page.getByRole('radio', { name: 'Courier B' }).check()
    await expect(lane(page, 'B')).toBeVisible()
    const targets = page.locator('button:visible, select:visible, input:not([type=radio]):visible')
    expect(await tooSmall(targets, 24, 24)).toEqual([])
  })
}
