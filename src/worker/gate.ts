// A listener before which messages wait, in their order, while the law of a scenario that they name is fetched.
import type { Config } from '../core/params.ts'
import { fetchLaw, isLate } from '../core/scenarios/builds.ts'

/** A message that may name a configuration, in one of its parts. */
interface Message {
  readonly config?: Config
  readonly experiment?: { readonly config: Config }
  readonly task?: { readonly config: Config }
}

/** @param dataOf what of an item is the message */
export function gated<Item>(
  listen: (item: Item) => void,
  dataOf: (item: Item) => object,
): (item: Item) => void {
  const waiting: Item[] = []
  let isOpen = true

  const flow = (): void => {
    isOpen = true
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const { config, experiment, task }: Message = dataOf(item)
      const scenario = (config ?? experiment?.config ?? task?.config)?.shared.scenario
      if (isLate(scenario)) {
        isOpen = false
        const late = item
        // What cannot be fetched is refused, in words, by whoever needs it.
        const go = (): void => {
          listen(late)
          flow()
        }
        fetchLaw(String(scenario)).then(go, go)
        return
      }
      listen(item)
    }
  }
  return (item) => {
    waiting.push(item)
    if (isOpen) flow()
  }
}
