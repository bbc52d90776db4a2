// Typed arrays that grow as they are pushed to: what is counted only while a model is compiled.

/** The numbers are `data[0]` to before `data[size]`; what lies beyond is room to grow. */
export class Growing<Numbers extends Int32Array | Float64Array> {
  data: Numbers
  size = 0
  readonly #make: new (
    length: number,
  ) => Numbers

  constructor(make: new (length: number) => Numbers) {
    this.#make = make
    this.data = new make(64)
  }

  push(value: number): void {
    if (this.size === this.data.length) this.#reserve(this.size + 1)
    this.data[this.size++] = value
  }

  /** Appends `count` numbers of another array from `from` on. */
  append(values: Numbers, from: number, count: number): void {
    if (this.size + count > this.data.length) this.#reserve(this.size + count)
    this.data.set(values.subarray(from, from + count), this.size)
    this.size += count
  }

  /** A copy of exactly the numbers pushed. */
  all(): Numbers {
    return this.data.slice(0, this.size) as Numbers
  }

  #reserve(needed: number): void {
    const larger = new this.#make(Math.max(needed, 2 * this.data.length))
    larger.set(this.data)
    this.data = larger
  }
}
