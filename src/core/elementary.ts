// log, exp and power from + − × ÷ alone, so that every engine gives the same bits (Math.log and Math.exp do not).

const LN2 = Math.LN2
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const SQRT_HALF = Math.SQRT1_2

/** Natural logarithm of a positive, normal number, to about one unit in the last place; −∞ at 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let exponent = 0
  let mantissa = x
  // Powers of two multiply exactly, so this loses nothing.
  while (mantissa >= 4294967296) {
    mantissa /= 4294967296
    exponent += 32
  }
  while (mantissa < 2.3283064365386963e-10) {
    mantissa *= 4294967296
    exponent -= 32
  }
  while (mantissa >= 2 * SQRT_HALF) {
    mantissa /= 2
    exponent++
  }
  while (mantissa < SQRT_HALF) {
    mantissa *= 2
    exponent--
  }
  // log m = 2 artanh(s) with s = (m−1)/(m+1), |s| ≤ 0.1716: the odd series has converged at s²¹.
  const s = (mantissa - 1) / (mantissa + 1)
  const s2 = s * s
  let series = 1 / 21
  for (let k = 19; k >= 1; k -= 2) series = series * s2 + 1 / k
  return exponent * LN2_HIGH + (2 * s * series + exponent * LN2_LOW)
}

/** e^x, to about one unit in the last place; 0 below −745 and ∞ above 709.8. */
export function exp(x: number): number {
  if (x < -745) return 0
  if (x > 709.78) return Number.POSITIVE_INFINITY
  const k = Math.round(x / LN2)
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let series = 1
  for (let n = 14; n >= 1; n--) series = 1 + (r / n) * series
  let result = series
  const factor = k < 0 ? 0.5 : 2
  for (let i = Math.abs(k); i > 0; i--) result *= factor
  return result
}

/** base^exponent for base ≥ 0; 0^exponent is 0. */
export function power(base: number, exponent: number): number {
  if (exponent === 1) return base
  return base > 0 ? exp(exponent * log(base)) : 0
}

/** base^n for a whole n ≥ 0 by repeated squaring. */
export function powerWhole(base: number, n: number): number {
  let result = 1
  for (let square = base, left = n; left > 0; left = Math.floor(left / 2), square *= square) {
    if (left % 2 === 1) result *= square
  }
  return result
}
