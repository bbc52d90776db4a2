// Stocks the shelf of networks: what is put there, what makes room for it, and what lanes still miss.
import { ScenarioError } from '../parameter.ts'
import { type Config, networkKey } from '../params.ts'
import { type Pretrained, shelf } from './shelf.ts'

/** More than the lanes and checkpoints of any one experiment. */
const MOST = 32

/** Puts a network on the shelf, or why there is none; the oldest makes room. */
export function shelve(key: string, found: Pretrained | ScenarioError): void {
  shelf.delete(key)
  shelf.set(key, found)
  for (const oldest of shelf.keys()) {
    if (shelf.size <= MOST) break
    shelf.delete(oldest)
  }
}

/** Lanes whose network is not on the shelf: what could not be had may be had now. */
export function lanesWithout({ shared, lanes }: Config): number[] {
  return [...lanes.keys()].filter((lane) => {
    const key = networkKey(shared, lanes[lane])
    const found = key === null ? null : shelf.get(key)
    return found === undefined || found instanceof ScenarioError
  })
}
