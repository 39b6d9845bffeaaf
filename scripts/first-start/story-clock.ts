import { AsyncLocalStorage } from 'node:async_hooks'
import { type Clock, systemClock } from '#kernel/clock.js'

/** The real time, and within a story the time of that story: so things can be done days ago by the services of today. */
export class StoryClock implements Clock {
  readonly #stories = new AsyncLocalStorage<{ time: Date }>()

  now(): Date {
    return this.#stories.getStore()?.time ?? systemClock.now()
  }

  /** Everything that `tell` awaits happens at the time that it sets last. Several stories may be told at once. */
  tell<Result>(start: Date, tell: (moveTo: (time: Date) => void) => Promise<Result>): Promise<Result> {
    const story = { time: start }
    const moveTo = (time: Date): void => {
      story.time = time
    }
    return this.#stories.run(story, () => tell(moveTo))
  }
}
