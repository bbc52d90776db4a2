// The hands of a conductor: who of them is at what, and who gets which task next.
import type { HandRequest } from './hand.ts'
import type { Part, Work } from './work.ts'

interface Hand {
  readonly send: (request: HandRequest) => void
  /** How many tasks it may hold of one urgency. */
  readonly depth: number
}

interface Errand {
  readonly hand: Hand
  readonly work: Work
  readonly part: Part
}

export class Hands {
  readonly #hands: Hand[] = []
  /** By key, which no other errand has ever had. */
  readonly #errands = new Map<number, Errand>()
  #keys = 0
  #gentle = false

  get size(): number {
    return this.#hands.length
  }

  add(send: (request: HandRequest) => void, depth: number): void {
    this.#hands.push({ send, depth })
    if (this.#gentle) send({ kind: 'pace', gentle: true })
  }

  get gentle(): boolean {
    return this.#gentle
  }

  /** Whether they are to leave the machine to others for most of the time. */
  pace(gentle: boolean): void {
    this.#gentle = gentle
    for (const { send } of this.#hands) send({ kind: 'pace', gentle })
  }

  /** Gives each tasks of the most urgent work while what it holds of that or greater urgency is little enough. */
  feed(works: readonly Work[]): void {
    for (const hand of this.#hands) while (this.#give(hand, works));
  }

  #give(hand: Hand, works: readonly Work[]): boolean {
    const held = [...this.#errands.values()].filter((errand) => errand.hand === hand)
    const isFree = (urgency: number): boolean =>
      held.filter(({ work }) => work.urgency <= urgency).length < hand.depth
    const open = works.filter(({ begun, urgency }) => begun < 1 && isFree(urgency))
    // Of equals that which has come least far, so that lanes side by side sharpen together.
    open.sort((a, b) => a.urgency - b.urgency || a.begun - b.begun)
    for (const work of open) {
      const part = work.next()
      if (!part) continue
      const key = this.#keys++
      this.#errands.set(key, { hand, work, part })
      hand.send({ kind: 'task', key, urgency: work.urgency, task: part.task, live: work.live })
      return true
    }
    return false
  }

  /** What a hand has come back from; undefined where it had been dropped. */
  back(key: number): Errand | undefined {
    const errand = this.#errands.get(key)
    this.#errands.delete(key)
    return errand
  }

  /** Has all that is under way of a work dropped. */
  drop(work: Work): void {
    for (const [key, errand] of this.#errands) {
      if (errand.work !== work) continue
      errand.hand.send({ kind: 'drop', key })
      this.#errands.delete(key)
    }
  }
}
