import type { JobTransition, TransitionEffect } from '#features/marketplace/jobs/job-transitions.js'
import { isOpenStatus } from '#features/marketplace/jobs/jobs.rules.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { quotesDeclined, quotesExpired } from './quotes.events.js'
import type { QuoteDoc } from './quotes.model.js'

interface Parts {
  readonly quotes: Store<QuoteDoc>
  readonly outbox: Outbox
  readonly clock: Clock
}

/**
 * Ends the standing quotes of a job that is no longer open: declined when another craftsman was hired, expired when the
 * job was cancelled.
 */
export const endStandingQuotes = ({ quotes, outbox, clock }: Parts): TransitionEffect => {
  const end = async (tx: Tx, { to, before, after }: JobTransition): Promise<void> => {
    // Quotes stand on open jobs only; the one that was just accepted counts too.
    const standingCount = isOpenStatus(before.status) ? before.quoteCount - (to === 'Hired' ? 1 : 0) : 0
    if (standingCount === 0) return
    const { session } = tx
    const standing = { job: after._id, status: 'Submitted' } as const
    const ended = await quotes.docs.find(standing, { session }).toArray()
    if (ended.length === 0) return
    const now = clock.now()
    const status = to === 'Hired' ? 'Declined' : 'Expired'
    await quotes.docs.updateMany(standing, { $set: { status, decidedAt: now, updatedAt: now } }, { session })
    await outbox.emit(tx, to === 'Hired' ? quotesDeclined : quotesExpired, {
      jobId: after._id.toHexString(),
      clientId: after.client.toHexString(),
      quotes: ended.map(({ _id, craftsman, price }) => ({
        quoteId: _id.toHexString(),
        craftsmanId: craftsman.toHexString(),
        price,
      })),
    })
  }
  return { name: 'quotes.endStanding', on: ['Hired', 'Cancelled'], run: end }
}
