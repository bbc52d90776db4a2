// Two couriers and more: one Planner for all or one for each, their maps, and how they walk.
import type { Locator, Page } from '@playwright/test'
import { expect, notices, open, test, visit } from './laboratory.ts'
import { sizeOf } from './looks.ts'

const LINK = 'v=1&scenario=two-couriers'
const team = (page: Page, name: string): Locator => page.getByRole('region', { name: `Team ${name}` })

test('one Planner speaks for both, or each courier asks for itself', async ({ page }) => {
  await open(page, `${LINK}&at=12.3`)
  const [central, apart] = [team(page, 'A'), team(page, 'B')]
  for (const lane of [central, apart])
    await expect(lane).toContainText(/Courier 1 to room \d, courier 2 to room \d\./)
  await expect(central).toContainText('asked for by no one plan: 0')
  // Five of six times the second follows another plan than the first.
  await expect(apart).toContainText('asked for by no one plan: 0.833')
  await expect(central.getByRole('img', { name: /^Building/ })).toHaveAccessibleName(/as plan \w asks/)
  await expect(apart.getByRole('img', { name: /^Building/ })).toHaveAccessibleName(
    /as plans \w and \w ask.+The Actors are (at: room \d, room \d|on their way)/,
  )
  await expect(apart.getByRole('img', { name: /^Next subgoal/ })).toHaveAccessibleName(
    /Asked for by no one plan: 0\.833/,
  )
})

test('V shows the map of the first courier, then of the second, then neither', async ({ page }) => {
  await open(page, `${LINK}&at=12.3&actorEpisodes=400`)
  const lane = team(page, 'A')
  const map = lane.getByRole('img', { name: /^Building/ })
  await expect(lane).toContainText(/400 episodes; V\* lost/)
  const rooms = /Courier 1 to room (\d), courier 2 to room (\d)/.exec((await lane.textContent()) ?? '')
  const seen: string[] = []
  for (const [owner, actor] of [
    ['learned', 1],
    ['oracle', 1],
    ['learned', 2],
    ['oracle', 2],
  ] as const) {
    await page.keyboard.press('v')
    await expect(map).toHaveAccessibleName(
      new RegExp(
        `moves of the ${owner} Actor towards room ${rooms?.[actor]} are shown.+Actor ${actor} arrives`,
      ),
    )
    seen.push((await lane.textContent()) ?? '')
  }
  expect(seen[0]).toMatch(/1 arrives: q = \S+; oracle: \S+/)
  expect(seen[2]).toMatch(/2 arrives: q = \S+; oracle: \S+/)
  await page.keyboard.press('v')
  await expect(map).not.toHaveAccessibleName(/Values and moves/)
})

test('a step walks until the last of them is there', async ({ page }) => {
  await open(page, `${LINK}&at=12.1`)
  const map = team(page, 'A').getByRole('img', { name: /^Building/ })
  await page.getByRole('button', { name: '+1 subgoal' }).click()
  await expect(map).toHaveAccessibleName(/The Actors are at: .+, .+\. Walked so far: \d\+\d for \w\./)
})

test('three couriers too; more than can be computed is refused in a sentence', async ({ page }) => {
  await open(page, `${LINK}&couriers=3&plans=4&at=2.2`)
  await expect(team(page, 'A')).toContainText(
    /Courier 1 to room \d, courier 2 to room \d, courier 3 to room \d\./,
  )
  await visit(page, `#${LINK}&couriers=3&plans=8`)
  await expect(notices(page)).toContainText('729 joint subgoals')
})

test('on a phone nothing overflows', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, `${LINK}&at=12.3`)
  expect((await sizeOf(page)).width).toBeLessThanOrEqual(360)
  await page.getByRole('radio', { name: 'Team B' }).check()
  await expect(team(page, 'B')).toContainText('asked for by no one plan: 0.833')
})
