// Embedding, normalisation, softmax and attention in plain TypeScript: what works row by row.
import { type Kernels, upTo4 } from './kernels.ts'
import type { Arithmetic } from './plain.ts'

type RowKernels = Pick<
  Kernels,
  'embed' | 'embedBack' | 'normalise' | 'normaliseBack' | 'softmax' | 'softmaxBack' | 'attend'
>

export function rowKernels(
  m: Float32Array | Float64Array,
  { round, exp }: Arithmetic,
  multiply: Kernels['multiply'],
): RowKernels {
  /** Σ x y as four sums over every fourth number, which is how a SIMD register adds. */
  const dot = (x: number, y: number, count: number): number => {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    for (let i = 0; i < count; i += 4) {
      s0 = round(s0 + round(m[x + i] * m[y + i]))
      s1 = round(s1 + round(m[x + i + 1] * m[y + i + 1]))
      s2 = round(s2 + round(m[x + i + 2] * m[y + i + 2]))
      s3 = round(s3 + round(m[x + i + 3] * m[y + i + 3]))
    }
    return round(round(s0 + s1) + round(s2 + s3))
  }

  /** Softmax of `valid` numbers at x, each times `scale` first; zeros up to the next multiple of 4. */
  const softmaxRow = (x: number, valid: number, scale: number): void => {
    let highest = Number.NEGATIVE_INFINITY
    for (let j = 0; j < valid; j++) {
      m[x + j] = round(m[x + j] * scale)
      highest = Math.max(highest, m[x + j])
    }
    const sums = [0, 0, 0, 0]
    for (let j = 0; j < valid; j++) {
      m[x + j] = exp(round(m[x + j] - highest))
      sums[j & 3] = round(sums[j & 3] + m[x + j])
    }
    const factor = round(1 / round(round(sums[0] + sums[1]) + round(sums[2] + sums[3])))
    for (let j = 0; j < valid; j++) m[x + j] = round(m[x + j] * factor)
    m.fill(0, x + valid, x + upTo4(valid))
  }

  return {
    embed(ids, parts, table, out, rows, width) {
      for (let r = 0; r < rows; r++) {
        for (let j = 0; j < width; j++) {
          let sum = 0
          for (let p = 0; p < parts; p++) sum = round(sum + m[table + m[ids + r * parts + p] * width + j])
          m[out + r * width + j] = sum
        }
      }
    },
    embedBack(ids, parts, table, gradient, rows, width) {
      for (let r = 0; r < rows; r++) {
        for (let p = 0; p < parts; p++) {
          const row = table + m[ids + r * parts + p] * width
          for (let j = 0; j < width; j++) m[row + j] = m[row + j] + m[gradient + r * width + j]
        }
      }
    },
    normalise(x, gain, out, inverse, rows, width) {
      for (let r = 0; r < rows; r++) {
        const at = x + r * width
        const factor = round(1 / round(Math.sqrt(round(round(dot(at, at, width) / width) + round(1e-5)))))
        m[inverse + r] = factor
        for (let j = 0; j < width; j++)
          m[out + r * width + j] = round(round(m[at + j] * factor) * m[gain + j])
      }
    },
    normaliseBack(x, gain, inverse, outGradient, xGradient, gainGradient, rows, width) {
      for (let r = 0; r < rows; r++) {
        const row = r * width
        const factor = m[inverse + r]
        // With n = x·f and f = (mean x² + …)^−½: dx = f·(dn − n · mean(n ∘ dn)), dn = dout ∘ gain.
        const sums = [0, 0, 0, 0]
        for (let j = 0; j < width; j++) {
          const normal = round(m[x + row + j] * factor)
          const inner = round(m[outGradient + row + j] * m[gain + j])
          sums[j & 3] = round(sums[j & 3] + round(inner * normal))
          m[gainGradient + j] = round(m[gainGradient + j] + round(m[outGradient + row + j] * normal))
        }
        const mean = round(round(round(sums[0] + sums[1]) + round(sums[2] + sums[3])) / width)
        for (let j = 0; j < width; j++) {
          const normal = round(m[x + row + j] * factor)
          const inner = round(m[outGradient + row + j] * m[gain + j])
          const change = round(factor * round(inner - round(normal * mean)))
          m[xGradient + row + j] = round(m[xGradient + row + j] + change)
        }
      }
    },
    softmax(x, stride, rows, valid) {
      for (let r = 0; r < rows; r++) softmaxRow(x + r * stride, valid, 1)
    },
    softmaxBack(shares, gradient, stride, rows, columns, scale) {
      const single = round(scale)
      for (let r = 0; r < rows; r++) {
        const mean = dot(shares + r * stride, gradient + r * stride, columns)
        for (let j = r * stride; j < r * stride + columns; j++) {
          m[gradient + j] = round(round(m[shares + j] * round(m[gradient + j] - mean)) * single)
        }
      }
    },
    attend(
      q,
      qStride,
      keys,
      keyStride,
      values,
      valueStride,
      shares,
      shareStride,
      out,
      outStride,
      first,
      rows,
      width,
      scale,
    ) {
      const places = first + rows
      multiply(q, qStride, keys, keyStride, shares, shareStride, rows, width, upTo4(places), false)
      const single = round(scale)
      for (let r = 0; r < rows; r++) {
        softmaxRow(shares + r * shareStride, first + r + 1, single)
        m.fill(0, shares + r * shareStride + first + r + 1, shares + r * shareStride + upTo4(places))
      }
      multiply(shares, shareStride, values, valueStride, out, outStride, rows, places, width, false)
    },
  }
}
