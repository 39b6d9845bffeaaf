import type { Clock } from '#kernel/clock.js'

/** After every real "now": MongoDB forgets by its own clock, and must not forget what a test still needs. */
const START = '2030-01-07T09:00:00.000Z'

/** A clock that stands until a test moves it. */
export class ManualClock implements Clock {
  #now = new Date(START)

  now(): Date {
    return new Date(this.#now)
  }

  advance(milliseconds: number): void {
    this.#now = new Date(this.#now.getTime() + milliseconds)
  }
}
