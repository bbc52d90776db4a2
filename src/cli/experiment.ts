// npm run experiment: the experiments of the page without a browser; `-- --help` says how.
import { availableParallelism } from 'node:os'
import { fetchLaws } from '../core/scenarios/builds.ts'
import { main } from './experiment/main.ts'
import { hands, serve } from './experiment/threads.ts'

await fetchLaws()
if (!serve()) {
  let stops = false
  // The first interruption lets the chunks that are under way finish; the second, Node's own, does not.
  process.once('SIGINT', () => {
    stops = true
  })
  process.once('SIGTERM', () => {
    stops = true
  })
  process.exitCode = await main(process.argv.slice(2), {
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    terminal: process.stderr,
    hands: (cores) => hands(cores ?? availableParallelism(), new URL(import.meta.url)),
    stops: () => stops,
  })
}
