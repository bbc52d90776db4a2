// A Vite plugin that writes a strict Content-Security-Policy into the page: its own files, and nothing that came from elsewhere.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Comes after all plugins that write into the page. */
export const policy: Plugin = {
  name: 'policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(html) },
        injectTo: 'head-prepend',
      },
    ],
  },
}

/** The policy of a page; each script and style in it is allowed by its digest. */
function policyOf(html: string): string {
  const rules: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    // WebAssembly holds the kernels of the Planners that are networks.
    'script-src': [
      "'self'",
      "'wasm-unsafe-eval'",
      ...digests(html, /<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs),
    ],
    'worker-src': ["'self'"],
    'connect-src': ["'self'"],
    'style-src': ["'self'", ...digests(html, /<style[^>]*>(.*?)<\/style>/gs)],
    // The page that is written at build has sizes in its elements; an attribute can load nothing and run nothing.
    'style-src-attr': ["'unsafe-inline'"],
    // A plot that is saved as PNG is drawn from a picture in memory.
    'img-src': ["'self'", 'data:', 'blob:'],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(' ')}`)
    .join('; ')
}

const digests = (html: string, inline: RegExp): string[] =>
  Array.from(
    html.matchAll(inline),
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
