// For everyone: every mode in every theme without an axe violation, and every graphic with a name.
import type { Locator, Page } from '@playwright/test'
import { press } from './gestures.ts'
import { afterOpening, counter, expect, open, stir, test, visit } from './laboratory.ts'
import { axeOn, unprinted, violations } from './looks.ts'

const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' } },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' } },
  { name: 'high contrast', media: { colorScheme: 'light', contrast: 'more' } },
  { name: 'high contrast in the dark', media: { colorScheme: 'dark', contrast: 'more' } },
] as const

const INSIDE = 'v=1&B.planner=bawm&B.window=3&B.reporter=learned&B.reporterPairs=300'

interface State {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page) => Promise<void>
  /** Where there is no laboratory to wait for. */
  readonly ready?: (page: Page) => Locator
}

const opens =
  (key: string) =>
  async (page: Page): Promise<void> => {
    await press(page, key)
    await expect(page.locator('dialog[open]')).toBeVisible()
  }

const STATES: readonly State[] = [
  { name: 'the laboratory', path: '#v=1&at=250', act: stir },
  {
    name: 'recent states',
    path: '#v=1&at=20',
    act: async (page) => {
      await press(page, 'n')
      await page.getByRole('button', { name: 'Recent states' }).click()
      await expect(page.getByRole('region', { name: 'Recent states' })).toBeVisible()
    },
  },
  { name: 'presenter mode', path: '#v=1&view=present&at=250' },
  { name: 'its QR code', path: '#v=1&view=present&at=250', act: opens('q') },
  { name: 'sharing', path: '#v=1&at=250', act: opens('q') },
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
  { name: 'the gallery', path: '#v=1&at=250', act: opens('g') },
  { name: 'the help', path: '#v=1&at=250', act: opens('?') },
  { name: 'the editor of worlds', path: '#v=1&at=250', act: opens('e') },
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

/** Graphics that have no name and are not marked as decoration: axe does not ask for one of a canvas. */
const unnamed = (page: Page): Promise<string[]> =>
  page.locator('svg, canvas').evaluateAll((graphics) =>
    graphics
      .filter((graphic) => {
        const named = graphic.closest('[aria-hidden=true], [role=img]')
        if (named?.getAttribute('aria-hidden') === 'true') return false
        const label = document.getElementById(named?.getAttribute('aria-labelledby') ?? '')?.textContent
        return !(named?.getAttribute('aria-label') || label)
      })
      .map((graphic) => graphic.outerHTML.slice(0, 120)),
  )

for (const { name, path, act, ready } of STATES) {
  test(`axe finds nothing in ${name}, in any theme`, async ({ page }) => {
    // Four themes, each looked through as a whole.
    test.setTimeout(120_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await visit(page, path)
    if (ready) await expect(ready(page)).toBeVisible()
    else await expect(counter(page)).toHaveText(/\d+ of 1000/)
    await act?.(page)
    // A history is named after its run, which comes a moment later where a chapter has set another.
    await expect.poll(() => unnamed(page)).toEqual([])
    expect(await unprinted(page)).toEqual([])
    for (const { name: theme, media } of THEMES) {
      await page.emulateMedia(media)
      await page.waitForTimeout(200)
      const axe = axeOn(page)
      // Other themes differ in their colours alone. In high contrast, 7:1 where else 4.5:1 will do.
      if (theme !== 'light')
        axe.withRules(media.contrast === 'more' ? ['color-contrast-enhanced'] : ['color-contrast'])
      expect(await violations(axe), theme).toEqual([])
    }
  })
}

test('axe finds nothing on a phone, with every knob unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await page.getByText('More: temperature').click()
  expect(await violations(axeOn(page))).toEqual([])
})

test('every graphic has a name or is marked as decoration', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  expect(await unnamed(page)).toEqual([])
})
