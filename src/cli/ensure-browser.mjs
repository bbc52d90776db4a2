// Finds a Chromium that Playwright can launch, or installs one, and records its path in node_modules/.cache/browser.json.
// The test is a real launch, never a path: Playwright's own path functions name a file that may not exist.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * @typedef {{ executablePath?: string, channel?: string }} Browser what to hand to chromium.launch()
 */

const root = resolve(import.meta.dirname, '../..')
const record = join(root, 'node_modules/.cache/browser.json')

const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]

/**
 * Launches the browser once; false when it is absent or broken.
 * @param {Browser} browser
 */
async function launches(browser) {
  if (browser.executablePath && !existsSync(browser.executablePath)) return false
  try {
    const instance = await chromium.launch({ ...browser, timeout: 20_000 })
    await instance.close()
    return true
  } catch {
    return false
  }
}

/** @returns {Browser[]} every candidate in order of preference; `{}` is Playwright's own headless shell */
function candidates() {
  const own = process.env.CHROME_PATH
  return [
    ...(own ? [{ executablePath: own }] : []),
    {},
    { executablePath: chromium.executablePath() },
    ...systemPaths.map((executablePath) => ({ executablePath })),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ]
}

/** @param {Browser[]} list */
async function firstThatLaunches(list) {
  for (const browser of list) if (await launches(browser)) return browser
  return undefined
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}

/** True when fontconfig knows any family that charts and labels can use. */
function hasFonts() {
  const list = spawnSync('fc-list', [':lang=en', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

function installWithPlaywright() {
  console.log('No browser found: trying `playwright install chromium-headless-shell` ...')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  // Quiet: behind a closed network it fails with pages of retries, and apt-get comes next.
  const options = { cwd: root, stdio: /** @type {const} */ ('ignore'), timeout: 300_000 }
  return spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], options).status === 0
}

function installWithApt() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Debian chromium (apt-get) ...')
  const fonts = hasFonts() ? [] : ['fonts-dejavu-core', 'fonts-liberation']
  /** @param {string} browser */
  const install = (browser) =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, ...fonts])
  // The shell has no windows and menus to start; an older Debian has only the whole browser.
  const either = () => install('chromium-headless-shell') || install('chromium')
  // The package index of a fresh machine may be empty or stale: update it only when the first try fails.
  return either() || (run('apt-get', ['update', '-qq']) && either())
}

/** @returns {Browser | undefined} */
function recorded() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    return undefined
  }
}

const last = process.env.CHROME_PATH ? undefined : recorded()
let browser = await firstThatLaunches([...(last ? [last] : []), ...candidates()])
if (!browser && installWithPlaywright()) browser = await firstThatLaunches(candidates())
if (!browser && installWithApt()) browser = await firstThatLaunches(candidates())

if (!browser) {
  console.error('The browser tests need Chromium or Chrome, and none could be launched or installed.')
  console.error(
    'Install one (Debian: apt-get install chromium-headless-shell), or set CHROME_PATH to its executable.',
  )
  process.exit(1)
}

mkdirSync(dirname(record), { recursive: true })
writeFileSync(record, `${JSON.stringify(browser)}\n`)
console.log(`Browser: ${browser.executablePath ?? browser.channel ?? "Playwright's headless shell"}`)
