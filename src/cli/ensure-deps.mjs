// Installs the dependencies when they are missing or stale, so that a fresh clone needs no `npm ci` by hand.
// Node built-ins only: it runs before node_modules exists.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const stampFile = join(root, 'node_modules', '.par-lab-deps')

// Platform and Node's major version are in the stamp because native packages depend on them.
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch} ${process.versions.node.split('.')[0]}`)
  .digest('hex')

// `--stamp` comes from the postinstall hook: after any `npm install` or `npm ci` by hand the tree is fresh.
if (process.argv.includes('--stamp')) {
  writeFileSync(stampFile, stamp)
  process.exit(0)
}

const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''

if (installed !== stamp) {
  console.log('Installing dependencies (npm ci) ...')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit') }
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true })
  if (result.status !== 0) {
    console.error(`npm ci failed (exit ${result.status ?? result.error?.message}); see the lines above.`)
    process.exit(1)
  }
  writeFileSync(stampFile, stamp)
}
