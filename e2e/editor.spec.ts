// The editor of worlds: a world is made by mouse, by keys and by touch, is told what is wrong with it, and played.
import type { Locator, Page } from '@playwright/test'
import { at, button, clickOn, editor, enter, load, map, remarks, saved, tool } from './editor.ts'
import { drag, press, stroke, tabTo } from './gestures.ts'
import { expect, lane, notices, open, test } from './laboratory.ts'
import { axeOn, sizeOf, tooSmall, violations } from './looks.ts'

const here = (page: Page): Locator => editor(page).locator('[data-here]')

test('by mouse: walls shut a room out and say so, rooms are put, dragged, named and planned, and the lab plays it', async ({
  page,
}) => {
  await enter(page)
  await expect(remarks(page)).toContainText('It works.')

  // A wall into the door of the studio.
  await clickOn(page, 11, 7)
  await expect(remarks(page)).toContainText('Studio cannot be reached from the start.')
  await expect(button(page, 'Use it in the lab')).toBeDisabled()
  await button(page, 'Undo').click()
  await expect(remarks(page)).not.toContainText('cannot be reached')
  await expect(button(page, 'Use it in the lab')).toBeEnabled()

  // A stroke is one step, and a fast one leaves no gaps.
  await tool(page, 'Floor').click()
  await drag(page, [await at(page, 3, 3), await at(page, 13, 3)])
  const opened = JSON.parse((await saved(page)).text)
  expect(opened.map[3]).toBe('##............#')
  await button(page, 'Undo').click()
  expect(JSON.parse((await saved(page)).text).map[3]).toBe('##.###.####.###')

  await tool(page, 'Room').click()
  await clickOn(page, 5, 5)
  await expect(remarks(page)).toContainText('No plan visits room 7.')
  await editor(page).getByLabel('Name of room 7').fill('winter garden')
  await drag(page, [await at(page, 5, 5), await at(page, 12, 2)])
  await drag(page, [await at(page, 7, 5), await at(page, 9, 5)])

  await editor(page).getByLabel('Plan A, visit 2').selectOption('7 winter garden')
  await expect(remarks(page)).not.toContainText('No plan visits')
  for (const visit of [1, 2, 3, 4]) {
    const chosen = await editor(page).getByLabel(`Plan A, visit ${visit}`).inputValue()
    await editor(page).getByLabel(`Plan C, visit ${visit}`).selectOption(chosen)
  }
  await expect(remarks(page)).toContainText(
    'Plans A and C are the same: the notice board alone tells them apart.',
  )
  await button(page, 'Undo').click()
  await expect(remarks(page)).not.toContainText('are the same')
  await editor(page).getByLabel('What it is called').fill('Grand house')

  const { text, name } = await saved(page)
  expect(name).toBe('Grand-house.json')
  const file = JSON.parse(text)
  expect(file.rooms[6]).toEqual({ name: 'winter garden', at: [12, 2] })
  expect(file.start).toEqual([9, 5])
  expect(file.plans[0].visits[0][1]).toBe(7)

  await expect(remarks(page)).toContainText('It works.')
  await button(page, 'Use it in the lab').click()
  await expect(editor(page)).toBeHidden()
  await expect(page).toHaveURL(/scenario=custom&map=1\.15x11\./)
  expect(page.url()).toContain('winter_garden')
  await expect(notices(page)).toHaveText('')
  await page.goBack()
  await expect(page).not.toHaveURL(/map=/)
})

