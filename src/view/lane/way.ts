// Shortest ways through a scene, to draw what a plan would walk.
import type { Scene } from '../../core/scenarios/scenario.ts'

/** Cells of a shortest way, both ends included; [from] if there is none. */
export function wayBetween(scene: Scene, from: number, to: number): number[] {
  const cameFrom = new Map<number, number>([[to, to]])
  const queue = [to]
  for (let i = 0; i < queue.length && !cameFrom.has(from); i++) {
    for (const next of neighbours(scene, queue[i])) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, queue[i])
      queue.push(next)
    }
  }
  const way = [from]
  if (!cameFrom.has(from)) return way
  for (let cell = from; cell !== to; way.push(cell)) cell = cameFrom.get(cell) as number
  return way
}

function neighbours({ width, walls }: Scene, cell: number): number[] {
  const column = cell % width
  const around = [column > 0 ? cell - 1 : -1, column < width - 1 ? cell + 1 : -1, cell - width, cell + width]
  return around.filter((next) => next >= 0 && next < walls.length && walls[next] === 0)
}

type Ways = readonly (readonly number[])[]

const kept = new WeakMap<Scene, Map<string, Ways>>()

/** For each Actor the cells that a latent's plan leads it along under this instruction, from home through all its places. */
export function waysOfPlan(scene: Scene, latent: number, instruction: number): Ways {
  const known = kept.get(scene) ?? new Map<string, Ways>()
  kept.set(scene, known)
  const key = `${latent}:${instruction}`
  const before = known.get(key)
  if (before) return before
  const plan = scene.latents[latent]?.plans[instruction] ?? []
  const ways = Array.from({ length: scene.actors }, (_, actor) => {
    const places = plan.map((g) => scene.places[scene.subgoals[g].places[actor]])
    const stops = [scene.home, ...places.map(({ cell }) => cell)]
    return stops.slice(1).flatMap((stop, i) => wayBetween(scene, stops[i], stop).slice(i === 0 ? 0 : 1))
  })
  known.set(key, ways)
  return ways
}
