// AssemblyScript: matrix products by SIMD, four rows by eight columns at a time; kernels.ts says what each does.
import { tile14, tile44, tile48, tile116, transposed44, transposed48 } from './tiles'

export function multiply(
  a: usize, aStride: usize, b: usize, bStride: usize, c: usize, cStride: usize,
  rows: i32, inner: i32, columns: i32, accumulate: bool,
): void {
  a <<= 2
  b <<= 2
  c <<= 2
  aStride <<= 2
  bStride <<= 2
  cStride <<= 2
  const blocked = rows & ~3
  let j = 0
  for (; j + 8 <= columns; j += 8) {
    const bj = b + ((<usize>j) << 2)
    const cj = c + ((<usize>j) << 2)
    for (let i = 0; i < blocked; i += 4) {
      tile48(a + <usize>i * aStride, aStride, bj, bStride, cj + <usize>i * cStride, cStride, inner, accumulate)
    }
  }
  for (; j < columns; j += 4) {
    const bj = b + ((<usize>j) << 2)
    const cj = c + ((<usize>j) << 2)
    for (let i = 0; i < blocked; i += 4) {
      tile44(a + <usize>i * aStride, aStride, bj, bStride, cj + <usize>i * cStride, cStride, inner, accumulate)
    }
  }
  for (let i = blocked; i < rows; i++) {
    const ai = a + <usize>i * aStride
    const ci = c + <usize>i * cStride
    j = 0
    for (; j + 16 <= columns; j += 16) {
      tile116(ai, b + ((<usize>j) << 2), bStride, ci + ((<usize>j) << 2), inner, accumulate)
    }
    for (; j < columns; j += 4) {
      tile14(ai, b + ((<usize>j) << 2), bStride, ci + ((<usize>j) << 2), inner, accumulate)
    }
  }
}

export function multiplyTransposed(
  a: usize, aStride: usize, b: usize, bStride: usize, c: usize, cStride: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  a <<= 2
  b <<= 2
  c <<= 2
  aStride <<= 2
  bStride <<= 2
  cStride <<= 2
  let j = 0
  for (; j + 8 <= columns; j += 8) {
    const bj = b + ((<usize>j) << 2)
    const cj = c + ((<usize>j) << 2)
    for (let k = 0; k < inner; k += 4) {
      transposed48(a + ((<usize>k) << 2), aStride, bj, bStride, cj + <usize>k * cStride, cStride, rows)
    }
  }
  for (; j < columns; j += 4) {
    const bj = b + ((<usize>j) << 2)
    const cj = c + ((<usize>j) << 2)
    for (let k = 0; k < inner; k += 4) {
      transposed44(a + ((<usize>k) << 2), aStride, bj, bStride, cj + <usize>k * cStride, cStride, rows)
    }
  }
}

export function transpose(a: usize, aStride: usize, b: usize, bStride: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    const ai = (a + <usize>i * aStride) << 2
    let to = (b + <usize>i) << 2
    for (let j = 0; j < columns; j++) {
      store<f32>(to, load<f32>(ai + ((<usize>j) << 2)))
      to += bStride << 2
    }
  }
}

export function fillRows(bias: usize, c: usize, rows: i32, columns: i32): void {
  const bytes = (<usize>columns) << 2
  for (let i = 0; i < rows; i++) memory.copy((c << 2) + <usize>i * bytes, bias << 2, bytes)
}

export function sumRows(c: usize, rows: i32, columns: i32, into: usize): void {
  let at = c << 2
  const first = into << 2
  const bytes = (<usize>columns) << 2
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < bytes; j += 16) {
      v128.store(first + j, f32x4.add(v128.load(first + j), v128.load(at + j)))
    }
    at += bytes
  }
}

export function rectify(x: usize, count: i32): void {
  const zero = f32x4.splat(0)
  const end = (x + <usize>count) << 2
  for (let at = x << 2; at < end; at += 16) {
    const value = v128.load(at)
    v128.store(at, v128.and(value, f32x4.gt(value, zero)))
  }
}

export function rectifyBack(x: usize, gradient: usize, count: i32): void {
  const zero = f32x4.splat(0)
  const from = x << 2
  const to = gradient << 2
  const bytes = (<usize>count) << 2
  for (let j: usize = 0; j < bytes; j += 16) {
    v128.store(to + j, v128.and(v128.load(to + j), f32x4.gt(v128.load(from + j), zero)))
  }
}
