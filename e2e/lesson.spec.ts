// The whole lesson, by keyboard alone and by finger on a phone: every task can be done, and is seen to be done.
import type { Locator, Page } from '@playwright/test'
import { boxOf, press, stroke, tabTo } from './gestures.ts'
import { counter, difference, expect, knob, lane, regrets, test } from './laboratory.ts'
import { handles, lesson, next, openLesson, openPage, reveal, sentence, TITLES, title } from './lesson.ts'
import { sizeOf, tooSmall } from './looks.ts'

const task = (page: Page, id: string): Locator => page.locator(`[data-task=${id}]`)
const seen = (page: Page): Locator => page.locator('[data-seen]')

/** What a chapter asks for has been done, all its numbers are there, and the address names it. */
async function expectDone(page: Page, number: number): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#/lesson/${number}\\b`))
  await expect(seen(page)).toBeVisible()
  await expect(seen(page)).not.toContainText(/[{}…]/)
}

async function drawByKeyboard(page: Page, up: readonly number[]): Promise<void> {
  await tabTo(page, handles(page))
  for (const [i, times] of up.entries()) {
    await press(page, ...Array<string>(times).fill('PageUp'))
    if (i < up.length - 1) await page.keyboard.press('ArrowRight')
  }
  await tabTo(page, reveal(page))
  await page.keyboard.press('Enter')
  await expect(sentence(page)).toBeVisible()
}

async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Goes to the end of the run; again if it was the run before this one, which a new building sets back. */
async function toEnd(page: Page, go: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await go()
    await expect(task(page, 'end')).toHaveAttribute('data-done', { timeout: 500 })
  }).toPass({ timeout: 10_000 })
}

