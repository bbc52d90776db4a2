// Shards merge to the bits of one run, and what was stopped is gone on from.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { at, bits, run, SMALL } from './in-process.ts'
import { type Entry, readEntries } from './part.ts'

describe('shards', () => {
  const commands = [
    `ensemble ${SMALL}`,
    `growth ${SMALL} --horizons 20,40,80`,
    `sweep ${SMALL} --over epsilon=0,0.1,0.5`,
    `sweep ${SMALL} --over legs=1,2,3 --lane A`,
    `sweep ${SMALL} --over epsilon=0,0.1 --over llmError=0,0.2`,
  ]
  test.each(commands)('merge to the bits of one run: %s', async (command) => {
    const whole = await run(`${command} --out ${at('whole.json')}`, 3)
    for (const of of [1, 2, 5]) {
      const files = Array.from({ length: of }, (_, i) => at(`shard-${of}-${i}`))
      let tasks = 0
      for (const [i, file] of files.entries()) {
        rmSync(file, { force: true })
        const ended = await run(`${command} --shard ${i + 1}/${of} --out ${file}`, 2)
        expect(ended.code).toBe(0)
        tasks += ended.tasks
      }
      expect(tasks).toBe(whole.tasks)
      expect((await run(`merge ${files.reverse().join(' ')} --out ${at('merged.json')}`)).code).toBe(0)
      expect(bits('merged.json')).toBe(bits('whole.json'))
      // Every shard is needed: here the first is missing.
      if (of > 1) {
        const short = await run(`merge ${files.slice(0, -1).join(' ')}`)
        expect([short.code, short.err]).toEqual([
          2,
          expect.stringContaining('Some chunks are in none of these files'),
        ])
      }
    }
  })

  it('count from 1 to N or from 0 to N − 1', async () => {
    const shardOf = async (i: number): Promise<Entry[]> => {
      const file = at(`count-${i}`)
      await run(`ensemble ${SMALL} --shard ${i}/3 --out ${file}`)
      const entries: Entry[] = []
      // All but the time that it took.
      readEntries(file, (entry) => entries.push({ ...entry, ms: 0 }))
      return entries
    }
    const [none, first, last] = [await shardOf(0), await shardOf(1), await shardOf(3)]
    expect(none.length).toBeGreaterThan(0)
    expect(last).toEqual(none)
    expect(first).not.toEqual(none)
  })

  it('of different experiments do not merge', async () => {
    await run(`ensemble ${SMALL} --shard 1/2 --out ${at('this')}`)
    await run(`ensemble ${SMALL} --set seed=2 --shard 2/2 --out ${at('that')}`)
    const { code, err } = await run(`merge ${at('this')} ${at('that')}`)
    expect([code, err]).toEqual([2, `${at('that')} belongs to another experiment than ${at('this')}.\n`])
  })
})

describe('an interruption', () => {
  it('keeps what is finished, and the same command goes on from there to the same bits', async () => {
    const command = `growth ${SMALL} --horizons 20,40,80`
    await run(`${command} --out ${at('straight.json')}`)
    const stopped = await run(`${command} --out ${at('resumed.json')}`, 2, 3)
    expect([stopped.code, existsSync(at('resumed.json'))]).toEqual([130, false])
    expect(stopped.err).toContain('the same command goes on from there')
    // As if the power had failed while a line was being written.
    const part = at('resumed.json.part')
    const whole = readFileSync(part)
    writeFileSync(part, whole.subarray(0, whole.length - 7))
    const again = await run(`${command} --out ${at('resumed.json')}`, 1, 2)
    expect(again.code).toBe(130)
    const resumed = await run(`${command} --out ${at('resumed.json')}`)
    const { tasks } = await run(`${command} --out ${at('again.json')}`)
    expect(resumed.tasks).toBe(tasks - stopped.tasks + 1 - again.tasks)
    expect(bits('resumed.json')).toBe(bits('straight.json'))
    expect(readdirSync(dirname(at('x'))).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('leaves no file that another experiment would go on from', async () => {
    await run(`ensemble ${SMALL} --out ${at('mine.json')}`, 1, 1)
    const { code, err } = await run(`ensemble ${SMALL} --set seed=3 --out ${at('mine.json')}`)
    expect(code).toBe(2)
    expect(err).toContain('holds chunks of another experiment (ensemble --lane A --lane B,')
    rmSync(at('mine.json.part'))
  })
})
