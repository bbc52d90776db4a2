// The same link, run in Node: what the page's digest must be.
import { laboratoryOf, setUpLane } from '../src/core/experiment/laboratory.ts'
import { run } from '../src/core/experiment/run.ts'
import { decodeLink } from '../src/core/link.ts'

/** The digest that the page shows for this link: four digits a lane. */
export function digestInNode(link: string): string {
  const { config } = decodeLink(link)
  const laboratory = laboratoryOf(config)
  return config.lanes
    .map((_, lane) => {
      const running = run(setUpLane(laboratory, config, lane, 0), Number(config.shared.episodes))
      let step = running.next()
      while (!step.done) step = running.next()
      return step.value.digest.slice(0, 4)
    })
    .join('·')
}
