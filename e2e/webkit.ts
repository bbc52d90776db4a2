// npm run webkit: runs that WebKit, the engine of all browsers of an iPhone, computes on the built page, beside Node's.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { build, preview } from 'vite'
import { prepare } from '../src/cli/networks.ts'
import { decodeLink } from '../src/core/link.ts'
import { digestInNode } from './node-run.ts'
import { Session } from './webdriver.ts'

/** Something of everything that decides a trace. */
const LINKS = [
  'v=1&at=250',
  'v=1&at=300&scenario=two-couriers',
  'v=1&at=100&scenario=mastermind',
  'v=1&at=100&scenario=needle',
  'v=1&at=100&scenario=locked-doors',
  'v=1&at=50&B.planner=bawm',
  'v=1&at=50&B.planner=transformer',
  'v=1&at=50&A.llmError=0.1&A.reporterError=0.1&B.temperature=0.5&B.llmError=0.1&B.window=20',
  'v=1&at=50&actorEpisodes=200',
  'v=1&at=50&A.reporter=learned&A.reporterPairs=300&B.epsilonMode=anytime',
]

const DRIVER = '/usr/bin/WebKitWebDriver'
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const SCREEN = ':97'
const PORT = 4499
const PATIENCE_MS = 30_000

for (const file of [DRIVER, BROWSER, '/usr/bin/Xvfb']) {
  if (existsSync(file)) continue
  console.error(`${file} is not there. On Debian: apt-get install webkit2gtk-driver xvfb`)
  process.exit(2)
}

/** What the page says of a run, once it has one. */
async function told(session: Session, url: string): Promise<{ digest: string; notices: string }> {
  await session.visit(url)
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    const found = await session.evaluate<{ digest: string; notices: string }>(
      `const text = (part) => document.querySelector(part)?.textContent ?? ''
       return { digest: text('[data-digest]'), notices: text('[data-notices]') }`,
    )
    if (/\w/.test(found.digest + found.notices) || Date.now() > end) return found
  }
}

await build({ logLevel: 'warn' })
const server = await preview({ logLevel: 'warn' })
const helpers: ChildProcess[] = []
let failed = 0
try {
  helpers.push(spawn('Xvfb', [SCREEN, '-screen', '0', '1400x900x24'], { stdio: 'ignore' }))
  helpers.push(
    spawn(DRIVER, [`--port=${PORT}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: SCREEN } }),
  )
  await sleep(2000)
  const session = await Session.open(`http://127.0.0.1:${PORT}`, {
    'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
  })
  for (const link of LINKS) {
    await prepare(decodeLink(link).config)
    const wanted = digestInNode(link)
    const { digest, notices } = await told(session, `${server.resolvedUrls?.local[0]}#${link}`)
    const same = digest === wanted && notices === ''
    if (!same) failed++
    console.log(`${same ? 'same  ' : 'DIFFER'} ${digest} ${same ? '' : `Node ${wanted} ${notices} `}${link}`)
  }
  await session.close()
} finally {
  for (const helper of helpers) helper.kill()
  await server.close()
}
console.log(`${LINKS.length - failed} the same, ${failed} different`)
process.exit(failed > 0 ? 1 : 0)
