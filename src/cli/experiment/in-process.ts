// For tests: runs a command of the experiments' command line in this very process.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { main } from './main.ts'
import { type Hand, hands } from './threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'experiment-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file in a folder that goes when the tests have ended. */
export const at = (name: string): string => join(folder, name)

export const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))

/** A file of results without the times that they took. */
export const bits = (name: string): string =>
  readFileSync(at(name), 'utf8').replace(/"computeMs":[\d.]+/g, '')

export const SMALL = '--set plans=4 --set legs=2 --set arrival=1 --set episodes=120 --set replicates=90'

/** With `count` hands; after `stopAfter` tasks the person interrupts it. */
export async function run(command: string, count = 1, stopAfter = Number.POSITIVE_INFINITY) {
  const said = { out: '', err: '' }
  let tasks = 0
  const [here] = hands(1, new URL(import.meta.url))
  const hand: Hand = { ...here, do: (task) => here.do(task).finally(() => void tasks++) }
  const code = await main(command.split(' ').filter(Boolean), {
    print: (text) => {
      said.out += text
    },
    complain: (text) => {
      said.err += text
    },
    terminal: null,
    hands: () => Array.from({ length: count }, () => hand),
    stops: () => tasks >= stopAfter,
  })
  return { code, ...said, tasks }
}
