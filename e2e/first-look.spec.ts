// The first look: without a click, two curves part; everything that matters is above the fold; nothing overflows.
import { afterOpening, caption, counter, expect, lane, open, regrets, test } from './laboratory.ts'

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
    const transport = await page.getByRole('region', { name: 'Transport' }).boundingBox()
    const fold = transport?.y ?? 0
    expect(fold).toBeGreaterThan(500)
    for (const part of [lane(page, 'A'), lane(page, 'B'), page.getByRole('region', { name: 'Regret' })]) {
      const box = await part.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? fold) + (box?.height ?? fold)).toBeLessThanOrEqual(fold + 1)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}

for (const width of [390, 360]) {
  test(`a phone of ${width} px shows everything without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 })
    await open(page)
    await afterOpening(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expect(lane(page, 'A')).toBeVisible()
    await expect(lane(page, 'B')).toBeHidden()
    await page.getByRole('radio', { name: 'Courier B' }).check()
    await expect(lane(page, 'B')).toBeVisible()
    const small = await page
      .locator('button:visible, select:visible, input:visible')
      .evaluateAll((elements) =>
        elements
          .filter(
            (element) =>
              Math.min(element.getBoundingClientRect().width, element.getBoundingClientRect().height) < 24,
          )
          .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio'))
          .map((element) => element.outerHTML.slice(0, 90)),
      )
    expect(small).toEqual([])
  })
}
