import type { Locator, Page } from '@playwright/test'
import { caption, counter, digest, expect, lane, mainThreadTasks, open, test } from './laboratory.ts'

const PARTS = ['human', 'planner', 'actor', 'world', 'reporter', 'prompt']
/** A Reporter that takes every letter for a neighbour and every silence for a bell. */
const LIAR = 'v=1&at=5.4&A.reporterError=1&B.epsilon=1&B.epsilonMode=fixed&B.reporterError=1'

const panel = (page: Page): Locator => page.getByRole('region', { name: /^(Who tells|What does the)/ })
const card = (page: Page, part: string): Locator => panel(page).locator(`[data-part=${part}]`)
const lit = (page: Page): Promise<string | null> =>
  panel(page).locator('[aria-current=step]').getAttribute('data-part')
const prompt = (page: Page): Locator => page.getByRole('log', { name: /What the Planner reads/ })
const view = (page: Page, name: string): Promise<void> =>
  panel(page).getByRole('group', { name: 'What to look into' }).getByRole('button', { name }).click()

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

test('what is looked into is in the link, and opens from it', async ({ page, context }) => {
  await open(page, 'v=1&at=30.2')
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/inside=loop:B/)
  await view(page, 'Reporter')
  await expect(page).toHaveURL(/inside=reporter:B/)
  await panel(page).getByRole('button', { name: 'Courier A' }).click()
  await expect(page).toHaveURL(/inside=reporter:A&at=30\.2$/)
  const other = await context.newPage()
  await open(other, new URL(page.url()).hash.slice(1))
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

test('its arrows are stepped through one by one, and the prompt grows as the words reach it', async ({
  page,
}) => {
  await open(page, 'v=1&at=30.2')
  await page.keyboard.press('o')
  const next = panel(page).getByRole('button', { name: 'Next arrow' })
  await expect(card(page, 'planner')).toHaveAttribute('aria-current', 'step')
  const lines = prompt(page).locator('p')
  const before = await lines.count()
  const seen = ['planner']
  const counts = [before]
  for (let i = 0; i < 6; i++) {
    await next.click()
    await expect.poll(() => lit(page)).not.toBe(seen.at(-1))
    seen.push(String(await lit(page)))
    counts.push(await lines.count())
  }
  // The second step of an episode, then the third: nobody instructs in between.
  expect(seen).toEqual(['planner', 'actor', 'world', 'reporter', 'prompt', 'planner', 'actor'])
  // The report is added, and with it the place where the Planner is to go on; that is then filled.
  expect(counts.map((count) => count - before)).toEqual([0, 0, 0, 2, 2, 2, 2])
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
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen.length), {
      timeout: 15_000,
    })
    .toBeGreaterThan(7)
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  // It was opened where the Planner speaks; played from there the episode begins with its instruction.
  const first = seen.indexOf('human')
  expect(seen.slice(first, first + 8)).toEqual([...PARTS, 'planner', 'actor'].slice(0, seen.length - first))
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
  // The keys that scroll it move no playhead.
  await expect(counter(page)).toHaveText('Episode 200000 of 200000: done')
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
  await expect(panel(page)).toContainText('it errs on purpose, with the chance δ_Rep = 0.2')
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

test('what the Actor loses is said beside the regret, and apart from it', async ({ page }) => {
  await open(page, 'v=1&at=200&actorEpisodes=200')
  await expect(caption(page)).toContainText(
    /What the Actor itself loses is apart: V\* lost 0\.\d+ per episode/,
  )
  await expect(lane(page, 'A')).toContainText(/V\* lost: 0\.\d{3}/)
  await open(page, 'v=1&at=200')
  await expect(caption(page)).not.toContainText('Actor')
})

test('playing with the loop open makes no task of more than 50 ms of work', async ({ page, browser }) => {
  await open(page, 'v=1&at=300')
  await page.keyboard.press('o')
  await page.getByRole('slider', { name: 'Speed' }).fill('6')
  await page.waitForTimeout(500)
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(3000)
  const tasks = mainThreadTasks(await browser.stopTracing())
  expect(tasks.length).toBeGreaterThan(100)
  expect(tasks.filter((ms) => ms > 50)).toEqual([])
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const [plot, inside] = await Promise.all([
      page.getByRole('region', { name: 'Regret' }).boundingBox(),
      panel(page).boundingBox(),
    ])
    expect(inside?.y).toBeGreaterThanOrEqual((plot?.y ?? 0) + (plot?.height ?? 0))
    const small = await panel(page)
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 44)
          .map((button) => button.outerHTML),
      )
    expect(small).toEqual([])
  }
})
