// For everyone: on a small phone, by ear, in forced colours, in one's own colours, and without motion.
import type { Page } from '@playwright/test'
import { press } from './gestures.ts'
import { afterOpening, counter, expect, open, stir, test, visit } from './laboratory.ts'
import { axeOn, sizeOf, tooSmall, violations } from './looks.ts'

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  const PATHS = [
    '#v=1&lanes=4&at=250',
    '?embed=lane#v=1&at=250',
    '?embed=plot#v=1&at=250',
    '#v=1&curve=hidden&at=250',
    '#v=1&plans=900&at=3',
  ]

  for (const path of PATHS) {
    test(`nothing is wider than the screen, and what can be tapped is 44 px high: ${path}`, async ({
      page,
    }) => {
      await visit(page, path)
      await expect(counter(page)).toHaveText(/\d+ of 1000/)
      await page.touchscreen.tap(5, 5)
      if (!path.startsWith('?')) {
        await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
        await page.getByText('More: temperature').click()
      }
      expect((await sizeOf(page)).width).toBe(360)
      const targets = page.locator(
        '#root :is(button, select, summary, a, input:not([type=radio]):not([type=checkbox])):visible',
      )
      expect(await tooSmall(targets, 43.5)).toEqual([])
    })
  }

  test('lanes are tabs, and the plot stays', async ({ page }) => {
    await open(page, 'v=1&lanes=3&at=250')
    await expect(page.locator('[data-lane]:visible')).toHaveCount(1)
    await page.getByRole('radio', { name: 'Courier C' }).check()
    await expect(page.locator('[data-lane=C]')).toBeVisible()
    await expect(page.locator('[data-lane]:visible')).toHaveCount(1)
    await expect(page.getByRole('img', { name: /Plot of regret/ })).toBeVisible()
  })
})

const summary = (page: Page) => page.locator('[data-summary]')

test('an episode is told once it is over, with what each lane did, believes and has lost', async ({
  page,
}) => {
  await open(page, 'v=1&at=250')
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(counter(page)).toHaveText(/Episode 252 of 1000: done/)
  await expect(summary(page)).toHaveText(
    /^After 252 of 1,000 episodes\. Courier A imitated\. .* It believes all 8 plans alike\. It has lost 251 so far\. Courier B \w+\. .* It believes most in plan B, .* so far\.$/,
  )
  await expect(summary(page)).toHaveAttribute('role', 'status')
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowLeft')
  await expect(summary(page)).toHaveText(/^After 251/)
  await expect(summary(page)).not.toHaveText(/lost/)
})

test('while episodes fly by it keeps its peace', async ({ page }) => {
  await open(page, 'v=1&at=10')
  await stir(page)
  await expect(summary(page)).toHaveText(/^After 10/)
  await page.evaluate(() => {
    const told = { times: 0 }
    Object.assign(window, { told })
    new MutationObserver(() => told.times++).observe(document.querySelector('[data-summary]') as Node, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await press(page, '+', '+', '+', ' ')
  await expect(counter(page)).toHaveText(/Episode [3-9]\d of 1000/)
  const times = () => page.evaluate(() => (window as unknown as { told: { times: number } }).told.times)
  expect(await times()).toBe(0)
  await page.keyboard.press(' ')
  await expect.poll(times).toBe(1)
})

test('colours are as the person has chosen, also after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, 'v=1&at=3')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await stir(page)
  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('checkbox', { name: 'High contrast' }).check()
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.reload()
  expect(await paper()).toBe(dark)
  await stir(page)
  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('radio', { name: 'As the system' }).check()
  await page.getByRole('checkbox', { name: 'High contrast' }).uncheck()
  expect(await paper()).toBe(light)
})

test('in forced colours the bars of the belief keep the colour of their plan', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open(page, 'v=1&at=250')
  const bars = page.locator('[data-lane=A] [data-part=bar]')
  const colours = () =>
    bars.evaluateAll((all) => new Set(all.map((bar) => getComputedStyle(bar).backgroundColor)).size)
  await expect.poll(colours).toBe(8)
  // Which colours they are is the system’s choice.
  expect(await violations(axeOn(page).disableRules('color-contrast'))).toEqual([])
})

test('with reduced motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await expect(counter(page)).toHaveText(/Episode 250 of 1000: done/, { timeout: 2000 })
  const gliding = await page.evaluate(
    () =>
      [...document.querySelectorAll('#root *')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [transitionDuration, animationDuration].some((time) =>
          time.split(',').some((one) => Number.parseFloat(one) > 0),
        )
      }).length,
  )
  expect(gliding).toBe(0)
  await afterOpening(page)
})
