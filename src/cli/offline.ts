// A Vite plugin that tells the service worker which files the build has, so that it can keep them all.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'

const WORKER = 'sw.js'

export const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'src/worker/offline.worker.ts', fileName: WORKER })
  },
  writeBundle({ dir = '' }) {
    listFiles(dir)
  },
}

/** Writes the list of all files in a built folder into its service worker, in place of the list that is there. */
export function listFiles(dir: string): void {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== WORKER)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).split(sep).join('/'))
    .sort()
  const files = Object.fromEntries(paths.map((path) => [path, digest(readFileSync(join(dir, path)))]))
  const file = join(dir, WORKER)
  const code = readFileSync(file, 'utf8')
  const list = /(JSON\.parse\()(['"`])(?:__FILES__|\{.*?\})\2/
  if (!list.test(code)) throw new Error(`${file} has no place for the list of files.`)
  writeFileSync(
    file,
    code.replace(list, (_, start, quote) => start + quote + JSON.stringify(files) + quote),
  )
}

const digest = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)
