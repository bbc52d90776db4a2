// The first load: the page stands in the HTML before any script has run, is taken over as it is, never shows another
// world than the link's, and is small.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { counter, expect, lane, test } from './laboratory.ts'

const PAGE = /assets\/main-.*\.js/
const WORKER = /simulator\.worker/

/** Kilobytes of 1024 bytes that a first load may send in all, gzipped. */
const BUDGET = 160

/** Holds back what matches, until the returned function is called. */
async function hold(page: Page, what: RegExp): Promise<() => void> {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(what, async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** The run never comes: of all that a worker says, only the scene is heard. */
function hearOnlyScenes(): void {
  window.Worker = class extends Worker {
    override set onmessage(hear: (event: MessageEvent) => void) {
      super.onmessage = (event) => event.data.kind === 'scene' && hear(event)
    }
  }
}

const floor = (page: Page, name: string) => lane(page, name).locator('[role=img] > svg')

test('the page in the HTML is to the pixel what its components draw before there is a run', async ({
  page,
  context,
}) => {
  await hold(page, PAGE)
  await page.goto('./', { waitUntil: 'commit' })
  await expect(floor(page, 'B')).toBeVisible()
  // This link says nothing new, but it names a world, so that everything is drawn from it.
  const drawn = await context.newPage()
  await drawn.addInitScript(hearOnlyScenes)
  await drawn.goto('./#v=1&plans=8')
  await expect(floor(drawn, 'B')).toBeVisible()
  expect(Buffer.compare(await drawn.screenshot(), await page.screenshot())).toBe(0)
})

for (const link of ['', '#v=1&at=250']) {
  test(`the building stands before the script has come, and is taken over as it is: ./${link}`, async ({
    page,
  }) => {
    const release = await hold(page, PAGE)
    await page.goto(`./${link}`, { waitUntil: 'commit' })
    await expect(floor(page, 'A')).toBeVisible()
    await page.locator('#root svg').evaluateAll((pictures) => {
      for (const picture of pictures) picture.setAttribute('data-stood', '')
    })
    const stood = await page.locator('[data-stood]').count()
    release()
    await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
    await expect(page.locator('[data-stood]')).toHaveCount(stood)
  })
}

test('a link to another building never shows that of no link', async ({ page }) => {
  // In every frame, the shape of each building that can be seen.
  await page.addInitScript(() => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    const look = (): void => {
      for (const svg of document.querySelectorAll('section [role=img] > svg')) {
        if (svg.checkVisibility({ visibilityProperty: true })) seen.add(String(svg.getAttribute('viewBox')))
      }
      requestAnimationFrame(look)
    }
    look()
  })
  const release = await hold(page, PAGE)
  await page.goto('./#v=1&plans=5', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { name: 'From Words to Actions' })).toBeVisible()
  await expect(page.getByRole('heading')).toHaveCount(1)
  release()
  await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
  await expect(floor(page, 'A')).toBeVisible()
  // Five rooms: three above the hall, of three cells and a wall each.
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual([
    '0.45 0.45 12.1 10.1',
  ])
})

test('nothing imports the file that workers are started with: WebKit would run it once more', () => {
  const folder = new URL('../dist/assets/', import.meta.url)
  const imports = /(?:from|import)\s*\(?\s*["'`]\.\/simulator\.worker/
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(scripts.filter((name) => WORKER.test(name))).toHaveLength(1)
  const importing = scripts.filter((name) => imports.test(readFileSync(new URL(name, folder), 'utf8')))
  expect(importing).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true })

  test('what is read stays where it is as the run arrives', async ({ page }) => {
    await page.goto('./')
    await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
    await page.waitForTimeout(1000)
    const moved = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true })
          // Where nothing moved, nothing is told.
          setTimeout(() => resolve(0), 500)
        }),
    )
    // 0.1 is where a reader is said to notice it.
    expect(moved).toBeLessThan(0.1)
  })
})

for (const width of [360, 1024, 1366]) {
  test(`at ${width} px the tools are seen before they are loaded, and do not move when they are`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 })
    await page.goto('./')
    await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
    const middles = () =>
      page.locator('header svg').evaluateAll((pictures) =>
        pictures.map((picture) => {
          const { left, top, width, height } = picture.getBoundingClientRect()
          return [left + width / 2, top + height / 2]
        }),
      )
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0)
    const before = await middles()
    expect(before.length).toBe(6)
    await page.mouse.move(3, 3)
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
    expect(await middles()).toEqual(before)
  })
}

test(`a first load sends at most ${BUDGET} kB`, async ({ page }) => {
  const asked = new Set<string>()
  page.on('request', (request) => void asked.add(request.url()))
  await page.goto('./')
  await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
  // The means over many runs begin by themselves when the page is idle, so what they need counts.
  await expect(page.getByText(/Mean of \d+ runs/).first()).toBeVisible({ timeout: 15_000 })
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    [...asked].map(async (url) => {
      const body = await (await page.request.get(url)).body()
      return [url.replace(/.*\//, ''), gzipSync(body).length] as const
    }),
  )
  for (const part of [/^$/, /^main-.*js$/, /^main-.*css$/, WORKER, /^simulator-.*js$/]) {
    expect(sizes.map(([name]) => name)).toContainEqual(expect.stringMatching(part))
  }
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(total / 1024, sizes.map(([name, size]) => `${name} ${size}`).join(', ')).toBeLessThan(BUDGET)
})
