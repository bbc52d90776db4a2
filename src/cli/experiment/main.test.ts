// The command line: the numbers that it writes, under the names of theory.md, and what it refuses.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { decodeLink } from '../../core/link.ts'
import { measure, runLane } from '../../core/testing/lanes.ts'
import { VERSION } from '../../core/version.ts'
import { at, read, run, SMALL } from './in-process.ts'

describe('an ensemble', () => {
  it('has the numbers of the page, under the names of theory.md', async () => {
    const { code } = await run(`ensemble ${SMALL} --set epsilon=0.1 --lane A --out ${at('one.json')}`)
    expect(code).toBe(0)
    const { link, version, lanes } = read('one.json')
    expect(version).toBe(VERSION)
    expect(lanes).toHaveLength(1)
    const { config, notices, refusals } = decodeLink(link)
    expect([...notices, ...refusals]).toEqual([])
    expect(config.lanes[0]).toMatchObject({ epsilon: 0.1, epsilonMode: 'fixed' })
    const report = measure({ kind: 'ensemble', config, lane: 0 })
    const [lane] = lanes
    for (const name of [
      'regretMean',
      'regretSe',
      'posteriorTruth',
      'band5',
      'band95',
      'regretFinal',
    ] as const) {
      expect(lane[name]).toEqual(Array.from(report[name]))
    }
    const { eta, etaOneReading, priorRatio, vStar, moveProbability, epsilonTheory, epsilonPaper } =
      report.theory
    expect(lane).toMatchObject({
      eta,
      etaOneReading,
      priorRatio,
      vStar,
      moveProbability,
      epsilonTheory,
      epsilonPaper,
    })
    expect(lane.upperBound).toEqual(Array.from(report.theory.upperBound ?? []))
    expect(lane).toMatchObject({
      lane: 'A',
      lowerBound: null,
      decisions: report.decisions,
      replicates: 90,
      episodes: 120,
    })
    expect(lane.computeMs).toBeGreaterThan(0)
    expect(lane.parameters).toMatchObject({ plans: 4, planner: 'bail', seed: '1' })
    expect(existsSync(at('one.json.part'))).toBe(false)
  })

  it('without --out is printed; without a link it is of the page as it opens', async () => {
    const { code, out } = await run('ensemble --set replicates=3 --set episodes=5')
    expect(code).toBe(0)
    const { link, lanes } = JSON.parse(out)
    expect(link).toBe('v=1&episodes=5&replicates=3')
    expect(lanes.map(({ lane }: { lane: string }) => lane)).toEqual(['A', 'B'])
  })

  it('takes a given ε as fixed, unless the rule is given too', async () => {
    const modeOf = async (set: string): Promise<string> =>
      JSON.parse((await run(`ensemble ${set} --set replicates=1 --set episodes=2 --lane B`)).out).lanes[0]
        .parameters.epsilonMode
    expect(await modeOf('--set epsilon=0.1')).toBe('fixed')
    expect(await modeOf('--set seed=2')).toBe('theory')
    expect(await modeOf('--set epsilon=0.1 --set epsilonMode=paper')).toBe('paper')
  })

  it('takes a whole address as a link', async () => {
    const { out } = await run(
      'ensemble --link https://example.org/lab/#v=1&plans=3&replicates=2&episodes=4 --lane b',
    )
    expect(JSON.parse(out).lanes[0].parameters).toMatchObject({ plans: 3, epsilonMode: 'theory' })
  })

  it('as CSV says how to compute it again', async () => {
    await run(`ensemble ${SMALL} --out ${at('one.csv')}`, 3)
    await run(`ensemble ${SMALL} --out ${at('both.json')}`)
    const lines = readFileSync(at('one.csv'), 'utf8').trimEnd().split('\n')
    const head = lines.filter((line) => line.startsWith('# '))
    const { link, lanes } = read('both.json')
    for (const line of [
      `# link: #${link}`,
      '# seed: 1',
      `# version: ${VERSION}`,
      `# B eta: ${lanes[1].eta}`,
    ]) {
      expect(head).toContain(line)
    }
    expect(head.find((line) => line.startsWith('# date: 20'))).toBeDefined()
    const [names, ...rows] = lines.slice(head.length).map((line) => line.split(','))
    expect(rows).toHaveLength(240)
    for (const row of rows) {
      const cell = (name: string): number => Number(row[names.indexOf(name)])
      const lane = lanes['AB'.indexOf(row[0])]
      const t = cell('t')
      for (const name of ['regretMean', 'regretSe', 'posteriorTruth', 'upperBound'])
        expect(cell(name)).toBe(lane[name][t - 1])
      const causes = names.filter((name) => name.startsWith('regret:')).map(cell)
      expect(causes).toHaveLength(4)
      expect(Math.abs(causes.reduce((a, b) => a + b) - cell('regretMean'))).toBeLessThan(1e-9)
    }
  })
})

