// Browser tests against the built app, served by `vite preview`; run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs'
import { defineConfig, type LaunchOptions } from '@playwright/test'

// Another port lets two checkouts test side by side.
const port = Number(process.env.PAR_LAB_PORT ?? 4291)
const record = new URL('./node_modules/.cache/browser.json', import.meta.url)
const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)

/** The browser that src/cli/ensure-browser.mjs found; without its record (a bare `npx playwright test`), Debian's. */
function browser(): Pick<LaunchOptions, 'executablePath' | 'channel'> {
  if (existsSync(record)) return JSON.parse(readFileSync(record, 'utf8'))
  return debian ? { executablePath: debian } : {}
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/playwright',
  // A machine that others use too can starve a browser for seconds: patience costs nothing where a test passes.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A second try is told of in the summary.
  retries: 1,
  forbidOnly: true,
  // What takes long is waiting. Tests of speed count the work of the page, not the time that it waits for the machine.
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // A film of every test would cost half of its time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    // It would answer in place of the server, which the tests of faults tamper with; offline.spec.ts lets it.
    serviceWorkers: 'block',
    launchOptions: {
      ...browser(),
      // Without these, Chromium tries to reach its vendor's hosts at every start.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1366, height: 768 } } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
