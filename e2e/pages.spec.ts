// Pages with an address of their own: chapters in each language, and the page for teachers, on every screen.
import { counter, expect, knob, notices, test } from './laboratory.ts'
import { lesson, openLesson, openPage, title } from './lesson.ts'
import { sizeOf } from './looks.ts'

test('the address names chapter and language, and keeps a state that was changed', async ({ page }) => {
  await openLesson(page, 'lesson/2')
  await lesson(page).getByRole('combobox').selectOption('de')
  await expect(title(page)).toHaveText('Was im Prompt steht')
  await expect(page).toHaveURL(/#\/lesson\/2\/de\?v=1/)
  await knob(page, 'boardNoise').press('ArrowLeft')
  await expect(page).toHaveURL(/boardNoise=0\.69/)
  await page.reload()
  await expect(title(page)).toHaveText('Was im Prompt steht')
  await expect(knob(page, 'boardNoise')).toHaveAttribute('aria-valuetext', '0.69')
  await page.locator('[data-chapter=next]').click()
  await expect(page).toHaveURL(/#\/lesson\/3\/de\?/)
  await page.goBack()
  await expect(title(page)).toHaveText('Was im Prompt steht')
  for (const [route, said] of [
    ['lesson/77', 'no chapter “77”'],
    ['lessons', 'no page “lessons”'],
  ] as const) {
    await openPage(page, route)
    await expect(notices(page)).toContainText(said)
  }
})

test('the teacher’s page measures its answers, and its links open the laboratory', async ({ page }) => {
  await openPage(page, 'teach')
  await expect(page.getByRole('heading', { name: 'Teach with this page' })).toBeVisible()
  const exercise = page.locator('[data-exercise=root]')
  await exercise.getByText('Expected answer').click()
  await expect(exercise.locator('[data-holds]')).toHaveAttribute('data-holds', 'true', { timeout: 20_000 })
  await expect(exercise).not.toContainText(/[{}]|…/)
  await exercise.getByRole('link', { name: 'Compare with' }).click()
  await expect(page).toHaveURL(/#v=1&episodes=4000/)
  await expect(counter(page)).toHaveText(/of 4000/)
  // Going to the page and back leaves the laboratory as it is.
  await page.evaluate(() => location.assign('#/teach'))
  await page.getByRole('button', { name: 'To the laboratory' }).click()
  await expect(page).toHaveURL(/#v=1&episodes=4000/)
  await page.goBack()
  await page.getByRole('row', { name: /^2–5/ }).getByRole('link').click()
  await expect(title(page)).toHaveText('Why imitation dithers')
})

test('nothing is wider than a phone of 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const route of ['lesson/1', 'lesson/5', 'lesson/6/de', 'lesson/9', 'teach', 'teach/de']) {
    await openPage(page, route)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await page.waitForTimeout(300)
    expect((await sizeOf(page)).width, route).toBeLessThanOrEqual(360)
  }
})
