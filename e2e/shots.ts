// npm run shots: the picture in the README, and the page at the sizes that matter, for looking at.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'

const SIZES = [
  { name: 'laptop', width: 1366, height: 768 },
  { name: 'projector', width: 1024, height: 768 },
  { name: 'phone', width: 360, height: 740 },
] as const

await build({ logLevel: 'warn' })
const server = await preview({ logLevel: 'warn' })
const address = server.resolvedUrls?.local[0]

const record = 'node_modules/.cache/browser.json'
const browser = await chromium.launch(existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {})
try {
  mkdirSync('shots', { recursive: true })
  for (const scheme of ['light', 'dark'] as const) {
    for (const { name, width, height } of SIZES) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: scheme,
        reducedMotion: 'reduce',
      })
      await page.goto(`${address}#v=1&at=250`)
      await page.getByText('Episode 250 of 1000: done').waitFor()
      await page.waitForTimeout(1500)
      await page.screenshot({ path: `shots/${name}-${scheme}.png` })
      if (name === 'laptop' && scheme === 'light') await page.screenshot({ path: 'public/laboratory.png' })
      await page.close()
    }
  }
} finally {
  await browser.close()
  await server.close()
}
