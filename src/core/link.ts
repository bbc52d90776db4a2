// The share link: a configuration and a moment in it as the short, readable text behind the # of an address, and back.
import { Fields } from './link-fields.ts'
import type { Value } from './parameter.ts'
import {
  type Config,
  defaultConfig,
  defaultLane,
  defaultShared,
  LANE_ROWS,
  laneName,
  MAX_LANES,
  SHARED_ROWS,
  scenarioRows,
} from './params.ts'

/** Raised when an old link would come to mean something else. */
const LINK_VERSION = 1

/** A link longer than this is not read further: the longest that the laboratory writes is far shorter. */
const MAX_LENGTH = 4000

const USUAL_PICTURE = 'run'

/** Episode from 0, and step from 0 within it, or null where the episode is complete. */
export interface Moment {
  readonly episode: number
  readonly step: number | null
}

const INSIDE_VIEWS = ['loop', 'expects', 'reporter'] as const

/** What of one lane is looked into: the loop with its prompt, what its Planner expects, what its Reporter confuses. */
export interface Inside {
  readonly view: (typeof INSIDE_VIEWS)[number]
  readonly lane: number
}

export interface Linked {
  readonly config: Config
  /** Where the playhead stands; null where the link does not say. */
  readonly at: Moment | null
  /** The true plan is kept from the class. */
  readonly truthHidden: boolean
  /** The regret is kept from the class until it has been guessed. */
  readonly curveHidden: boolean
  /** The laboratory, or what a lecture hall can read of it. */
  readonly view: 'lab' | 'present'
  readonly plotScale: 'linear' | 'log'
  /** Which picture is on show, and what of: `run`, or the words of an experiment such as `sweep:epsilon:B`. */
  readonly picture: string
  readonly inside: Inside | null
}

/** A part of a link that could not be taken. */
export interface Refusal {
  /** As in links: `boardNoise`. */
  readonly name: string
  /** The letter of the lane whose parameter it is, '' for what all lanes share. */
  readonly lane: string
  /** What the link said, shortened. */
  readonly got: string
  /** The values that it may have, in words. */
  readonly allowed: string
  /** What was used instead. */
  readonly used: string
}

/** What a link says, what of it was refused, and in sentences what else could not be read. */
export interface Decoded extends Linked {
  readonly refusals: readonly Refusal[]
  readonly notices: readonly string[]
}

/** A refusal as a sentence, without what was used instead. */
export const refusalWords = ({ name, lane, got, allowed }: Refusal): string =>
  `${lane ? `${lane}.` : ''}${name} cannot be “${got}”: it takes ${allowed}.`

/**
 * Writes a link: `v=1`, then whatever differs from the defaults. Lane parameters carry the lane's letter:
 * `v=1&plans=6&A.planner=thompson&at=250`.
 */
export function encodeLink({
  config,
  at = null,
  truthHidden = false,
  curveHidden = false,
  view = 'lab',
  plotScale = 'linear',
  picture = USUAL_PICTURE,
  inside = null,
}: Pick<Linked, 'config'> & Partial<Linked>): string {
  const scenario = String(config.shared.scenario)
  const parts: [string, Value][] = [['v', LINK_VERSION]]
  const shared = defaultShared(scenario)
  if (scenario !== defaultConfig().shared.scenario) parts.push(['scenario', scenario])
  for (const { name } of [...SHARED_ROWS, ...scenarioRows(scenario)]) {
    if (name !== 'scenario' && config.shared[name] !== shared[name]) parts.push([name, config.shared[name]])
  }
  if (config.lanes.length !== defaultConfig().lanes.length) parts.push(['lanes', config.lanes.length])
  for (const [index, lane] of config.lanes.entries()) {
    const usual = defaultLane(index, scenario)
    for (const { name } of LANE_ROWS) {
      if (lane[name] !== usual[name]) parts.push([`${laneName(index)}.${name}`, lane[name]])
    }
  }
  if (truthHidden) parts.push(['truth', 'hidden'])
  if (curveHidden) parts.push(['curve', 'hidden'])
  if (plotScale === 'log') parts.push(['plot', 'log'])
  if (view === 'present') parts.push(['view', 'present'])
  if (picture !== USUAL_PICTURE) parts.push(['show', picture])
  if (inside) parts.push(['inside', `${inside.view}:${laneName(inside.lane)}`])
  if (at) parts.push(['at', at.step === null ? at.episode + 1 : `${at.episode + 1}.${at.step + 1}`])
  return parts.map(([name, value]) => `${name}=${escaped(String(value))}`).join('&')
}

