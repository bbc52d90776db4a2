// What sets two configurations apart, in words: `Exploration of courier B: theory → 0.3`.
import type { Parameter, Value, Values } from '../../core/parameter.ts'
import {
  aboutScenario,
  type Config,
  LANE_ROWS,
  laneName,
  SHARED_ROWS,
  scenarioRows,
} from '../../core/params.ts'

export interface Change {
  readonly words: string
  /** The same for every change of the same things, so that what a slider does on its way is one change. */
  readonly key: string
}

/** What is said one by one; more is counted. */
const MOST_SAID = 2

/** What has changed; its words are '' where nothing has. */
export function changeOf(before: Config, after: Config): Change {
  const { who } = aboutScenario(after.shared.scenario)
  if (before.shared.scenario !== after.shared.scenario) {
    return { key: 'scenario', words: `Scenario: ${aboutScenario(after.shared.scenario).label}` }
  }
  const lanes = lanesWords(before, after, who)
  if (lanes) return { key: `lanes ${after.lanes.length}`, words: lanes }
  const shared = [...SHARED_ROWS, ...scenarioRows(after.shared.scenario)].flatMap((row) => {
    const [from, to] = [before.shared[row.name], after.shared[row.name]]
    return from === to
      ? []
      : [{ key: row.name, words: `${row.label}: ${shown(row, from)} → ${shown(row, to)}` }]
  })
  const changes = [...LANE_ROWS.flatMap((row) => laneChange(row, before, after, who)), ...shared]
  const said = changes.slice(0, MOST_SAID).map(({ words }) => words)
  const more = changes.length - said.length
  return {
    key: changes.map(({ key }) => key).join(' '),
    words: `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  }
}

/** Lanes that have come or gone. */
function lanesWords(before: Config, after: Config, who: string): string {
  const by = after.lanes.length - before.lanes.length
  if (by === 0) return ''
  const Who = who.charAt(0).toUpperCase() + who.slice(1)
  if (by > 1 || by < -1) return `${after.lanes.length} ${who}s in place of ${before.lanes.length}`
  if (by === 1) return `${Who} ${laneName(before.lanes.length)} added`
  const gone = after.lanes.findIndex((lane, i) => JSON.stringify(lane) !== JSON.stringify(before.lanes[i]))
  return `${Who} ${laneName(gone < 0 ? after.lanes.length : gone)} removed`
}

/** A change of one row: of one lane, of some, or of all in the same way. */
function laneChange(row: Parameter, before: Config, after: Config, who: string): Change[] {
  // A moved slider of ε sets the rule too: that is one change, told as one of ε.
  if (row.name === 'epsilonMode') return []
  const value = row.name === 'epsilon' ? explorationOf : (lane: Values) => shown(row, lane[row.name])
  const changed = after.lanes.flatMap((lane, i) => (value(lane) === value(before.lanes[i]) ? [] : [i]))
  const [first] = changed
  if (first === undefined) return []
  const to = value(after.lanes[first])
  const alike = changed.length > 1 && changed.every((i) => value(after.lanes[i]) === to)
  if (alike && changed.length === after.lanes.length) {
    return [{ key: row.name, words: `${row.label} of all ${who}s: ${to}` }]
  }
  return changed.map((i) => ({
    key: `${laneName(i)}.${row.name}`,
    words: `${row.label} of ${who} ${laneName(i)}: ${value(before.lanes[i])} → ${value(after.lanes[i])}`,
  }))
}

const explorationOf = (lane: Values): string =>
  String(lane.epsilonMode === 'fixed' ? lane.epsilon : lane.epsilonMode)

function shown(row: Parameter, value: Value): string {
  if (row.kind === 'choice')
    return row.options.find((option) => option.value === value)?.label ?? String(value)
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : value.slice(0, 24)
}
