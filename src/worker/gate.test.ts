// The gate: messages keep their order, and none that needs a law is heard before it has been fetched.
import { expect, test, vi } from 'vitest'
import { defaultConfig } from '../core/params.ts'

/** A worker that has just begun: nothing late has been fetched. */
async function fresh() {
  vi.resetModules()
  return { ...(await import('./gate.ts')), ...(await import('../core/scenarios/builds.ts')) }
}

const [custom, courier] = ['custom', 'courier'].map((scenario) => defaultConfig(scenario))

test('what needs no law is heard at once, what comes after one that does waits for it, all in order', async () => {
  const { gated, buildOf } = await fresh()
  const heard: string[] = []
  const listen = gated(
    ({ name, built }: { name: string; built?: string; data: object }) => {
      if (built) buildOf(built)
      heard.push(name)
    },
    ({ data }) => data,
  )
  listen({ name: 'first', data: { config: courier } })
  expect(heard).toEqual(['first'])
  listen({ name: 'late', built: 'custom', data: { experiment: { config: custom } } })
  listen({ name: 'next', data: {} })
  listen({ name: 'task', built: 'custom', data: { task: { config: custom } } })
  expect(heard).toEqual(['first'])
  await vi.waitFor(() => expect(heard).toEqual(['first', 'late', 'next', 'task']))
  listen({ name: 'then', built: 'custom', data: { config: custom } })
  expect(heard.at(-1)).toBe('then')
})

test('what has not been fetched is refused by its name', async () => {
  const { buildOf, fetchLaws } = await fresh()
  expect(() => buildOf('custom')).toThrow('The scenario “custom” has not been loaded.')
  expect(() => buildOf('nowhere')).toThrow('There is no scenario “nowhere”.')
  await fetchLaws()
  expect(buildOf('custom')).toBeTypeOf('function')
})
