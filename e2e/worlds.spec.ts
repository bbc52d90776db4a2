// A world that was drawn comes back from undo, from files, from links, from a reload and from the gallery.
import { button, clickOn, editor, enter, HOUSE, load, map, remarks, saved, tool } from './editor.ts'
import { digest, expect, lane, notices, open, test } from './laboratory.ts'

test('what was painted, undone and redone in any order is what was there', async ({ page }) => {
  await enter(page)
  const texts = [(await saved(page)).text]
  for (const [x, y] of [
    [4, 4],
    [6, 5],
    [9, 6],
  ]) {
    await clickOn(page, x, y)
    texts.push((await saved(page)).text)
  }
  expect(new Set(texts).size).toBe(4)
  for (const text of texts.slice(0, 3).reverse()) {
    await button(page, 'Undo').click()
    expect((await saved(page)).text).toBe(text)
  }
  await expect(button(page, 'Undo')).toBeDisabled()
  for (const text of texts.slice(1)) {
    await button(page, 'Redo').click()
    expect((await saved(page)).text).toBe(text)
  }
  await expect(button(page, 'Redo')).toBeDisabled()
})

test('a file that was saved opens as the same world, and one that is wrong is answered in sentences', async ({
  page,
}) => {
  await enter(page)
  await tool(page, 'Counter').click()
  await clickOn(page, 13, 5)
  await editor(page).locator('[data-parameter=boardNoise]').press('ArrowRight')
  const { text } = await saved(page)
  await button(page, 'Start afresh').click()
  expect((await saved(page)).text).not.toBe(text)
  await load(page, text)
  await expect(button(page, 'Remove the counter')).toBeVisible()
  expect((await saved(page)).text).toBe(text)

  const file = JSON.parse(text)
  file.boardNoise = 1.5
  file.rooms[2] = { at: [2, 2] }
  await load(page, JSON.stringify(file))
  const faults = editor(page).getByRole('alert')
  await expect(faults).toContainText('boardNoise is 1.5, expected a number from 0 to 1.')
  await expect(faults).toContainText('rooms[2].name is missing.')
  expect((await saved(page)).text).toBe(text)
  const schema = await page.request.get(
    await faults.getByRole('link').evaluate((link: HTMLAnchorElement) => link.href),
  )
  expect((await schema.json()).properties.rooms.maxItems).toBe(16)
  await faults.getByRole('button').click()
  await expect(faults).toBeHidden()
  await load(page, 'not a file')
  await expect(faults).toContainText('This is no JSON file')
})

test('a large world with long names fits into a link of less than 2,000 characters, which opens the same run and world', async ({
  page,
  context,
}) => {
  await enter(page)
  const file = JSON.parse((await saved(page)).text)
  // 12 rooms along the hall, 8 plans of 4 visits, two instructions.
  file.rooms = Array.from({ length: 12 }, (_, i) => ({
    name: `room with a long name ${i + 1}`,
    at: [i + 1, 4],
  }))
  file.plans = Array.from({ length: 8 }, (_, z) => ({
    visits: [0, 1].map((w) => [0, 1, 2, 3].map((leg) => ((z + leg * (w + 2)) % 12) + 1)),
  }))
  file.instructions = [
    'Bring the letters to where they belong, please.',
    'Bring the parcels to where they belong, please.',
  ]
  file.title = 'A large world with long names'
  await load(page, JSON.stringify(file))
  await expect(remarks(page)).toContainText('It works.', { timeout: 20_000 })
  const { text } = await saved(page)
  await button(page, 'Use it in the lab').click()
  await expect(page).toHaveURL(/map=/)
  await expect(digest(page)).not.toHaveText('')
  const address = page.url()
  expect(address.length).toBeLessThan(2000)

  const other = await context.newPage()
  await other.emulateMedia({ reducedMotion: 'reduce' })
  await other.goto(address)
  await expect(lane(page, 'A')).toContainText('where they belong')
  const shown = await digest(page).textContent()
  await expect(digest(other)).toHaveText(String(shown))
  await other.keyboard.press('e')
  await expect(map(other)).toBeFocused()
  expect((await saved(other)).text).toBe(text)
})

test('a link whose map is damaged says so and shows the default', async ({ page }) => {
  await open(page, `${HOUSE}&map=1.15x11.EQCI`)
  await expect(notices(page)).toContainText('This map cannot be read: its walls have 4 characters')
})

test('what was drawn last is there after a reload, from the gallery', async ({ page }) => {
  await enter(page)
  await editor(page).getByLabel('What it is called').fill('Kept house')
  await page.keyboard.press('Tab')
  await open(page)
  await page.keyboard.press('g')
  await page.getByRole('button', { name: 'Draw your own world' }).click()
  await expect(editor(page).getByLabel('What it is called')).toHaveValue('Kept house')
})

test('the courier’s building on show can be edited, and what was drawn before is one step back', async ({
  page,
}) => {
  await enter(page)
  await editor(page).getByLabel('What it is called').fill('Drawn before')
  await open(page, 'v=1&plans=5')
  await lane(page, 'A').getByRole('button', { name: 'edit' }).click()
  await expect(editor(page).getByLabel('What it is called')).toHaveValue('Courier’s building')
  await expect(editor(page).getByLabel(/^Name of room/)).toHaveCount(5)
  await button(page, 'Undo').click()
  await expect(editor(page).getByLabel('What it is called')).toHaveValue('Drawn before')
})
