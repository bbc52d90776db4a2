// Experiments: means and bands that follow a dragged knob, pictures of many runs by mouse, keyboard and finger, cancelling.
import type { Locator, Page } from '@playwright/test'
import { boxOf, dragThrough } from './gestures.ts'
import { expect, knob, lane, linkOf, means, notices, open, regret, regrets, test } from './laboratory.ts'
import { axeOn, sizeOf, tooSmall, unprinted, violations } from './looks.ts'
import { meanInNode } from './node-run.ts'
import { longTasks } from './tasks.ts'

const PICTURES = ['Growth', 'Sweep', 'Map', 'Where from', 'Errors'] as const
/** Few and short runs, so that a slow machine is soon done. */
const QUICK = 'v=1&plans=6&legs=3&episodes=200&replicates=50&at=200'

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true })
const figure = (page: Page): Locator => regret(page).locator('[data-figure]')
const points = (page: Page): Locator => regret(page).getByRole('slider', { name: /^Points to read/ })
const bands = (page: Page): Locator => regret(page).locator('canvas[data-bands]')
const exported = (page: Page): Locator => regret(page).getByRole('button', { name: 'Export' })
const epsilon = (page: Page): Locator => knob(page, 'epsilon')

/** Opens a picture and waits until all of it is measured. */
async function show(page: Page, name: string): Promise<void> {
  await tab(page, name).click()
  await expect(figure(page)).toBeVisible({ timeout: 20_000 })
  await expect(exported(page)).toBeVisible({ timeout: 20_000 })
}

test('dragging ε over its range leaves mean and band at the last value', async ({ page }) => {
  await open(page, 'v=1&at=500')
  await expect(bands(page)).toHaveAttribute('data-bands', 'current', { timeout: 20_000 })
  await dragThrough(page, epsilon(page))
  await expect(lane(page, 'B').getByRole('button', { name: /^ε/ })).toHaveText('ε = 1')
  await expect(bands(page)).toHaveAttribute('data-bands', 'current', { timeout: 20_000 })
  const wanted = meanInNode('v=1&B.epsilon=1&B.epsilonMode=fixed', 1, 500)
  await expect.poll(async () => (await means(page)).B).toBeCloseTo(wanted, 0)
  await expect.poll(async () => (await regrets(page)).B).toBeCloseTo(wanted, 0)
})

test('a band of another setting is never shown as if it were of this one', async ({ page }) => {
  // What is asked of the workers that measure can be held back, as if they were slow.
  await page.addInitScript(() => {
    const seen = window as unknown as { hold: boolean; release: () => void }
    const held: (() => void)[] = []
    const Plain = Worker
    window.Worker = class extends Plain {
      override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
        const rest = (Array.isArray(options) ? { transfer: options } : options) ?? {}
        const post = (): void => super.postMessage(message, rest)
        if (seen.hold && (message as { kind?: string }).kind === 'measure') held.push(post)
        else post()
      }
    }
    seen.release = () => {
      for (const post of held.splice(0)) post()
    }
  })
  await open(page, 'v=1&at=500')
  // The bands of both: that of A is there first.
  await expect.poll(async () => Object.keys(await means(page)), { timeout: 20_000 }).toEqual(['A', 'B'])
  await expect(bands(page)).toHaveAttribute('data-bands', 'current')
  await page.evaluate(() => Object.assign(window, { hold: true }))
  await epsilon(page).press('PageUp')
  await expect(lane(page, 'B').getByRole('button', { name: /^ε/ })).toHaveText('ε = 0.114')
  await expect(bands(page)).toHaveAttribute('data-bands', 'stale')
  // Neither the table nor the caption takes the old mean of B for one of this setting; A has not changed.
  await expect.poll(async () => Object.keys(await means(page))).toEqual(['A'])
  await expect(regret(page)).not.toContainText(/Mean of 200 runs: A \d+, B/)
  await page.evaluate(() => (window as unknown as { release: () => void }).release())
  await expect(bands(page)).toHaveAttribute('data-bands', 'current', { timeout: 20_000 })
  await expect.poll(async () => Object.keys(await means(page))).toEqual(['A', 'B'])
})

test('dragging ε with bands gives the page no task of more than 50 ms of work', async ({ page }) => {
  await open(page, 'v=1&at=500')
  await expect(bands(page)).toHaveAttribute('data-bands', 'current', { timeout: 20_000 })
  const box = await boxOf(epsilon(page))
  const y = box.y + box.height / 2
  const long = await longTasks(page, async () => {
    await page.mouse.move(box.x + box.width * 0.33, y)
    await page.mouse.down()
    for (let i = 0; i <= 60; i++) {
      await page.mouse.move(box.x + box.width * (0.33 + 0.3 * Math.sin(i / 10)), y)
      await page.waitForTimeout(16)
    }
    await page.mouse.up()
  })
  expect(long).toEqual([])
})

test('what takes its time can be cancelled, keeps what is known, and goes on', async ({ page }) => {
  await open(page, 'v=1&at=500&replicates=10000')
  await tab(page, 'Growth').click()
  await expect(figure(page)).toBeVisible({ timeout: 40_000 })
  await regret(page)
    .getByRole('button', { name: /^Cancel/ })
    .click()
  await expect(regret(page).getByText('stopped')).toBeVisible()
  await expect(figure(page)).toBeVisible()
  await expect(regret(page)).toContainText('so far of 10,000')
  await regret(page).getByRole('button', { name: 'Go on' }).click()
  await expect(regret(page).getByRole('button', { name: /^Cancel/ })).toBeVisible()
  // Leaving the picture stops it; fewer runs are soon done.
  await regret(page).getByRole('combobox', { name: /^Runs/ }).selectOption('50')
  await expect(exported(page)).toBeVisible({ timeout: 20_000 })
  await expect(regret(page)).toContainText('mean of 50 runs')
})

