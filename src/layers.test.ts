// The rules of the house, held over every file: who may import whom, file size, first line, a core without chance.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname)
const MAX_LINES = 300

/**
 * What a layer may import: path prefixes below src. `values` imports at run time, `types` by `import type` only
 * (erased, so it binds no code). `packages`, where given, are the only npm packages of the layer.
 */
interface Layer {
  values: string[]
  types?: string[]
  packages?: string[]
}

const PARAMETERS = ['core/params.ts', 'core/parameter.ts', 'core/version.ts']
const PRESETS = ['core/presets.ts']
/** What is known of networks without any of what plays or trains them. */
const NETWORKS = ['core/network/rows.ts', 'core/network/shipped.ts', 'core/network/kinds.ts']
/** What the editor of worlds does to its drafts. */
const CUSTOM = ['core/custom/']

const LAYERS: Record<string, Layer> = {
  'start.ts': { values: ['app/simulator.ts', 'app/theme.ts', 'main.tsx'] },
  'main.tsx': { values: [''] },
  'protocol.ts': { values: ['core/'], packages: [] },
  core: { values: ['core/'], packages: ['seedrandom', 'seedrandom/lib/alea.js'] },
  worker: { values: ['worker/', 'protocol.ts', 'core/'], packages: [] },
  app: {
    values: ['app/', 'protocol.ts', ...PARAMETERS, ...CUSTOM, 'core/link.ts', 'core/network/manifest.ts'],
    types: ['core/'],
  },
  lesson: { values: ['lesson/', ...PARAMETERS, ...PRESETS], types: ['core/'] },
  // The table of a report is the same in a file of the page and of the command line.
  view: {
    values: [
      'view/',
      'app/',
      'lesson/',
      ...PARAMETERS,
      ...PRESETS,
      ...NETWORKS,
      ...CUSTOM,
      'core/experiment/table.ts',
    ],
    types: ['core/', 'protocol.ts'],
  },
  cli: { values: ['cli/', 'protocol.ts', 'core/'] },
}

/** Laws of the core: a run is a function of its seed, with the same bits in every engine. */
const CORE_BANS: [pattern: RegExp, why: string][] = [
  [/\bMath\.random\b/, 'chance comes from random.ts, never from Math.random'],
  [/\bnew Date\b|\bDate\.|\bperformance\./, 'the core has no clock'],
  [
    /\bMath\.(exp|expm1|log|log2|log10|log1p|pow|cbrt|hypot|a?sinh?|a?cosh?|a?tanh?|atan2)\b/,
    'its bits differ between engines: use elementary.ts',
  ],
  [/\*\*/, '** is Math.pow, whose bits differ between engines: multiply, or use elementary.ts'],
]

interface Source {
  /** Path from src, with forward slashes. */
  path: string
  text: string
  /** The text with comments and the inside of strings blanked, lines and columns kept. */
  code: string
}

interface Import {
  specifier: string
  typeOnly: boolean
  line: number
}

/** Tests, and the slow second implementation that only tests use: what decides a run is neither. */
const isTest = (path: string) => /\.test\.tsx?$|^core\/testing\//.test(path)

/** All files of code in a folder, named from src. */
function sources(folder: string): Source[] {
  return readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.split(sep).join('/')))
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(src, path), 'utf8')
      return { path, text, code: blank(text, true) }
    })
}

/** Replaces comments (and with `strings` the inside of string literals) by spaces. */
function blank(text: string, strings: boolean): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
  return text.replace(token, (found) => {
    if (!found.startsWith('/') && !strings) return found
    // What a template computes is code.
    if (found.startsWith('`')) return found.replace(/(\$\{[^}]*\})|[^\n]/g, (_, code) => code ?? ' ')
    return found.replace(/[^\n]/g, ' ')
  })
}

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length

