// Matrix products, bias and rectifier in plain TypeScript.
import type { Kernels } from './kernels.ts'
import type { Arithmetic } from './plain.ts'

type MatrixKernels = Pick<
  Kernels,
  'multiply' | 'multiplyTransposed' | 'transpose' | 'fillRows' | 'sumRows' | 'rectify' | 'rectifyBack'
>

/** The same numbers, which the engine now knows to be whole: that alone makes the loops twice as fast. */
const wholes = (numbers: readonly (number | boolean)[]): readonly number[] =>
  numbers.map((x) => Number(x) | 0)

export function matrixKernels(m: Float32Array | Float64Array, { round }: Arithmetic): MatrixKernels {
  return {
    multiply(...shape) {
      const [a, aStride, b, bStride, c, cStride, rows, inner, columns] = wholes(shape)
      const accumulate = shape[9]
      for (let i = 0; i < rows; i++) {
        const ai = a + i * aStride
        // Four columns at a time share each number of A.
        for (let j = 0; j < columns; j += 4) {
          const cij = c + i * cStride + j
          if (!accumulate) m.fill(0, cij, cij + 4)
          let s0 = m[cij]
          let s1 = m[cij + 1]
          let s2 = m[cij + 2]
          let s3 = m[cij + 3]
          let bkj = b + j
          for (let k = 0; k < inner; k++, bkj += bStride) {
            const x = m[ai + k]
            s0 = round(s0 + round(x * m[bkj]))
            s1 = round(s1 + round(x * m[bkj + 1]))
            s2 = round(s2 + round(x * m[bkj + 2]))
            s3 = round(s3 + round(x * m[bkj + 3]))
          }
          m[cij] = s0
          m[cij + 1] = s1
          m[cij + 2] = s2
          m[cij + 3] = s3
        }
      }
    },
    multiplyTransposed(...shape) {
      const [a, aStride, b, bStride, c, cStride, rows, inner, columns] = wholes(shape)
      for (let k = 0; k < inner; k++) {
        for (let j = 0; j < columns; j += 4) {
          const ckj = c + k * cStride + j
          let s0 = m[ckj]
          let s1 = m[ckj + 1]
          let s2 = m[ckj + 2]
          let s3 = m[ckj + 3]
          let aik = a + k
          let bij = b + j
          for (let i = 0; i < rows; i++, aik += aStride, bij += bStride) {
            const x = m[aik]
            s0 = round(s0 + round(x * m[bij]))
            s1 = round(s1 + round(x * m[bij + 1]))
            s2 = round(s2 + round(x * m[bij + 2]))
            s3 = round(s3 + round(x * m[bij + 3]))
          }
          m[ckj] = s0
          m[ckj + 1] = s1
          m[ckj + 2] = s2
          m[ckj + 3] = s3
        }
      }
    },
    transpose(a, aStride, b, bStride, rows, columns) {
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) m[b + j * bStride + i] = m[a + i * aStride + j]
    },
    fillRows(bias, c, rows, columns) {
      for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) m[c + i * columns + j] = m[bias + j]
    },
    sumRows(c, rows, columns, into) {
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) m[into + j] = m[into + j] + m[c + i * columns + j]
    },
    rectify(x, count) {
      for (let i = x; i < x + count; i++) if (!(m[i] > 0)) m[i] = 0
    },
    rectifyBack(x, gradient, count) {
      for (let i = 0; i < count; i++) if (!(m[x + i] > 0)) m[gradient + i] = 0
    },
  }
}