test('every picture can be reached and read by keyboard', async ({ page }) => {
  await open(page, QUICK)
  await tab(page, 'This run').focus()
  for (const name of PICTURES) {
    await page.keyboard.press('ArrowRight')
    await expect(tab(page, name)).toBeFocused()
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
    await expect(points(page)).toBeVisible({ timeout: 20_000 })
    await points(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect(points(page)).toHaveAttribute('aria-valuetext', /\d/)
    const first = await points(page).getAttribute('aria-valuetext')
    // While it is being measured, its first point may be its only one.
    await expect(async () => {
      await page.keyboard.press('End')
      expect(await points(page).getAttribute('aria-valuetext')).not.toBe(first)
    }).toPass({ timeout: 20_000 })
    await tab(page, name).focus()
  }
  await page.keyboard.press('Home')
  await expect(tab(page, 'This run')).toBeFocused()
  await expect(bands(page)).toBeVisible()
})

test('Enter on a point of a sweep sets the courier to it, and nothing is measured anew', async ({ page }) => {
  await open(page, QUICK)
  await show(page, 'Sweep')
  await points(page).focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect(points(page)).toHaveAttribute('aria-valuetext', /^ε = 0\.02; B /)
  await page.keyboard.press('Enter')
  await expect(lane(page, 'B').getByRole('button', { name: /^ε/ })).toHaveText('ε = 0.02')
  await expect(figure(page)).not.toHaveAttribute('data-stale')
  await expect(exported(page)).toBeVisible()
  await expect(figure(page).getByText('now', { exact: true })).toBeVisible()
})

for (const name of ['Sweep', 'Map'] as const) {
  test(`the picture ${name} is of the courier that the knobs turn`, async ({ page }) => {
    await open(page, QUICK)
    await show(page, name)
    const words = figure(page).locator('svg[role=img]')
    await expect(words).toHaveAccessibleName(/\bB\b/)
    await lane(page, 'A').getByRole('button', { name: /^ε/ }).click()
    await expect(words).toHaveAccessibleName(/\bA\b/, { timeout: 20_000 })
    await expect(words).not.toHaveAccessibleName(/\bB\b/)
  })
}

test('a click on a cell of the map sets both parameters', async ({ page }) => {
  await open(page, QUICK)
  await show(page, 'Map')
  await points(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  const told = await points(page).getAttribute('aria-valuetext')
  expect(told).toMatch(/^ε = 0\.005, δ_LLM = 0\.01; regret/)
  const ring = await boxOf(figure(page).locator('[class*=ring]'))
  await page.mouse.click(ring.x + ring.width / 2, ring.y + ring.height / 2)
  await expect(lane(page, 'B').getByRole('button', { name: /^ε/ })).toHaveText('ε = 0.005')
  await expect(knob(page, 'llmError')).toHaveAttribute('aria-valuetext', '0.01')
})

test('a sweep of the world compares the couriers, and its link opens it', async ({ page, context }) => {
  await open(page, QUICK)
  await show(page, 'Sweep')
  await regret(page).getByRole('combobox', { name: 'Parameter to vary' }).selectOption('boardNoise')
  await expect(exported(page)).toBeVisible({ timeout: 20_000 })
  await expect(regret(page)).toContainText(/A loses .* at ν = 0 and .* at ν = 1\. B loses/)
  await expect(page).toHaveURL(/show=sweep:boardNoise/)
  const other = await context.newPage()
  await open(other, linkOf(page))
  await expect(regret(other)).toContainText(/A loses .* at ν = 0/, { timeout: 20_000 })
})

test('attribution follows the playhead, and can be of many runs', async ({ page }) => {
  await open(page, 'v=1&at=250')
  await tab(page, 'Where from').click()
  await expect(regret(page)).toContainText('after 250 episodes')
  await page.getByRole('button', { name: '+1 episode' }).click()
  await expect(regret(page)).toContainText('after 251 episodes')
  await regret(page).getByRole('combobox', { name: 'Of one run or of many' }).selectOption('mean')
  await expect(regret(page)).toContainText(/mean of 200 runs, after 1,000 episodes/, { timeout: 20_000 })
})

test('a link to a picture that there is not is explained, and shows the run', async ({ page }) => {
  await open(page, 'v=1&at=10&show=phrenology')
  await expect(notices(page)).toContainText('There is no picture “phrenology”: there are run, growth')
  await expect(tab(page, 'This run')).toHaveAttribute('aria-selected', 'true')
})

test('a parameter that no courier uses is said to be of no use', async ({ page }) => {
  await open(page, 'v=1&at=10&lanes=1&A.planner=oracle&show=errors')
  await expect(regret(page)).toContainText('No courier’s Planner can err')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any picture, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await open(page, QUICK)
    for (const name of PICTURES) {
      await show(page, name)
      await points(page).focus()
      await page.keyboard.press('ArrowRight')
      if (name === 'Map') await exported(page).click()
      expect(await violations(axeOn(page).include('section[aria-label=Regret]'))).toEqual([])
      expect(await unprinted(page)).toEqual([])
    }
  })
}

for (const width of [390, 360]) {
  test(`a phone of ${width} px shows every picture in its width, with targets for fingers`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 780 })
    await open(page, QUICK)
    for (const name of PICTURES) {
      await regret(page).getByRole('combobox', { name: 'Picture' }).selectOption(name)
      await expect(exported(page)).toBeVisible({ timeout: 20_000 })
      expect((await sizeOf(page)).width).toBeLessThanOrEqual(width)
      const targets = regret(page).locator('button:visible, select:visible')
      expect(await tooSmall(targets, 44)).toEqual([])
    }
  })
}
