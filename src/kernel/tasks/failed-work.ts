import { type Clock, shift } from '../clock.js'
import { PermanentFailure } from '../errors/permanent-failure.js'
import { UnknownWork } from '../errors/unknown-work.js'
import { randomFraction } from '../ids.js'
import type { Log } from '../log.js'
import { LANE_RULES } from './lane-rules.js'
import { type LeasedWork, leftUntil, type Outcome, retryDelay } from './leased-work.js'

interface Parts {
  /** Of the queue. */
  readonly name: string
  readonly clock: Clock
  readonly log: Log
}

const MAX_ERROR_TEXT = 500

/** What becomes of work that has failed; the log is told. */
export const outcomeOfFailure = <Work extends LeasedWork>(
  work: Work,
  failure: unknown,
  { name: queue, clock, log }: Parts,
): Outcome<Work> => {
  const { id, name, attempts, leftSince } = work
  const now = clock.now()
  const facts = { queue, kind: name, id, attempts, error: failure }
  const error = String(failure).slice(0, MAX_ERROR_TEXT)
  const giveUp = (): Outcome<Work> => {
    log.error('work given up', { ...facts, retry: `npm run outbox -- --retry ${id}` })
    return { work, end: 'dead', error }
  }
  if (failure instanceof UnknownWork) {
    const since = leftSince ?? now
    const until = leftUntil(since, now)
    if (!until) return giveUp()
    log.info('work left to another release', facts)
    return { work, end: 'left', dueAt: until, since }
  }
  if (attempts >= LANE_RULES[work.lane].maxAttempts || failure instanceof PermanentFailure) return giveUp()
  log.warn('work failed, will be tried again', facts)
  return { work, end: 'retry', dueAt: shift(now, retryDelay(attempts, randomFraction())), error }
}
