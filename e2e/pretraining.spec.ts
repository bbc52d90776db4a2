// Networks that were really pretrained: one plays a lane, one is pretrained on the page and then plays, and files that fail are told of.
import type { Locator, Page } from '@playwright/test'
import { prepare } from '../src/cli/networks.ts'
import { decodeLink } from '../src/core/link.ts'
import {
  caption,
  digest,
  expect,
  forgive,
  knob,
  lane,
  means,
  notices,
  open,
  regret,
  regrets,
  scrubber,
  test,
} from './laboratory.ts'
import { axeOn, sizeOf, tooSmall, unprinted, violations } from './looks.ts'
import { digestInNode, meanInNode, regretInNode } from './node-run.ts'

/** Short enough for a slow machine. */
const SHORT = 'v=1&episodes=120&replicates=50&at=120'
const PLAYS = `${SHORT}&B.planner=transformer`
const PANEL = `${SHORT}&show=pretraining`

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Pretrain the Planner' })
const button = (page: Page, name: string | RegExp): Locator => panel(page).getByRole('button', { name })

/** Δ_LLM as the panel says it. */
async function error(page: Page): Promise<number> {
  const text = (await panel(page).textContent()) ?? ''
  return Number(/ΔLLM = ([\d.]+\d)/.exec(text)?.[1] ?? Number.NaN)
}

const steps = async (page: Page): Promise<number> =>
  Number(
    (/([\d,]+) of [\d,]+ steps/.exec((await panel(page).textContent()) ?? '')?.[1] ?? '0').replace(/,/g, ''),
  )

async function digestOf(link: string): Promise<string> {
  await prepare(decodeLink(link).config)
  return digestInNode(link)
}

test('a network plays when it is chosen, to the bits of Node, and is fetched only then', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (/\/planner\//.test(request.url())) fetched.push(request.url())
  })
  await open(page, SHORT)
  await expect.poll(async () => Object.keys(await regrets(page))).toEqual(['A', 'B'])
  await expect.poll(async () => Object.keys(await means(page)), { timeout: 15_000 }).toEqual(['A', 'B'])
  expect(fetched).toEqual([])
  await lane(page, 'B').getByRole('combobox').selectOption('transformer')
  await expect(page).toHaveURL(/B\.planner=transformer/)
  await expect(digest(page)).toHaveText(await digestOf(PLAYS), { timeout: 15_000 })
  expect(fetched.some((url) => url.endsWith('np-1000000.bin'))).toBe(true)
  await expect.poll(async () => (await regrets(page)).B).toBeCloseTo(regretInNode(PLAYS, 1)[119], 0)
  // Its ensemble, many runs in step, has the mean of Node, where each is played in turn or in step alike.
  const wanted = meanInNode(PLAYS, 1, 120)
  await expect.poll(async () => (await means(page)).B, { timeout: 20_000 }).toBeCloseTo(wanted, 0)
  await scrubber(page).press('Home')
  await expect(lane(page, 'B').locator('dl dd').nth(1)).toContainText(
    /Go to room \d\.|Read the notice board\./,
  )
  await expect(notices(page)).toHaveText('')
})

test('one slider holds the synthetic error and the networks by their measured one', async ({ page }) => {
  await open(page, SHORT)
  await page.getByRole('button', { name: '10⁴', exact: true }).click()
  await expect(page).toHaveURL(/B\.planner=transformer&B\.trajectories=10000/)
  await expect(knob(page, 'llmError')).toHaveAttribute('aria-valuetext', /^0\.045/)
  await expect(knob(page, 'trajectories')).toHaveValue('10000')
  await knob(page, 'trajectories').selectOption('1000')
  await expect(knob(page, 'llmError')).toHaveAttribute('aria-valuetext', /^0\.18/)
  await knob(page, 'llmError').press('ArrowRight')
  await expect(page).toHaveURL(/B\.llmError=0\.185/)
  await expect(lane(page, 'B').getByRole('combobox')).toHaveValue('bail')
})

for (const [what, route] of [
  ['missing', 'abort'],
  ['corrupted', 'corrupt'],
  ['of another server, which answers with a page', 'page'],
] as const) {
  test(`a checkpoint that is ${what} is told of in a sentence, and all else works`, async ({ page }) => {
    await page.route(/np-1000000\.bin/, async (request) => {
      if (route === 'abort') await request.abort()
      else if (route === 'page') await request.fulfill({ body: '<!doctype html>', contentType: 'text/html' })
      else {
        const response = await request.fetch()
        const body = await response.body()
        body[1000] ^= 1
        await request.fulfill({ response, body })
      }
    })
    await open(page, SHORT)
    await expect.poll(async () => Object.keys(await regrets(page))).toEqual(['A', 'B'])
    const before = await regrets(page)
    await lane(page, 'B').getByRole('combobox').selectOption('transformer')
    await expect(notices(page)).toContainText(route === 'abort' ? 'could not be loaded' : 'is damaged', {
      timeout: 15_000,
    })
    await expect(notices(page)).toContainText('The setting before it was kept.')
    await expect(lane(page, 'B').getByRole('combobox')).toHaveValue('bail')
    expect(await regrets(page)).toEqual(before)
    // Another network, and another Planner, still play.
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByRole('button', { name: '10³', exact: true }).click()
    await expect(page).toHaveURL(/B\.trajectories=1000/)
    await expect.poll(() => regrets(page), { timeout: 15_000 }).not.toEqual(before)
    await expect(notices(page)).toHaveText('')
  })
}

