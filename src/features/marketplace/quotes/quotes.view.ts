import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import { maskedOrNull } from '#kernel/masking/contact-masking.js'
import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import { isStale } from './quote-revision.rules.js'
import type { QuoteDoc } from './quotes.model.js'
import type { QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'

type Cards = ReadonlyMap<string, PersonCard>

/** One of somebody who is gone ends in a moment, and stands no longer. */
const shownStatus = ({ status, craftsman }: QuoteDoc, cards: Cards): QuoteStatus =>
  status === 'Submitted' && cards.get(craftsman.toHexString())?.isActive === false ? 'Expired' : status

/** Who looks, and the job as it is now, as far as it tells whether the quote still fits it. */
interface QuoteViewer {
  readonly actor: Actor
  readonly job: { readonly revision?: number }
  /** Whether the client and whom they hired have a reason to reach each other now. */
  readonly isDealOn: boolean
}

/** Contacts in the notes are for their writer, staff, and whoever has hired them, as long as phones are. */
const seesContacts = ({ actor, isDealOn }: QuoteViewer, { craftsman, status }: QuoteDoc): boolean =>
  isStaff(actor) || craftsman.toHexString() === actor.id || (isDealOn && status === 'Accepted')

export const viewQuote = (quote: QuoteDoc, cards: Cards, viewer: QuoteViewer) => {
  const status = shownStatus(quote, cards)
  return {
    id: quote._id.toHexString(),
    jobId: quote.job.toHexString(),
    craftsman: summaryOf(quote.craftsman, cards),
    price: quote.price,
    notes: seesContacts(viewer, quote) ? quote.notes : maskedOrNull(quote.notes),
    etaHours: quote.etaHours,
    status,
    revision: revisionOf(quote),
    isStale: status === 'Submitted' && isStale(quote, viewer.job),
    decidedAt: quote.decidedAt?.toISOString() ?? null,
    createdAt: quote.createdAt.toISOString(),
    updatedAt: quote.updatedAt.toISOString(),
  }
}
