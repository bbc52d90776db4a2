// What every browser test shares: a page that may neither complain nor call home, and words for what a person sees.
import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect }

/** A test fails if any of its pages logs an error, throws, or asks an origin other than its home for anything. */
export const test = base.extend<{ home: string; complaints: string[] }>({
  home: async ({ baseURL }, provide) => {
    await provide(String(baseURL))
  },
  complaints: [
    async ({ context, home }, provide) => {
      const complaints: string[] = []
      context.on('weberror', (thrown) => complaints.push(`threw ${thrown.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`logged ${message.text()}`)
      })
      context.on('request', (request) => {
        const address = request.url()
        if (!address.startsWith(home) && !/^(data|blob):/.test(address)) complaints.push(`asked ${address}`)
      })
      await provide(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Takes out the complaints that a test has brought about: there are some, and all are of this kind. */
export function forgive(complaints: string[], kind: RegExp): void {
  const found = complaints.splice(0)
  expect(found.length).toBeGreaterThan(0)
  for (const complaint of found) expect(complaint).toMatch(kind)
}

/**
 * Refuses the file of one worker, the first being 0, and tells whether it has. A request that names its origin is the HTML's, which
 * has the file fetched beforehand (crossorigin) and starts no worker.
 */
export async function refuseWorker(page: Page, which: number): Promise<() => boolean> {
  let started = 0
  await page.route(/simulator\.worker/, (route) =>
    'origin' in route.request().headers() || started++ !== which ? route.continue() : route.abort(),
  )
  return () => started > which
}

/** Goes to an address below that of the page; a new document even where only the fragment differs, as when a person opens a link. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`./${address}`)
}

/** Opens the laboratory at a link and waits for its run. */
export async function open(page: Page, link = ''): Promise<void> {
  await visit(page, link && `#${link}`)
  await expect(counter(page)).toHaveText(/Episode \d+ of \d+/)
}

/** The fragment of the page's address, without its #. */
export const linkOf = (page: Page): string => new URL(page.url()).hash.slice(1)

/** Moves the mouse where nothing lies: some things are loaded when somebody stirs. */
export const stir = (page: Page): Promise<void> => page.mouse.move(9, 9)

export const counter = (page: Page): Locator => page.locator('output')
export const scrubber = (page: Page): Locator => page.getByRole('slider', { name: /Scrub/ })
export const lane = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Courier ${name}` })
export const knob = (page: Page, parameter: string): Locator => page.locator(`[data-parameter=${parameter}]`)
export const notices = (page: Page): Locator => page.locator('[data-notices]')
export const digest = (page: Page): Locator => page.locator('[data-digest]')
export const regret = (page: Page): Locator => page.getByRole('region', { name: 'Regret' })
export const caption = (page: Page): Locator => regret(page).locator('p').last()

/** Waits until the scripted opening has run its course. */
export async function afterOpening(page: Page): Promise<void> {
  await expect(counter(page)).toHaveText(/Episode 250 of 1000: done/)
}

/** Of the plot's table, the line at the playhead. */
const lastRow = (page: Page): Locator => regret(page).locator('table tr').last()
const numberIn = (text: string | null): number => Number(text?.replace(/,/g, ''))

/** The regrets that the plot's table states, by lane, at the playhead. */
export async function regrets(page: Page): Promise<Record<string, number>> {
  const cells = await lastRow(page).locator('td:not([data-mean])').allTextContents()
  return Object.fromEntries(cells.map((text, i) => ['ABCD'[i], numberIn(text)]))
}

/** How much more the second lane of a row has lost; NaN until the table, which follows a little later, has both. */
export const difference = (row: Readonly<Record<string, number>>, one: string, other: string): number =>
  (row[other] ?? Number.NaN) - (row[one] ?? Number.NaN)

/** The means over runs that the plot's table states, by lane, at the playhead; {} while none is current. */
export async function means(page: Page): Promise<Record<string, number>> {
  const cells = await lastRow(page)
    .locator('td[data-mean]')
    .evaluateAll((found) =>
      found.map((cell) => [(cell as HTMLElement).dataset.mean, cell.textContent] as const),
    )
  return Object.fromEntries(cells.map(([name, text]) => [name, numberIn(text)]))
}
