// What a lane can be looked into for: the loop, what its Planner expects, what its Reporter confuses; on a phone too.

import { boxOf } from './gestures.ts'
import { card, panel, view } from './inside.ts'
import { digest, expect, lane, linkOf, open, regret, test } from './laboratory.ts'
import { sizeOf, tooSmall } from './looks.ts'

test('what is looked into is in the link, and opens from it', async ({ page, context }) => {
  await open(page, 'v=1&at=30.2')
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/inside=loop:B/)
  await view(page, 'Reporter')
  await expect(page).toHaveURL(/inside=reporter:B/)
  await panel(page).getByRole('button', { name: 'Courier A' }).click()
  await expect(page).toHaveURL(/inside=reporter:A&at=30\.2$/)
  const other = await context.newPage()
  await open(other, linkOf(page))
  await expect(other.getByRole('heading', { name: 'What does the Reporter confuse?' })).toBeVisible()
  await expect(panel(other).getByRole('button', { name: 'Courier A' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.goBack()
  await expect(panel(page).getByRole('button', { name: 'Courier B' })).toHaveAttribute('aria-pressed', 'true')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Who tells what to whom?' })).toBeVisible()
})

test('a world model names what it expects most of, at every step', async ({ page }) => {
  const link = 'v=1&boardNoise=0.1&slack=1&B.planner=bawm&B.epsilonMode=fixed'
  const named = panel(page).locator('[data-chosen]')
  for (let step = 1; step <= 5; step++) {
    await open(page, `${link}&at=1.${step}`)
    await lane(page, 'B').getByRole('button', { name: 'looks ahead' }).click()
    await expect(panel(page)).toContainText(`Episode 1, step ${step}:`)
    await expect(panel(page)).toContainText('no other is worth more')
    await expect(panel(page).getByRole('listitem')).toHaveCount(9)
    await expect(named).toHaveCount(1)
    const label = String(await named.locator('button > span').first().textContent()).replace(/ ◂.*/, '')
    const phrase = label === 'board' ? 'Read the notice board.' : `Go to room ${label}.`
    await expect(lane(page, 'B').locator('dl dd').nth(1)).toContainText(phrase)
    // With a step to spare it looks before it walks.
    expect(label === 'board').toBe(step === 1)
  }
  // Another row is told in words when it is pointed at.
  await panel(page).getByRole('button', { name: /^8/ }).hover()
  await expect(panel(page)).toContainText('Go to room 8. It expects:')
})

test('one that imitates expects nothing, and can be made to', async ({ page }) => {
  await open(page, 'v=1&at=3.1')
  await page.keyboard.press('o')
  await view(page, 'Planner')
  await expect(panel(page)).toContainText('LLM (BAIL) predicts nothing.')
  const before = String(await digest(page).textContent())
  await panel(page)
    .getByRole('button', { name: /Make courier B an LLM world model/ })
    .click()
  await expect(digest(page)).not.toHaveText(before)
  await expect(panel(page).locator('[data-chosen]')).toHaveCount(1)
  await expect(page).toHaveURL(/B\.planner=bawm/)
})

test('a Reporter’s confusions are shown, and how they fall the more it has learned from', async ({
  page,
}) => {
  await open(page, 'v=1&at=30&A.reporter=learned&A.reporterPairs=300&B.reporterError=0.2')
  await lane(page, 'A').getByRole('button', { name: 'loop' }).click()
  await view(page, 'Reporter')
  await expect(panel(page)).toContainText('has learned from 300 pairs')
  await expect(panel(page).getByRole('table').first().getByRole('row')).toHaveCount(11)
  const delta = async (): Promise<number> =>
    Number(/ΔRep = ([\d.]*\d)/.exec(String(await panel(page).textContent()))?.[1])
  expect(await delta()).toBeGreaterThan(0.1)
  const curve = panel(page).getByRole('img', { name: /How does a Reporter learn\? Δ_Rep falls/ })
  await expect(curve).toHaveAttribute('aria-label', /after 100,000/, { timeout: 15_000 })
  // B errs on purpose, and can be made to learn.
  await panel(page).getByRole('button', { name: 'Courier B' }).click()
  await expect(panel(page)).toContainText('it errs on purpose, with the chance δRep = 0.2')
  await expect.poll(delta).toBe(0.2)
  await panel(page)
    .getByRole('button', { name: /Let it learn/ })
    .click()
  await expect(panel(page)).toContainText('has learned from 1,000 pairs')
  await expect.poll(delta).toBeLessThan(0.2)
  await expect(page).toHaveURL(/B\.reporter=learned/)
  await expect(curve).toBeVisible()
})

test('where nobody errs nothing is confused', async ({ page }) => {
  await open(page, 'v=1&at=30&A.planner=random')
  await page.keyboard.press('o')
  await view(page, 'Reporter')
  await expect(panel(page)).toContainText('it never errs')
  await expect(panel(page)).toContainText('Nothing that happens here is taken for anything else.')
  await panel(page).getByRole('button', { name: 'Courier A' }).click()
  await expect(panel(page)).toContainText('makes no use of reports')
  await view(page, 'Loop')
  await expect(card(page, 'prompt')).toContainText('this Planner does not read it')
})

const LINK = 'v=1&at=40.3&B.planner=bawm&B.window=3&B.reporter=learned&B.reporterPairs=300'
const VIEWS = ['Loop', 'Planner', 'Reporter'] as const

test('on a phone it is below the plot, as wide as the screen, and its targets are large', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, LINK)
  await page.getByRole('radio', { name: 'Courier B' }).check()
  await lane(page, 'B').getByRole('button', { name: 'loop' }).click()
  for (const name of VIEWS) {
    await view(page, name)
    await page.waitForTimeout(300)
    expect((await sizeOf(page)).width).toBeLessThanOrEqual(360)
    const plot = await boxOf(regret(page))
    expect((await boxOf(panel(page))).y).toBeGreaterThanOrEqual(plot.y + plot.height)
    expect(await tooSmall(panel(page).locator('button:visible'), 44)).toEqual([])
  }
})
