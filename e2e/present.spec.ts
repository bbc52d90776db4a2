// Presenter mode as a lecturer drives it, and the QR code as a phone of the class reads it.
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import { counter, expect, open, stir, test } from './laboratory.ts'
import { sizeOf } from './looks.ts'

/** What an independent decoder reads in the picture that is on the screen. */
async function readCode(page: Page): Promise<string | undefined> {
  const png = await page.getByRole('img', { name: /^QR code/ }).screenshot()
  const { width, pixels } = await page.evaluate(async (base64) => {
    const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([raw], { type: 'image/png' }))
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    const bytes = context?.getImageData(0, 0, picture.width, picture.height).data ?? []
    // As a text: a list of a million numbers would take seconds to come over.
    return {
      width: picture.width,
      pixels: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    }
  }, png.toString('base64'))
  const bytes = new Uint8ClampedArray(Buffer.from(pixels, 'base64'))
  return jsQR(bytes, width, bytes.length / 4 / width)?.data
}

/** What lies outside the window or is cut off by what holds it. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '#root h1, #root h2, #root h3, #root p, #root button, #root output, #root canvas, #root li',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.closest('.hidden-text'))
      .filter((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const outside = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
        const clipped =
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden'
        return outside || clipped
      })
      .filter((element) => getComputedStyle(element).clipPath === 'none')
      .map((element) => element.outerHTML.slice(0, 100)),
  )

const SIZES = [
  [1024, 768],
  [1366, 768],
  [3840, 2160],
] as const

for (const [width, height] of SIZES) {
  for (const lanes of [2, 4]) {
    test(`all of it is in a window of ${width} × ${height} with ${lanes} lanes, in letters as large as it allows`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await open(page, `v=1&lanes=${lanes}&view=present&at=250`)
      await expect(page.getByRole('region', { name: 'Courier B' })).toBeVisible()
      expect(await sizeOf(page)).toEqual({ width, height })
      expect(await cutOff(page)).toEqual([])
      // A letter of a row is as tall as a fortieth of the picture, of four lanes a fiftieth.
      const row = await page
        .getByRole('listitem')
        .getByRole('button')
        .first()
        .evaluate(
          (button: HTMLElement) =>
            Number.parseFloat(getComputedStyle(button).fontSize) *
            (button.getBoundingClientRect().height / button.offsetHeight),
        )
      expect(row).toBeGreaterThan(height / (lanes === 2 ? 42 : 52))
    })
  }
}

test('the canvases have as many pixels as the screen shows of them', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 })
  await open(page, 'v=1&view=present&at=250')
  await expect
    .poll(() =>
      page
        .locator('canvas:visible')
        .evaluateAll((canvases) =>
          canvases.every(
            (canvas) =>
              Math.abs((canvas as HTMLCanvasElement).width - canvas.getBoundingClientRect().width) < 3,
          ),
        ),
    )
    .toBe(true)
})

test('a talk goes by keys: present, next, hide, reveal, leave', async ({ page }) => {
  await open(page, 'v=1&at=250')
  await page.keyboard.press('p')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('To imitate is not to learn')
  await expect(page).toHaveURL(/view=present/)
  await expect(page.getByRole('region', { name: 'Knobs' })).toHaveCount(0)

  await page.keyboard.press('r')
  await page.keyboard.press('h')
  await expect(page.getByText('The curves are hidden')).toBeVisible()
  await expect(page.getByText('★').filter({ visible: true })).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(title).toHaveText('Too little, enough, too much')
  // What is kept from the class stays so.
  await expect(page.getByText('The curves are hidden')).toBeVisible()
  await expect(page.getByRole('img', { name: /Plot of regret/ })).toHaveCount(0)
  await expect(page.getByText(/Regret after so many/)).toHaveCount(0)
  await page.keyboard.press('PageUp')
  await expect(title).toHaveText('To imitate is not to learn')
  await page.keyboard.press('r')
  await expect(page.getByRole('img', { name: /Plot of regret/ })).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.getByText('★').filter({ visible: true })).toHaveCount(2)

  await page.keyboard.press('End')
  await expect(counter(page)).toHaveText('Episode 1000 of 1000')
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'Knobs' })).toBeVisible()
  await expect(page).not.toHaveURL(/view=present/)
})

for (const link of [
  'v=1&at=250',
  'v=1&seed=chalk-7&plans=6&lanes=3&A.planner=thompson&C.window=20&truth=hidden&at=321',
]) {
  test(`a phone reads the exact link of ${link}`, async ({ page, context, baseURL }) => {
    await open(page, `${link}&view=present`)
    await page.keyboard.press('q')
    const read = await readCode(page)
    expect(read).toBe(`${baseURL}#${link}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const phone = await context.newPage()
    await phone.goto(String(read))
    await expect(counter(phone)).toHaveText(new RegExp(`Episode ${new URLSearchParams(link).get('at')} of`))
  })
}

test('the share dialog has the same code in the laboratory, also in the dark', async ({ page, baseURL }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, 'v=1&at=120')
  await stir(page)
  await page.getByRole('button', { name: 'Share' }).click()
  expect(await readCode(page)).toBe(`${baseURL}#v=1&at=120`)
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(`${baseURL}#v=1&at=120`)
})

for (const [door, name] of [
  ['Share', 'Share what is on show'],
  ['Scenarios', 'What do you want to see?'],
  ['Help', 'How to read and drive this page'],
] as const) {
  test(`the focus goes back to “${door}” however its dialog is closed`, async ({ page }) => {
    await open(page, 'v=1&at=120')
    await stir(page)
    const button = page.getByRole('button', { name: door, exact: true })
    const dialog = page.getByRole('dialog', { name })
    await button.click()
    // It is fetched when it is first opened.
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
  })
}

test('a link that no code can hold is said to be too long', async ({ page }) => {
  await open(page, 'v=1&at=2')
  await page.evaluate(() => history.replaceState(null, '', `${location.pathname}${'x/'.repeat(1500)}`))
  await page.keyboard.press('q')
  await expect(page.getByText('too long for a QR code')).toBeVisible()
})
