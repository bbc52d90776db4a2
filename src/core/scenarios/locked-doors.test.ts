// The house of locked doors: all ways through it, doors that stop the Actor, and that imitation is enough.
import { describe, expect, it, test } from 'vitest'
import { detail } from '../experiment/detail.ts'
import { Laboratory, setUpLane } from '../experiment/laboratory.ts'
import { defaultShared } from '../params.ts'
import { configOf, finish, replicates } from '../testing/lanes.ts'
import { estimate } from '../testing/statistics.ts'
import { GridActor } from '../world/grid-actor.ts'
import { houseOf } from './locked-doors-house.ts'
import { build as buildLockedDoors } from './locked-doors-law.ts'

const SIZES = [2, 3, 4, 5].flatMap((across) => [2, 3, 4].map((down) => ({ across, down })))

describe.each(SIZES)('a house of $across × $down rooms', ({ across, down }) => {
  const { building, ways, doors, doorBetween, reach } = houseOf(across, down)

  it('has every way without detour once: as many as ways to order the steps right and down', () => {
    let count = 1
    for (let i = 1; i < down; i++) count = (count * (across - 1 + i)) / i
    expect(ways.length).toBe(count)
    expect(new Set(ways.map(String)).size).toBe(count)
    for (const way of ways) {
      expect([way[0], way.at(-1)]).toEqual([0, across * down - 1])
      for (const [i, room] of way.slice(1).entries()) expect([1, across]).toContain(room - way[i])
    }
  })

  it('has a door just where rooms touch, and the Actor reaches just these from a room', () => {
    const cells = building.places.map(({ cell }) => cell)
    const actor = new GridActor(building.grid, cells, 0, reach, 'oracle')
    const rooms = building.places.map((_, room) => room)
    expect(doors.length).toBe((across - 1) * down + across * (down - 1))
    for (const one of rooms) {
      for (const other of rooms) {
        const [dx, dy] = [
          (one % across) - (other % across),
          Math.floor(one / across) - Math.floor(other / across),
        ]
        const touch = Math.abs(dx) + Math.abs(dy) === 1
        expect(doorBetween(one, other) >= 0).toBe(touch)
        expect(actor.arrival(cells[one], other)).toBe(touch || one === other ? 1 : 0)
      }
    }
  })
})

test('in world z all doors are locked but those of way z', () => {
  const values = { ...defaultShared('locked-doors'), across: 3, down: 3 }
  const { model, scene } = buildLockedDoors(values)
  const { ways, doorBetween, doors } = houseOf(3, 3)
  for (const [z, way] of ways.entries()) {
    const open = way.slice(1).map((room, i) => doors[doorBetween(way[i], room)])
    expect([...scene.latents[z].marks, ...open].sort((a, b) => a - b)).toEqual(
      [...doors].sort((a, b) => a - b),
    )
    let [{ value: state }] = model.start(0)
    for (const [i, room] of way.slice(1).entries()) {
      // The other door from here is locked; the way on is open.
      const here = way[i]
      for (const other of [here + 1, here + 3].filter((one) => doorBetween(here, one) >= 0 && one !== room)) {
        const [{ value }] = model.transition(z, 0, state, other)
        const [{ value: said }] = model.emission(value)
        expect(scene.observations[said].phrase).toMatch(/^The door between .* is locked\.$/)
      }
      ;[{ value: state }] = model.transition(z, 0, state, room)
      const [{ value: said }] = model.emission(state)
      expect(said).toBe(room)
    }
    expect(model.isTerminal(state)).toBe(true)
  }
})

test('a locked door stops the Actor before it, and it stands again where it stood', () => {
  const config = configOf({ scenario: 'locked-doors', episodes: 30, seed: 'doors' }, { planner: 'random' })
  const laboratory = new Laboratory(config.shared)
  const setup = setUpLane(laboratory, config, 0, 0)
  const { trace } = finish(setup, 30)
  const { walker, scene } = laboratory.world
  const { doors } = houseOf(4, 3)
  let stopped = 0
  for (const { steps } of detail(setup, trace, walker, scene.home, 0, 30)) {
    let cell = scene.home
    for (const {
      legs: [{ walk, standsAfter }],
      observation,
    } of steps) {
      const { phrase } = scene.observations[observation]
      if (phrase.includes('is locked')) {
        stopped++
        expect(walk.some((at) => doors.includes(at))).toBe(false)
        expect(walk.length).toBeGreaterThan(1)
        expect(standsAfter).toBe(cell)
      }
      cell = standsAfter
    }
  }
  expect(stopped).toBeGreaterThan(10)
})

test('imitation is as good as the oracle after a few episodes, and any ε only costs', () => {
  const epsilons = [0, 0.01, 0.05, 0.2]
  const config = configOf(
    { scenario: 'locked-doors', seed: 'lesson' },
    ...epsilons.map((epsilon) => ({ epsilon })),
  )
  const all = replicates(config, 200)
  const [naive] = all
  for (const { trace, theory } of naive) {
    expect(theory.vStar).toBe(1)
    // Two wrong doors at most, one an episode; from then on nothing is lost, far within a tenth of V*.
    expect(trace.regret[199]).toBeLessThanOrEqual(2)
    expect(trace.regret[199] - trace.regret[4]).toBe(0)
  }
  for (const [i, epsilon] of epsilons.entries()) {
    // The lanes share their luck, so that the differences are those of exploration: ε V* an episode, of which the few
    // episodes before the way is known may save what imitation would have lost there.
    const extra = estimate(all[i].map(({ trace }, run) => trace.regret[199] - naive[run].trace.regret[199]))
    expect(Math.abs(extra.mean - 200 * epsilon)).toBeLessThanOrEqual(1.1 + 4 * extra.error)
  }
})
