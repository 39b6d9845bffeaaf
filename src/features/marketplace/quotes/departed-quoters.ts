import { userBanned, userDeactivated } from '#features/identity/users/users.events.js'
import type { JobTransitions } from '#features/marketplace/jobs/job-transitions.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import { quotePayload } from './quote-payload.js'
import { quoteGone } from './quotes.events.js'
import type { QuoteDoc } from './quotes.model.js'

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly transitions: JobTransitions
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Ends the standing quotes of a craftsman who was banned or has closed the account; meanwhile nobody can accept them. */
export const departedQuoters = (parts: Parts): Consumer[] => {
  const { quotes, transitions, outbox, database, clock } = parts

  const endOne = async (tx: Tx, id: ObjectId): Promise<void> => {
    const now = clock.now()
    const ended = await quotes.docs.findOneAndUpdate(
      { _id: id, status: 'Submitted' },
      { $set: { status: 'Expired', decidedAt: now, updatedAt: now } },
      { session: tx.session, returnDocument: 'after' },
    )
    if (!ended) return
    const job = await transitions.recordQuoteGone(tx, ended.job)
    await outbox.emit(tx, quoteGone, quotePayload(ended, job))
  }

  const end = async ({ userId }: { userId: string }, { at }: { at: Date }): Promise<void> => {
    const standing = { craftsman: toObjectId(userId), status: 'Submitted', createdAt: { $lte: at } } as const
    const ids = await quotes.docs.find(standing, { projection: { _id: 1 } }).toArray()
    for (const { _id } of ids) await database.transaction((tx) => endOne(tx, _id))
  }

  return [
    consumer('quotes.user-banned', userBanned, end),
    consumer('quotes.user-deactivated', userDeactivated, end),
  ]
}