test('where what pretrains cannot be loaded, the panel says so, and the next start tries again', async ({
  page,
}) => {
  let refused = 0
  await page.route(/pretrainer-/, (route) => (refused++ === 0 ? route.abort() : route.continue()))
  await open(page, PANEL)
  await button(page, 'Pretrain').click()
  await expect(panel(page).getByRole('alert')).toContainText('stopped')
  expect(refused).toBe(1)
  await button(page, /^(Pretrain|Again|Begin|Go on)/).click()
  await expect.poll(() => steps(page), { timeout: 20_000 }).toBeGreaterThan(0)
})

test('without a list of networks the pictures say so, and one can still be pretrained', async ({
  page,
  complaints,
}) => {
  await page.route(/manifest\.json/, (route) => route.fulfill({ status: 404, body: 'gone' }))
  await open(page, `${PANEL}:error`)
  await expect(regret(page)).toContainText('could not be loaded: the server answered 404.')
  await regret(page).getByRole('combobox', { name: 'What of pretraining' }).selectOption('live')
  await button(page, 'Pretrain').click()
  await expect.poll(() => error(page), { timeout: 20_000 }).toBeLessThan(0.6)
  forgive(complaints, /^logged Failed to load resource: the server responded with a status of 404/)
})

test('a world that no network knows is refused, and the one that they know is offered', async ({ page }) => {
  await open(page, `${SHORT}&scenario=needle&B.planner=transformer`)
  await expect(notices(page)).toContainText('Side of the field = 5 (here 20)', { timeout: 15_000 })
  await page.getByRole('button', { name: 'Set that world' }).click()
  await expect(page).toHaveURL(/side=5/)
  const link = `${SHORT}&scenario=needle&side=5&B.planner=transformer`
  await expect(digest(page)).toHaveText(await digestOf(link), { timeout: 15_000 })
  // Another N_p than those that are kept for it, and a scenario without any.
  await open(page, `${SHORT}&scenario=needle&side=5&B.planner=transformer&B.trajectories=300`)
  await expect(notices(page)).toContainText('There is no network pretrained on 300 trajectories', {
    timeout: 15_000,
  })
  await open(page, `${SHORT}&scenario=two-couriers&B.planner=transformer`)
  await expect(notices(page)).toContainText(
    'No network can be pretrained on the scenario “two-couriers” yet.',
    {
      timeout: 15_000,
    },
  )
})

test('a network learns while one looks, is stopped and resumed, and then plays a lane', async ({ page }) => {
  await open(page, PANEL)
  await button(page, 'Pretrain').click()
  await expect.poll(() => error(page), { timeout: 20_000 }).toBeLessThan(0.7)
  const first = await error(page)
  // Below a Planner that knows the prior alone.
  await expect.poll(() => error(page), { timeout: 30_000 }).toBeLessThan(0.15)
  expect(first).toBeGreaterThan(0.2)
  await button(page, 'Stop').click()
  await expect(button(page, 'Go on')).toBeVisible()
  const stopped = await steps(page)
  await page.waitForTimeout(500)
  expect(await steps(page)).toBe(stopped)
  await button(page, 'Go on').click()
  await expect.poll(() => steps(page)).toBeGreaterThan(stopped)
  await button(page, 'Let it play courier B').click()
  await expect(button(page, 'It plays courier B')).toBeVisible()
  await expect(page).toHaveURL(/B\.planner=transformer&.*B\.trajectories=live.*B\.liveSteps=\d+/)
  await expect(digest(page)).not.toHaveText(digestInNode(SHORT), { timeout: 15_000 })
  await expect(notices(page)).toHaveText('')
})

test('another world has networks too: its own plays, and one is pretrained for it', async ({ page }) => {
  const link =
    'v=1&scenario=needle&side=5&episodes=60&replicates=25&at=60&show=pretraining&B.planner=transformer'
  await open(page, link)
  await expect(digest(page)).toHaveText(await digestOf(link), { timeout: 15_000 })
  await button(page, 'Pretrain').click()
  await expect.poll(() => steps(page), { timeout: 30_000 }).toBeGreaterThan(20)
  await button(page, 'Stop').click()
  await expect(notices(page)).toHaveText('')
})

