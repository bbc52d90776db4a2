// Share links: the same run to the last bit on another page and in Node; damaged links explain themselves; Back goes back.
import type { Page } from '@playwright/test'
import { decodeLink } from '../src/core/link.ts'
import {
  afterOpening,
  counter,
  digest,
  expect,
  knob,
  lane,
  linkOf,
  notices,
  open,
  regrets,
  test,
} from './laboratory.ts'
import { digestInNode } from './node-run.ts'

const RICH =
  'v=1&plans=6&legs=3&boardNoise=0.55&slack=1&instructions=2&seed=chalk-7&lanes=3&A.planner=thompson&A.reporterError=0.1&B.temperature=0.5&B.llmError=0.1&B.epsilon=0.2&B.epsilonMode=fixed&C.epsilonMode=anytime&C.window=20&at=321'

test('the page computes the very trace that Node computes', async ({ page }) => {
  for (const link of ['v=1&at=250', RICH]) {
    await open(page, link)
    await expect(digest(page)).toHaveText(digestInNode(link))
  }
})

test('a link made by the page opens the same state elsewhere', async ({ page, context }) => {
  await open(page, 'v=1&at=120')
  await knob(page, 'epsilon').press('PageUp')
  await lane(page, 'A').getByRole('combobox').selectOption('random')
  await knob(page, 'boardNoise').press('ArrowLeft')
  await expect(page).toHaveURL(/A\.planner=random/)
  await expect(page).toHaveURL(/boardNoise=0\.69/)
  const other = await context.newPage()
  await open(other, linkOf(page))
  await expect(digest(other)).toHaveText(String(await digest(page).textContent()))
  await expect(counter(other)).toHaveText('Episode 120 of 1000: done')
  await expect(async () => {
    const stated = await regrets(page)
    expect(Object.keys(stated)).toEqual(['A', 'B'])
    expect(await regrets(other)).toEqual(stated)
  }).toPass({ timeout: 10_000 })
})

test('the copy button copies the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, RICH)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(decodeLink(new URL(copied).hash)).toEqual(decodeLink(RICH))
})

const DAMAGED = [
  ['v=1&B.epsilon=nine&at=10', 'B.epsilon=nine'],
  ['v=1&plans=500', 'from 2 to 64'],
  ['v=77&plans=6', 'version 77'],
  ['utm_source=mail', 'utm_source'],
  ['v=1&trueLatent=60', 'this scenario has 8'],
  ['v=1&seed=%E0%A4%A', 'Seed'],
] as const

for (const [link, explained] of DAMAGED) {
  test(`the damaged link ${link} is explained, and the page works`, async ({ page }) => {
    await open(page, link)
    await expect(notices(page)).toContainText(explained)
    await page.getByRole('button', { name: /end of the run/ }).click()
    await expect.poll(async () => (await regrets(page)).A).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notices(page)).toHaveText('')
  })
}

test('all that a link was refused is listed, and the corrected link takes its place', async ({ page }) => {
  await open(page, 'v=1&boardNoise=7&plans=6&B.epsilon=nine&view=cinema&at=9000&fish=3')
  const rows = notices(page).locator('tbody tr')
  await expect(rows).toHaveText([
    /boardNoise=7.*a number from 0 to 1.*0\.7/,
    /Exploration of courier B.*B\.epsilon=nine.*a number from 0 to 10$/,
    /view=cinema.*lab or present.*lab/,
    /at=9000.*1 to 1000.*the beginning/,
    /fish=3.*no such name.*left out/,
  ])
  const bad = page.url()
  await afterOpening(page)
  await page.waitForTimeout(700)
  // Nobody corrects it unasked, so that a reload tells the same.
  expect(page.url()).toBe(bad)
  await notices(page).getByRole('link', { name: 'Use the corrected link' }).click()
  await expect(notices(page)).toHaveText('')
  const { refusals, notices: left, config } = decodeLink(new URL(page.url()).hash)
  expect([...refusals, ...left]).toEqual([])
  expect(config.shared.plans).toBe(6)
  expect(page.url()).not.toContain('fish')
})

test('Back goes back to the setting before', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  const before = String(await digest(page).textContent())
  await knob(page, 'boardNoise').press('ArrowLeft')
  await expect(page).toHaveURL(/boardNoise=0\.69/)
  await expect(digest(page)).not.toHaveText(before)
  await page.goBack()
  await expect(digest(page)).toHaveText(before)
  await page.goForward()
  await expect(digest(page)).not.toHaveText(before)
})

/** Follows a link on the page: that of a preset. */
async function openPreset(page: Page, name: string): Promise<void> {
  await page.keyboard.press('g')
  await page.locator(`[data-preset=${name}]`).click()
}

test('Back goes back to what was set while it played', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  await page.keyboard.press('Space')
  await page.locator('[data-parameter=boardNoise]').press('ArrowLeft')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await openPreset(page, 'needle')
  await expect(page).toHaveURL(/scenario=needle/)
  await page.goBack()
  await expect(page).toHaveURL(/boardNoise=0\.69/)
  await expect(page.locator('[data-parameter=boardNoise]')).toHaveAttribute('aria-valuetext', '0.69')
})

test('a link to what is on show already leaves no opening to be played by the next change', async ({
  page,
}) => {
  await open(page)
  await openPreset(page, 'needle')
  await expect(counter(page)).toHaveText('Episode 100 of 400: done')
  await openPreset(page, 'needle')
  await expect(counter(page)).toContainText('Episode 1 of 400')
  const before = String(await digest(page).textContent())
  await page.locator('[data-parameter=side]').press('ArrowLeft')
  await expect(digest(page)).not.toHaveText(before)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.waitForTimeout(500)
  await expect(counter(page)).toContainText('Episode 1 of 400')
})
