// npm run pretrain: trains the shipped checkpoints of a scenario, resumably: npm run pretrain [-- --scenario courier] [--only 100,300] [--again]
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { Laboratory } from '../core/experiment/laboratory.ts'
import { decodeWeights, encodeWeights } from '../core/network/checkpoint.ts'
import { EVIDENCE } from '../core/network/kinds.ts'
import type { Actor } from '../core/network/lockstep.ts'
import {
  type CheckpointEntry,
  FORMAT,
  type Manifest,
  readManifest,
  sixDigits,
} from '../core/network/manifest.ts'
import { type Measurement, measure } from '../core/network/measure.ts'
import { modelOf } from '../core/network/model.ts'
import type { Network } from '../core/network/network.ts'
import { Pretraining, type PretrainingSetting } from '../core/network/pretraining.ts'
import { KEPT, RECIPE, scheduleFor } from '../core/network/recipe.ts'
import { compare, type RegretComparison, type RunMean, regretOf } from '../core/network/regret.ts'
import { sha256 } from '../core/network/sha256.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import type { TrainingState } from '../core/network/trainer.ts'
import type { Values } from '../core/parameter.ts'
import { defaultShared, scenarioRows } from '../core/params.ts'
import { fetchLaws } from '../core/scenarios/builds.ts'
import { toEnd } from '../core/to-end.ts'
import { nodeKernels } from './simd.ts'

await fetchLaws()

const SAVE_EVERY_MS = 10_000

const { values: options } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'courier' },
    only: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
  },
})
const kept = KEPT[options.scenario]
if (!kept) throw new Error(`No networks are kept for “${options.scenario}”: ${Object.keys(KEPT).join(', ')}.`)
const { width } = kept
const shared: Values = { ...defaultShared(options.scenario), ...kept.values }
const { graph } = new Laboratory(shared)
const vocabulary = vocabularyOf(shared, graph, RECIPE.episodes)
const make = nodeKernels()
const out = join('public/planner', options.scenario)
const cache = join('node_modules/.cache/pretrain', options.scenario)
mkdirSync(out, { recursive: true })

const only = options.only.split(',').filter(Boolean).map(Number)
const wanted = only.length > 0 ? only : kept.trajectories

function settingFor(trajectories: number): PretrainingSetting {
  const { heads, layers, dataSeed, trainingSeed } = RECIPE
  const schedule = scheduleFor(trajectories)
  return {
    graph,
    vocabulary,
    width,
    heads,
    layers,
    trajectories,
    schedule,
    dataSeed,
    trainingSeed,
    make,
    measureEvery: 0,
    measureRuns: RECIPE.measured.runs,
    measureEpsilon: RECIPE.measured.epsilon,
  }
}

/** What was saved of a training with this very setting, if anything. */
function saved(file: string, key: string): TrainingState | undefined {
  try {
    const found = deserialize(readFileSync(file)) as { key: string; state: TrainingState }
    return found.key === key ? found.state : undefined
  } catch {
    return undefined
  }
}

