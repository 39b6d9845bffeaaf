import { type Clock, SECOND } from '../clock.js'

const POLL_MS = 5 * SECOND

/** Decides when to look for work: five seconds after the last look, and at times before that are known. */
export class Polls {
  readonly #clock: Clock
  readonly #look: () => void
  #next: NodeJS.Timeout | undefined
  #alarm: { readonly at: Date; readonly timer: NodeJS.Timeout } | undefined

  constructor(parts: { clock: Clock; look: () => void }) {
    this.#clock = parts.clock
    this.#look = parts.look
  }

  /** Counts the five seconds from now. */
  restart(): void {
    clearTimeout(this.#next)
    this.#next = setTimeout(() => {
      this.restart()
      this.#look()
    }, POLL_MS)
  }

  /** Has a look taken at this time, if no other is taken before. */
  at(at: Date): void {
    const delay = at.getTime() - this.#clock.now().getTime()
    if (delay >= POLL_MS || (this.#alarm && this.#alarm.at <= at)) return
    clearTimeout(this.#alarm?.timer)
    const ring = (): void => {
      this.#alarm = undefined
      this.#look()
    }
    this.#alarm = { at, timer: setTimeout(ring, Math.max(delay, 0)) }
  }

  stop(): void {
    clearTimeout(this.#next)
    clearTimeout(this.#alarm?.timer)
    this.#alarm = undefined
  }
}
