// What a lane is called: by who goes about in the scenario, and who plans.
import { useLab } from '../app/store.ts'
import type { Value } from '../core/parameter.ts'
import { aboutScenario, LANE_ROWS } from '../core/params.ts'

/** `courier`, `digger`, …: the one of the first lane is “courier A”. */
export const useWho = (): string => useLab((state) => aboutScenario(state.config.shared.scenario).who)

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** All Planners, in the order of the list. */
export const PLANNERS = LANE_ROWS[0].options

export const plannerOf = (value: Value | undefined): (typeof PLANNERS)[number] | undefined =>
  PLANNERS.find((planner) => planner.value === value)
