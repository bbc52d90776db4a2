// For the tests, which build any scenario at once: all laws are there before they begin.
import { fetchLaws } from '../scenarios/builds.ts'

await fetchLaws()
