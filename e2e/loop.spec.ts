// The loop: who tells what to whom, arrow by arrow, and the prompt in words.
import type { Page } from '@playwright/test'
import { card, panel, prompt } from './inside.ts'
import { counter, expect, lane, open, test } from './laboratory.ts'
import { longTasks } from './tasks.ts'

const PARTS = ['human', 'planner', 'actor', 'world', 'reporter', 'prompt']
/** A Reporter that takes every letter for a neighbour and every silence for a bell. */
const LIAR = 'v=1&at=5.4&A.reporterError=1&B.epsilon=1&B.epsilonMode=fixed&B.reporterError=1'

const lit = (page: Page): Promise<string | null> =>
  panel(page).locator('[aria-current=step]').getAttribute('data-part')

test('opens by key and by mouse, closes by both, and gives the focus back', async ({ page }) => {
  await open(page, 'v=1&at=30.2')
  const door = lane(page, 'A').getByRole('button', { name: 'loop' })
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { name: 'Who tells what to whom?' })).toBeFocused()
  // The knobs turn B, so B is looked into.
  await expect(lane(page, 'B').getByRole('button', { name: 'loop' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('o')
  await expect(panel(page)).toHaveCount(0)
  await door.click()
  await expect(door).toHaveAttribute('aria-pressed', 'true')
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(door).toBeFocused()
  await door.press('Enter')
  await panel(page)
    .getByRole('button', { name: /^Close/ })
    .click()
  await expect(panel(page)).toHaveCount(0)
})

test('its arrows are stepped through one by one, and the prompt grows as the words reach it', async ({
  page,
}) => {
  await open(page, 'v=1&at=30.2')
  await page.keyboard.press('o')
  const next = panel(page).getByRole('button', { name: 'Next arrow' })
  await expect(card(page, 'planner')).toHaveAttribute('aria-current', 'step')
  const lines = prompt(page).locator('p')
  await expect(lines.last()).toHaveAttribute('data-kind', 'planner')
  const before = await lines.count()
  // The second step of an episode, then the third: nobody instructs in between. With the report the place is added where
  // the Planner is to go on; that is then filled.
  const ROUND = [
    ['actor', 0],
    ['world', 0],
    ['reporter', 2],
    ['prompt', 2],
    ['planner', 2],
    ['actor', 2],
  ] as const
  for (const [part, added] of ROUND) {
    await next.click()
    await expect.poll(() => lit(page)).toBe(part)
    await expect(lines).toHaveCount(before + added)
  }
  await expect(counter(page)).toHaveText('Episode 30 of 1000: subgoal 3 of 4')
  // The card and the conversation of the lane say the same.
  const said = await card(page, 'planner').locator('[data-words]').textContent()
  await expect(lane(page, 'B').locator('dl')).toContainText(String(said))
})

test('all arrows light up in turn while it plays', async ({ page }) => {
  await open(page, 'v=1&at=30.1')
  await page.keyboard.press('o')
  await expect(panel(page)).toBeVisible()
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const note = (): void => {
      const part = document.querySelector('[aria-current=step]')?.getAttribute('data-part')
      if (part && part !== seen.at(-1)) seen.push(part)
    }
    new MutationObserver(note).observe(document.body, { attributes: true, subtree: true })
  })
  await page.getByRole('button', { name: 'Play' }).click()
  // It was opened where the Planner speaks; played from there the episode begins with its instruction.
  const seenFromInstruction = async (): Promise<string[]> => {
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    return seen.includes('human') ? seen.slice(seen.indexOf('human')) : []
  }
  const round = [...PARTS, 'planner', 'actor']
  await expect
    .poll(async () => (await seenFromInstruction()).length, { timeout: 15_000 })
    .toBeGreaterThanOrEqual(round.length)
  expect((await seenFromInstruction()).slice(0, round.length)).toEqual(round)
})

