// npm run bench: how long a Planner decision and an ensemble take, as medians of several runs; speed is asserted nowhere.
import { availableParallelism, cpus } from 'node:os'
import { jobOf, perform } from '../core/experiment/jobs.ts'
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import type { Value } from '../core/parameter.ts'
import { type Config, defaultConfig } from '../core/params.ts'
import { fetchLaws } from '../core/scenarios/builds.ts'
import { type Hand, hands, serve } from './experiment/threads.ts'

await fetchLaws()

const RUNS = 9
/** Runs before those that count, in which the engine is still compiling the loop. */
const WARM_UP = 5

interface Case {
  readonly name: string
  readonly shared: Record<string, Value>
  readonly lane: Record<string, Value>
  readonly replicates: number
}

const COURIER = { plans: 8, legs: 4, boardNoise: 0.7, arrival: 1, episodes: 1000 }

const CASES: readonly Case[] = [
  { name: 'bail ε = 0.109', shared: COURIER, lane: { epsilon: 0.109 }, replicates: 200 },
  { name: 'bail ε = 0', shared: COURIER, lane: {}, replicates: 200 },
  { name: 'thompson', shared: COURIER, lane: { planner: 'thompson' }, replicates: 200 },
  {
    name: 'bail ε = 0.109, q from the map',
    shared: { ...COURIER, arrival: 'grid' },
    lane: { epsilon: 0.109 },
    replicates: 200,
  },
  {
    name: 'bail ε = 0.109, Actor of 50,000 episodes',
    shared: { ...COURIER, arrival: 'grid', actorEpisodes: 50000 },
    lane: { epsilon: 0.109 },
    replicates: 200,
  },
  {
    name: 'bail ε = 0.109, window 100',
    shared: COURIER,
    lane: { epsilon: 0.109, window: 100 },
    replicates: 50,
  },
  {
    name: 'bail ε = 0.109, δ_LLM = δ_Rep = 0.1',
    shared: COURIER,
    lane: { epsilon: 0.109, llmError: 0.1, reporterError: 0.1 },
    replicates: 50,
  },
  {
    name: 'bail ε = 0.109, temperature 0.5',
    shared: COURIER,
    lane: { epsilon: 0.109, temperature: 0.5 },
    replicates: 20,
  },
  {
    name: 'bail ε = 0.109, n = 64',
    shared: { ...COURIER, plans: 64 },
    lane: { epsilon: 0.109 },
    replicates: 20,
  },
  {
    name: 'needle of 400 cells, bail ε = 0.05',
    shared: { scenario: 'needle', episodes: 400 },
    lane: { epsilon: 0.05 },
    replicates: 200,
  },
]

function configOf({ shared, lane, replicates }: Case): Config {
  const { shared: usual, lanes } = defaultConfig(String(shared.scenario ?? 'courier'))
  return { shared: { ...usual, ...shared, replicates }, lanes: [{ ...lanes[0], ...lane }] }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

function time(config: Config): { nsPerDecision: number; ms: number } {
  const started = process.hrtime.bigint()
  const job = jobOf({ kind: 'ensemble', config, lane: 0 })
  perform(job)
  const { decisions } = job.report(0)
  const ns = Number(process.hrtime.bigint() - started)
  return { nsPerDecision: ns / decisions, ms: ns / 1e6 }
}

/** An ensemble on these hands, as the command line does it; its chunks cross between threads. */
async function wall(config: Config, workers: readonly Hand[]): Promise<number> {
  const started = performance.now()
  const job = jobOf({ kind: 'ensemble', config, lane: 0 })
  const tasks = Array.from({ length: job.tasks }, (_, index) => index).values()
  const work = async (hand: Hand): Promise<void> => {
    for (const index of tasks) {
      const task = job.task(index)
      if (task) job.take(index, (await hand.do(task)).chunk)
    }
  }
  await Promise.all([...workers, ...workers].map(work))
  job.report(0)
  return performance.now() - started
}

function decisions(): void {
  console.log('\nns/decision      ms  heap MB  compile ms  case')
  for (const each of CASES) {
    const config = configOf(each)
    const started = process.hrtime.bigint()
    laboratoryOf(config).theory(0)
    const compileMs = Number(process.hrtime.bigint() - started) / 1e6
    for (let i = 0; i < WARM_UP; i++) time(config)
    const times = Array.from({ length: RUNS }, () => time(config))
    const columns = [
      median(times.map((t) => t.nsPerDecision))
        .toFixed(1)
        .padStart(11),
      median(times.map((t) => t.ms))
        .toFixed(1)
        .padStart(8),
      (process.memoryUsage().heapUsed / 1e6).toFixed(0).padStart(9),
      compileMs.toFixed(1).padStart(12),
    ]
    console.log(`${columns.join('')}  ${each.replicates} × ${each.shared.episodes} ${each.name}`)
  }
}

async function ensembles(): Promise<void> {
  console.log('one core ms  all cores ms  ratio  ensemble, with all that a report holds')
  const all = hands(availableParallelism(), new URL(import.meta.url))
  const one = all.slice(0, 1)
  for (const each of [
    { ...CASES[0], replicates: 200 },
    { ...CASES[0], replicates: 4000 },
  ]) {
    const config = configOf(each)
    const times: [number, number][] = []
    for (let i = 0; i < WARM_UP + RUNS; i++) times.push([await wall(config, one), await wall(config, all)])
    const counted = times.slice(WARM_UP)
    const columns = [
      median(counted.map(([alone]) => alone))
        .toFixed(1)
        .padStart(11),
      median(counted.map(([, together]) => together))
        .toFixed(1)
        .padStart(14),
      median(counted.map(([alone, together]) => alone / together))
        .toFixed(2)
        .padStart(7),
    ]
    console.log(`${columns.join('')}  ${each.replicates} × ${each.shared.episodes} ${each.name}`)
  }
  for (const hand of all) hand.end()
}

if (!serve()) {
  console.log(
    `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}; medians of ${RUNS} runs after ${WARM_UP} to warm up\n`,
  )
  // First, while the engine has met no other Planner, as in a worker of the page.
  await ensembles()
  decisions()
}
