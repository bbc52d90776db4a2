// What a person can do to the configuration: change a parameter, and add, copy or remove a lane.
import type { Value, Values } from '../core/parameter.ts'
import { type Config, defaultLane, defaultShared, MAX_LANES } from '../core/params.ts'
import { type Lab, lab, setLab } from './store.ts'

function change(config: Config): void {
  setLab({ config })
}

/** The state with another configuration; of lanes that it does not have, nothing stays in view. */
export function withConfig(config: Config): Partial<Lab> {
  const { laneInFront, explained } = lab()
  const { length } = config.lanes
  return {
    config,
    laneInFront: Math.min(laneInFront, length - 1),
    explained: explained !== null && explained < length ? explained : null,
  }
}

export function setShared(name: string, value: Value): void {
  const { config } = lab()
  if (name === 'scenario') openScenario(String(value))
  else change({ ...config, shared: { ...config.shared, [name]: value } })
}

/** Another scenario opens as it is meant to, but keeps the seed and every lane that has been changed. */
function openScenario(scenario: string): void {
  const { config } = lab()
  const isUsual = (lane: Values, i: number): boolean =>
    JSON.stringify(lane) === JSON.stringify(defaultLane(i, config.shared.scenario))
  change({
    shared: { ...defaultShared(scenario), seed: config.shared.seed },
    lanes: config.lanes.map((lane, i) => (isUsual(lane, i) ? defaultLane(i, scenario) : lane)),
  })
}

/** Sets lane parameters together, as when a moved ε slider also means the mode `fixed`. */
export function setLane(index: number, values: Record<string, Value>): void {
  const { config } = lab()
  change({ ...config, lanes: config.lanes.map((lane, i) => (i === index ? { ...lane, ...values } : lane)) })
}

/** Adds a lane like the default one of its place, or a copy of another. */
export function addLane(copied?: number): void {
  const { config } = lab()
  if (config.lanes.length >= MAX_LANES) return
  const lane =
    copied === undefined ? defaultLane(config.lanes.length, config.shared.scenario) : config.lanes[copied]
  change({ ...config, lanes: [...config.lanes, { ...lane }] })
}

export function removeLane(index: number): void {
  const { config, laneInFront, explained, inside } = lab()
  if (config.lanes.length <= 1) return
  setLab({
    config: { ...config, lanes: config.lanes.filter((_, i) => i !== index) },
    laneInFront: Math.min(laneInFront, config.lanes.length - 2),
    explained: explained === index ? null : explained,
    inside: inside && { ...inside, lane: Math.min(inside.lane, config.lanes.length - 2) },
    plotDifference: null,
  })
}

/** Opens the loop of the lane that the knobs turn, or closes whatever is looked into. */
export function toggleInside(): void {
  const { inside, tuned, laneInFront, config } = lab()
  const lane = Math.min(tuned ?? laneInFront, config.lanes.length - 1)
  setLab({ inside: inside ? null : { view: 'loop', lane } })
}

/** The value field of the Actor, then of the oracle where that is another; the same for every other Actor; then none. */
export function nextField(): void {
  const { field, fieldActor, config, run } = lab()
  const learned = typeof config.shared.actorEpisodes === 'number'
  if (field === 'off') setLab({ field: 'acting', fieldActor: 0 })
  else if (field === 'acting' && learned) setLab({ field: 'oracle' })
  else if (fieldActor + 1 < (run?.scene.actors ?? 1)) setLab({ field: 'acting', fieldActor: fieldActor + 1 })
  else setLab({ field: 'off' })
}

/** The next seed: the number after it, or the seed with a number behind it. */
export function newSeed(): void {
  const seed = String(lab().config.shared.seed)
  const number = /\d{1,9}$/.exec(seed)
  setShared('seed', number ? seed.slice(0, number.index) + (Number(number[0]) + 1) : `${seed}2`)
}
