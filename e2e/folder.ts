// The built folder on a plain server of its own, below an address of its own, which can be shut down and given another build.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
}

const BELOW = '/courses/ai/'

export class Folder {
  /** A copy of dist. */
  readonly dir = mkdtempSync(join(tmpdir(), 'laboratory-'))
  readonly #server: Server
  /** Paths that were asked for, in order. */
  readonly asked: string[] = []

  constructor() {
    cpSync('dist', this.dir, { recursive: true })
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(String(request.url), 'http://folder')
      const path = pathname.slice(BELOW.length) || 'index.html'
      this.asked.push(path)
      try {
        if (!pathname.startsWith(BELOW)) throw new Error('elsewhere')
        const body = readFileSync(join(this.dir, path))
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        response.end(body)
      } catch {
        response.writeHead(404).end()
      }
    })
  }

  /** Serves it, and returns the address of the page. */
  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${BELOW}`
  }

  /** From now on nobody answers. */
  async shut(): Promise<void> {
    if (!this.#server.listening) return
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  async remove(): Promise<void> {
    await this.shut()
    rmSync(this.dir, { recursive: true })
  }
}
