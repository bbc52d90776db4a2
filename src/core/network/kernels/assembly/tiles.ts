// AssemblyScript: products of small tiles whose sums stay in SIMD registers; addresses and steps are in bytes.

/** C[4, 8] ← C or 0, + A[4, inner] · B[inner, 8]. */
export function tile48(a: usize, aStep: usize, b: usize, bStep: usize, c: usize, cStep: usize, inner: i32, add: bool): void {
  const a1 = a + aStep
  const a2 = a1 + aStep
  const a3 = a2 + aStep
  const c1 = c + cStep
  const c2 = c1 + cStep
  const c3 = c2 + cStep
  let s00 = f32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  if (add) {
    s00 = v128.load(c)
    s01 = v128.load(c, 16)
    s10 = v128.load(c1)
    s11 = v128.load(c1, 16)
    s20 = v128.load(c2)
    s21 = v128.load(c2, 16)
    s30 = v128.load(c3)
    s31 = v128.load(c3, 16)
  }
  const end = (<usize>inner) << 2
  for (let k: usize = 0; k < end; k += 4) {
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    b += bStep
    let x = v128.load32_splat(a + k)
    s00 = f32x4.add(s00, f32x4.mul(x, b0))
    s01 = f32x4.add(s01, f32x4.mul(x, b1))
    x = v128.load32_splat(a1 + k)
    s10 = f32x4.add(s10, f32x4.mul(x, b0))
    s11 = f32x4.add(s11, f32x4.mul(x, b1))
    x = v128.load32_splat(a2 + k)
    s20 = f32x4.add(s20, f32x4.mul(x, b0))
    s21 = f32x4.add(s21, f32x4.mul(x, b1))
    x = v128.load32_splat(a3 + k)
    s30 = f32x4.add(s30, f32x4.mul(x, b0))
    s31 = f32x4.add(s31, f32x4.mul(x, b1))
  }
  v128.store(c, s00)
  v128.store(c, s01, 16)
  v128.store(c1, s10)
  v128.store(c1, s11, 16)
  v128.store(c2, s20)
  v128.store(c2, s21, 16)
  v128.store(c3, s30)
  v128.store(c3, s31, 16)
}

/** C[4, 4], as above. */
export function tile44(a: usize, aStep: usize, b: usize, bStep: usize, c: usize, cStep: usize, inner: i32, add: bool): void {
  const a1 = a + aStep
  const a2 = a1 + aStep
  const a3 = a2 + aStep
  let s0 = f32x4.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  if (add) {
    s0 = v128.load(c)
    s1 = v128.load(c + cStep)
    s2 = v128.load(c + 2 * cStep)
    s3 = v128.load(c + 3 * cStep)
  }
  const end = (<usize>inner) << 2
  for (let k: usize = 0; k < end; k += 4) {
    const y = v128.load(b)
    b += bStep
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a + k), y))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a1 + k), y))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a2 + k), y))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a3 + k), y))
  }
  v128.store(c, s0)
  v128.store(c + cStep, s1)
  v128.store(c + 2 * cStep, s2)
  v128.store(c + 3 * cStep, s3)
}

/** C[1, 16]: one row, several columns in flight to hide the latency of an addition. */
export function tile116(a: usize, b: usize, bStep: usize, c: usize, inner: i32, add: bool): void {
  let s0 = f32x4.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  if (add) {
    s0 = v128.load(c)
    s1 = v128.load(c, 16)
    s2 = v128.load(c, 32)
    s3 = v128.load(c, 48)
  }
  const end = (<usize>inner) << 2
  for (let k: usize = 0; k < end; k += 4) {
    const x = v128.load32_splat(a + k)
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(b)))
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(b, 16)))
    s2 = f32x4.add(s2, f32x4.mul(x, v128.load(b, 32)))
    s3 = f32x4.add(s3, f32x4.mul(x, v128.load(b, 48)))
    b += bStep
  }
  v128.store(c, s0)
  v128.store(c, s1, 16)
  v128.store(c, s2, 32)
  v128.store(c, s3, 48)
}

/** C[1, 4]. */
export function tile14(a: usize, b: usize, bStep: usize, c: usize, inner: i32, add: bool): void {
  let s = add ? v128.load(c) : f32x4.splat(0)
  const end = (<usize>inner) << 2
  for (let k: usize = 0; k < end; k += 4) {
    s = f32x4.add(s, f32x4.mul(v128.load32_splat(a + k), v128.load(b)))
    b += bStep
  }
  v128.store(c, s)
}

/** C[4, 8] ← C + A[rows, 4]ᵀ · B[rows, 8]. */
export function transposed48(a: usize, aStep: usize, b: usize, bStep: usize, c: usize, cStep: usize, rows: i32): void {
  const c1 = c + cStep
  const c2 = c1 + cStep
  const c3 = c2 + cStep
  let s00 = v128.load(c)
  let s01 = v128.load(c, 16)
  let s10 = v128.load(c1)
  let s11 = v128.load(c1, 16)
  let s20 = v128.load(c2)
  let s21 = v128.load(c2, 16)
  let s30 = v128.load(c3)
  let s31 = v128.load(c3, 16)
  for (let i = 0; i < rows; i++) {
    const b0 = v128.load(b)
    const b1 = v128.load(b, 16)
    let x = v128.load32_splat(a)
    s00 = f32x4.add(s00, f32x4.mul(x, b0))
    s01 = f32x4.add(s01, f32x4.mul(x, b1))
    x = v128.load32_splat(a, 4)
    s10 = f32x4.add(s10, f32x4.mul(x, b0))
    s11 = f32x4.add(s11, f32x4.mul(x, b1))
    x = v128.load32_splat(a, 8)
    s20 = f32x4.add(s20, f32x4.mul(x, b0))
    s21 = f32x4.add(s21, f32x4.mul(x, b1))
    x = v128.load32_splat(a, 12)
    s30 = f32x4.add(s30, f32x4.mul(x, b0))
    s31 = f32x4.add(s31, f32x4.mul(x, b1))
    a += aStep
    b += bStep
  }
  v128.store(c, s00)
  v128.store(c, s01, 16)
  v128.store(c1, s10)
  v128.store(c1, s11, 16)
  v128.store(c2, s20)
  v128.store(c2, s21, 16)
  v128.store(c3, s30)
  v128.store(c3, s31, 16)
}

/** C[4, 4], as above. */
export function transposed44(a: usize, aStep: usize, b: usize, bStep: usize, c: usize, cStep: usize, rows: i32): void {
  let s0 = v128.load(c)
  let s1 = v128.load(c + cStep)
  let s2 = v128.load(c + 2 * cStep)
  let s3 = v128.load(c + 3 * cStep)
  for (let i = 0; i < rows; i++) {
    const y = v128.load(b)
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(a), y))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(a, 4), y))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(a, 8), y))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(a, 12), y))
    a += aStep
    b += bStep
  }
  v128.store(c, s0)
  v128.store(c + cStep, s1)
  v128.store(c + 2 * cStep, s2)
  v128.store(c + 3 * cStep, s3)
}
