import { AppError } from '../errors/app-error.js'
import { Turns } from '../turns.js'

/** How many more calls of one user may wait; an app has no use for so many. */
const WAITING = 100

/** Lets so many writing calls of one user in at once: who sends many waits for themselves, and nobody else does. */
export const writesAtOnce = (atOnce: number): Turns =>
  new Turns({
    atOnce,
    waiting: WAITING,
    refusal: () =>
      new AppError('TOO_MANY_AT_ONCE', {
        details: { name: 'calls-at-once', atOnce, waiting: WAITING, retryAfterSeconds: 1 },
      }),
  })
