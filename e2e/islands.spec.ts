// What is laid out for itself: a box of a size that is given must have room for what it says, before and while it plays.
import type { Page } from '@playwright/test'
import { counter, expect, open, test } from './laboratory.ts'

/** The words of boxes that show less than all of them, if they are meant to be seen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.locator('.island:visible:not(.hidden-text)').evaluateAll((islands) =>
    islands.flatMap((island) => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = island
      const fits = scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1
      return island.textContent === '' || fits ? [] : [island.textContent ?? '']
    }),
  )

for (const width of [1366, 1024, 360]) {
  test(`nothing that changes while it plays is cut off at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 })
    await open(page, 'v=1&at=250')
    const play = page.locator('[data-play]')
    await expect(play.locator('.island')).toHaveText('Play')
    expect((await play.locator('.island').boundingBox())?.height).toBeGreaterThan(12)
    expect(await cutOff(page)).toEqual([])
    await play.click()
    await expect(counter(page)).toHaveText(/Episode 251 of 1000: subgoal [234]/)
    await play.click()
    expect(await cutOff(page)).toEqual([])
  })
}

test('the transport is one row beside its scrubber, and stays so when it plays', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await open(page, '')
  await expect(page.getByText('◂ step by step')).toBeVisible()
  const middles = (): Promise<number[]> =>
    page.locator('[data-play], button:text-is("New seed")').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { top, height } = button.getBoundingClientRect()
        return top + height / 2
      }),
    )
  const [play, seed] = await middles()
  expect(Math.abs(play - seed)).toBeLessThan(2)
  await page.locator('[data-play]').click()
  await expect(page.getByText('◂ step by step')).toHaveCount(0)
  expect(await middles()).toEqual([play, seed])
})

test('what is hidden or shown as it was is not told so again while it plays, as its style would be worked out anew', async ({
  page,
}) => {
  await open(page, 'v=1&at=250')
  await page.evaluate(() => {
    const again: string[] = []
    Object.assign(window, { again })
    new MutationObserver((changes) => {
      for (const { target, attributeName, oldValue } of changes) {
        const element = target as Element
        if (oldValue === element.getAttribute(attributeName ?? ''))
          again.push(`${attributeName} of ${element.outerHTML.slice(0, 200)}`)
      }
    }).observe(document, {
      subtree: true,
      attributeFilter: ['hidden', 'class', 'style'],
      attributeOldValue: true,
    })
  })
  await page.locator('[data-play]').click()
  await expect(counter(page)).toHaveText(/Episode 251 of 1000: subgoal [234]/)
  expect(await page.evaluate(() => (window as unknown as { again: string[] }).again)).toEqual([])
})
