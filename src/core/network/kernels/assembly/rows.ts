// AssemblyScript: embedding, normalisation, softmax and attention by SIMD; kernels.ts says what each does.
import { multiply } from './matrix'

/** The four lanes added in pairs. */
function lanes(s: v128): f32 {
  const pair01 = f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1)
  const pair23 = f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3)
  return pair01 + pair23
}

/** Σ x y; addresses in bytes. */
function dot(x: usize, y: usize, bytes: usize): f32 {
  let s = f32x4.splat(0)
  for (let j: usize = 0; j < bytes; j += 16) {
    s = f32x4.add(s, f32x4.mul(v128.load(x + j), v128.load(y + j)))
  }
  return lanes(s)
}

/** e^x for x ≤ 0, by Cephes’ polynomial. */
function exp4(x: v128): v128 {
  const clamped = f32x4.max(x, f32x4.splat(-87))
  const k = f32x4.floor(f32x4.add(f32x4.mul(clamped, f32x4.splat(1.4426950408889634)), f32x4.splat(0.5)))
  const r = f32x4.sub(
    f32x4.sub(clamped, f32x4.mul(k, f32x4.splat(0.693359375))),
    f32x4.mul(k, f32x4.splat(-2.121944400546906e-4)),
  )
  let p = f32x4.splat(1.9875691500e-4)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1))
  const e = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1))
  // 2^k by its exponent bits; k lies between −126 and 0.
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23)
  return f32x4.mul(e, power)
}

/** All bits of the lanes below `valid` − first. */
function mask(first: i32, valid: i32): v128 {
  const lane = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3))
  return i32x4.lt_s(lane, i32x4.splat(valid))
}

/** Softmax of `valid` numbers at address x, each times `scale` first; zeros up to the next multiple of 4. */
function softmaxRow(x: usize, valid: i32, scale: f32): void {
  const low = f32x4.splat(-Infinity)
  const factor = f32x4.splat(scale)
  let high = low
  for (let j = 0; j < valid; j += 4) {
    const at = x + ((<usize>j) << 2)
    const kept = v128.bitselect(f32x4.mul(v128.load(at), factor), low, mask(j, valid))
    v128.store(at, kept)
    high = f32x4.max(high, kept)
  }
  const highest = f32x4.splat(max(
    max(f32x4.extract_lane(high, 0), f32x4.extract_lane(high, 1)),
    max(f32x4.extract_lane(high, 2), f32x4.extract_lane(high, 3)),
  ))
  let s = f32x4.splat(0)
  for (let j = 0; j < valid; j += 4) {
    const at = x + ((<usize>j) << 2)
    const e = v128.and(exp4(f32x4.sub(v128.load(at), highest)), mask(j, valid))
    v128.store(at, e)
    s = f32x4.add(s, e)
  }
  const inverse = f32x4.splat(<f32>1 / lanes(s))
  for (let j = 0; j < valid; j += 4) {
    const at = x + ((<usize>j) << 2)
    v128.store(at, f32x4.mul(v128.load(at), inverse))
  }
}

export function softmax(x: usize, stride: usize, rows: i32, valid: i32): void {
  for (let r = 0; r < rows; r++) softmaxRow((x + <usize>r * stride) << 2, valid, 1)
}

export function softmaxBack(shares: usize, gradient: usize, stride: usize, rows: i32, columns: i32, scale: f32): void {
  const bytes = (<usize>columns) << 2
  const factor = f32x4.splat(scale)
  for (let r = 0; r < rows; r++) {
    const p = (shares + <usize>r * stride) << 2
    const g = (gradient + <usize>r * stride) << 2
    const mean = f32x4.splat(dot(p, g, bytes))
    for (let j: usize = 0; j < bytes; j += 16) {
      const change = f32x4.mul(v128.load(p + j), f32x4.sub(v128.load(g + j), mean))
      v128.store(g + j, f32x4.mul(change, factor))
    }
  }
}