function importsOf({ text }: Source): Import[] {
  const plain = blank(text, false)
  const statement =
    /^[ \t]*(?:import|export)\b(\s+type\b(?!\s*from\b))?[\w$\s{},*]*?\bfrom\s*['"]([^'"\n]+)['"]/gm
  const bare = /^[ \t]*import\s*()['"]([^'"\n]+)['"]/gm
  const dynamic = /\bimport\s*\(()\s*['"`]([^'"`\n]+)['"`]/g
  return [statement, bare, dynamic].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({
      specifier: match[2],
      typeOnly: Boolean(match[1]),
      line: lineOf(plain, match.index + match[0].length - 1),
    })),
  )
}

/** The complaint about one import, or undefined when the layer may have it. */
function complaint(path: string, { specifier, typeOnly }: Import): string | undefined {
  const name = path.split('/')[0]
  if (isTest(path) && !path.includes('/')) return undefined
  const layer = LAYERS[name]
  if (!layer) return `${name} is no known layer: name it in layers.test.ts`
  if (!specifier.startsWith('.')) {
    if (isTest(path) || !layer.packages || layer.packages.includes(specifier)) return undefined
    return `${name} may not use the package '${specifier}'`
  }
  const [file, query] = posix.join(dirname(path), specifier).split('?')
  // `?worker` and `?url` hand over an address, not code.
  if (query === 'worker' || query === 'worker&url' || query === 'url') return undefined
  const may = (prefixes: string[]) => prefixes.some((prefix) => file.startsWith(prefix))
  if (may(layer.values) || (isTest(path) && file.startsWith('core/'))) return undefined
  if (layer.types && may(layer.types)) {
    return typeOnly ? undefined : `${name} may import only types from ${file} (import type)`
  }
  return `${name} may not import ${file}`
}

/** `src/path:line`, as terminals and editors link it. */
const at = (path: string, line: number) => `${relative(resolve(src, '..'), join(src, path))}:${line}`

const files = sources('.')
/** What a person does in a browser: like all code, but above all layers. */
const everything = [...files, ...sources('../e2e')]

describe('the house', () => {
  it('finds the sources', () => {
    const paths = everything.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['layers.test.ts', 'core/params.ts', '../e2e/laboratory.ts']),
    )
  })

  it('lets each layer import only what lies below it', () => {
    const found = files
      .filter(({ path }) => !path.endsWith('.css'))
      .flatMap((source) =>
        importsOf(source).flatMap((one) => {
          const why = complaint(source.path, one)
          return why ? [`${at(source.path, one.line)} ${why}`] : []
        }),
      )
    expect(found).toEqual([])
  })

  it(`keeps every file under ${MAX_LINES} lines`, () => {
    const found = everything
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines >= MAX_LINES)
      .map(({ path, lines }) => `${at(path, lines)} has ${lines} lines: split it`)
    expect(found).toEqual([])
  })

  it('starts every file with a comment that says what it is', () => {
    const found = everything
      .filter(({ text }) => !/^(\/\/|\/\*\*?)\s*\S/.test(text))
      .map(({ path }) => `${at(path, 1)} must start with a comment: one sentence that says what the file is`)
    expect(found).toEqual([])
  })

  it('keeps chance, clocks and inexact functions out of the core', () => {
    const found = files
      .filter(({ path }) => path.startsWith('core/') && !isTest(path))
      .flatMap(({ path, code }) =>
        code.split('\n').flatMap((line, index) => {
          return CORE_BANS.filter(([pattern]) => pattern.test(line)).map(
            ([, why]) => `${at(path, index + 1)} ${why}`,
          )
        }),
      )
    expect(found).toEqual([])
  })
})

describe('the reader of imports', () => {
  const read = (text: string) => importsOf({ path: 'core/x.ts', text, code: '' })

  it('sees static, type, bare, re-exported and dynamic imports, and no comments', () => {
    const text = [
      "import { a } from './a.ts'",
      'import type {',
      '  B,',
      "} from './b.ts'",
      "import './c.css'",
      "export * from './d.ts'",
      "// import { e } from './e.ts'",
      "const f = await import('./f.ts')",
      'export const type = 1',
    ].join('\n')
    const seen = read(text).map(({ specifier, typeOnly, line }) => `${line} ${specifier} ${typeOnly}`)
    expect(seen.sort()).toEqual([
      '1 ./a.ts false',
      '4 ./b.ts true',
      '5 ./c.css false',
      '6 ./d.ts false',
      '8 ./f.ts false',
    ])
  })

  it('judges directions', () => {
    const judge = (path: string, text: string) => read(text).map((one) => complaint(path, one) ?? 'fine')
    expect(judge('core/a.ts', "import { b } from '../view/b.tsx'")).toEqual([
      'core may not import view/b.tsx',
    ])
    expect(judge('core/a.ts', "import { max } from 'd3'")).toEqual(["core may not use the package 'd3'"])
    expect(judge('core/world/a.ts', "import { b } from '../b.ts'")).toEqual(['fine'])
    expect(judge('view/panels/a.tsx', "import type { B } from '../../core/b.ts'")).toEqual(['fine'])
    expect(judge('view/a.tsx', "import { B } from '../core/b.ts'")).toEqual([
      'view may import only types from core/b.ts (import type)',
    ])
    expect(judge('app/engine.ts', "import W from '../worker/entry.ts?worker'")).toEqual(['fine'])
  })
})
