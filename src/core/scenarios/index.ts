// All scenarios. Adding one is a file beside this and a line here.
import { courier } from './courier.ts'
import type { Scenario } from './scenario.ts'

export const SCENARIOS: readonly Scenario[] = [courier]

/** @throws Error for an id that is not in the list. */
export function scenarioOf(id: unknown): Scenario {
  const scenario = SCENARIOS.find((s) => s.id === id)
  if (!scenario) throw new Error(`There is no scenario “${String(id)}”.`)
  return scenario
}
