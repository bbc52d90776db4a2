// Runs the quality stages one after another and ends with `N passed, N failed`: node src/cli/test.mjs [STAGE...]
// A check (types, biome, oxlint, knip, build) counts as one; unit and browser tests count one by one.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, why?: string }} Outcome
 * @typedef {() => Outcome} Stage
 */

const root = resolve(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache')

/**
 * Runs a package's command with this Node, its output going straight to the terminal; true when it exits with 0.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function runs(script, args, env = {}) {
  const command = [join(root, 'node_modules', script), ...args]
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } }
  return spawnSync(process.execPath, command, options).status === 0
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Stage}
 */
function check(script, args) {
  return () => (runs(script, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

/**
 * Runs a test tool that writes a JSON report, and counts from the report. A run that fails without one failed
 * test (a crash, an error outside tests) or that executes no test at all is one failure.
 * @param {string} name
 * @param {(report: string) => boolean} run gets the report's path, returns whether the tool was content
 * @param {(report: any) => Outcome} count
 * @returns {Outcome}
 */
function counted(name, run, count) {
  const file = join(cache, `${name}-report.json`)
  rmSync(file, { force: true })
  mkdirSync(cache, { recursive: true })
  const content = run(file)
  if (!existsSync(file)) return { passed: 0, failed: 1, why: 'no report was written' }
  const outcome = count(JSON.parse(readFileSync(file, 'utf8')))
  if (outcome.passed + outcome.failed === 0) return { passed: 0, failed: 1, why: 'no test was executed' }
  if (!content && outcome.failed === 0)
    return { ...outcome, failed: 1, why: 'the run failed outside its tests' }
  return outcome
}

/** @param {any} report Vitest's JSON reporter */
function countUnit(report) {
  const skipped = report.numPendingTests + report.numTodoTests
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const why = skipped > 0 ? `${skipped} skipped, which counts as failed` : undefined
  const failed = report.numFailedTests + skipped + unloaded
  return { passed: report.numPassedTests, failed, ...(why && { why }) }
}

/** @param {any} report Playwright's JSON reporter */
function countBrowser({ stats, errors }) {
  const notes = [
    stats.skipped > 0 && `${stats.skipped} skipped, which counts as failed`,
    stats.flaky > 0 && `${stats.flaky} on a second try`,
  ].filter(Boolean)
  // An error outside any test stands for at least one test that did not run.
  const failed = stats.unexpected + stats.skipped + (stats.unexpected === 0 ? errors.length : 0)
  return { passed: stats.expected + stats.flaky, failed, ...(notes.length > 0 && { why: notes.join('; ') }) }
}

/** @type {Record<string, Stage>} */
const stages = {
  types: check('typescript/bin/tsc', ['-b']),
  biome: check('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  oxlint: check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  knip: check('knip/bin/knip.js', ['--no-progress']),
  unit: () =>
    counted(
      'unit',
      (report) =>
        runs('vitest/vitest.mjs', [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ]),
      countUnit,
    ),
  build: check('vite/bin/vite.js', ['build']),
  browser: () =>
    counted(
      'browser',
      (report) =>
        runs('@playwright/test/cli.js', ['test', '--reporter=line,json'], {
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        }),
      countBrowser,
    ),
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(stages)
const unknown = wanted.filter((name) => !(name in stages))
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}; expected some of ${Object.keys(stages).join(', ')}`)
  process.exit(2)
}

const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const lines = []
/** @type {Set<string>} */
const broken = new Set()

for (const name of wanted) {
  console.log(`\n=== ${name}`)
  const start = performance.now()
  // An old dist must not be tested in place of the build that has just failed.
  const blocked = name === 'browser' && broken.has('build')
  const outcome = blocked ? { passed: 0, failed: 1, why: 'not run: the build failed' } : stages[name]()
  if (outcome.failed > 0) broken.add(name)
  total.passed += outcome.passed
  total.failed += outcome.failed
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const note = outcome.why ? ` (${outcome.why})` : ''
  const mark = outcome.failed > 0 ? 'FAILED' : 'ok'
  lines.push(
    `${mark.padEnd(7)}${name.padEnd(8)}${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s${note}`,
  )
}

console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
