// The things of the laboratory that a formula can name. Elements carry the word as `data-thing`, curves are found in the plot.

/** Curves of the plot, by whose they are. */
export const CURVES = ['regret-A', 'regret-B', 'bound-A', 'linear'] as const

/** Knobs, by the name of their parameter. */
export const KNOBS = ['epsilon', 'llmError', 'boardNoise', 'temperature', 'window'] as const

/** Parts of the page. */
export const PARTS = [
  'instruction',
  'subgoal',
  'observation',
  'building',
  'belief',
  'votes',
  'coin',
  'planner',
  'horizon',
  'past',
  'run-length',
  'picture',
] as const

export type Thing = (typeof CURVES)[number] | (typeof KNOBS)[number] | (typeof PARTS)[number]

export const isCurve = (thing: Thing): thing is (typeof CURVES)[number] =>
  (CURVES as readonly string[]).includes(thing)
