// What the Actor has learned: its values and moves on the map, what it loses, and its training as a knob.
import { press } from './gestures.ts'
import { caption, counter, digest, expect, knob, lane, open, regrets, test } from './laboratory.ts'

const actor = 'Actor'
const building = /^Building/

test('V shows how the learned Actor sees the map, then the oracle, then neither', async ({ page }) => {
  await open(page, 'v=1&at=30.2&actorEpisodes=150&slip=0.2')
  const map = lane(page, 'A').getByRole('img', { name: building })
  const button = lane(page, 'A').getByRole('button', { name: actor, exact: true })
  await expect(lane(page, 'A')).toContainText(/150 episodes; V\* lost: 0\.\d{3}/)
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('v')
  await expect(map).toHaveAccessibleName(
    /moves of the learned Actor towards .+ not the best in \d+ of \d+ cells/,
  )
  await expect(lane(page, 'A')).toContainText(/arrives: q = \S+; oracle: \S+/)
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(map).toHaveAccessibleName(/moves of the oracle Actor towards/)
  await button.click()
  await expect(map).not.toHaveAccessibleName(/Values and moves/)
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('where the oracle acts there is one map', async ({ page }) => {
  await open(page, 'v=1&at=30.2')
  const map = lane(page, 'B').getByRole('img', { name: building })
  await expect(lane(page, 'B')).toContainText('an oracle; it knows its ways')
  await page.keyboard.press('v')
  await expect(map).toHaveAccessibleName(/moves of the oracle Actor towards/)
  await expect(lane(page, 'B')).toContainText(/arrives: q = \S+/)
  await page.keyboard.press('v')
  await expect(map).not.toHaveAccessibleName(/Values and moves/)
})

test('untrained it arrives nowhere: V* is lost, and with nothing to be had no Planner can regret anything', async ({
  page,
}) => {
  await open(page, 'v=1&at=200&actorEpisodes=0')
  await expect(lane(page, 'A')).toContainText(/untrained; V\* lost: 0\.99\d/)
  await expect.poll(() => regrets(page)).toEqual({ A: 0, B: 0 })
  await page.keyboard.press('v')
  const map = lane(page, 'A').getByRole('img', { name: building })
  await expect(map).toHaveAccessibleName(/q = 0; oracle: (1|>?\.999)\. .+ it knows no way/)
})

test('its training is a knob: from untrained to as good as the oracle', async ({ page }) => {
  await open(page, 'v=1&at=100')
  const oracle = String(await digest(page).textContent())
  const training = knob(page, 'actorEpisodes')
  await expect(training).toHaveAttribute('aria-valuetext', 'oracle')
  await page.getByRole('button', { name: 'oracle', exact: true }).click()
  await expect(lane(page, 'B')).toContainText(/untrained; V\* lost/)
  await expect(digest(page)).not.toHaveText(oracle)
  await training.focus()
  await press(page, 'PageUp', 'PageUp', 'PageUp')
  await expect(lane(page, 'B')).toContainText(/\d\d episodes; V\* lost/)
  // The playhead stays: it is the same building.
  await expect(counter(page)).toHaveText('Episode 100 of 1000: done')
  await page.getByRole('button', { name: 'oracle', exact: true }).click()
  await expect(digest(page)).toHaveText(oracle)
})

test('a misreport is marked, with what was true', async ({ page }) => {
  // This Reporter takes every letter for a neighbour and every silence for a bell.
  await open(page, 'v=1&at=5.4&B.epsilon=1&B.epsilonMode=fixed&B.reporterError=1&A.reporterError=1')
  await expect(lane(page, 'B')).toContainText(/The notice board shows plan \w\. ✗ In truth: … plan \w\./)
  await expect(lane(page, 'A')).toContainText('The bell rings: delivered! ✗ In truth: The bell stays silent.')
})

test('arrival that is set by hand is said to be', async ({ page }) => {
  await open(page, 'v=1&at=30.2&actorEpisodes=0&arrival=0.9')
  await expect(lane(page, 'A')).toContainText('untrained; V* lost: none')
  await page.keyboard.press('v')
  await expect(lane(page, 'A')).toContainText('arrives: q = 0.9, set by hand')
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
