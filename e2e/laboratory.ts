// What every browser test shares: a page that may neither complain nor call home, and words for what a person does.
import { test as base, expect, type Locator, type Page } from '@playwright/test'

export { expect }

/** A test fails if the page logs an error, throws, or asks any other origin for anything. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`threw ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`logged ${message.text()}`)
      })
      page.on('request', (request) => {
        const address = request.url()
        if (!address.startsWith(String(baseURL)) && !/^(data|blob):/.test(address))
          complaints.push(`asked ${address}`)
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Opens the laboratory at a link and waits for its run. */
export async function open(page: Page, link = ''): Promise<void> {
  // A new document even where only the fragment differs, as when a person opens a link.
  await page.goto('about:blank')
  await page.goto(`./${link ? `#${link}` : ''}`)
  await expect(counter(page)).toHaveText(/Episode \d+ of \d+/)
}

export const counter = (page: Page): Locator => page.locator('output')
export const scrubber = (page: Page): Locator => page.getByRole('slider', { name: /Scrub/ })
export const lane = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Courier ${name}` })
export const notices = (page: Page): Locator => page.locator('[data-notices]')
export const digest = (page: Page): Locator => page.locator('[data-digest]')
export const caption = (page: Page): Locator =>
  page.getByRole('region', { name: 'Regret' }).locator('p').last()

/** Waits until the scripted opening has run its course. */
export async function afterOpening(page: Page): Promise<void> {
  await expect(counter(page)).toHaveText(/Episode 250 of 1000: done/, { timeout: 10_000 })
}

/** The regrets that the plot's table states, by lane, at the playhead. */
export async function regrets(page: Page): Promise<Record<string, number>> {
  const cells = await page
    .getByRole('region', { name: 'Regret' })
    .locator('table tr')
    .last()
    .locator('td:not([data-mean])')
    .allTextContents()
  return Object.fromEntries(cells.map((text, i) => ['ABCD'[i], Number(text.replace(/,/g, ''))]))
}

/** The means over runs that the plot's table states, by lane, at the playhead; {} while none is current. */
export async function means(page: Page): Promise<Record<string, number>> {
  const cells = await page
    .getByRole('region', { name: 'Regret' })
    .locator('table tr')
    .last()
    .locator('td[data-mean]')
    .evaluateAll((found) => found.map((cell) => [(cell as HTMLElement).dataset.mean, cell.textContent]))
  return Object.fromEntries(cells.map(([lane, text]) => [lane, Number(text?.replace(/,/g, ''))]))
}

/** What a courier's strip says in words of the episode on show. */
export async function words(page: Page, name: string): Promise<string> {
  return (await lane(page, name).textContent()) ?? ''
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly args: { readonly name?: string }
  /** Microseconds of processor time: what other programs take of the machine does not count. */
  readonly tdur?: number
}

/** Milliseconds of work in every task of the page's main thread. */
export function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  return traceEvents
    .filter(
      ({ name, pid, tid }) =>
        name.endsWith('RunTask') && mains.some((one) => one.pid === pid && one.tid === tid),
    )
    .map(({ tdur = 0 }) => tdur / 1000)
}
