// For everyone: no axe violation, every graphic named, in light and dark, with panels open and shut.
import AxeBuilder from '@axe-core/playwright'
import { afterOpening, expect, open, test } from './laboratory.ts'

const STATES = [
  { name: 'as it opens', scheme: 'light', act: [] },
  { name: 'in the dark', scheme: 'dark', act: [] },
  { name: 'with the explanation open', scheme: 'light', act: ['w'] },
  { name: 'with the explanation open in the dark', scheme: 'dark', act: ['w'] },
  { name: 'with help open', scheme: 'light', act: ['?'] },
  { name: 'with the truth hidden and a log plot', scheme: 'dark', act: ['h', 'l'] },
] as const

for (const { name, scheme, act } of STATES) {
  test(`axe finds nothing ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await open(page)
    await afterOpening(page)
    for (const key of act) await page.keyboard.press(key)
    await page.waitForTimeout(300)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  })
}

test('axe finds nothing on a phone, with every knob unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await page.getByText('More: temperature').click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([])
})

test('every graphic has a name or is marked as decoration', async ({ page }) => {
  await open(page)
  await afterOpening(page)
  const unnamed = await page.locator('svg, canvas').evaluateAll((graphics) =>
    graphics
      .filter((graphic) => {
        const named = graphic.closest('[aria-hidden=true], [role=img]')
        if (named?.getAttribute('aria-hidden') === 'true') return false
        const label = document.getElementById(named?.getAttribute('aria-labelledby') ?? '')?.textContent
        return !(named?.getAttribute('aria-label') || label)
      })
      .map((graphic) => graphic.outerHTML.slice(0, 120)),
  )
  expect(unnamed).toEqual([])
})
