// npm run kernels: compiles the SIMD kernels into public/planner/kernels.wasm; the same source gives the same bytes.

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import asc from 'assemblyscript/asc'

const root = resolve(import.meta.dirname, '../..')
export const kernelsFile = resolve(root, 'public/planner/kernels.wasm')

/**
 * Compiles the kernels.
 * @returns {Promise<Uint8Array>} the bytes of the module
 * @throws Error with the compiler's words
 */
export async function compileKernels() {
  /** @type {Uint8Array | undefined} */
  let binary
  const { error } = await asc.main(
    [
      'src/core/network/kernels/assembly/index.ts',
      ...`--outFile kernels.wasm --runtime stub --enable simd --optimizeLevel 3 --noAssert --converge`.split(
        ' ',
      ),
      '--baseDir',
      root,
    ],
    {
      writeFile: (_, contents) => {
        if (contents instanceof Uint8Array) binary = contents
      },
    },
  )
  if (error || !binary) throw new Error(`The SIMD kernels do not compile: ${String(error)}`)
  return binary
}

if (process.argv[1] === import.meta.filename) {
  const binary = await compileKernels()
  writeFileSync(kernelsFile, binary)
  console.log(`${kernelsFile}: ${binary.length} bytes`)
}
