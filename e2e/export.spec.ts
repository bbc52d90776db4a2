// Every plot as a file: the picture opens, holds its link and reads on a slide; the link rebuilds the numbers of the CSV.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { tableOf } from '../src/core/experiment/table.ts'
import { decodeLink } from '../src/core/link.ts'
import { press } from './gestures.ts'
import { expect, open, test } from './laboratory.ts'
import { ensembleInNode, regretInNode, reportsInNode } from './node-run.ts'

const QUICK = 'v=1&plans=6&legs=3&episodes=200&replicates=50&seed=chalk-7&at=150'

/** Opens a picture of the quick laboratory and waits until all of it is measured. */
async function show(page: Page, picture: string): Promise<void> {
  await open(page, `${QUICK}${picture === 'run' ? '' : `&show=${picture}`}`)
  await expect(page.locator('canvas[data-bands=current], [data-figure]').first()).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible({ timeout: 20_000 })
}

/** Saves the plot on show; returns the file's name and bytes. */
async function save(page: Page, format: 'SVG' | 'PNG' | 'CSV'): Promise<{ name: string; bytes: Buffer }> {
  const button = page.getByRole('button', { name: 'Export' })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format }).click(),
  ])
  const name = download.suggestedFilename()
  await expect(page.getByText(`Saved as ${name}`)).toBeVisible()
  return { name, bytes: readFileSync(await download.path()) }
}

interface Csv {
  readonly head: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, readonly string[]>
}

function csvOf(bytes: Buffer): Csv {
  const lines = bytes.toString('utf8').trimEnd().split('\n')
  const head = lines.filter((line) => line.startsWith('# ')).map((line) => /^# (.+?): (.*)$/.exec(line) ?? [])
  const [names, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','))
  return {
    head: new Map(head.map(([, name, value]) => [name, value])),
    columns: new Map(names.map((name, i) => [name, rows.map((row) => row[i])])),
  }
}

/** Numbers of a column, those of one lane. */
const numbers = ({ columns }: Csv, name: string, lane: string): number[] =>
  (columns.get(name) ?? []).filter((_, i) => columns.get('lane')?.[i] === lane).map(Number)

/** The link of a file without its page. */
const linkOf = ({ head }: Csv): string => new URL(String(head.get('link'))).hash

