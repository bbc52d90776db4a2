// The command line of experiments: reads the words, measures on all cores, writes the file; returns the exit code.
import { rmSync, writeFileSync } from 'node:fs'
import { laboratoryOf, setUpLane } from '../../core/experiment/laboratory.ts'
import { run } from '../../core/experiment/run.ts'
import { ParameterError, ScenarioError } from '../../core/parameter.ts'
import { laneName } from '../../core/params.ts'
import { toEnd } from '../../core/to-end.ts'
import { prepare } from '../networks.ts'
import { type Command, parse, USAGE } from './arguments.ts'
import { Bar } from './bar.ts'
import { headerIn, headerOf } from './part.ts'
import { mergeParts, perform, Work } from './perform.ts'
import { type Plan, planOf } from './plan.ts'
import type { Hand } from './threads.ts'
import { csvOf, jsonOf, type Result } from './write.ts'

/** What the command line has around it, so that tests can stand in for it. */
export interface Surroundings {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  /** Where the progress bar goes, null for nowhere. */
  readonly terminal: NodeJS.WriteStream | null
  /** As many hands as asked for, or as there are cores for null. */
  readonly hands: (cores: number | null) => readonly Hand[]
  /** Whether the person has asked to stop. */
  readonly stops: () => boolean
}

const REFUSED = 2
const STOPPED = 130

export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  if (words.length === 0 || words.includes('--help')) {
    around.print(`${USAGE}\n`)
    return words.length === 0 ? REFUSED : 0
  }
  try {
    const command = parse(words)
    if (command.kind === 'merge') return merge(command, around)
    const plan = planOf(command)
    if (command.kind === 'run') return write(command, plan, await runs(plan), around)
    return await measure(command, plan, around)
  } catch (error) {
    if (!(error instanceof ParameterError || error instanceof ScenarioError)) throw error
    around.complain(`${error.message}\n`)
    return REFUSED
  }
}

async function measure(command: Command, plan: Plan, around: Surroundings): Promise<number> {
  const { shard, out } = command
  const work = new Work(plan)
  const path = shard ? out : out && `${out}.part`
  const hands = around.hands(command.cores)
  let bar: Bar | null = null
  try {
    const finished = await perform(work, {
      shard: shard ?? { index: 0, of: 1 },
      part: path ? { path, header: headerOf(plan.link, wordsOf(command, plan)) } : null,
      hands,
      onShare: (share) => {
        bar ??= around.terminal && new Bar(around.terminal, share)
        bar?.show(share)
      },
      stops: around.stops,
    })
    ;(bar as Bar | null)?.end()
    if (!finished) {
      around.complain(
        path
          ? `Stopped. What is finished is kept in ${path}; the same command goes on from there.\n`
          : 'Stopped. Nothing is kept without --out.\n',
      )
      return STOPPED
    }
  } finally {
    for (const hand of hands) hand.end()
  }
  if (shard) return 0
  write(command, plan, work.results(), around)
  if (path) rmSync(path, { force: true })
  return 0
}

function merge({ files, out }: Command, around: Surroundings): number {
  const [header, ...others] = files.map(headerIn)
  const odd = others.findIndex((other) => JSON.stringify(other) !== JSON.stringify(header))
  if (odd >= 0) throw new ParameterError(`${files[odd + 1]} belongs to another experiment than ${files[0]}.`)
  const command = { ...parse([...header.words, '--link', header.link]), out }
  const plan = planOf(command)
  const work = new Work(plan)
  mergeParts(work, files)
  return write(command, plan, work.results(), around)
}

/** Replicate 0 of each lane, as the page shows it. */
async function runs({ config, lanes }: Plan): Promise<Result[]> {
  await prepare(config)
  const laboratory = laboratoryOf(config)
  return lanes.map((lane) => {
    const started = performance.now()
    const done = toEnd(run(setUpLane(laboratory, config, lane, 0), Number(config.shared.episodes)))
    return { lane, report: { kind: 'run', run: done, computeMs: performance.now() - started } }
  })
}

function write({ out }: Command, plan: Plan, results: readonly Result[], around: Surroundings): number {
  if (!out) around.print(jsonOf(plan, results))
  else writeFileSync(out, out.endsWith('.csv') ? csvOf(plan, results, new Date()) : jsonOf(plan, results))
  return 0
}

/** The words that, with the link, ask for the same again. */
function wordsOf({ kind, horizons, over }: Command, { lanes }: Plan): string[] {
  return [
    kind,
    ...lanes.flatMap((lane) => ['--lane', laneName(lane)]),
    ...(horizons ? ['--horizons', horizons.join()] : []),
    ...(kind === 'sweep' ? over : []).flatMap(({ parameter, values }) => [
      '--over',
      values ? `${parameter}=${values.join()}` : parameter,
    ]),
  ]
}
