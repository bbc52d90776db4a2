// The shipped kernels are what their source compiles to, byte for byte.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compileKernels, kernelsFile } from './kernels.mjs'

it('public/planner/kernels.wasm is the build of src/core/network/kernels/assembly; npm run kernels makes it anew', async () => {
  expect(Buffer.from(await compileKernels()).equals(readFileSync(kernelsFile))).toBe(true)
})