test('the prompt holds what was said, and beyond its window nothing', async ({ page }) => {
  await open(page, 'v=1&at=40&A.window=3')
  await lane(page, 'A').getByRole('button', { name: 'loop' }).click()
  await expect(prompt(page)).toContainText('forgotten: beyond the context window of 3 episodes')
  const who = (kind: string): Promise<string[]> =>
    prompt(page).locator(`[data-kind=${kind}] > span:first-child`).allTextContents()
  expect(await who('episode')).toEqual(['Episode 38: ', 'Episode 39: '])
  expect(await who('forgotten')).toEqual(['… ', 'Episode 36: ', 'Episode 37: '])
  await expect(card(page, 'prompt')).toContainText('2 episodes before, and 10 lines')
  await expect(prompt(page)).toContainText('Human: Deliver the letters by the secret route.')
  // The latest is in view, also when there is more of it.
  const end = (): Promise<number> =>
    prompt(page).evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop)
  expect(await end()).toBeLessThan(2)
  await page.getByRole('button', { name: '+1 episode' }).click()
  await expect.poll(() => who('episode')).toEqual(['Episode 39: ', 'Episode 40: '])
  expect(await end()).toBeLessThan(2)
  // B has no window, and all of its past.
  await panel(page).getByRole('button', { name: 'Courier B' }).click()
  await expect(prompt(page).locator('[data-kind=edge]')).toHaveCount(0)
  await expect(card(page, 'prompt')).toContainText('40 episodes before')
})

test('a misreport is crossed out, and what is true stays out of the prompt', async ({ page }) => {
  await open(page, LIAR)
  await page.keyboard.press('o')
  await page.getByRole('button', { name: '+1 episode' }).click()
  await expect(card(page, 'reporter')).toContainText('✗ misreported')
  const truth = String(await card(page, 'world').locator('[data-words]').textContent())
  const said = String(await card(page, 'reporter').locator('[data-words]').textContent())
  expect(truth).toMatch(/board shows plan [A-H]/)
  expect(said).toMatch(/board shows plan [A-H]/)
  expect(said).not.toBe(truth)
  await expect(card(page, 'reporter').locator('[data-words]')).toHaveCSS(
    'text-decoration-line',
    'line-through',
  )
  const last = prompt(page).locator('p').last()
  await expect(last).toContainText(`Reporter: ${said}`)
  await expect(last).toContainText(`misreported, in truth: … plan ${truth.slice(-2)}`)
})

test('after 200,000 episodes the last are there at once, and more as one scrolls up', async ({ page }) => {
  await open(page, 'v=1&episodes=200000&at=200000')
  await page.keyboard.press('o')
  const episodes = prompt(page).locator('[data-kind=episode]')
  await expect(episodes).toHaveCount(30)
  await expect(prompt(page)).toContainText(/… [\d,]+ earlier episodes/)
  await prompt(page).focus()
  await page.keyboard.press('Home')
  await expect(episodes).toHaveCount(60)
  // What was in view is still there, not pushed away by what was added above it.
  expect(await prompt(page).evaluate((log) => log.scrollTop)).toBeGreaterThan(100)
  await panel(page)
    .getByRole('button', { name: /to the latest/ })
    .click()
  await expect(panel(page).getByRole('button', { name: /to the latest/ })).toHaveCount(0)
  // Also where one is at the top at once, as with the bar dragged, and nothing is followed from the same moment.
  await prompt(page).evaluate((log) => log.scrollTo(0, 0))
  await expect(episodes).toHaveCount(90)
  expect(await prompt(page).evaluate((log) => log.scrollTop)).toBeGreaterThan(100)
  // The keys that scroll it move no playhead.
  await expect(counter(page)).toHaveText('Episode 200000 of 200000: done')
})

test('playing with the loop open makes no task of more than 50 ms of work', async ({ page }) => {
  await open(page, 'v=1&at=300')
  await page.keyboard.press('o')
  await page.getByRole('slider', { name: 'Speed' }).fill('6')
  await page.waitForTimeout(500)
  const long = await longTasks(page, async () => {
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForTimeout(3000)
  })
  expect(long).toEqual([])
})
