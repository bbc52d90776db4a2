// What can be judged by looking: how large a page is, what is too small for a finger, and what axe has against it.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

/** All that can be scrolled to, in CSS pixels. */
export const sizeOf = (page: Page): Promise<{ width: number; height: number }> =>
  page.evaluate(() => {
    const { scrollWidth: width, scrollHeight: height } = document.documentElement
    return { width, height }
  })

/** Those of some targets that are less high, or less wide, than this many CSS pixels. */
export const tooSmall = (targets: Locator, height: number, width = 0): Promise<string[]> =>
  targets.evaluateAll(
    (elements, [leastHeight, leastWidth]) =>
      elements
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect()
          return height < leastHeight || width < leastWidth
        })
        .map((element) => element.outerHTML.slice(0, 140)),
    [height, width],
  )

/** Signs that are shown with an underscore in place of a lowered index. What is chosen from a list cannot be printed otherwise. */
export const unprinted = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      if (!/[δΔN]_[A-Za-z]/.test(text.nodeValue ?? '')) continue
      if (text.parentElement?.closest('option, script, .hidden-text') === null)
        found.push(`${text.nodeValue}`)
    }
    return found
  })

/**
 * Axe for a page without frames of other sites, so that it need not open a page of its own to put their results together; what is in
 * order it does not list. Both halve its time.
 */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })

export async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = (await axe.analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
