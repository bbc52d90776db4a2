// Runs a TypeScript file under Node 20, which cannot strip types itself: node src/cli/ts.mjs FILE.ts [ARGS...]
// The file and what it imports by relative path are bundled into node_modules/.cache/cli; packages stay external.

import { existsSync } from 'node:fs'
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
// Inside node_modules, so that the bundle's own imports of packages resolve; one folder an entry: parallel runs do not clash.
const outDir = resolve(root, 'node_modules/.cache/cli', basename(entry, extname(entry)))

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
