// Half precision: 16 bits a weight, enough to keep a trained network by.

const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)

/** The nearest half-precision number as its 16 bits, ties to even; beyond ±65504 ∞. */
export function toHalf(x: number): number {
  single[0] = x
  const sign = (bits[0] >>> 16) & 0x8000
  const magnitude = bits[0] & 0x7fffffff
  if (magnitude >= 0x7f800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00)
  // Below 2⁻¹⁴ numbers are multiples of 2⁻²⁴: adding ½ in single precision, whose last bit there is just that, rounds to one.
  if (magnitude < 0x38800000) {
    single[0] = Math.abs(x) + 0.5
    return sign | (bits[0] - 0x3f000000)
  }
  const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1)
  return sign | Math.min(0x7c00, (rounded - 0x38000000) >>> 13)
}

/** The number of 16 bits of half precision. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >>> 10) & 31
  const fraction = half & 1023
  if (exponent === 0) return (sign * fraction) / 16777216
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  bits[0] = ((exponent + 112) << 23) | (fraction << 13)
  return sign * single[0]
}
