// The handout: the state on show as exactly one page of A4, from every screen, mode and theme.
import type { Page } from '@playwright/test'
import { expect, open, stir, test } from './laboratory.ts'

/** How many pages, and of which size in points, a printer gets. */
async function pages(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
    box
      .trim()
      .split(/\s+/)
      .map((x) => Math.round(Number(x)))
      .join(' '),
  )
}

const A4 = '0 0 595 842'

const STATES = [
  { name: 'as it opens', link: 'v=1&at=250', width: 1366 },
  { name: 'with four lanes', link: 'v=1&lanes=4&B.llmError=0.05&at=1000', width: 1366 },
  { name: 'on a phone', link: 'v=1&at=250', width: 360 },
  { name: 'in presenter mode', link: 'v=1&view=present&at=250', width: 1366 },
  { name: 'of 400 worlds', link: 'v=1&scenario=needle&at=40', width: 1366 },
  { name: 'with what is hidden from the class', link: 'v=1&truth=hidden&curve=hidden&at=250', width: 1366 },
  { name: 'in a log plot, in the dark', link: 'v=1&plot=log&at=1000', width: 1366, dark: true },
]

for (const { name, link, width, dark } of STATES) {
  test(`one page of A4 ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 })
    if (dark) await page.emulateMedia({ colorScheme: 'dark' })
    await open(page, link)
    await stir(page)
    await expect(page.locator('[data-handout]')).toBeAttached()
    expect(await pages(page)).toEqual([A4])
  })
}

/** What the handout says once the browser is about to print. */
async function handout(page: Page): Promise<string> {
  await expect(page.locator('[data-handout]')).toBeAttached()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const words = await page.locator('[data-handout]').innerText()
  // Nothing is cut off at the foot of the page.
  const [needed, given] = await page
    .locator('[data-handout] article')
    .evaluate((sheet) => [sheet.scrollHeight, sheet.clientHeight])
  expect(needed).toBeLessThanOrEqual(given)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('[data-handout] article')).toHaveCount(0)
  return words
}

test('it says the question, the setting, the moment and the link', async ({ page, baseURL }) => {
  await open(page, 'v=1&boardNoise=0.55&at=250')
  await stir(page)
  const words = await handout(page)
  for (const said of [
    'after 250 of 1,000 episodes',
    'Courier A',
    'Courier B',
    'Board noise: 0.55',
    `${baseURL}#v=1&boardNoise=0.55&at=250`,
    '★',
  ]) {
    expect(words).toContain(said)
  }
})

test('it has room for four lanes, and gives nothing away that is hidden', async ({ page }) => {
  await open(page, 'v=1&lanes=4&truth=hidden&curve=hidden&at=250')
  await stir(page)
  const words = await handout(page)
  expect(words).toContain('Courier D')
  expect(words).toContain('Sketch what you expect')
  expect(words).not.toMatch(/★|True plan|alike/)
})