export function attend(
  q: usize, qStride: usize, keys: usize, keyStride: usize, values: usize, valueStride: usize,
  shares: usize, shareStride: usize, out: usize, outStride: usize,
  first: i32, rows: i32, width: i32, scale: f32,
): void {
  const places = first + rows
  const padded = (places + 3) & ~3
  multiply(q, qStride, keys, keyStride, shares, shareStride, rows, width, padded, false)
  for (let r = 0; r < rows; r++) {
    const row = (shares + <usize>r * shareStride) << 2
    const valid = first + r + 1
    softmaxRow(row, valid, scale)
    const done = (valid + 3) & ~3
    memory.fill(row + ((<usize>done) << 2), 0, (<usize>(padded - done)) << 2)
  }
  multiply(shares, shareStride, values, valueStride, out, outStride, rows, places, width, false)
}

export function embed(ids: usize, parts: i32, table: usize, out: usize, rows: i32, width: i32): void {
  const bytes = (<usize>width) << 2
  let id = ids << 2
  let to = out << 2
  for (let r = 0; r < rows; r++) {
    memory.fill(to, 0, bytes)
    for (let p = 0; p < parts; p++) {
      const from = (table << 2) + <usize>load<f32>(id) * bytes
      for (let j: usize = 0; j < bytes; j += 16) {
        v128.store(to + j, f32x4.add(v128.load(to + j), v128.load(from + j)))
      }
      id += 4
    }
    to += bytes
  }
}

export function embedBack(ids: usize, parts: i32, table: usize, gradient: usize, rows: i32, width: i32): void {
  const bytes = (<usize>width) << 2
  let id = ids << 2
  let from = gradient << 2
  for (let r = 0; r < rows; r++) {
    for (let p = 0; p < parts; p++) {
      const to = (table << 2) + <usize>load<f32>(id) * bytes
      for (let j: usize = 0; j < bytes; j += 16) {
        v128.store(to + j, f32x4.add(v128.load(to + j), v128.load(from + j)))
      }
      id += 4
    }
    from += bytes
  }
}

export function normalise(x: usize, gain: usize, out: usize, inverse: usize, rows: i32, width: i32): void {
  const bytes = (<usize>width) << 2
  gain <<= 2
  let at = x << 2
  let to = out << 2
  for (let r = 0; r < rows; r++) {
    const factor = <f32>1 / sqrt<f32>(dot(at, at, bytes) / <f32>width + <f32>1e-5)
    store<f32>((inverse + <usize>r) << 2, factor)
    const factors = f32x4.splat(factor)
    for (let j: usize = 0; j < bytes; j += 16) {
      v128.store(to + j, f32x4.mul(f32x4.mul(v128.load(at + j), factors), v128.load(gain + j)))
    }
    at += bytes
    to += bytes
  }
}

export function normaliseBack(
  x: usize, gain: usize, inverse: usize, outGradient: usize, xGradient: usize, gainGradient: usize,
  rows: i32, width: i32,
): void {
  const bytes = (<usize>width) << 2
  gain <<= 2
  gainGradient <<= 2
  let at = x << 2
  let g = outGradient << 2
  let to = xGradient << 2
  for (let r = 0; r < rows; r++) {
    const factor = v128.load32_splat((inverse + <usize>r) << 2)
    let s = f32x4.splat(0)
    for (let j: usize = 0; j < bytes; j += 16) {
      const normal = f32x4.mul(v128.load(at + j), factor)
      const outer = v128.load(g + j)
      s = f32x4.add(s, f32x4.mul(f32x4.mul(outer, v128.load(gain + j)), normal))
      v128.store(gainGradient + j, f32x4.add(v128.load(gainGradient + j), f32x4.mul(outer, normal)))
    }
    const mean = f32x4.splat(lanes(s) / <f32>width)
    for (let j: usize = 0; j < bytes; j += 16) {
      const normal = f32x4.mul(v128.load(at + j), factor)
      const inner = f32x4.mul(v128.load(g + j), v128.load(gain + j))
      const change = f32x4.mul(factor, f32x4.sub(inner, f32x4.mul(normal, mean)))
      v128.store(to + j, f32x4.add(v128.load(to + j), change))
    }
    at += bytes
    g += bytes
    to += bytes
  }
}
