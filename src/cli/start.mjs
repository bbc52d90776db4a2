// Builds the app and serves dist on a free port: npm start [-- --port 4173] [--host 127.0.0.1]

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, preview } from 'vite'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port: expected a whole number from 0 to 65535, got ${values.port}`)
  process.exit(2)
}

const root = resolve(import.meta.dirname, '../..')
await build({ root, logLevel: 'warn' })
// Not strict: when the port is taken, Vite takes the next free one. Responses are gzipped by Vite's preview server.
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port, host: values.host, strictPort: false },
})
const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]
console.log(`PAR Lab is at ${address} (Ctrl+C stops it)`)
