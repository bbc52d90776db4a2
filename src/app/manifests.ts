// What is known of the networks that come with the laboratory: their manifests, fetched when a picture wants one.
import { CheckpointError, type Manifest, readManifest } from '../core/network/manifest.ts'

const known = new Map<string, Promise<Manifest>>()

/**
 * The manifest of a scenario; a file that was not to be had is asked for again the next time.
 * @throws CheckpointError in one sentence
 */
export function manifestOf(scenario: string): Promise<Manifest> {
  const found = known.get(scenario) ?? load(scenario)
  known.set(scenario, found)
  found.catch(() => known.delete(scenario))
  return found
}

async function load(scenario: string): Promise<Manifest> {
  const response = await fetch(`planner/${scenario}/manifest.json`).catch(() => undefined)
  // Many servers answer with a page of their own where there is no such file.
  if (!response?.ok) {
    const why = response ? `the server answered ${response.status}` : 'the network is down'
    throw new CheckpointError(`The list of pretrained networks could not be loaded: ${why}.`)
  }
  return readManifest(await response.text())
}
