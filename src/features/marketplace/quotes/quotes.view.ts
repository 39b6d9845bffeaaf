import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import type { QuoteDoc } from './quotes.model.js'

/** Contacts in the notes are for their writer, staff, and whoever has hired them. */
const seesContacts = (actor: Actor, { craftsman, status }: QuoteDoc): boolean =>
  isStaff(actor) || craftsman.toHexString() === actor.id || status === 'Accepted'

export const viewQuote = (quote: QuoteDoc, cards: ReadonlyMap<string, PersonCard>, actor: Actor) => ({
  id: quote._id.toHexString(),
  jobId: quote.job.toHexString(),
  craftsman: summaryOf(quote.craftsman, cards),
  price: quote.price,
  notes: quote.notes === null || seesContacts(actor, quote) ? quote.notes : withoutContacts(quote.notes),
  etaHours: quote.etaHours,
  status: quote.status,
  decidedAt: quote.decidedAt?.toISOString() ?? null,
  createdAt: quote.createdAt.toISOString(),
  updatedAt: quote.updatedAt.toISOString(),
})