it('a run is that of the page', async () => {
  const { out } = await run('run --set episodes=50 --set seed=chalk')
  const { link, lanes } = JSON.parse(out)
  for (const lane of [0, 1]) {
    const { digest, trace } = runLane(decodeLink(link).config, lane)
    expect(lanes[lane].digest).toBe(digest)
    expect(lanes[lane].regret).toEqual(Array.from(trace.regret))
  }
  await run(`run --set episodes=50 --out ${at('run.csv')}`)
  expect(
    readFileSync(at('run.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => /^[AB],/.test(line)),
  ).toHaveLength(100)
})

describe('growth, sweep and map', () => {
  it('growth takes horizons', async () => {
    const { out } = await run(`growth ${SMALL} --set replicates=20 --lane B --horizons 20,80,40`)
    const [{ horizons, regretMean, fits, verdict }] = JSON.parse(out).lanes
    expect([horizons, regretMean.length, fits.length > 0, typeof verdict]).toEqual([
      [20, 40, 80],
      3,
      true,
      'string',
    ])
    const csv = at('growth.csv')
    await run(`growth ${SMALL} --set replicates=20 --lane B --horizons 20,80,40 --out ${csv}`)
    expect(readFileSync(csv, 'utf8')).toMatch(/# B all: exponent: 0\.\d+/)
  })

  it('sweep takes a parameter, or two for a map, with values or without', async () => {
    const [{ values, regretMean }] = JSON.parse(
      (await run(`sweep ${SMALL} --set replicates=10 --lane A --over boardNoise=0,0.5`)).out,
    ).lanes
    expect([values, regretMean.length]).toEqual([[0, 0.5, 0.7], 3])
    const map = JSON.parse(
      (await run(`sweep ${SMALL} --set replicates=5 --lane A --over epsilon=0,0.5 --over llmError=0.1`)).out,
    ).lanes[0]
    expect([map.x.values, map.y.values, map.regretMean.length]).toEqual([[0, 0.5], [0.1], 2])
    const gaps = at('gaps.csv')
    await run(`sweep ${SMALL} --set replicates=5 --lane A --over trueLatent=0,7 --out ${gaps}`)
    expect(readFileSync(gaps, 'utf8')).toContain(
      'A,7,0,,,,,,,,"There is no true world 7: this scenario has 4, counted from 0."',
    )
  })
})

describe('refused with exit code 2 and a sentence', () => {
  test.each([
    ['', 'Usage'],
    ['fly', 'There is no command “fly”: it is one of run, ensemble, growth, sweep, pretraining, merge.'],
    ['--lane A', 'A command is missing'],
    ['ensemble twice', '“twice” is one word too many.'],
    ['ensemble --set epsilon', '--set cannot be “epsilon”: it takes NAME=VALUE.'],
    ['ensemble --set colour=red', 'There is no parameter “colour” in this scenario.'],
    ['ensemble --set epsilon=7', 'Exploration (epsilon) cannot be “7”: it takes a number from 0 to 1.'],
    ['ensemble --set trueLatent=9', 'There is no true world 9: this scenario has 8, counted from 0.'],
    [
      'ensemble --set replicates=0',
      'Replicates (replicates) cannot be “0”: it takes a whole number from 1 to 10000.',
    ],
    ['ensemble --lane C', 'There is no lane C: this configuration has 2.'],
    ['ensemble --lane E', '--lane cannot be “E”: it is one of A, B, C, D.'],
    ['ensemble --link v=1&plans=99', 'plans cannot be “99”'],
    ['ensemble --cores 0', '--cores cannot be “0”: it takes a whole number from 1 to 1024.'],
    ['ensemble --shard 3/2 --out x', '--shard cannot be “3/2”: it takes I/N with I from 1 to N.'],
    ['ensemble --shard 1/2', '--shard needs --out'],
    ['ensemble --out x.txt', '--out cannot be “x.txt”: it ends in .json or .csv.'],
    ['ensemble --over epsilon', '--over has no meaning for ensemble.'],
    ['growth --horizons 10,x', '--horizons cannot be “x”'],
    ['sweep --over planner', 'Planner (planner) is not a number that can be varied.'],
    ['sweep --over a --over b --over c', '--over may be given once, or twice for a map.'],
    ['merge', 'merge needs the files of all shards.'],
    ['merge nowhere', 'There is no file nowhere.'],
    ['ensemble --bogus', "Unknown option '--bogus'."],
  ])('%s', async (command, message) => {
    const { code, out, err } = await run(command)
    expect(code).toBe(2)
    expect(out + err).toContain(message)
  })

  it('a file that no shard wrote', async () => {
    writeFileSync(at('letter'), 'Dear reader,\n')
    expect((await run(`merge ${at('letter')}`)).err).toBe(`${at('letter')} was not written by a shard.\n`)
  })
})

test('help is there for who asks', async () => {
  const { code, out } = await run('--help')
  expect([code, out]).toEqual([0, expect.stringContaining('npm run experiment')])
})
