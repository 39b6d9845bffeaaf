/** Whoever waits; `admit` is called once there is a place. */
interface Waiting {
  readonly key: string
  readonly admit: () => void
}

const NEVER = new AbortController().signal

/** Gives a place back. */
export type Leave = () => void

/** How much of the work runs at once, of all and of each key, and how much more of a key may wait. */
export interface GateLimits {
  readonly atOnce: number
  readonly perKey: number
  readonly waitingPerKey: number
}

/** Lets some work run at once, of all and of each key, and the rest wait in the order they came. */
export class Gate {
  readonly limits: GateLimits
  readonly #running = new Map<string, number>()
  readonly #waiting: Waiting[] = []
  #total = 0

  constructor(limits: GateLimits) {
    this.limits = limits
  }

  /**
   * Resolves with a place, which must be given back; null when too many of this key wait already. Rejects when `signal`
   * ends the waiting.
   */
  async enter(key: string, signal = NEVER): Promise<Leave | null> {
    signal.throwIfAborted()
    if (this.#hasPlace(key)) return this.#take(key)
    const waiting = this.#waiting.filter((other) => other.key === key).length
    if (waiting >= this.limits.waitingPerKey) return null
    return this.#wait(key, signal)
  }

  #wait(key: string, signal: AbortSignal): Promise<Leave> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(new Error('nobody waits any more', { cause: signal.reason }))
      }
      const waiting: Waiting = {
        key,
        admit: () => {
          signal.removeEventListener('abort', abort)
          resolve(this.#take(key))
        },
      }
      signal.addEventListener('abort', abort, { once: true })
      this.#waiting.push(waiting)
    })
  }

  #hasPlace(key: string): boolean {
    return this.#total < this.limits.atOnce && (this.#running.get(key) ?? 0) < this.limits.perKey
  }

  #take(key: string): Leave {
    this.#total += 1
    this.#running.set(key, (this.#running.get(key) ?? 0) + 1)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.#give(key)
    }
  }

  #give(key: string): void {
    this.#total -= 1
    const left = (this.#running.get(key) ?? 1) - 1
    if (left > 0) this.#running.set(key, left)
    else this.#running.delete(key)
    this.#admitNext()
  }

  /** The first of those who wait and may. */
  #admitNext(): void {
    const next = this.#waiting.findIndex((waiting) => this.#hasPlace(waiting.key))
    if (next >= 0) this.#waiting.splice(next, 1)[0]?.admit()
  }
}
