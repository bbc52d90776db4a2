// The command itself, as a person runs it: bundled, on several threads, with the bits of one.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { at, bits, run, SMALL } from './in-process.ts'

const cli = resolve(import.meta.dirname, '..')
const command = (words: string) =>
  spawnSync(process.execPath, [resolve(cli, 'ts.mjs'), resolve(cli, 'experiment.ts'), ...words.split(' ')], {
    encoding: 'utf8',
  })

it('two threads write what one does', async () => {
  await run(`ensemble ${SMALL} --out ${at('one.json')}`)
  const { status, stderr } = command(`ensemble ${SMALL} --cores 2 --out ${at('two.json')}`)
  expect([status, stderr]).toEqual([0, ''])
  expect(bits('two.json')).toBe(bits('one.json'))
})

it('a refusal is a sentence and the exit code 2', () => {
  const { status, stdout, stderr } = command('ensemble --set plans=1')
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    'Plans and rooms (plans) cannot be “1”: it takes a whole number from 2 to 64.\n',
  ])
})