/** From within a field, where a dot is a dot. */
async function turn(page: Page, number: number): Promise<void> {
  await tabTo(page, page.locator('[data-chapter=next]'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(TITLES[number - 1])
}

test('the whole lesson by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  await openPage(page, '')
  await expect(counter(page)).toHaveText(/Episode \d+ of \d+/)
  // Means over many runs are no part of this, and keep the machine busy.
  await tabTo(page, page.getByRole('combobox', { name: 'Mean over many runs' }))
  await page.keyboard.press('Home')
  await tabTo(page, page.getByRole('link', { name: 'Lesson' }))
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(TITLES[0])
  await expect(title(page)).toBeFocused()

  await page.keyboard.press('Shift+ArrowRight')
  await expectDone(page, 1)

  await next(page, 2)
  await expect(counter(page)).toHaveText('Episode 3 of 1000: done')
  await tabTo(page, page.locator('[data-scrubber]'))
  await page.keyboard.press('End')
  await expectDone(page, 2)

  await next(page, 3)
  await tabTo(page, lane(page, 'B').getByRole('button', { name: /^Plan/ }))
  await page.keyboard.press('Enter')
  await expectDone(page, 3)

  await next(page, 4)
  await drawByKeyboard(page, [2, 1, 0, 0, 0])
  await expect(sentence(page)).toContainText('too low')
  await page.keyboard.press('w')
  await expectDone(page, 4)

  await next(page, 5)
  await drawByKeyboard(page, [2, 2, 2, 2, 2])
  await expect(sentence(page)).toContainText('too high')
  await tabTo(page, knob(page, 'epsilon'))
  await page.keyboard.press('Home')
  await expectDone(page, 5)
  await expect.poll(async () => difference(await regrets(page), 'A', 'B')).toBe(0)

  await next(page, 6)
  await drawByKeyboard(page, [1, 1, 1, 1, 1])
  await expect(sentence(page)).toHaveAttribute('data-verdict', 'near')
  await tabTo(page, page.getByRole('tab', { name: 'This run' }))
  // Over Growth to Sweep.
  await press(page, 'ArrowRight', 'ArrowRight')
  await typeInto(page, /Exploration, exact value/, '0.1')
  await expectDone(page, 6)

  await turn(page, 7)
  await drawByKeyboard(page, [1, 1, 0, 0, 0])
  await tabTo(page, knob(page, 'llmError'))
  await page.keyboard.press('End')
  await expectDone(page, 7)

  await next(page, 8)
  await toEnd(page, () => page.keyboard.press('End'))
  await tabTo(page, page.getByText('More: temperature'))
  await page.keyboard.press('Enter')
  await typeInto(page, /Counter, exact value/, '0.3')
  await expect(task(page, 'counter')).toHaveAttribute('data-done')
  await typeInto(page, /Exploration, exact value/, '0.1')
  await expectDone(page, 8)

  await turn(page, 9)
  await expect(page.getByRole('region', { name: 'Team A' })).toBeVisible()
  await toEnd(page, () => page.keyboard.press('End'))
  await tabTo(page, page.getByRole('combobox', { name: 'Planner of team B' }))
  await page.keyboard.press('Home')
  await expectDone(page, 9)

  await turn(page, 10)
  await expect(lane(page, 'C')).toBeVisible()
  await toEnd(page, () => page.keyboard.press('End'))
  await tabTo(page, page.getByRole('combobox', { name: 'Planner of courier A' }))
  await page.keyboard.press('ArrowDown')
  await expectDone(page, 10)
  await expect(lesson(page).getByRole('listitem').getByText('✓', { exact: true })).toHaveCount(12)

  // Leaving keeps the state of the laboratory; Back comes back.
  await tabTo(page, page.locator('[data-chapter=next]'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(lesson(page)).toHaveCount(0)
  await expect(page).toHaveURL(/#v=1.*A\.planner=(?!bail)/)
  await expect(counter(page)).toHaveText('Episode 1000 of 1000: done')
  await page.goBack()
  await expect(title(page)).toHaveText(TITLES[9])
})

async function swipeCurve(page: Page, to: number): Promise<void> {
  const pen = page.locator('[data-pen]')
  await pen.scrollIntoViewIfNeeded()
  const box = await boxOf(pen)
  const points = Array.from({ length: 11 }, (_, i) => ({
    x: box.x + box.width * (0.16 + 0.074 * i),
    y: box.y + box.height * (0.85 - ((0.85 - to) * i) / 10),
  }))
  await stroke(page, points)
  await reveal(page).tap()
  await expect(sentence(page)).toBeVisible()
}

test.describe('by touch, on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('the whole lesson', async ({ page }) => {
    test.setTimeout(120_000)
    await openLesson(page)
    await page.getByRole('combobox', { name: 'Mean over many runs' }).selectOption('off')
    const onward = async (number: number): Promise<void> => {
      await expectDone(page, number)
      expect((await sizeOf(page)).width).toBeLessThanOrEqual(360)
      await page.locator('[data-chapter=next]').tap()
      if (number < 10) await expect(title(page)).toHaveText(TITLES[number])
    }
    const end = page.getByRole('button', { name: /end of the run/ })
    const value = async (name: string | RegExp, text: string): Promise<void> => {
      const field = page.getByRole('textbox', { name })
      await field.fill(text)
      await field.press('Enter')
    }
    await page.getByRole('button', { name: '+1 episode' }).tap()
    await onward(1)
    await end.tap()
    await onward(2)
    await page.getByRole('button', { name: /^Plan/ }).first().tap()
    await onward(3)
    await swipeCurve(page, 0.5)
    await page.getByRole('button', { name: /^Plan/ }).first().tap()
    await onward(4)
    await swipeCurve(page, 0.7)
    await page.getByTitle('ε = 0', { exact: true }).tap()
    await onward(5)
    await swipeCurve(page, 0.4)
    await page.getByRole('combobox', { name: 'Picture' }).selectOption('sweep')
    await page.getByRole('button', { name: 'theory', exact: true }).tap()
    await onward(6)
    await swipeCurve(page, 0.5)
    await value(/LLM pretraining error, exact value/, '0.2')
    await onward(7)
    await toEnd(page, () => end.tap())
    await page.getByText('More: temperature').tap()
    await value(/Counter, exact value/, '0.3')
    await expect(task(page, 'counter')).toHaveAttribute('data-done')
    await value(/Exploration, exact value/, '0.1')
    await onward(8)
    await expect(page.getByRole('radio', { name: 'Team B' })).toBeVisible()
    await toEnd(page, () => end.tap())
    await page.getByRole('radio', { name: 'Team B' }).check()
    await page.getByRole('combobox', { name: 'Planner of team B' }).selectOption('bail')
    await onward(9)
    await expect(page.getByRole('radio', { name: 'Courier C' })).toBeVisible()
    await toEnd(page, () => end.tap())
    await page.getByRole('combobox', { name: 'Planner of courier A' }).selectOption('thompson')
    await onward(10)
    await expect(lesson(page)).toHaveCount(0)
  })

  test('everything that is touched in the lesson is large enough', async ({ page }) => {
    await openLesson(page, 'lesson/4')
    const targets = lesson(page).locator('button:visible, select:visible, a:visible')
    expect(await tooSmall(targets, 40, 24)).toEqual([])
  })
})