test('a link to a network of the page pretrains it again, to the same bits as Node does', async ({
  page,
}) => {
  const link = `${PLAYS}&B.trajectories=live&B.liveSteps=60&B.liveWidth=16`
  await page.goto(`./#${link}`)
  await expect(notices(page)).toContainText('is being pretrained again, 60 steps')
  await expect(digest(page)).toHaveText(await digestOf(link), { timeout: 20_000 })
  await expect(notices(page)).toHaveText('')
})

test('the panel shows bars beside exact ones and where the network looks, for every kind of prompt', async ({
  page,
}) => {
  await open(page, PANEL)
  await button(page, 'Pretrain').click()
  await expect.poll(() => error(page), { timeout: 30_000 }).toBeLessThan(0.1)
  await button(page, 'Stop').click()
  await panel(page)
    .getByRole('combobox', { name: 'What the prompt tells of the worlds' })
    .selectOption('tells the truth')
  // The exact posterior is certain; the network nearly.
  const belief = panel(page).getByRole('img', { name: /^Which world/ })
  await expect(belief).toHaveAttribute('aria-label', /[A-H]: 0\.9\d and 1\.00|[A-H]: 1\.00 and 1\.00/)
  await expect(panel(page).getByRole('img', { name: /^What next/ })).toHaveAttribute(
    'aria-label',
    /(0\.9\d|1\.00) and 1\.00/,
  )
  await expect(panel(page).getByRole('img', { name: /^A prompt of/ })).toHaveAttribute(
    'aria-label',
    /of its attention is on the .* “.* The bell rings: delivered!” in episode/,
  )
  await expect(panel(page)).toContainText('One look-up is done for it')
})

test('error and regret by N_p are figures like all others', async ({ page }) => {
  await open(page, `${PANEL}:error`)
  await expect(regret(page).locator('[data-figure=pretraining-error]')).toBeVisible()
  await expect(caption(page)).toContainText('ΔLLM falls to 0.011 at Np = 1,000,000 (the prior alone 0.16)')
  await expect(caption(page)).toContainText('On 100 it is worse than the prior alone (0.74)')
  await expect(regret(page).getByRole('button', { name: 'Export' })).toBeVisible()
  await regret(page).getByRole('combobox', { name: 'What of pretraining' }).selectOption('regret')
  await regret(page).getByRole('combobox', { name: 'Episodes in a run' }).selectOption('100')
  await expect(regret(page).getByRole('button', { name: 'Export' })).toBeVisible({ timeout: 60_000 })
  await expect(caption(page)).toContainText(
    /Exploring, Np = 1,000,000 loses [\d.]+, exact BAIL on prompts as long/,
  )
  expect(await unprinted(page)).toEqual([])
  await expect(page).toHaveURL(/show=pretraining:regret:100/)
  await page.getByRole('tab', { name: 'This run' }).click()
  await expect(regret(page)).toContainText('How much has each lost?')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the panel, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await open(page, PANEL)
    await button(page, 'Pretrain').click()
    await expect.poll(() => error(page), { timeout: 20_000 }).toBeLessThan(0.7)
    await button(page, 'Stop').click()
    await expect(button(page, 'Go on')).toBeVisible()
    expect(await violations(axeOn(page).include('section[aria-label=Regret]'))).toEqual([])
  })
}

test('by keyboard alone: to the panel, start, stop, another prompt, and play', async ({ page }) => {
  await open(page, SHORT)
  await page.getByRole('tab', { name: 'This run' }).focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('tab', { name: 'Pretrain' })).toBeFocused()
  await button(page, 'Pretrain').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => steps(page), { timeout: 20_000 }).toBeGreaterThan(0)
  await button(page, 'Stop').focus()
  await page.keyboard.press('Enter')
  const prompts = panel(page).getByRole('combobox', { name: 'What the prompt tells of the worlds' })
  await prompts.focus()
  await page.keyboard.press('End')
  await expect(prompts.locator('option:checked')).toHaveText('tells the truth')
  await button(page, 'Let it play courier A').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/A\.planner=transformer/)
})

test('a phone of 360 px shows the panel in its width, with targets for fingers', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, PANEL)
  await button(page, 'Pretrain').click()
  await expect.poll(() => error(page), { timeout: 20_000 }).toBeLessThan(0.7)
  await button(page, 'Stop').click()
  expect((await sizeOf(page)).width).toBeLessThanOrEqual(360)
  const targets = panel(page).locator('button:visible, select:visible')
  expect(await tooSmall(targets, 44)).toEqual([])
})
