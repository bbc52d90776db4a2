// For everyone: every mode in every theme without an axe violation, on a small phone, by ear, in forced colours, and in one's own.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { afterOpening, counter, expect, open, test } from './laboratory.ts'

const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'high contrast', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'high contrast in the dark', media: { colorScheme: 'dark', contrast: 'more' } },
] as const

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const INSIDE = 'v=1&B.planner=bawm&B.window=3&B.reporter=learned&B.reporterPairs=300'

interface State {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page) => Promise<void>
  /** Where there is no laboratory to wait for. */
  readonly ready?: (page: Page) => Locator
}

const STATES: readonly State[] = [
  { name: 'the laboratory', path: '#v=1&at=250', act: (page) => page.mouse.move(9, 9) },
  { name: 'recent states', path: '#v=1&at=20', act: (page) => press(page, 'n') },
  { name: 'presenter mode', path: '#v=1&view=present&at=250' },
  { name: 'its QR code', path: '#v=1&view=present&at=250', act: (page) => press(page, 'q') },
  { name: 'sharing', path: '#v=1&at=250', act: (page) => press(page, 'q') },
  { name: 'hidden curves', path: '#v=1&curve=hidden&truth=hidden&at=250' },
  { name: 'a link that was refused in parts', path: '#v=1&plans=900&fish=3&at=250' },
  { name: 'the contents of the lesson', path: '#/lesson' },
  {
    name: 'a chapter of the lesson',
    path: '#/lesson/3',
    act: (page) => page.locator('[data-symbol]').first().focus(),
  },
  { name: 'a chapter in German, with a guess', path: '#/lesson/6/de' },
  {
    name: 'the teacher’s page',
    path: '#/teach',
    ready: (page) => page.getByRole('heading', { name: 'Teach with this page' }),
    act: (page) => page.getByText('Expected answer').first().click(),
  },
  { name: 'the gallery', path: '#v=1&at=250', act: (page) => press(page, 'g') },
  { name: 'the help', path: '#v=1&at=250', act: (page) => press(page, '?') },
  { name: 'the editor of worlds', path: '#v=1&at=250', act: (page) => press(page, 'e') },
  { name: 'the explanation', path: '#v=1&at=250', act: (page) => press(page, 'w') },
  { name: 'the truth hidden and a log plot', path: '#v=1&at=250', act: (page) => press(page, 'h', 'l') },
  { name: 'the map of an Actor', path: '#v=1&at=30.2&actorEpisodes=150', act: (page) => press(page, 'v') },
  { name: 'a team', path: '#v=1&scenario=two-couriers&at=12.3' },
  { name: 'the loop', path: `#${INSIDE}&inside=loop:B&at=40.3` },
  { name: 'what a Planner expects', path: `#${INSIDE}&inside=expects:B&at=40.3` },
  {
    name: 'what a Reporter confuses',
    path: `#${INSIDE}&inside=reporter:B&at=40.3`,
    act: (page) =>
      expect(page.getByRole('img', { name: /Reporter|confus/i }).first()).toBeVisible({ timeout: 15_000 }),
  },
  { name: 'pretraining', path: '#v=1&show=pretraining&at=250' },
  { name: 'an embedded lane', path: '?embed=lane:B#v=1&at=250' },
  { name: 'an embedded plot', path: '?embed=plot#v=1&at=250' },
]

for (const { name, path, act, ready } of STATES) {
  test(`axe finds nothing in ${name}, in any theme`, async ({ page }) => {
    // Four themes, each looked through as a whole.
    test.setTimeout(120_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./${path}`)
    if (ready) await expect(ready(page)).toBeVisible()
    else await expect(counter(page)).toHaveText(/\d+ of 1000/)
    await act?.(page)
    if (name === 'recent states') {
      await page.getByRole('button', { name: 'Recent states' }).click()
      await expect(page.getByRole('region', { name: 'Recent states' })).toBeVisible()
    }
    for (const { name: theme, media } of THEMES) {
      await page.emulateMedia(media)
      await page.waitForTimeout(200)
      const axe = new AxeBuilder({ page })
      // Other themes differ in their colours alone. In high contrast, 7:1 where else 4.5:1 will do.
      if (theme !== 'light')
        axe.withRules(media.contrast === 'more' ? ['color-contrast-enhanced'] : ['color-contrast'])
      const { violations } = await axe.analyze()
      const found = violations.map(
        ({ id, nodes }) => `${theme}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      )
      expect(found).toEqual([])
    }
  })
}

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
      await page.goto(`./${path}`)
      await expect(counter(page)).toHaveText(/\d+ of 1000/)
      await page.touchscreen.tap(5, 5)
      if (!path.startsWith('?')) {
        await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
        await page.getByText('More: temperature').click()
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      const small = await page
        .locator(
          '#root :is(button, select, summary, a, input:not([type=radio]):not([type=checkbox])):visible',
        )
        .evaluateAll((targets) =>
          targets
            // A row of the posterior grows with its list; a word in a sentence cannot.
            .filter((target) => target.getBoundingClientRect().height < 43.5)
            .map((target) => target.outerHTML.slice(0, 140)),
        )
      expect(small).toEqual([])
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
  await page.mouse.move(100, 100)
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
  await expect(counter(page)).toHaveText(/Episode [3-9]\d of 1000/, { timeout: 10_000 })
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
  await page.mouse.move(100, 100)
  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('checkbox', { name: 'High contrast' }).check()
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.reload()
  expect(await paper()).toBe(dark)
  await page.mouse.move(100, 100)
  await page.getByRole('button', { name: 'Colours' }).click()
  await page.getByRole('radio', { name: 'As the system' }).check()
  await page.getByRole('checkbox', { name: 'High contrast' }).uncheck()
  expect(await paper()).toBe(light)
})

test('in forced colours the bars of the belief keep the colour of their plan', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open(page, 'v=1&at=250')
  const bars = await page
    .locator('[data-lane=A] [data-part=bar]')
    .evaluateAll((all) => all.map((bar) => getComputedStyle(bar).backgroundColor))
  expect(new Set(bars).size).toBe(8)
  // Which colours they are is the system’s choice.
  const { violations } = await new AxeBuilder({ page }).disableRules('color-contrast').analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([])
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