test('by keys alone: from the page into the editor, paint, carry, add, name, plan, undo, and back with the world', async ({
  page,
}) => {
  await enter(page)
  const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key)
  await expect(here(page)).toHaveText('Column 1, row 1: floor.')
  // To the floor under the library, and a wall there; the way back is one step.
  await press(page, 'ArrowRight', ...times(3, 'ArrowDown'), 'ArrowUp', 'ArrowDown')
  await press(page, 'w')
  await expect(map(page)).toHaveAttribute('aria-valuetext', 'Column 2, row 4: wall.')
  await press(page, 'Control+z')
  await expect(here(page)).toHaveText('Column 2, row 4: floor.')
  // A stroke of walls from (3, 4) to (6, 4), undone at once.
  await press(page, 'ArrowRight', ...times(3, 'Shift+ArrowRight'))
  await expect(here(page)).toHaveText('Column 6, row 4: wall.')
  await press(page, 'Control+z')
  await expect(here(page)).toHaveText('Column 6, row 4: floor.')
  await press(page, 'Control+Shift+z')
  await expect(here(page)).toHaveText('Column 6, row 4: wall.')
  await press(page, 'f', 'ArrowDown')

  // The board is carried to (5, 5); Escape lets go of it, and leaves the editor open.
  await press(page, ...times(5, 'ArrowLeft'))
  await expect(here(page)).toHaveText('Column 1, row 5: the notice board.')
  await press(page, ' ')
  await expect(here(page)).toContainText('You carry the notice board.')
  await press(page, 'ArrowRight', 'Escape')
  await expect(editor(page)).toBeVisible()
  await expect(here(page)).toHaveText('Column 2, row 5: floor.')
  await press(page, 'ArrowLeft', ' ', ...times(4, 'ArrowRight'), 'Enter')
  await expect(here(page)).toHaveText('Column 5, row 5: the notice board.')
  // A counter, a room, and a room less.
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'c')
  await expect(here(page)).toHaveText('Column 8, row 5: the counter.')
  await press(page, 'ArrowRight', 'r')
  await expect(here(page)).toHaveText('Column 9, row 5: room 7.')
  await press(page, 'Delete')
  await expect(here(page)).toHaveText('Column 9, row 5: floor.')
  await press(page, 'r')

  // On by Tab, to the plans and to the names.
  const reach = (label: string): Promise<void> => tabTo(page, editor(page).getByLabel(label, { exact: true }))
  await reach('Instruction 1')
  await press(page, 'Control+a')
  await page.keyboard.type('Bring the tea. ')
  await reach('Plan B, visit 1')
  await press(page, 'End')
  await reach('Name of room 7')
  await press(page, 'Control+a')
  await page.keyboard.type('Küche 2')
  await expect(remarks(page)).not.toContainText('No plan visits')

  const file = JSON.parse((await saved(page)).text)
  expect(file.board).toEqual([5, 5])
  expect(file.counter).toEqual([8, 5])
  expect(file.counterPays).toBe(0.3)
  expect(file.rooms[6]).toEqual({ name: 'Küche 2', at: [9, 5] })
  expect(file.instructions).toEqual(['Bring the tea.'])
  expect(file.plans[1].visits[0][0]).toBe(7)

  await expect(remarks(page)).toContainText('It works.')
  await button(page, 'Use it in the lab').focus()
  await press(page, 'Enter')
  await expect(editor(page)).toBeHidden()
  await expect(lane(page, 'A')).toContainText('Bring the tea.')
  await press(page, 'e')
  await expect(map(page)).toBeFocused()
  await press(page, 'Escape')
  await expect(editor(page)).toBeHidden()
})

test('nothing of the editor is loaded before it is opened, nor the law of what it makes', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page)
  expect(asked.filter((address) => /EditorDoor-|custom-/.test(address))).toEqual([])
  await page.keyboard.press('e')
  await expect(map(page)).toBeVisible()
  expect(asked.some((address) => /EditorDoor-.*\.js/.test(address))).toBe(true)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the editor, sound or broken, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await enter(page)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const axe = () => violations(axeOn(page).include('dialog[open]'))
    await expect(remarks(page)).toContainText('It works.')
    expect(await axe()).toEqual([])
    await clickOn(page, 11, 7)
    await button(page, 'Add an instruction').click()
    await load(page, '{}')
    await expect(remarks(page)).toContainText('cannot be reached')
    expect(await axe()).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('by touch: tap walls, draw a stroke, drag a room; nothing is too wide or too small', async ({
    page,
  }) => {
    await enter(page)
    expect((await sizeOf(page)).width).toBeLessThanOrEqual(360)
    const wide = await editor(page).evaluate((dialog) => dialog.scrollWidth)
    expect(wide).toBeLessThanOrEqual(360)
    const targets = editor(page).locator(
      'button:visible, select:visible, input:not([type=radio], [type=range]):visible',
    )
    expect(await tooSmall(targets, 43.5)).toEqual([])

    const door = await at(page, 11, 7)
    await page.touchscreen.tap(door.x, door.y)
    await expect(remarks(page)).toContainText('Studio cannot be reached')
    await button(page, 'Undo').tap()
    await expect(remarks(page)).not.toContainText('cannot be reached')

    await stroke(page, [await at(page, 4, 4), await at(page, 4, 4.5), await at(page, 4, 5)])
    await stroke(page, [await at(page, 12, 9), await at(page, 12.5, 8.5), await at(page, 13, 8)])
    const file = JSON.parse((await saved(page)).text)
    expect(file.map.slice(4, 7).map((row: string) => row[4])).toEqual(['#', '#', '.'])
    expect(file.rooms[3]).toEqual({ name: 'studio', at: [13, 8] })
    await expect(remarks(page).locator('[data-outcome=run]')).toContainText('It works.')
    await button(page, 'Use it in the lab').tap()
    await expect(page).toHaveURL(/map=/)
  })
})
