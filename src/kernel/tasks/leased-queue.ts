import { type Clock, MINUTE, SECOND, shift } from '../clock.js'
import { PermanentFailure } from '../errors/permanent-failure.js'
import { randomFraction, randomToken } from '../ids.js'
import type { Log } from '../log.js'
import { LANE_RULES } from './lane-rules.js'
import {
  type Lane,
  LANES,
  type Lease,
  type LeasedWork,
  type Outcome,
  retryDelay,
  type WorkSource,
} from './leased-work.js'
import { MarkBatch } from './mark-batch.js'

interface Parts<Work extends LeasedWork> {
  readonly name: string
  readonly source: WorkSource<Work>
  readonly clock: Clock
  readonly log: Log
}

interface LaneState<Work> {
  readonly waiting: Work[]
  readonly active: Set<Work>
  /** Whether the store may have due work of this lane that nobody holds. */
  mayHaveMore: boolean
}

const LEASE = MINUTE
const RENEW_EVERY_MS = LEASE / 3
const POLL_MS = 5 * SECOND
/** How much work of a lane waits in memory at most; beyond it, it is left in the store for whoever has time. */
const MOST_WAITING = 100
const CLAIMED_AT_ONCE = 32
const MAX_ERROR_TEXT = 500

const newLaneState = <Work>(): LaneState<Work> => ({
  waiting: [],
  active: new Set(),
  mayHaveMore: false,
})

/**
 * Works through stored work at least once, over any number of processes. Work is leased, done while its lease is renewed,
 * and marked afterwards. A failure is tried again later, and after too many tries, or at once on a PermanentFailure, it is
 * parked as dead for an operator. Nothing is lost when a process dies: its leases run out. Work made by this process comes
 * in by `take`, leased already, so that it costs neither a claim nor a read; the store is polled only for what others left.
 */
