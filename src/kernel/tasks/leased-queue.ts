import { type Clock, MINUTE, SECOND, shift } from '../clock.js'
import { randomToken } from '../ids.js'
import type { Log } from '../log.js'
import { outcomeOfFailure } from './failed-work.js'
import { HeldWork } from './held-work.js'
import { LANE_RULES } from './lane-rules.js'
import {
  type Lane,
  LANES,
  type Lease,
  type LeasedWork,
  type Outcome,
  type WorkSource,
} from './leased-work.js'
import { MarkBatch } from './mark-batch.js'
import { Polls } from './polls.js'

interface Parts<Work extends LeasedWork> {
  readonly name: string
  readonly source: WorkSource<Work>
  readonly clock: Clock
  readonly log: Log
}

const LEASE = MINUTE
const RENEW_EVERY_MS = LEASE / 3
const CLAIMED_AT_ONCE = 32

/**
 * Works through stored work at least once, over any number of processes. Work is leased, done while its lease is renewed,
 * and marked afterwards. A failure is tried again later, and after too many tries, or at once on a PermanentFailure, it is
 * parked as dead for an operator; on an UnknownWork it is left to other processes. Nothing is lost when a process dies: its
 * leases run out. Work made by this process comes in by `take`, leased already, so that it costs neither a claim nor a read;
 * the store is polled only for what others left.
 */
export class LeasedQueue<Work extends LeasedWork> {
  readonly #parts: Parts<Work>
  readonly #marks: MarkBatch<Work>
  readonly #polls: Polls
  readonly #held = new HeldWork<Work>()
  #state: 'resting' | 'running' | 'stopping' | 'stopped' = 'resting'
  #draining = 0
  #worked = 0
  #claiming: Promise<void> | undefined
  #onIdle: (() => void)[] = []
  #renewal: NodeJS.Timeout | undefined

  constructor(parts: Parts<Work>) {
    this.#parts = parts
    this.#marks = new MarkBatch(parts)
    this.#polls = new Polls({
      clock: parts.clock,
      look: () => {
        this.wake()
      },
    })
  }

  start(): void {
    this.#state = 'running'
    this.#keepLeases()
    this.#polls.restart()
    this.wake()
    this.#pump()
  }

  /** Finishes the work in hand, and leaves what was not begun to others; also what comes later, if it has run. */
  async stop(): Promise<void> {
    const hasRun = this.#state !== 'resting'
    this.#state = 'stopping'
    this.#polls.stop()
    await this.#claiming
    this.#release(this.#held.giveUpWaiting())
    await this.finish()
    this.#endRenewal()
    this.#state = hasRun ? 'stopped' : 'resting'
  }

  /** Looks for work in the store now rather than at the next poll: in these lanes, or in all. */
  wake(lanes: readonly Lane[] = LANES): void {
    this.#held.note(lanes, { mayHaveMore: true })
    this.#feed()
  }

  /** Looks for work when this time has come, if that is before the next poll. */
  wakeAt(at: Date): void {
    if (this.#state === 'running') this.#polls.at(at)
  }

  newLease(): Lease {
    return { token: randomToken(12), until: shift(this.#parts.clock.now(), LEASE) }
  }

  /** How much more work of this lane may be brought by `take`. */
  room(lane: Lane): number {
    return this.#takesNoMore ? 0 : this.#held.room(lane)
  }

  take(work: readonly Work[]): void {
    if (this.#takesNoMore) {
      this.#release(work)
      return
    }
    this.#held.add(work)
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
      while (!this.#held.isIdle || !this.#marks.isEmpty) {
        if (this.#held.isIdle) await this.#marks.flush()
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
    this.#draining++
    try {
      let more: boolean
      do {
        await this.finish()
        more = await this.#claim(LANES)
      } while (more || !this.#held.isIdle)
    } finally {
      this.#draining--
    }
    if (this.#state !== 'running') this.#endRenewal()
    return this.#worked - before
  }

  /** Seconds that the work due longest has been waiting; 0 when none is due. */
  async lagSeconds(): Promise<number> {
    const { source, clock } = this.#parts
    const now = clock.now()
    const inStore = await source.oldestDue(now)
    const due = [...this.#held.waiting.map(({ dueAt }) => dueAt), inStore ?? now, now]
    return (now.getTime() - Math.min(...due.map((at) => at.getTime()))) / SECOND
  }

  get #takesNoMore(): boolean {
    return this.#state === 'stopping' || (this.#state === 'stopped' && this.#draining === 0)
  }

  /** Claims work for the lanes that run out of it. */
  #feed(): void {
    if (this.#state !== 'running' || this.#held.hungryLanes.length === 0) return
    this.#claiming ??= this.#refillLanes().finally(() => {
      this.#claiming = undefined
      if (this.#state === 'running') this.#polls.restart()
      // A wake-up may have come between the last claim and now.
      this.#feed()
    })
  }

  async #refillLanes(): Promise<void> {
    try {
      let lanes = this.#held.hungryLanes
      while (this.#state === 'running' && lanes.length > 0) {
        await this.#claim(lanes)
        lanes = this.#held.hungryLanes
      }
    } catch (error) {
      this.#parts.log.warn('queue cannot reach its work', { queue: this.#parts.name, error })
    }
  }

  async #claim(lanes: readonly Lane[]): Promise<boolean> {
    this.#held.note(lanes, { mayHaveMore: false })
    const { source, clock } = this.#parts
    const request = { lanes, limit: CLAIMED_AT_ONCE, now: clock.now(), lease: this.newLease() }
    const { work, more } = await source.claim(request)
    if (more) this.#held.note(lanes, { mayHaveMore: true })
    this.take(work)
    return more
  }

  /** Begins as much work as may be done at once: one piece after the other by a queue that does not run. */
  #pump(): void {
    for (const lane of LANES) {
      while (this.#mayBegin()) {
        const work = this.#held.begin(lane)
        if (!work) break
        void this.#execute(work)
      }
    }
    if (!this.#held.isIdle) return
    if (!this.#marks.isEmpty) void this.#marks.flush()
    for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  #mayBegin(): boolean {
    return this.#state === 'running' || (this.#draining > 0 && !this.#held.isBusy)
  }

  async #execute(work: Work): Promise<void> {
    // Another process has taken it since the lease ran out, and does it.
    if (work.lease.until > this.#parts.clock.now()) {
      this.#worked++
      this.#marks.add(await this.#outcomeOf(work))
    }
    this.#held.end(work)
    this.#pump()
    this.#feed()
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
    const outcome = outcomeOfFailure(work, failure, this.#parts)
    if (outcome.end === 'retry') this.wakeAt(outcome.dueAt)
    return outcome
  }

  #release(work: readonly Work[]): void {
    for (const one of work) this.#marks.add({ work: one, end: 'released' })
  }

  #keepLeases(): void {
    this.#renewal ??= setInterval(() => void this.#renew(), RENEW_EVERY_MS)
  }

  #endRenewal(): void {
    clearInterval(this.#renewal)
    this.#renewal = undefined
  }

  async #renew(): Promise<void> {
    const { source, clock, log, name } = this.#parts
    const now = clock.now()
    const ours = [...this.#held.active, ...this.#held.waiting].filter(({ lease }) => lease.until > now)
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
