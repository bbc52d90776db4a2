// What an experiment that varies parameters needs: which can be varied, for which lanes, and a lane with them set aside.
import { NETWORK_ROWS } from '../../core/network/rows.ts'
import type { NumberRow, Values } from '../../core/parameter.ts'
import {
  type Config,
  LANE_ROWS,
  laneName,
  SHARED_ROWS,
  scenarioRows,
  usesParameter,
} from '../../core/params.ts'

/** Which world is true is no setting, and every network that is not in a file takes its time to pretrain. */
const ASIDE: ReadonlySet<string> = new Set(['trueLatent', ...NETWORK_ROWS.map(({ name }) => name)])

/** The number parameters that can be varied in this scenario, those of lanes first. */
export function variable(scenario: unknown): readonly NumberRow[] {
  const rows = [...LANE_ROWS, ...SHARED_ROWS, ...scenarioRows(scenario)]
  return rows.filter(
    (row): row is NumberRow => row.kind === 'number' && row.scope !== 'measure' && !ASIDE.has(row.name),
  )
}

/** Values that a person would write, where the slider's own grid has others. */
const GRIDS: Readonly<
  Record<string, { readonly fine: readonly number[]; readonly coarse: readonly number[] }>
> = {
  epsilon: {
    fine: [
      0, 0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1,
    ],
    coarse: [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1],
  },
  llmError: errorGrid(),
  reporterError: errorGrid(),
}

function errorGrid() {
  const coarse = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5]
  return { fine: [...coarse, 0.03, 0.07, 0.15, 0.25, 0.4].sort((a, b) => a - b), coarse }
}

/** Values for an experiment: those of the table above, or, given none, the experiment's own. */
export function gridOf(name: string, density: 'fine' | 'coarse'): { values?: readonly number[] } {
  const grid = GRIDS[name]
  return grid ? { values: grid[density] } : {}
}

/** The symbol first, as that is what a narrow list has room for. */
export const nameOf = ({ label, symbol }: NumberRow): string => `${symbol ? `${symbol}  ` : ''}${label}`

/** Lanes whose Planner makes use of all of these parameters. */
export function lanesFor(config: Config, rows: readonly NumberRow[]): number[] {
  const uses = (lane: Values): boolean =>
    rows.every(({ name, scope }) => scope !== 'lane' || usesParameter(lane, name))
  return config.lanes.flatMap((lane, i) => (uses(lane) ? [i] : []))
}

/** The lane whose letter this is, else the one that the knobs turn, else the last: of those that can be. */
export function laneOf(letter: string | undefined, tuned: number | null, lanes: readonly number[]): number {
  const named = lanes.find((lane) => laneName(lane) === letter)
  return named ?? lanes.find((lane) => lane === tuned) ?? lanes[lanes.length - 1]
}

/**
 * The same configuration with what is varied at its initial value: so that the answer does not depend on where the lane
 * stands now, and setting the lane to a point of the figure asks for nothing anew.
 */
export function setAside(config: Config, lane: number, rows: readonly NumberRow[]): Config {
  const initial = (scoped: boolean): Values =>
    Object.fromEntries(
      rows.filter(({ scope }) => (scope === 'lane') === scoped).map((row) => [row.name, row.initial]),
    )
  const rule = rows.some(({ name }) => name === 'epsilon') ? { epsilonMode: 'fixed' } : {}
  return {
    shared: { ...config.shared, ...initial(false) },
    lanes: config.lanes.map((values, i) => (i === lane ? { ...values, ...initial(true), ...rule } : values)),
  }
}