export class LeasedQueue<Work extends LeasedWork> {
  readonly #parts: Parts<Work>
  readonly #marks: MarkBatch<Work>
  readonly #lanes: Readonly<Record<Lane, LaneState<Work>>> = {
    internal: newLaneState(),
    external: newLaneState(),
  }
  #state: 'resting' | 'running' | 'stopping' = 'resting'
  #draining = 0
  #worked = 0
  #claiming: Promise<void> | undefined
  #onIdle: (() => void)[] = []
  #nextPoll: NodeJS.Timeout | undefined
  #alarm: { readonly at: Date; readonly timer: NodeJS.Timeout } | undefined
  #renewal: NodeJS.Timeout | undefined

  constructor(parts: Parts<Work>) {
    this.#parts = parts
    this.#marks = new MarkBatch(parts)
  }

  start(): void {
    this.#state = 'running'
    this.#keepLeases()
    this.wake()
    this.#pump()
  }

  /** Finishes the work in hand, and leaves what was not begun to others. */
  async stop(): Promise<void> {
    this.#state = 'stopping'
    clearTimeout(this.#nextPoll)
    clearTimeout(this.#alarm?.timer)
    this.#alarm = undefined
    await this.#claiming
    for (const lane of LANES) this.#release(this.#lanes[lane].waiting.splice(0))
    await this.finish()
    clearInterval(this.#renewal)
    this.#renewal = undefined
    this.#state = 'resting'
  }

  /** Looks for work in the store now rather than at the next poll: in these lanes, or in all. */
  wake(lanes: readonly Lane[] = LANES): void {
    for (const lane of lanes) this.#lanes[lane].mayHaveMore = true
    if (this.#state !== 'running' || this.#hungryLanes().length === 0) return
    this.#claiming ??= this.#claimWhileHungry().finally(() => {
      this.#claiming = undefined
      this.#schedulePoll()
      // Somebody may have called between the last claim and now.
      this.wake([])
    })
  }

  /** Looks for work when this time has come, if that is before the next poll. */
  wakeAt(at: Date): void {
    const delay = at.getTime() - this.#parts.clock.now().getTime()
    const isLate = this.#alarm !== undefined && this.#alarm.at <= at
    if (this.#state !== 'running' || delay >= POLL_MS || isLate) return
    clearTimeout(this.#alarm?.timer)
    const ring = (): void => {
      this.#alarm = undefined
      this.wake()
    }
    this.#alarm = { at, timer: setTimeout(ring, Math.max(delay, 0)) }
  }

  /** A lease of this process that begins now. */
  newLease(): Lease {
    return { token: randomToken(12), until: shift(this.#parts.clock.now(), LEASE) }
  }

  /** How much more work of this lane may be brought by `take`. */
  room(lane: Lane): number {
    return this.#state === 'stopping' ? 0 : Math.max(MOST_WAITING - this.#lanes[lane].waiting.length, 0)
  }

  /** Brings work that is leased to this process. */
  take(work: readonly Work[]): void {
    if (this.#state === 'stopping') {
      this.#release(work)
      return
    }
    for (const one of work) this.#lanes[one.lane].waiting.push(one)
    // What led to it is finished first, such as the answer to a request.
    setImmediate(() => {
      this.#pump()
    })
  }

  /** Does all work that this process holds, and what that makes, and asks the store for none. */
  async finish(): Promise<void> {
    this.#draining++
    try {
      this.#pump()
      while (!this.#isIdle || !this.#marks.isEmpty) {
        if (this.#isIdle) await this.#marks.flush()
        else await new Promise<void>((resolve) => this.#onIdle.push(resolve))
      }
    } finally {
      this.#draining--
    }
  }

  /** Does all work that is due now, and what that makes due, and returns how much was done meanwhile. */
  async drain(): Promise<number> {
    const before = this.#worked
    this.#keepLeases()
    let more: boolean
    do {
      await this.finish()
      more = await this.#claim(LANES)
    } while (more || !this.#isIdle)
    if (this.#state === 'resting') {
      clearInterval(this.#renewal)
      this.#renewal = undefined
    }
    return this.#worked - before
  }

  /** Seconds that the work due longest has been waiting; 0 when none is due. */
  async lagSeconds(): Promise<number> {
    const { source, clock } = this.#parts
    const now = clock.now()
    const inStore = await source.oldestDue(now)
    const held = LANES.flatMap((lane) => this.#lanes[lane].waiting.map(({ dueAt }) => dueAt))
    const oldest = Math.min(...[...held, inStore ?? now, now].map((at) => at.getTime()))
    return (now.getTime() - oldest) / SECOND
  }

  get #isIdle(): boolean {
    return LANES.every(
      (lane) => this.#lanes[lane].waiting.length === 0 && this.#lanes[lane].active.size === 0,
    )
  }

  #schedulePoll(): void {
    clearTimeout(this.#nextPoll)
    if (this.#state !== 'running') return
    this.#nextPoll = setTimeout(() => {
      this.wake()
      // Both lanes may be full of work, and then nothing is asked for.
      if (!this.#claiming) this.#schedulePoll()
    }, POLL_MS)
  }

  #hungryLanes(): Lane[] {
    return LANES.filter((lane) => {
      const { mayHaveMore, waiting } = this.#lanes[lane]
      return mayHaveMore && waiting.length < LANE_RULES[lane].concurrency
    })
  }

  async #claimWhileHungry(): Promise<void> {
    try {
      let lanes = this.#hungryLanes()
      while (this.#state === 'running' && lanes.length > 0) {
        await this.#claim(lanes)
        lanes = this.#hungryLanes()
      }
    } catch (error) {
      this.#parts.log.warn('queue cannot reach its work', { queue: this.#parts.name, error })
    }
  }

  /** Returns whether there may be more. */
  async #claim(lanes: readonly Lane[]): Promise<boolean> {
    for (const lane of lanes) this.#lanes[lane].mayHaveMore = false
    const { source, clock } = this.#parts
    const request = { lanes, limit: CLAIMED_AT_ONCE, now: clock.now(), lease: this.newLease() }
    const { work, more } = await source.claim(request)
    if (more) for (const lane of lanes) this.#lanes[lane].mayHaveMore = true
    this.take(work)
    return more
  }

  /** Begins as much work as may be done at once: one piece after the other by a queue that does not run. */
  #pump(): void {
    for (const lane of LANES) {
      const { waiting } = this.#lanes[lane]
      while (this.#mayBegin(lane)) {
        const work = waiting.shift()
        if (!work) break
        void this.#execute(work)
      }
    }
    if (!this.#isIdle) return
    if (!this.#marks.isEmpty) void this.#marks.flush()
    for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  #mayBegin(lane: Lane): boolean {
    if (this.#state === 'running') return this.#lanes[lane].active.size < LANE_RULES[lane].concurrency
    return this.#draining > 0 && LANES.every((each) => this.#lanes[each].active.size === 0)
  }

  async #execute(work: Work): Promise<void> {
    const { active } = this.#lanes[work.lane]
    // Whoever took it since then does it.
    const isLost = work.lease.until <= this.#parts.clock.now()
    active.add(work)
    if (!isLost) {
      this.#worked++
      this.#marks.add(await this.#outcomeOf(work))
    }
    active.delete(work)
    this.#pump()
    if (this.#hungryLanes().length > 0) this.wake([])
  }

  async #outcomeOf(work: Work): Promise<Outcome<Work>> {
    const { maxAttempts } = LANE_RULES[work.lane]
    try {
      if (work.attempts > maxAttempts) throw new Error('every attempt ended in a crash')
      await work.run()
      return { work, end: 'done' }
    } catch (error) {
      return this.#failed(work, error)
    }
  }

  #failed(work: Work, failure: unknown): Outcome<Work> {
    const { log, name: queue, clock } = this.#parts
    const { id, name, attempts } = work
    const isDead = attempts >= LANE_RULES[work.lane].maxAttempts || failure instanceof PermanentFailure
    const facts = { queue, kind: name, id, attempts, error: failure }
    const error = String(failure).slice(0, MAX_ERROR_TEXT)
    if (isDead) {
      log.error('work given up', { ...facts, retry: `npm run outbox -- --retry ${id}` })
      return { work, end: 'dead', error }
    }
    log.warn('work failed, will be tried again', facts)
    const dueAt = shift(clock.now(), retryDelay(attempts, randomFraction()))
    this.wakeAt(dueAt)
    return { work, end: 'retry', dueAt, error }
  }

  #release(work: readonly Work[]): void {
    for (const one of work) this.#marks.add({ work: one, end: 'released' })
  }

  #keepLeases(): void {
    this.#renewal ??= setInterval(() => void this.#renew(), RENEW_EVERY_MS)
  }

  async #renew(): Promise<void> {
    const { source, clock, log, name } = this.#parts
    const now = clock.now()
    const held = LANES.flatMap((lane) => [...this.#lanes[lane].active, ...this.#lanes[lane].waiting])
    const ours = held.filter(({ lease }) => lease.until > now)
    if (ours.length === 0) return
    const until = shift(now, LEASE)
    try {
      await source.renew(ours, until)
      for (const { lease } of ours) lease.until = until
    } catch (error) {
      log.warn('leases not renewed', { queue: name, count: ours.length, error })
    }
  }
}
