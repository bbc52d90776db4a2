// The words of `npm run experiment`, read into a command or refused in a sentence.
import { parseArgs } from 'node:util'
import { ParameterError } from '../../core/parameter.ts'
import { laneName, MAX_LANES } from '../../core/params.ts'

const KINDS = ['run', 'ensemble', 'growth', 'sweep', 'pretraining', 'merge'] as const

export interface Command {
  readonly kind: (typeof KINDS)[number]
  /** A share link, or the part of it behind the #; '' for the page as it opens. */
  readonly link: string
  /** name=value, in order. */
  readonly set: readonly (readonly [name: string, value: string])[]
  /** Indices of lanes; null for all. */
  readonly lanes: readonly number[] | null
  /** Tasks whose number is `index` modulo `of`; null for all. */
  readonly shard: Shard | null
  /** Worker threads; null for as many as there are cores. */
  readonly cores: number | null
  /** Where to write; null for the standard output. */
  readonly out: string | null
  readonly horizons: readonly number[] | null
  /** One parameter to sweep over, or two for a map; values in place of a grid of its own. */
  readonly over: readonly { readonly parameter: string; readonly values: readonly string[] | null }[]
  /** Files to merge. */
  readonly files: readonly string[]
}

export interface Shard {
  readonly index: number
  readonly of: number
}

export const USAGE = `Usage: npm run experiment -- COMMAND [OPTION…]

  run                     one run, episode by episode
  ensemble                the mean over many runs, with its error and bands
  growth                  mean regret at T over a grid of horizons, and how it grows
  sweep                   regret against a parameter, or against two
  pretraining             regret of the pretrained networks against N_p, beside BAIL
  merge FILE…             puts the outputs of all shards together

  --link LINK             the state of a share link; without it the page as it opens
  --set NAME=VALUE        changes a parameter, for all chosen lanes; may be repeated
  --lane A                only this lane; may be repeated
  --horizons 100,200,…    growth: the horizons, in place of 100, 200, 400 … 25600
  --over NAME[=V,V,…]     sweep: the parameter (epsilon) and its values; twice for a map of two
  --cores N               worker threads; without it one for each core
  --shard I/N             only the I-th of N shares of the work, I from 1 to N; \`merge\` puts them together
  --out FILE              .json or .csv; without it JSON on the standard output`

/** @throws ParameterError in one sentence */
export function parse(words: readonly string[]): Command {
  const { values, positionals } = parsed(words)
  const [kind, ...files] = positionals
  if (!isKind(kind)) {
    throw new ParameterError(
      `${kind === undefined ? 'A command is missing' : `There is no command “${kind}”`}: it is one of ${KINDS.join(', ')}.`,
    )
  }
  if (kind !== 'merge' && files.length > 0) throw new ParameterError(`“${files[0]}” is one word too many.`)
  if (kind === 'merge' && files.length === 0) throw new ParameterError('merge needs the files of all shards.')
  const foreign = Object.keys(values).find((name) => !OPTIONS_OF[kind].includes(name))
  if (foreign) throw new ParameterError(`--${foreign} has no meaning for ${kind}.`)
  const command: Command = {
    kind,
    link: values.link ?? '',
    set: (values.set ?? []).map(assignment),
    lanes: values.lane ? values.lane.flatMap((names) => names.split(',').map(laneIndex)) : null,
    shard: values.shard === undefined ? null : shard(values.shard),
    cores: values.cores === undefined ? null : whole('--cores', values.cores, 1, 1024),
    out: values.out ?? null,
    horizons: values.horizons?.split(',').map((T) => whole('--horizons', T, 1, 1_000_000)) ?? null,
    over: (values.over ?? ['epsilon']).map(axis),
    files,
  }
  if (command.over.length > 2) throw new ParameterError('--over may be given once, or twice for a map.')
  if (command.shard && !command.out) {
    throw new ParameterError('--shard needs --out: its output is a file for `merge`.')
  }
  if (command.out && !command.shard && !/\.(json|csv)$/.test(command.out)) {
    throw new ParameterError(`--out cannot be “${command.out}”: it ends in .json or .csv.`)
  }
  return command
}

const OPTIONS = {
  link: { type: 'string' },
  set: { type: 'string', multiple: true },
  lane: { type: 'string', multiple: true },
  shard: { type: 'string' },
  cores: { type: 'string' },
  out: { type: 'string' },
  horizons: { type: 'string' },
  over: { type: 'string', multiple: true },
} as const

const COMMON = ['link', 'set', 'lane', 'out']
const OPTIONS_OF: Readonly<Record<Command['kind'], readonly string[]>> = {
  run: COMMON,
  ensemble: [...COMMON, 'shard', 'cores'],
  growth: [...COMMON, 'shard', 'cores', 'horizons'],
  sweep: [...COMMON, 'shard', 'cores', 'over'],
  pretraining: [...COMMON, 'shard', 'cores'],
  merge: ['out'],
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    // Node says what is wrong, and then more than anyone needs.
    throw new ParameterError(
      `${String((error as Error).message)
        .split('. ')[0]
        .replace(/\.$/, '')}.`,
    )
  }
}

const isKind = (word: string | undefined): word is Command['kind'] =>
  (KINDS as readonly (string | undefined)[]).includes(word)

function assignment(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new ParameterError(`--set cannot be “${text}”: it takes NAME=VALUE.`)
}

function laneIndex(name: string): number {
  const names = Array.from({ length: MAX_LANES }, (_, i) => laneName(i))
  const index = names.indexOf(name.toUpperCase())
  if (index >= 0) return index
  throw new ParameterError(`--lane cannot be “${name}”: it is one of ${names.join(', ')}.`)
}

function axis(text: string): Command['over'][number] {
  const [parameter, values] = text.split('=')
  return { parameter, values: values === undefined ? null : values.split(',') }
}

/** I from 1 to N; 0 to N − 1 names the same shares, for schedulers that count from 0. */
function shard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const [index, of] = match ? [Number(match[1]), Number(match[2])] : [0, 0]
  if (of >= 1 && index <= of) return { index: index % of, of }
  throw new ParameterError(`--shard cannot be “${text}”: it takes I/N with I from 1 to N.`)
}

function whole(option: string, text: string, min: number, max: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw new ParameterError(
    `${option} cannot be “${text}”: it takes ${option === '--cores' ? 'a whole number' : 'whole numbers'} from ${min} to ${max}.`,
  )
}
