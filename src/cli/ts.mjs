// Runs a TypeScript file under Node 20, which cannot strip types itself: node src/cli/ts.mjs FILE.ts [ARGS...]
// The file and what it imports by relative path are bundled into node_modules/.cache/cli; packages stay external.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const [, , file, ...args] = process.argv

if (!file || !existsSync(file)) {
  console.error(
    `Usage: node src/cli/ts.mjs FILE.ts [ARGS...]; got ${file ?? 'no file'}, which does not exist.`,
  )
  process.exit(2)
}

const entry = resolve(file)
const cache = resolve(root, 'node_modules/.cache/cli')
mkdirSync(cache, { recursive: true })
// Inside node_modules, so that the bundle's own imports of packages resolve; a folder of its own, so that the many runs that a
// scheduler starts at once do not clash.
const outDir = mkdtempSync(resolve(cache, `${basename(entry, extname(entry))}-`))
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { target: 'node' },
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    sourcemap: 'inline',
    rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
})

const bundle = resolve(outDir, 'main.mjs')
process.setSourceMapsEnabled(true)
process.argv = [process.execPath, bundle, ...args]
await import(pathToFileURL(bundle).href)
