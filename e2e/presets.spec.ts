// The lessons: each opens from its link and from the gallery, plays, and its sentence is true of the numbers on show.
import { mkdirSync } from 'node:fs'
import { decodeLink } from '../src/core/link.ts'
import { PRESETS } from '../src/core/presets.ts'
import { CLAIMS } from '../src/core/testing/claims.ts'
import { counter, digest, expect, notices, open, regrets, test } from './laboratory.ts'
import { axeOn, violations } from './looks.ts'
import { digestInNode } from './node-run.ts'

/** Pictures at fixed seeds, for a person to look at. */
const SHOTS = 'node_modules/.cache/presets'

for (const { id, link } of PRESETS) {
  test(`the lesson ${id} opens, plays, and holds`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, link)
    const episodes = Number(decodeLink(link).config.shared.episodes)
    const opening = Math.min(250, Math.ceil(episodes / 4))
    await expect(counter(page)).toHaveText(`Episode ${opening} of ${episodes}: done`)
    await expect(digest(page)).toHaveText(digestInNode(link))

    await page.getByRole('button', { name: 'Play' }).click()
    await expect(counter(page)).toHaveText(new RegExp(`Episode ${opening + 1} of`))
    await page.getByRole('button', { name: 'Pause' }).click()
    mkdirSync(SHOTS, { recursive: true })
    await page.screenshot({ path: `${SHOTS}/${id}.png` })

    await page.getByRole('button', { name: /end of the run/ }).click()
    await expect(counter(page)).toHaveText(`Episode ${episodes} of ${episodes}: done`)
    await expect
      .poll(async () => {
        const { A, B = Number.NaN, C = Number.NaN, D = Number.NaN } = await regrets(page)
        const said = await page.locator('[data-lane=A] dl').textContent()
        const vStarLost = Number(/V\* lost: ([\d.]+)/.exec(said ?? '')?.[1] ?? 0)
        return CLAIMS[id]({ A, B, C, D, episodes, vStarLost })
      })
      .toBe(true)
  })
}

test('the gallery shows a card with two pictures for every lesson, and opens what is chosen', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, 'v=1&at=7')
  await page.keyboard.press('g')
  const gallery = page.getByRole('dialog', { name: 'What do you want to see?' })
  await expect(gallery.getByRole('link')).toHaveCount(PRESETS.length)
  for (const { id, teaches } of PRESETS) {
    const card = gallery.locator(`[data-preset=${id}]`)
    await expect(card).toContainText(teaches)
    await expect(card.locator('svg')).toHaveCount(2, { timeout: 15_000 })
    const lanes = decodeLink(PRESETS.find((preset) => preset.id === id)?.link ?? '').config.lanes.length
    await expect(card.locator('svg text')).toHaveText(['A', 'B', 'C', 'D'].slice(0, lanes))
  }
  expect(await violations(axeOn(page))).toEqual([])

  await gallery.locator('[data-preset=needle]').click()
  await expect(gallery).toBeHidden()
  await expect(page).toHaveURL(/scenario=needle/)
  await expect(counter(page)).toHaveText('Episode 100 of 400: done')
  await expect(page.getByRole('heading', { name: 'Where is the treasure?' })).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Digger A' })).toBeVisible()
  await expect(notices(page)).toHaveText('')
  await page.goBack()
  await expect(counter(page)).toHaveText('Episode 7 of 1000: done')
  await page.keyboard.press('g')
  await page.keyboard.press('Escape')
  await expect(gallery).toBeHidden()
})

test('a card is a link that can be opened elsewhere', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Scenarios' }).click()
  const card = page.locator('[data-preset=locked-doors]')
  await expect(card).toHaveAttribute('href', /^http.*\/#v=1&scenario=locked-doors$/)
})

test('hundreds of latents leave most of a frame free', async ({ page }) => {
  await open(page, 'v=1&scenario=needle&at=20')
  await page.waitForTimeout(500)
  // The time that the page itself works, not that which it waits for a machine that others use too.
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const workedMs = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN)
  }
  // 60 episodes a second: each has a new posterior, heat and votes in both lanes.
  await page.getByRole('slider', { name: 'Speed' }).fill('6')
  await page.getByRole('button', { name: 'Play' }).click()
  const before = await workedMs()
  const frames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0
        const frame = (now: number, since = now): void => {
          count++
          if (now - since < 3000) requestAnimationFrame((next) => frame(next, since))
          else resolve(count)
        }
        requestAnimationFrame((now) => frame(now))
      }),
  )
  // At 60 frames a second there are 16.7 ms for one.
  expect(((await workedMs()) - before) / frames).toBeLessThan(12)
  await expect(counter(page)).toHaveText(/Episode (1[5-9]|2)\d+ of 400/)
})

test('the posterior of a hidden world is on the map, in words too, and its truth can be hidden', async ({
  page,
}) => {
  await open(page, 'v=1&scenario=needle&at=150')
  const picture = page.getByRole('region', { name: 'Digger B' }).getByRole('img', { name: /^Building/ })
  await expect(picture).toHaveAttribute('aria-label', /Dig at R5 as cell R5 asks.*The treasure!/)
  const shown = page.getByText('true cell', { exact: true }).filter({ visible: true })
  await expect(shown).toHaveCount(1)
  const before = await picture.screenshot()
  await page.keyboard.press('h')
  await expect(shown).toHaveCount(0)
  // The star on the map goes too.
  expect(before.equals(await picture.screenshot())).toBe(false)
})
