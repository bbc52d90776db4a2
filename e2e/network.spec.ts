// The network trains to the same bits in the browser as in Node, by SIMD and by plain kernels.
import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { expect, test } from './laboratory.ts'
import { trainBits } from './train-bits.ts'

/** e2e/train-bits.ts as one script for a page. */
async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, lib: { entry: 'e2e/train-bits.ts', formats: ['iife'], name: 'bits' } },
  })
  const [{ output }] = Array.isArray(result) ? result : []
  return output[0].code
}

test('training in the browser gives the very weights that it gives in Node', async ({ page }) => {
  const wasm = Uint8Array.from(readFileSync('public/planner/kernels.wasm'))
  await page.goto('about:blank')
  await page.addScriptTag({ content: await script() })
  const inBrowser = await page.evaluate(
    (bytes) => (globalThis as unknown as { trainBits: typeof trainBits }).trainBits(Uint8Array.from(bytes)),
    [...wasm],
  )
  const inNode = trainBits(wasm)
  expect(inBrowser).toEqual(inNode)
  expect(inNode.plain).toBe(inNode.simd)
})
