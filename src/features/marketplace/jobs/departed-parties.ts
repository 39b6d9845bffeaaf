import type { Filter } from 'mongodb'
import type { Departure, UnfinishedJob } from '#features/identity/users/departures.js'
import { userBanned, userDeactivated } from '#features/identity/users/users.events.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { isAppError } from '#kernel/errors/app-error.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import { jobNeedsStaff } from './jobs.events.js'
import { type JobDoc, WITHOUT_INTERNALS } from './jobs.model.js'
import { BINDING, type ContactTime, isDealOn, OPEN_STATUSES } from './jobs.rules.js'
import type { CancelJob } from './use-cases/cancel-job.js'

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly cancelJob: CancelJob
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
  readonly rules: Omit<ContactTime, 'at'>
}

const UNFINISHED = {
  title: 1,
  status: 1,
  client: 1,
  paymentType: 1,
  hiredAt: 1,
  fundedAt: 1,
  confirmedAt: 1,
} as const

const openJobsOf = (client: ObjectId): Filter<JobDoc> => ({ client, status: { $in: [...OPEN_STATUSES] } })

/** What becomes of the jobs of an account that was banned or closed. */
export class DepartedParties implements Departure {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async unfinished(tx: Tx, user: ObjectId, limit: number): Promise<UnfinishedJob[]> {
    const bound = { status: { $in: [...BINDING] } }
    const found: UnfinishedJob[] = []
    for (const [filter, isHired] of [
      [{ client: user, ...bound }, true],
      [{ craftsman: user, ...bound }, true],
      [openJobsOf(user), false],
    ] as const) {
      const jobs = await this.#parts.jobs.docs
        .find<JobDoc>(filter, { projection: UNFINISHED, session: tx.session })
        .limit(limit)
        .toArray()
      found.push(
        ...jobs.map((job) => ({
          id: job._id.toHexString(),
          title: this.#titleFor(user, job),
          status: job.status,
          isHired,
        })),
      )
    }
    return found
  }

  /** Whole for its client, and for whom they hired as long as they see the client's phone. */
  #titleFor(user: ObjectId, job: JobDoc): string {
    const time = { ...this.#parts.rules, at: this.#parts.clock.now() }
    return job.client.equals(user) || isDealOn(job, time) ? job.title : withoutContacts(job.title)
  }

  /** Every quote, invitation and hire of the same moment meets these writes; lists and calls ask for what is open. */
  async hide(tx: Tx, user: ObjectId): Promise<void> {
    await this.#parts.jobs.docs.updateMany(
      openJobsOf(user),
      { $set: { open: false } },
      { session: tx.session },
    )
  }

  get consumers(): Consumer[] {
    const end = ({ userId }: { userId: string }, { at }: { at: Date }) => this.#end(toObjectId(userId), at)
    return [
      consumer('jobs.user-banned', userBanned, end),
      consumer('jobs.user-deactivated', userDeactivated, end),
    ]
  }

  /** What came `until` the account ended: what somebody who is back has begun since is theirs. */
  async #end(user: ObjectId, until: Date): Promise<void> {
    await this.#each({ ...openJobsOf(user), createdAt: { $lte: until } }, (tx, job) =>
      this.#parts.cancelJob.apply(tx, job, { actor: null, party: 'system', reason: null }),
    )
    const bound: Filter<JobDoc> = { status: { $in: [...BINDING] }, hiredAt: { $lte: until } }
    await this.#each({ ...bound, client: user }, (tx, job) => this.#giveToStaff(tx, job, 'client'))
    await this.#each({ ...bound, craftsman: user }, (tx, job) => this.#giveToStaff(tx, job, 'craftsman'))
  }

  /** Each in a transaction of its own, so that an account of any size can go; one that has moved on meanwhile is left. */
  async #each(filter: Filter<JobDoc>, work: (tx: Tx, job: JobDoc) => Promise<unknown>): Promise<void> {
    const ids = await this.#parts.jobs.docs.find(filter, { projection: { _id: 1 } }).toArray()
    for (const { _id } of ids) {
      const run = this.#parts.database.transaction(async (tx) => {
        const job = await this.#parts.jobs.docs.findOne(
          { ...filter, _id },
          { projection: WITHOUT_INTERNALS, session: tx.session },
        )
        if (job) await work(tx, job)
      })
      await run.catch((error: unknown) => {
        if (!isAppError(error, 'INVALID_TRANSITION')) throw error
      })
    }
  }

  async #giveToStaff(tx: Tx, job: JobDoc, gone: 'client' | 'craftsman'): Promise<void> {
    if (job.needsStaff || !job.craftsman) return
    const needsStaff = { reason: `${gone}-gone`, at: this.#parts.clock.now() } as const
    await this.#parts.jobs.docs.updateOne({ _id: job._id }, { $set: { needsStaff } }, { session: tx.session })
    await this.#parts.outbox.emit(tx, jobNeedsStaff, {
      jobId: job._id.toHexString(),
      clientId: job.client.toHexString(),
      craftsmanId: job.craftsman.toHexString(),
      gone,
    })
  }
}
