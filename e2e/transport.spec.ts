// Moving through a run: by mouse, by keyboard alone, and back to any episode exactly as it was.
import {
  afterOpening,
  counter,
  digest,
  expect,
  knob,
  lane,
  open,
  regrets,
  scrubber,
  test,
} from './laboratory.ts'

test('play walks cell by cell, pause holds', async ({ page }) => {
  await open(page, 'v=1&at=3')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(counter(page)).toHaveText(/Episode 4 of 1000: subgoal [23] of 4/)
  await page.getByRole('button', { name: 'Pause' }).click()
  const held = await counter(page).textContent()
  await page.waitForTimeout(500)
  await expect(counter(page)).toHaveText(String(held))
})

test('one subgoal, one episode, the end, the beginning', async ({ page }) => {
  await open(page, 'v=1&at=3')
  await page.getByRole('button', { name: '+1 subgoal' }).click()
  await expect(counter(page)).toHaveText('Episode 4 of 1000: subgoal 1 of 4')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.getByRole('button', { name: '+1 episode' }).click()
  await expect(counter(page)).toHaveText('Episode 4 of 1000: done')
  await page.getByRole('button', { name: '+1 episode' }).click()
  await expect(counter(page)).toHaveText('Episode 5 of 1000: done')
  await page.getByRole('button', { name: /end of the run/ }).click()
  await expect(counter(page)).toHaveText('Episode 1000 of 1000: done')
  await page.getByRole('button', { name: /Reset/ }).click()
  await expect(counter(page)).toHaveText('Episode 1 of 1000: subgoal 1 of 4')
})

test('the very first key does what it is for, and scrolls nothing', async ({ page }) => {
  for (const [key, then] of [
    [' ', /Episode 4 of 1000: subgoal 2/],
    ['End', 'Episode 1000 of 1000: done'],
    ['ArrowRight', 'Episode 4 of 1000: subgoal 1 of 4'],
  ] as const) {
    await open(page, 'v=1&at=3')
    await page.keyboard.press(key)
    await expect(counter(page)).toHaveText(then)
    // Scrolling would glide: it is given the time to begin.
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => window.scrollY), key).toBe(0)
  }
})

test('any episode can be scrubbed to, and is as it was', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  const moments = [40, 777, 40, 251, 777]
  const seen = new Map<number, unknown[]>()
  for (const moment of moments) {
    await scrubber(page).fill(String(moment))
    await expect(counter(page)).toHaveText(`Episode ${moment} of 1000: done`)
    // Words for screen readers follow within a second or so.
    await page.waitForTimeout(1300)
    const both = [
      await lane(page, 'A').textContent(),
      await lane(page, 'B').textContent(),
      await regrets(page),
    ]
    if (seen.has(moment)) expect(both).toEqual(seen.get(moment))
    seen.set(moment, both)
  }
  expect(seen.get(40)).not.toEqual(seen.get(777))
})

test('the fastest speed reaches the end', async ({ page }) => {
  await open(page, 'v=1&at=10')
  await page.getByRole('slider', { name: 'Speed' }).press('End')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(counter(page)).toHaveText('Episode 1000 of 1000: done')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
})

test('the keyboard alone can do everything', async ({ page }) => {
  await open(page, 'v=1&at=10')
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  await press('Shift+ArrowRight')
  await expect(counter(page)).toHaveText('Episode 11 of 1000: done')
  await press('ArrowLeft')
  await expect(counter(page)).toHaveText('Episode 10 of 1000: done')
  await press('ArrowRight')
  await expect(counter(page)).toHaveText('Episode 11 of 1000: subgoal 1 of 4')
  await press('ArrowRight')
  await press('End')
  await expect(counter(page)).toHaveText('Episode 1000 of 1000: done')
  await press('Home')
  await expect(counter(page)).toHaveText('Episode 1 of 1000: subgoal 1 of 4')
  await press('k')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await press('k')
  await press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText('Play or pause')
  await press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  const before = await digest(page).textContent()
  await press('n')
  await expect(digest(page)).not.toHaveText(String(before))
  await press('h')
  await expect(page.getByRole('button', { name: /truth hidden/ })).toBeVisible()
  await press('w')
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
})

test('every control can be reached and worked with Tab', async ({ page }) => {
  await open(page, 'v=1&at=10')
  const names = new Set<string>()
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press('Tab')
    names.add(
      await page.evaluate(() => {
        const element = document.activeElement
        return `${element?.tagName} ${element?.getAttribute('data-parameter') ?? element?.textContent?.trim().slice(0, 24)}`
      }),
    )
  }
  for (const wanted of [
    'INPUT epsilon',
    'INPUT llmError',
    'INPUT reporterError',
    'INPUT plans',
    'BUTTON Play',
    'BUTTON copy',
    'BUTTON Help',
  ]) {
    expect(names).toContain(wanted)
  }
  await knob(page, 'epsilon').focus()
  await page.keyboard.press('End')
  await expect(lane(page, 'B').getByRole('button', { name: /^ε/ })).toHaveText('ε = 1')
})
