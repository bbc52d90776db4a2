// Measuring in workers: the page's ensembles have the bits of Node's, follow the last value of a slider, and load late.
import type { Page } from '@playwright/test'
import type { Value } from '../src/core/parameter.ts'
import type { MeasureReply, Reply } from '../src/protocol.ts'
import { dragThrough } from './gestures.ts'
import { afterOpening, expect, knob, open, refuseWorker, test } from './laboratory.ts'
import { ensembleInNode } from './node-run.ts'

/** What the page is told of an ensemble, with its arrays as texts of all their bits. */
interface Told {
  readonly slot: string
  readonly done: boolean
  readonly epsilon: Value
  readonly replicates: number
  readonly regretMean: string
  readonly band95: string
}

/** Writes down what the workers that measure tell the page, and lets it have this many cores. */
async function listen(page: Page, cores: number): Promise<void> {
  await page.addInitScript((count) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: count })
    const told: Told[] = []
    Object.assign(window, { told, runs: 0 })
    const hex = (values: Float64Array): string =>
      Array.from(new Uint32Array(values.buffer), (word) => word.toString(36)).join()
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.addEventListener('message', ({ data }: MessageEvent<Reply | MeasureReply>) => {
          if (data.kind === 'run') (window as unknown as { runs: number }).runs++
          if (data.kind !== 'report' || data.report.kind !== 'ensemble') return
          const { config, lane, replicates, regretMean, band95 } = data.report
          const { epsilon } = config.lanes[lane]
          const arrays = { regretMean: hex(regretMean), band95: hex(band95) }
          told.push({ slot: data.slot, done: data.share === null, epsilon, replicates, ...arrays })
        })
      }
    }
  }, cores)
}

const toldTo = (page: Page): Promise<Told[]> =>
  page.evaluate(() => (window as unknown as { told: Told[] }).told)

/** The last, complete report of a lane. */
async function wholeOf(page: Page, slot: string): Promise<Told> {
  await expect
    .poll(async () => (await toldTo(page)).filter((told) => told.slot === slot).at(-1)?.done)
    .toBe(true)
  return (await toldTo(page)).filter((told) => told.slot === slot).at(-1) as Told
}

const hex = (values: Float64Array): string =>
  Array.from(new Uint32Array(values.buffer), (word) => word.toString(36)).join()

const LINK =
  'v=1&plans=6&legs=3&slack=1&episodes=300&replicates=130&seed=bits&A.reporterError=0.1&A.epsilon=0.05&B.temperature=0.5&B.epsilonMode=anytime&at=300'

for (const cores of [2, 4]) {
  test(`with ${cores} cores the page measures what Node measures, to the bit`, async ({ page }) => {
    await listen(page, cores)
    await open(page, LINK)
    for (const [lane, slot] of ['ensemble A', 'ensemble B'].entries()) {
      const told = await wholeOf(page, slot)
      const { regretMean, band95 } = ensembleInNode(LINK, lane)
      expect(told.replicates).toBe(130)
      expect(told.regretMean).toBe(hex(regretMean))
      expect(told.band95).toBe(hex(band95))
    }
  })
}

test('while ε is dragged the ensemble follows, and ends at the last value', async ({ page }) => {
  await listen(page, 2)
  await open(page, 'v=1&at=500')
  await wholeOf(page, 'ensemble B')
  await dragThrough(page, knob(page, 'epsilon'))
  await expect.poll(async () => (await toldTo(page)).at(-1)).toMatchObject({ epsilon: 1, done: true })
  const told = await toldTo(page)
  // Exploring in every episode loses V* each time, in every run.
  expect(told.at(-1)?.replicates).toBe(200)
  // Nothing comes late.
  await page.waitForTimeout(300)
  expect((await toldTo(page)).length).toBe(told.length)
})

test('more replicates are added to those that are there, and no run is computed again', async ({ page }) => {
  await listen(page, 2)
  await open(page, 'v=1&at=500')
  await wholeOf(page, 'ensemble A')
  await page.getByText('More: temperature').click()
  const field = page.getByRole('textbox', { name: /Replicates, exact value/ })
  await field.fill('400')
  await field.press('Enter')
  await expect.poll(async () => (await wholeOf(page, 'ensemble A')).replicates).toBe(400)
  await expect(page).toHaveURL(/replicates=400/)
  expect(await page.evaluate(() => (window as unknown as { runs: number }).runs)).toBe(1)
})

test('what measures is started after the first picture', async ({ page }) => {
  await open(page)
  expect(page.workers()).toHaveLength(1)
  await afterOpening(page)
  await expect.poll(() => page.workers().length).toBeGreaterThan(1)
})

test('where what measures cannot be loaded, the page goes on, and the next change tries again', async ({
  page,
}) => {
  // The first worker makes the run.
  const refused = await refuseWorker(page, 1)
  await listen(page, 2)
  await open(page, 'v=1&at=500')
  await expect.poll(refused).toBe(true)
  await knob(page, 'epsilon').press('End')
  expect((await wholeOf(page, 'ensemble B')).epsilon).toBe(1)
})
