// Turning knobs: a change acts at once on the whole run, keeps the playhead, and refuses bad input in a sentence.
import { dragThrough } from './gestures.ts'
import {
  afterOpening,
  counter,
  difference,
  digest,
  expect,
  knob,
  lane,
  notices,
  open,
  regrets,
  test,
} from './laboratory.ts'

test('a moved ε changes the curve at the same playhead', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  await expect.poll(async () => (await regrets(page)).B).toBeLessThan(100)
  await knob(page, 'epsilon').press('Home')
  await expect.poll(async () => (await regrets(page)).B).toBeGreaterThan(200)
  await expect(counter(page)).toHaveText('Episode 250 of 1000: done')
  // With ε = 0 and the same luck, B is A.
  const { A, B } = await regrets(page)
  expect(B).toBe(A)
  await page.getByRole('button', { name: 'theory', exact: true }).click()
  await expect.poll(async () => (await regrets(page)).B).toBeLessThan(100)
})

test('dragging ε ends at the last value', async ({ page }) => {
  await open(page, 'v=1&at=500')
  await dragThrough(page, knob(page, 'epsilon'))
  await expect(lane(page, 'B').getByRole('button', { name: /^ε/ })).toHaveText('ε = 1')
  // Exploring always loses everything: V* an episode.
  await expect.poll(async () => (await regrets(page)).B).toBeGreaterThan(495)
})

test('another Planner, another curve: Thompson sampling learns, the oracle loses nothing', async ({
  page,
}) => {
  await open(page, 'v=1&at=900')
  await lane(page, 'A').getByRole('combobox').selectOption('thompson')
  await expect.poll(async () => (await regrets(page)).A).toBeLessThan(20)
  await lane(page, 'A').getByRole('combobox').selectOption('oracle')
  await expect.poll(async () => (await regrets(page)).A).toBe(0)
})

test('lanes are added, copied and removed', async ({ page }) => {
  await open(page, 'v=1&at=100')
  await lane(page, 'B').getByRole('button', { name: 'copy' }).click()
  await expect(lane(page, 'C')).toBeVisible()
  await expect.poll(async () => difference(await regrets(page), 'B', 'C')).toBe(0)
  await lane(page, 'A').getByRole('button', { name: 'copy' }).click()
  await expect(lane(page, 'D')).toBeVisible()
  await expect(page.getByRole('button', { name: 'copy', exact: true })).toHaveCount(0)
  await lane(page, 'D').getByRole('button', { name: 'remove' }).click()
  await lane(page, 'C').getByRole('button', { name: 'remove' }).click()
  await lane(page, 'B').getByRole('button', { name: 'remove' }).click()
  await expect(lane(page, 'B')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'remove', exact: true })).toHaveCount(0)
  await expect.poll(async () => Object.keys(await regrets(page))).toEqual(['A'])
})

test('another building goes back to the start and says so; other changes do not', async ({ page }) => {
  await open(page, 'v=1&at=100')
  const noise = knob(page, 'boardNoise')
  await noise.focus()
  const before = String(await digest(page).textContent())
  await noise.press('ArrowLeft')
  await expect(digest(page)).not.toHaveText(before)
  await expect(counter(page)).toHaveText('Episode 100 of 1000: done')
  await knob(page, 'plans').press('ArrowLeft')
  await expect(notices(page)).toContainText('another building')
  await expect(counter(page)).toHaveText('Episode 1 of 1000: subgoal 1 of 4')
})

test('bad input is refused in a sentence that names the range', async ({ page }) => {
  await open(page, 'v=1&at=100')
  const field = page.getByRole('textbox', { name: /Exploration, exact value/ })
  await field.fill('7')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toContainText('from 0 to 1')
  await expect(field).toHaveValue('0.109')
  await page.getByText('More: temperature').click()
  const truth = page.getByRole('textbox', { name: /True world, exact value/ })
  await truth.fill('500')
  await truth.press('Enter')
  await expect(notices(page)).toContainText('this scenario has 8')
  await expect(truth).toHaveValue('random')
})
