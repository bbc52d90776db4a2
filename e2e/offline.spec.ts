// Without a network after one visit, from a folder below any address; a new build comes only when the page is opened anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { listFiles } from '../src/cli/offline.ts'
import { Folder } from './folder.ts'
import { counter, digest, expect, forgive, knob, test as laboratory, stir } from './laboratory.ts'

/** `home` is the address of a folder of the test's own, which is served until it is shut. */
const test = laboratory.extend<{ folder: Folder }>({
  folder: async ({ page }, provide) => {
    const folder = new Folder()
    await provide(folder)
    await page.close()
    await folder.remove()
  },
  home: async ({ folder }, provide) => provide(await folder.open()),
})

test.use({ serviceWorkers: 'allow' })

/** Opens a page of the folder at an episode. */
async function openAt(page: Page, home: string, episode: number): Promise<void> {
  await page.goto(`${home}#v=1&at=${episode}`)
  await expect(counter(page)).toHaveText(`Episode ${episode} of 1000: done`)
}

/** Waits until everything is kept on this device. */
async function kept(page: Page): Promise<void> {
  await stir(page)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done))
  })
}

test('after one visit it opens without a network, with what had never been opened', async ({
  page,
  folder,
  home,
}) => {
  await openAt(page, home, 250)
  const word = String(await digest(page).textContent())
  await kept(page)
  await folder.shut()

  // What is loaded on demand comes from what is kept, even without a reload.
  await page.getByRole('button', { name: 'Scenarios' }).click()
  await expect(page.getByRole('dialog').getByRole('link')).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Growth' }).click()
  await expect(page.getByRole('tabpanel').locator('[data-figure]')).toBeVisible()

  await page.goto('about:blank')
  await page.goto(`${home}#v=1&at=250`)
  await expect(digest(page)).toHaveText(word)
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('To imitate is not to learn')
  await page.keyboard.press('q')
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await page.goto(`${home}?embed=plot#v=1&at=100`)
  await expect(counter(page)).toHaveText('100 of 1000')
})

test('a network of a Planner is kept once it has been used', async ({ page, folder, home }) => {
  await page.goto(`${home}#v=1`)
  await expect(counter(page)).toHaveText(/Episode \d+ of 1000/)
  await kept(page)
  expect(folder.asked.filter((path) => path.startsWith('planner/'))).toEqual([])
  const bytes = () =>
    page.evaluate(
      async () => (await (await fetch('./planner/courier/manifest.json')).arrayBuffer()).byteLength,
    )
  const size = await bytes()
  await folder.shut()
  expect(await bytes()).toBe(size)
})

/** Puts another build into the folder: its page has another title. */
function publish(folder: Folder): void {
  const page = join(folder.dir, 'index.html')
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/<title>.*<\/title>/, '<title>The next version</title>'),
  )
  listFiles(folder.dir)
}

/** Looks for a new build, as the browser does now and then, and waits until it is there. */
async function look(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((done) => setTimeout(done, 50))
  })
}

test('a new build changes nothing in an open page, and comes with a reload, which keeps the state', async ({
  page,
  folder,
  home,
}) => {
  await openAt(page, home, 250)
  await kept(page)
  publish(folder)
  await look(page)
  await knob(page, 'boardNoise').press('ArrowLeft')
  await page.getByRole('button', { name: '+1 episode' }).click()
  await expect(page).toHaveTitle(/From Words/)
  await page.reload()
  await expect(page).toHaveTitle('The next version')
  await expect(knob(page, 'boardNoise')).toHaveAttribute('aria-valuetext', '0.69')
  await expect(counter(page)).toHaveText(/Episode 251 of 1000/)
  // Nothing is left of the build before.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const keys = await (await caches.open('par-lab')).keys()
        return keys.filter(({ url }) => url.includes('index.html')).length
      }),
    )
    .toBe(1)
})

test('where two pages are open, neither is changed under the other', async ({
  page,
  context,
  folder,
  home,
}) => {
  await openAt(page, home, 250)
  await kept(page)
  const other = await context.newPage()
  await openAt(other, home, 10)
  publish(folder)
  await look(page)
  await other.reload()
  await expect(counter(other)).toHaveText('Episode 10 of 1000: done')
  await expect(other).toHaveTitle(/From Words/)
  await page.keyboard.press('q')
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await other.close()
  await page.reload()
  await expect(page).toHaveTitle('The next version')
})

test('the policy lets nothing run that is not of the page', async ({ page, home, complaints }) => {
  await openAt(page, home, 250)
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy?.match(/script-src [^;]*/)?.[0]).not.toMatch(/'unsafe-|https?:|\*/)
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.stranger = true'
    document.head.append(script)
    const elsewhere = await fetch('http://localhost:9/').then(
      () => 'answered',
      () => 'refused',
    )
    // In a task of its own: what a test evaluates is free of the policy, as long as it runs.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        const code = document.createElement('div')
        code.setAttribute('onclick', 'this.title = "evaluated"')
        code.click()
        done(code.title || 'refused')
      }),
    )
    return ['stranger' in globalThis, elsewhere, evaluated]
  })
  expect(tried).toEqual([false, 'refused', 'refused'])
  forgive(complaints, /Content Security Policy/)
})