/** Colons stay readable: a fragment may hold them. */
const escaped = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':')

/** Reads a link, with or without its leading # and the page in front of it (`#/lesson/4?v=1`). Never throws: what cannot be read is refused, and a default used. */
export function decodeLink(text: string): Decoded {
  const notices: string[] = []
  const whole = text.replace(/^#?(\/[^?]*\??)?/, '')
  if (whole.length > MAX_LENGTH) {
    notices.push(`This link has ${whole.length} characters; only the first ${MAX_LENGTH} were read.`)
  }
  const fields = new Fields(whole.slice(0, MAX_LENGTH))
  const word = <Word extends string>(name: string, usual: Word, other: Word): Word =>
    fields.read(name, usual, (text) => [usual, other].find((one) => one === text), `${usual} or ${other}`)
  checkVersion(fields.take('v'), fields.left, notices)

  const usual = defaultConfig()
  const [scenarioRow, ...sharedRows] = SHARED_ROWS
  const scenario = String(fields.readRow(scenarioRow, usual.shared))
  const shared = { ...defaultShared(scenario) }
  for (const row of [...sharedRows, ...scenarioRows(scenario)]) shared[row.name] = fields.readRow(row, shared)
  const count = fields.read('lanes', usual.lanes.length, countIn, `a whole number from 1 to ${MAX_LANES}`)
  const lanes = Array.from({ length: count }, (_, index) => {
    const lane = { ...defaultLane(index, scenario) }
    for (const row of LANE_ROWS) lane[row.name] = fields.readRow(row, lane, laneName(index))
    return lane
  })
  const episodes = Number(shared.episodes)
  return {
    config: { shared, lanes },
    truthHidden: word('truth', 'shown', 'hidden') === 'hidden',
    curveHidden: word('curve', 'shown', 'hidden') === 'hidden',
    plotScale: word('plot', 'linear', 'log'),
    view: word('view', 'lab', 'present'),
    picture: fields.read<string>('show', USUAL_PICTURE, pictureIn, 'the name of a picture, such as growth'),
    inside: fields.read<Inside | null>(
      'inside',
      null,
      insideIn(count),
      'a view and a lane, such as loop:A',
      'none',
    ),
    at: fields.read<Moment | null>(
      'at',
      null,
      momentIn(episodes),
      `an episode of this run, 1 to ${episodes}`,
      'the beginning',
    ),
    // Last: what is left by now nobody knows.
    refusals: fields.refuseRest(),
    notices,
  }
}

function checkVersion(version: string | undefined, others: number, notices: string[]): void {
  if (version === String(LINK_VERSION) || (version === undefined && others === 0)) return
  if (version === undefined) {
    notices.push(`This link does not say its version; it was read as version ${LINK_VERSION}.`)
  } else if (Number(version) > LINK_VERSION) {
    notices.push(
      `This link is of version ${version.slice(0, 10)}, newer than this page’s ${LINK_VERSION}; what it knows was used.`,
    )
  } else {
    notices.push(`“${version.slice(0, 20)}” is no version of a link; it was read as version ${LINK_VERSION}.`)
  }
}

function countIn(text: string): number | undefined {
  const count = Number(text)
  return Number.isInteger(count) && count >= 1 && count <= MAX_LANES ? count : undefined
}

/** The page knows which pictures there are; here it need only be words. */
function pictureIn(text: string): string | undefined {
  return /^[A-Za-z]\w{0,19}(:[A-Za-z0-9]\w{0,29}){0,4}$/.test(text) ? text : undefined
}

const insideIn =
  (lanes: number) =>
  (text: string): Inside | undefined => {
    const [name, letter = ''] = text.split(':')
    const view = INSIDE_VIEWS.find((one) => one === name)
    const lane = Array.from({ length: lanes }, (_, i) => laneName(i)).indexOf(letter)
    return view && lane >= 0 ? { view, lane } : undefined
  }

const momentIn =
  (episodes: number) =>
  (text: string): Moment | undefined => {
    const match = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(text)
    const episode = match ? Number(match[1]) : 0
    if (!match || episode < 1 || episode > episodes) return undefined
    return { episode: episode - 1, step: match[2] ? Math.max(0, Number(match[2]) - 1) : null }
  }
