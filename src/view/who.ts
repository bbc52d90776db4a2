// What a lane is called: by who goes about in the scenario.
import { useLab } from '../app/store.ts'
import { aboutScenario } from '../core/params.ts'

/** `courier`, `digger`, …: the one of the first lane is “courier A”. */
export const useWho = (): string => useLab((state) => aboutScenario(state.config.shared.scenario).who)

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
