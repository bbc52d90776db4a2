// Formulas of the lesson: a symbol lights what it names, and what is pointed at lights its symbol.
import { boxOf } from './gestures.ts'
import { expect, lane, test } from './laboratory.ts'
import { lesson, next, openLesson, TITLES, title } from './lesson.ts'
import { unprinted } from './looks.ts'

test('every symbol lights what it names, and what is pointed at lights its symbol', async ({ page }) => {
  await openLesson(page)
  for (const number of TITLES.keys()) {
    if (number > 0) await next(page, number + 1)
    const away = page.getByRole('button', { name: 'Put away' })
    if ((await page.locator('[data-pen]').count()) > 0) await away.click()
    expect(await unprinted(page), `chapter ${number + 1}`).toEqual([])
    for (const symbol of await page.locator('[data-symbol]').all()) {
      await symbol.focus()
      await expect(symbol).toHaveAttribute('data-lit')
      const thing = String(await symbol.getAttribute('data-symbol'))
      if (/^(regret|bound)-|^linear$/.test(thing)) continue
      await expect(
        page.locator('[data-named]:visible').first(),
        `chapter ${number + 1}: ${thing}`,
      ).toBeVisible()
    }
  }
  await lesson(page).getByRole('button', { name: /^3\./ }).click()
  await lane(page, 'A').locator('[data-thing=belief]').hover()
  await expect(page.locator('[data-symbol=belief]')).toHaveAttribute('data-lit')
  await expect(page.locator('[data-meaning]')).toContainText('belief in world z')
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(page.locator('[data-lit]')).toHaveCount(0)
})

test('a curve that a symbol names lights up in the plot, and lights its symbol', async ({ page }) => {
  await openLesson(page, 'lesson/4?v=1&lanes=1&at=1000')
  await page.getByRole('button', { name: 'Put away' }).click()
  await page.getByRole('button', { name: /end of the run/ }).click()
  const overlay = page.locator('[data-curves] canvas')
  const inked = () =>
    overlay.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return data.some((value, i) => i % 4 === 3 && value > 0)
    })
  await expect.poll(inked).toBe(false)
  await page.locator('[data-symbol=linear]').focus()
  await expect.poll(inked).toBe(true)
  // A mouse that passes by, pointing at nothing, puts out nothing that the keyboard lit.
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(page.locator('[data-symbol=linear]')).toHaveAttribute('data-lit')
  expect(await inked()).toBe(true)
  await title(page).focus()
  const box = await boxOf(overlay)
  // A line from corner to corner: somewhere on the upright through the middle it is met.
  let met = false
  for (let y = box.y + 20; y < box.y + box.height - 20 && !met; y += 6) {
    await page.mouse.move(box.x + box.width / 2, y)
    met = (await page.locator('[data-symbol][data-lit]').count()) > 0
  }
  expect(met).toBe(true)
})