/** One line that is rewritten on a terminal, and a line now and then elsewhere. */
function say(text: string, final: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}${final ? '\n' : ''}`)
  else if (final) console.log(text)
}

function train(trajectories: number): Float32Array {
  const { graph: _graph, vocabulary: _vocabulary, make: _make, ...plain } = settingFor(trajectories)
  const key = JSON.stringify([shared, plain])
  const file = join(cache, `np-${trajectories}.state`)
  const session = new Pretraining(settingFor(trajectories), saved(file, key))
  const { steps } = session.setting.schedule
  const started = performance.now()
  const first = session.progress.step
  let savedAt = started
  let loss = Number.NaN
  for (const progress of session.run()) {
    if (!Number.isNaN(progress.loss))
      loss = Number.isNaN(loss) ? progress.loss : 0.999 * loss + 0.001 * progress.loss
    const now = performance.now()
    if (now - savedAt < SAVE_EVERY_MS) continue
    savedAt = now
    mkdirSync(cache, { recursive: true })
    writeFileSync(file, serialize({ key, state: session.state() }))
    const left = ((now - started) / (progress.step - first)) * (steps - progress.step)
    say(
      `  step ${progress.step} of ${steps}, loss ${loss.toFixed(3)}, ${Math.ceil(left / 1000)} s left`,
      false,
    )
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  say(`  ${steps} steps, loss ${loss.toFixed(3)}, ${seconds} s`, true)
  rmSync(file, { force: true })
  return session.network().weights
}

const show = ({ mean, error }: RunMean): string => `${mean.toFixed(2)} ± ${error.toFixed(2)}`

const networkOf = (weights: Float32Array): Network => ({
  shape: vocabulary.shape(width, RECIPE.heads, RECIPE.layers),
  episodes: RECIPE.episodes,
  weights,
})

function measured(weights: Float32Array, actor: Actor): Measurement {
  const { runs, epsilon, seed } = RECIPE.measured
  return toEnd(measure(networkOf(weights), { graph, vocabulary, runs, epsilon, seed, actor, make }))
}

function regretComparison(weights: Float32Array): RegretComparison {
  const setting = { graph, vocabulary, make, ...RECIPE.measured.regret }
  const network = networkOf(weights)
  const of = (actor: Actor): Float64Array => toEnd(regretOf(network, setting, actor))
  return compare(of('network'), of('bail'), setting.runs)
}

/** The kept file of a checkpoint of this recipe, trained if it is not there; says what rounding to 16 bits changes. */
function bytesOf(trajectories: number, file: string): Uint8Array {
  if (!options.again && isKept(trajectories)) return readFileSync(join(out, file))
  const weights = train(trajectories)
  const bytes = encodeWeights(weights)
  writeFileSync(join(out, file), bytes)
  console.log(`  Δ_LLM before rounding to 16 bits ${measured(weights, 'network').overall.network.toFixed(4)}`)
  return bytes
}

function checkpoint(trajectories: number): CheckpointEntry {
  const file = `np-${trajectories}.bin`
  const bytes = bytesOf(trajectories, file)
  // Of the very numbers that are kept.
  const rounded = decodeWeights(bytes)
  const error = measured(rounded, 'network')
  const regret = regretComparison(rounded)
  const parts = error.byEvidence.map((part) => part.network.toFixed(4)).join(' ')
  const { network, bail, difference } = regret
  console.log(
    `  Δ_LLM ${error.overall.network.toFixed(4)} (prior ${error.overall.prior.toFixed(4)}), by evidence ${parts}`,
  )
  console.log(`  regret ${show(network)}, BAIL ${show(bail)}, difference ${show(difference)}`)
  return {
    trajectories,
    file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    schedule: scheduleFor(trajectories),
    error: sixDigits(error),
    errorOnBail: sixDigits(measured(rounded, 'bail')),
    regret: sixDigits(regret),
  }
}

/** All of the manifest that does not depend on a checkpoint. */
function header(): Omit<Manifest, 'checkpoints'> {
  const { episodes, heads, layers, dataSeed, trainingSeed, measured } = RECIPE
  const { tensors } = modelOf(vocabulary.shape(width, heads, layers))
  return {
    format: FORMAT,
    scenario: options.scenario,
    values: Object.fromEntries(scenarioRows(options.scenario).map(({ name }) => [name, shared[name]])),
    episodes,
    width,
    heads,
    layers,
    tensors: tensors.map(({ name, rows, columns }) => ({ name, rows, columns })),
    dataSeed,
    trainingSeed,
    measured: { ...measured, evidence: EVIDENCE },
  }
}

/** The manifest as it is, if it is of this recipe up to how things were measured. */
function present(): Manifest | undefined {
  try {
    const manifest = readManifest(readFileSync(manifestFile, 'utf8'))
    const { checkpoints: _, measured: _how, ...found } = manifest
    const { measured: _measured, ...expected } = header()
    return isDeepStrictEqual(found, plain(expected)) ? manifest : undefined
  } catch {
    return undefined
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Whether the checkpoint’s file is there, whole, and trained as the recipe says. */
function isKept(trajectories: number): boolean {
  const entry = earlier?.checkpoints.find((one) => one.trajectories === trajectories)
  if (!entry || !isDeepStrictEqual(entry.schedule, scheduleFor(trajectories))) return false
  const file = join(out, entry.file)
  return existsSync(file) && sha256(readFileSync(file)) === entry.sha256
}

const manifestFile = join(out, 'manifest.json')
const earlier = present()
// Errors of the others stand only if they were measured as these will be.
let checkpoints = isDeepStrictEqual(earlier?.measured, plain(header().measured))
  ? [...(earlier?.checkpoints ?? [])]
  : []
for (const trajectories of wanted) {
  console.log(`N_p = ${trajectories}`)
  const entry = checkpoint(trajectories)
  checkpoints = [...checkpoints.filter((other) => other.trajectories !== trajectories), entry]
  checkpoints.sort((a, b) => a.trajectories - b.trajectories)
  const manifest: Manifest = { ...header(), checkpoints }
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 1)}\n`)
}

// The page knows Δ_LLM of all networks without loading any.
const shippedFile = 'src/core/network/shipped.ts'
const rows = (found: Manifest): string =>
  found.checkpoints
    .map((one) => `    [${one.trajectories}, ${Number(one.error.overall.network.toPrecision(3))}],\n`)
    .join('')
const manifestOf = (scenario: string): Manifest =>
  readManifest(readFileSync(join('public/planner', scenario, 'manifest.json'), 'utf8'))
const all = Object.keys(KEPT)
  .filter((scenario) => existsSync(join('public/planner', scenario, 'manifest.json')))
  .map((scenario) => `  ${scenario}: [\n${rows(manifestOf(scenario))}  ],\n`)
const source = readFileSync(shippedFile, 'utf8')
writeFileSync(shippedFile, `${source.slice(0, source.indexOf('= {\n') + 4)}${all.join('')}}\n`)
