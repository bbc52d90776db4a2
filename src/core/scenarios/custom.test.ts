// A world of one's own is played by courier's laws, is refused in a sentence, and teaches what it says.
import { expect, test } from 'vitest'
import { buildingOf, signsOf } from '../custom/building.ts'
import { draftOf, houseDraft, sharedOf } from '../custom/draft.ts'
import { rename, setLegs } from '../custom/edits.ts'
import { Laboratory, laboratoryOf, setUpLane } from '../experiment/laboratory.ts'
import { ScenarioError, type Values } from '../parameter.ts'
import { defaultShared } from '../params.ts'
import { drawn } from '../testing/house.ts'
import { configOf, finish, replicates } from '../testing/lanes.ts'
import { estimate } from '../testing/statistics.ts'
import { officeBuilding } from '../world/building.ts'

test.each<Values>([
  { plans: 4, legs: 2 },
  { plans: 5, legs: 3, slip: 0.3, boardNoise: 0.4, counter: 0.4, slack: 1 },
  { plans: 4, legs: 2, instructions: 2, arrival: 0.8, actorEpisodes: 40 },
])('courier’s building with its plans, drawn anew, gives courier’s very run: %o', (values) => {
  const courier = configOf({ ...values, episodes: 120, seed: 'same' }, { epsilon: 0.1 })
  const draft = draftOf(courier.shared)
  if (!draft) throw new Error('courier can be edited')
  const custom = { ...courier, shared: sharedOf(draft, courier.shared) }
  const [one, other] = [courier, custom].map((config) =>
    finish(setUpLane(laboratoryOf(config), config, 0, 0), 120),
  )
  expect(other.trace).toEqual(one.trace)
  expect(other.theory).toEqual(one.theory)
})

test('rooms take the floor that walls and doors enclose', () => {
  for (const plans of [2, 5, 8, 12, 16]) {
    const draft = draftOf({ ...defaultShared('courier'), plans, counter: 0.3 })
    if (!draft) throw new Error('courier can be edited')
    const [drawnRooms, given] = [buildingOf(draft.world, true), officeBuilding(plans, true)].map(
      ({ places }) => places.filter(({ kind }) => kind === 'room'),
    )
    // Rooms of one cell have no floor but the one that the Actor stands on, and a door that is one cell more.
    const floors = (rooms: typeof given) => rooms.map(({ cells, sign }) => ({ cells, sign }))
    expect(floors(drawnRooms)).toEqual(floors(given))
  }
})

test('a sign is a number, a name cut short, or the number of the room where names begin alike', () => {
  const names = ['room 7', 'The conservatory', 'storage room A', 'storage room B', '']
  expect(signsOf(names)).toEqual(['7', 'conserva', '3', '4', '5'])
})

test('a world that cannot be is refused in a sentence', () => {
  const lost = drawn(['#######', '#S.1#2#', '#B..###', '#....3#', '#######'], [['1'], ['3']])
  const shared = defaultShared('custom')
  const { values } = houseDraft()
  expect(() => new Laboratory(sharedOf({ world: lost, values }, shared))).toThrow(ScenarioError)
  expect(() => new Laboratory(sharedOf({ world: lost, values }, shared))).toThrow(
    'Room 2 cannot be reached from the start.',
  )
  const twice = rename(1, 'library')(houseDraft().world)
  expect(() => new Laboratory(sharedOf({ world: twice, values }, shared))).toThrow('both called “library”')
  expect(() => new Laboratory({ ...shared, map: '1.15x11.AAA' })).toThrow('This map cannot be read')
})

test('each visit more keeps imitation lost several times as long, and exploring costs no more', () => {
  const opened = houseDraft()
  const config = configOf(
    { scenario: 'custom', episodes: 1000, seed: 'lesson' },
    {},
    { epsilonMode: 'theory' },
  )
  const costs = [2, 3, 4, 5].map((legs) => {
    const draft = { ...opened, world: setLegs(legs)(opened.world) }
    return replicates({ ...config, shared: sharedOf(draft, config.shared) }, 60).map((runs) =>
      estimate(runs.map(({ trace }) => trace.regret[999])),
    )
  })
  for (const [i, [imitates, explores]] of costs.entries()) {
    if (i === 0) continue
    const [imitated, explored] = costs[i - 1]
    // About 4, 5 and 2.6 times, each known to a tenth; with five visits nearly all is lost, and no more can be.
    expect(imitates.mean).toBeGreaterThan(2 * imitated.mean)
    expect(explores.mean).toBeLessThan(explored.mean + 4 * (explored.error + explores.error))
  }
  // The house as it opens.
  const [imitates, explores] = costs[2]
  expect(imitates.mean - 4 * imitates.error).toBeGreaterThan(explores.mean + 4 * explores.error)
})
