// Builds the static app: relative addresses, so that dist works from any folder of any host.
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { offline } from './src/cli/offline.ts'
import { policy } from './src/cli/policy.ts'
import { prerender } from './src/cli/prerender.ts'

/** Names the page's code and style, and what a worker is started with, in the HTML: they load beside the small entry, not after it. */
const loadTogether: Plugin = {
  name: 'load-together',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle }) {
      const page = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'main')
      if (page?.type !== 'chunk') return []
      const styles = [...(page.viteMetadata?.importedCss ?? [])]
      // A line that names the worker's code: the wait for it would be all wait.
      const worker = Object.keys(bundle ?? {}).filter((name) => /\/simulator\.worker-.*\.js$/.test(name))
      const links = [
        ...[...worker, page.fileName, ...page.imports].map((href) => ({ rel: 'modulepreload', href })),
        ...styles.map((href) => ({ rel: 'stylesheet', href })),
      ]
      return links.map(({ rel, href }) => ({
        tag: 'link',
        injectTo: 'head' as const,
        attrs: { rel, crossorigin: true, href: `./${href}` },
      }))
    },
  },
}

/** What is said to people about scenarios, Planners and parameters is said by the page: workers do without. */
const withoutWords: Plugin = {
  name: 'without-words',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/core\/.*\.ts$/ },
    // A text in quotes of either kind; an escaped character ends none.
    handler: (code) => code.replace(/\b(doc|teaches|question):\s*(['"])(?:\\.|.)*?\2/g, "$1: ''"),
  },
}

/** The generator of the streams is written for CommonJS; as a module of today it needs none of what makes up for that. */
const streamsAsModule: Plugin = {
  name: 'streams-as-module',
  apply: 'build',
  transform: {
    filter: { id: /seedrandom\/lib\/alea\.js$/ },
    handler: (code) => `const module = { exports: {} };\n${code}\nexport default module.exports;`,
  },
}

/** The core and its source of chance only define: nothing of them needs to be loaded but what is used. */
const TREESHAKE = { moduleSideEffects: [{ test: /src\/core\/|seedrandom/, sideEffects: false }] }

/** What the first picture needs stays in one file, also where a picture that is loaded later needs some of it. */
const FIRST_LOAD = [
  { name: 'start', test: /src\/(start|app\/(simulator|theme))\.ts$/, priority: 2 },
  // The page reads what scenarios are about; of how they are built the editor needs some, and loads it when it is opened.
  {
    name: 'custom',
    test: /src\/core\/(custom|world)\/|src\/core\/scenarios\/courier-model\.ts$/,
    priority: 3,
    includeDependenciesRecursively: false,
  },
  { name: 'main', test: /src\/main\.tsx$/, priority: 1 },
]

export default defineConfig({
  base: './',
  plugins: [react(), loadTogether, prerender, policy, offline],
  worker: {
    format: 'es',
    plugins: () => [withoutWords, streamsAsModule],
    // What every worker needs stays in one file, also where a law that is fetched later needs some of it; that is not the file it is
    // started with, which WebKit would run once more for whoever imports it, with a second shelf of networks.
    rolldownOptions: {
      treeshake: TREESHAKE,
      output: {
        codeSplitting: {
          groups: [{ name: 'simulator', test: /src\/worker\/simulator\.ts$/ }],
        },
      },
    },
  },
  // Legible, and half the size of names with hashes once compressed.
  css: { modules: { generateScopedName: (name, file) => `${basename(file, '.module.css')}-${name}` } },
  // Only the worker imports it; undeclared, Vite would find it late and reload the page in mid-run.
  optimizeDeps: { include: ['seedrandom/lib/alea.js'] },
  // The polyfill is for browsers older than the build target.
  build: {
    target: 'es2022',
    sourcemap: false,
    // Of a part that is loaded later only its styles are named beforehand: its scripts name each other, and a list costs 1 kB.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, parts) => parts.filter((part) => part.endsWith('.css')),
    },
    rolldownOptions: {
      treeshake: TREESHAKE,
      output: { codeSplitting: { groups: FIRST_LOAD } },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})
