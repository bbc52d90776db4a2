// For everyone: no axe violation, every graphic named, in light and dark, with panels open and shut.
import AxeBuilder from '@axe-core/playwright'
import { afterOpening, expect, open, test } from './laboratory.ts'

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
