import type { Actor } from '#kernel/auth/actor.js'
import type { Tx } from '#kernel/db/database.js'
import type { Id } from '#kernel/ids.js'
import type { Piastres } from '#kernel/money.js'
import type { JobId } from './jobs.ids.js'
import type { JobDoc } from './jobs.model.js'

/** Hires by accepting a quote, as a change of status to `Hired` asks for; done by the quotes. */
export type QuoteAcceptance = (
  tx: Tx,
  actor: Actor,
  quote: {
    readonly jobId: JobId
    readonly quoteId: Id<'Quote'>
    /** What the client says to have seen. */
    readonly expectedRevision?: number | undefined
    readonly expectedPrice?: Piastres | undefined
    readonly note?: string | undefined
  },
) => Promise<JobDoc>