test('the picture of every plot opens, and holds its caption, its parameters and its link', async ({
  page,
  context,
}) => {
  for (const picture of ['run', 'growth', 'sweep', 'map', 'where:mean', 'errors']) {
    await show(page, picture)
    const { name, bytes } = await save(page, 'SVG')
    expect(name).toMatch(/^[\w-]+-seed-chalk-7\.svg$/)
    const viewer = await context.newPage()
    await viewer.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`)
    // Text as it is drawn, line by line, and as programs read it.
    const read = await viewer.evaluate(() => ({
      root: document.documentElement.tagName,
      text: document.documentElement.textContent ?? '',
      link: document.querySelector('a')?.getAttribute('href') ?? '',
      outside: [...document.querySelectorAll('text')].filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        const page = document.documentElement.getBoundingClientRect()
        return left < page.left || right > page.right || top < page.top || bottom > page.bottom
      }).length,
    }))
    await viewer.close()
    expect(read.root).toBe('svg')
    expect(read.outside).toBe(0)
    for (const part of ['n = 6, k = 3, ν = 0.7', 'T = 200']) expect(read.text).toContain(part)
    expect(read.text).toContain(read.link)
    const { config, notices } = decodeLink(new URL(read.link).hash)
    expect(notices).toEqual([])
    expect(config).toEqual(decodeLink(QUICK).config)
    if (picture !== 'run') {
      const caption = await page.getByRole('tabpanel').locator('p').last().textContent()
      // Drawn, it breaks into lines; for programs it is whole, with the underscores that stand for lowered indices.
      const run = (text: string): string => text.replace(/[\s_]/g, '')
      expect(run(read.text).split(run(String(caption)))).toHaveLength(3)
    }
  }
})

test('a PNG is a slide at twice its size, and not empty', async ({ page }) => {
  await show(page, 'sweep')
  const { bytes } = await save(page, 'PNG')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080])
  const shades = await page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? [])
    return { corner: pixels[0], different: new Set(pixels).size }
  }, bytes.toString('base64'))
  expect(shades.corner).toBe(0xffffffff)
  expect(shades.different).toBeGreaterThan(50)
})

test('the link in the file of a run rebuilds its numbers to the last bit', async ({ page }) => {
  await show(page, 'run')
  const csv = csvOf((await save(page, 'CSV')).bytes)
  expect(csv.head.get('seed')).toBe('chalk-7')
  expect(csv.head.get('version')).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Number.isNaN(Date.parse(String(csv.head.get('date'))))).toBe(false)
  for (const [lane, letter] of ['A', 'B'].entries()) {
    expect(numbers(csv, 't', letter)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1))
    expect(numbers(csv, 'regret', letter)).toEqual(Array.from(regretInNode(linkOf(csv), lane).slice(0, 150)))
    const report = ensembleInNode(linkOf(csv), lane)
    expect(numbers(csv, 'regretMean', letter)).toEqual(Array.from(report.regretMean.slice(0, 150)))
    expect(numbers(csv, 'regretSe', letter)).toEqual(Array.from(report.regretSe.slice(0, 150)))
  }
})

test('the link in the file of a growth experiment rebuilds its numbers to the last bit', async ({ page }) => {
  await show(page, 'growth:1600')
  const csv = csvOf((await save(page, 'CSV')).bytes)
  const horizons = [100, 200, 400, 800, 1600]
  const reports = reportsInNode(linkOf(csv), [0, 1], (config, lane) => ({
    kind: 'growth',
    config,
    lane,
    horizons,
  }))
  for (const [lane, letter] of ['A', 'B'].entries()) {
    const { columns } = tableOf(reports[lane])
    for (const [name, values] of Object.entries(columns))
      expect(numbers(csv, name, letter)).toEqual(Array.from(values, Number))
  }
  expect(csv.head.get('A verdict')).toBe('bends')
})

test('the link in the file of a sweep rebuilds its numbers to the last bit', async ({ page }) => {
  await show(page, 'sweep:epsilon:B')
  const csv = csvOf((await save(page, 'CSV')).bytes)
  const values = numbers(csv, 'epsilon', 'B')
  expect(values.length).toBeGreaterThan(15)
  const [report] = reportsInNode(linkOf(csv), [1], (config, lane) => {
    return { kind: 'sweep', config, lane, parameter: 'epsilon', values }
  })
  const { columns } = tableOf(report)
  for (const name of ['replicates', 'regretMean', 'regretSe', 'tailMean', 'upperBound'])
    expect(numbers(csv, name, 'B')).toEqual(Array.from(columns[name], Number))
})

test('the link in the file of a map rebuilds its numbers to the last bit', async ({ page }) => {
  await show(page, 'map:epsilon:llmError:B')
  const csv = csvOf((await save(page, 'CSV')).bytes)
  const distinct = (name: string): number[] => [...new Set(numbers(csv, name, 'B'))]
  const [report] = reportsInNode(linkOf(csv), [1], (config, lane) => ({
    kind: 'map',
    config,
    lane,
    x: { parameter: 'epsilon', values: distinct('epsilon') },
    y: { parameter: 'llmError', values: distinct('llmError') },
  }))
  expect(numbers(csv, 'regretMean', 'B')).toEqual([...(tableOf(report).columns.regretMean as Float64Array)])
})

test('the menu works by keyboard, and Escape shuts it', async ({ page }) => {
  await show(page, 'errors')
  const button = page.getByRole('button', { name: 'Export' })
  await button.focus()
  await page.keyboard.press('Enter')
  const csv = page.getByRole('button', { name: 'CSV' })
  await expect(csv).toBeVisible()
  await press(page, 'Tab', 'Tab', 'Tab')
  await expect(csv).toBeFocused()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('errors-seed-chalk-7.csv')
  await page.keyboard.press('Escape')
  await expect(csv).toBeHidden()
  await expect(button).toBeFocused()
})
