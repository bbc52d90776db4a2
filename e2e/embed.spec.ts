// Parts of the laboratory in a foreign page: little around them, a way in, and code that does what it says.
import { counter, digest, expect, open, test } from './laboratory.ts'
import { sizeOf } from './looks.ts'

test('an embedded lane has its stage, what drives it, and a way into the laboratory', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 800, height: 340 })
  await page.goto('./?embed=lane:B#v=1&at=120')
  await expect(page.getByRole('region', { name: 'Courier B' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Courier A' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: /Regret|Knobs|Transport/ })).toHaveCount(0)
  expect(await sizeOf(page)).toEqual({ width: 800, height: 340 })
  await page.getByRole('slider', { name: /Scrub/ }).fill('130')
  await expect(counter(page)).toHaveText('130 of 1000')
  const [lab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open in the laboratory' }).click(),
  ])
  await expect(counter(lab)).toHaveText('Episode 130 of 1000: done')
  expect(new URL(lab.url()).search).toBe('')
})

test('an embedded plot follows its own playing, and leaves the history of the page around it alone', async ({
  page,
}) => {
  await page.goto('./?embed=plot#v=1&at=10')
  await expect(page.getByRole('img', { name: /Plot of regret/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /Courier/ })).toHaveCount(0)
  const before = await page.evaluate(() => history.length)
  for (let faster = 0; faster < 3; faster++) await page.keyboard.press('+')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(counter(page)).not.toHaveText('10 of 1000')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/seed=/)
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('what cannot be embedded is said, and the whole laboratory is shown', async ({ page }) => {
  await page.goto('./?embed=lane:Z#v=1&at=3')
  await expect(page.getByText(/“embed” in this address takes plot, lane/)).toBeVisible()
  await expect(counter(page)).toHaveText(/Episode 3 of 1000/)
})

test('the dialog’s code shows in another page what was on show', async ({ page, context, baseURL }) => {
  await open(page, 'v=1&boardNoise=0.5&at=77')
  const word = await digest(page).textContent()
  await page.keyboard.press('q')
  await page.getByRole('combobox', { name: /^Embed/ }).selectOption({ label: 'Courier A' })
  const code = await page.getByRole('textbox', { name: 'Code to embed' }).inputValue()
  expect(code).toContain(`src="${baseURL}?embed=lane:A#v=1&amp;boardNoise=0.5&amp;at=77"`)
  const course = await context.newPage()
  await course.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<title>A course</title>${code}` }),
  )
  await course.goto('./course.html')
  const frame = course.frameLocator('iframe')
  await expect(frame.locator('output')).toHaveText('77 of 1000')
  await expect(frame.getByRole('region', { name: 'Courier A' })).toBeVisible()
  const [lab] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link').click()])
  await expect(digest(lab)).toHaveText(String(word))
})
