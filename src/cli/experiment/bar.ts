// The progress bar of a terminal; where there is none, as in a scheduler's log, a line now and then.

const WIDTH = 30
const EVERY_MS = 100
const LOG_EVERY_MS = 30_000

export class Bar {
  readonly #stream: NodeJS.WriteStream
  readonly #started = performance.now()
  readonly #from: number
  #shown = Number.NEGATIVE_INFINITY

  /** @param from share that was done before, which says nothing of the speed */
  constructor(stream: NodeJS.WriteStream, from: number) {
    this.#stream = stream
    this.#from = from
    if (!stream.isTTY) this.#shown = this.#started
  }

  show(share: number): void {
    const now = performance.now()
    if (now - this.#shown < (this.#stream.isTTY ? EVERY_MS : LOG_EVERY_MS)) return
    this.#shown = now
    const left = ((now - this.#started) * (1 - share)) / (share - this.#from)
    const words = `${(share * 100).toFixed(0).padStart(3)}%${share > this.#from ? `, ${duration(left)} left` : ''}`
    if (!this.#stream.isTTY) this.#stream.write(`${words.trim()}\n`)
    else {
      const full = Math.round(share * WIDTH)
      this.#stream.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${words}`)
    }
  }

  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[K')
  }
}

/** 3 s, 2 min 5 s, 1 h 10 min. */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
