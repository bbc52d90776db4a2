// The arithmetic of the network as a handful of operations on one memory of numbers; plain and SIMD versions give the same bits.

/**
 * Operations on matrices that lie in `memory`, row by row. All positions and row lengths (`…Stride`) are counted in numbers, not
 * bytes. `columns` and `width` are multiples of 4. Sums run in the stated order and every operation is rounded to single
 * precision by itself, so that the versions in TypeScript and in WebAssembly agree in every bit.
 */
export interface Kernels {
  /** A window on the memory; single precision, or double in the proof of the gradients. */
  readonly memory: Float32Array | Float64Array
  /** C ← A·B, or C ← C + A·B. Shapes [rows, inner], [inner, columns], [rows, columns]. The sum starts at C or 0 and goes up. */
  multiply(
    a: number,
    aStride: number,
    b: number,
    bStride: number,
    c: number,
    cStride: number,
    rows: number,
    inner: number,
    columns: number,
    accumulate: boolean,
  ): void
  /** C ← C + Aᵀ·B. Shapes [rows, inner], [rows, columns], [inner, columns]; `inner` is a multiple of 4. */
  multiplyTransposed(
    a: number,
    aStride: number,
    b: number,
    bStride: number,
    c: number,
    cStride: number,
    rows: number,
    inner: number,
    columns: number,
  ): void
  /** B ← Aᵀ. Shapes [rows, columns], [columns, rows]. Here any number of columns will do. */
  transpose(a: number, aStride: number, b: number, bStride: number, rows: number, columns: number): void
  /** Every row of C, shape [rows, columns], ← the row `bias`. */
  fillRows(bias: number, c: number, rows: number, columns: number): void
  /** into ← into + the sum of the rows of C. */
  sumRows(c: number, rows: number, columns: number, into: number): void
  /** x ← max(0, x) for `count` numbers, a multiple of 4. */
  rectify(x: number, count: number): void
  /** gradient ← 0 wherever x ≤ 0. */
  rectifyBack(x: number, gradient: number, count: number): void
  /** Row r of `out`, shape [rows, width], ← Σ_p table[ids[r, p]]; ids are whole numbers kept as floats, shape [rows, parts]. */
  embed(ids: number, parts: number, table: number, out: number, rows: number, width: number): void
  /** table[ids[r, p]] ← table[ids[r, p]] + row r of `gradient`. */
  embedBack(ids: number, parts: number, table: number, gradient: number, rows: number, width: number): void
  /** out ← x / √(mean x² + 10⁻⁵) ∘ gain, by rows; the factor 1/√ of each row goes to `inverse`, shape [rows]. */
  normalise(x: number, gain: number, out: number, inverse: number, rows: number, width: number): void
  /** Adds the gradients with respect to x and to gain. */
  normaliseBack(
    x: number,
    gain: number,
    inverse: number,
    outGradient: number,
    xGradient: number,
    gainGradient: number,
    rows: number,
    width: number,
  ): void
  /** Row r ← softmax of its first `valid` numbers; the others up to the next multiple of 4 become 0. */
  softmax(x: number, stride: number, rows: number, valid: number): void
  /**
   * Causal attention of one head for the queries of places first … first + rows − 1, rows ≤ 4 and not across a multiple of 4.
   * @param q queries, shape [rows, width]
   * @param keys keys of all places so far, transposed, shape [width, ≥ places rounded up to 4]
   * @param values shape [places, width]
   * @param shares out: attention by place, shape [rows, ≥ places rounded up to 4]; 0 for places not yet
   * @param out shape [rows, width]
   */
  attend(
    q: number,
    qStride: number,
    keys: number,
    keyStride: number,
    values: number,
    valueStride: number,
    shares: number,
    shareStride: number,
    out: number,
    outStride: number,
    first: number,
    rows: number,
    width: number,
    scale: number,
  ): void
  /**
   * The gradient of the scores from that of the shares, row by row and in place: g ← p ∘ (g − Σ g p) · scale for the first
   * `columns` numbers, a multiple of 4.
   */
  softmaxBack(
    shares: number,
    gradient: number,
    stride: number,
    rows: number,
    columns: number,
    scale: number,
  ): void
}

/** Makes kernels with a memory of their own of at least so many numbers, all 0. */
export type MakeKernels = (numbers: number) => Kernels

/** The next multiple of 4, the width of a SIMD register. */
export const upTo4 = (n: number): number => (n + 3) & ~3
