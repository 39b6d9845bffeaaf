import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import { HOUR, shift } from '#kernel/clock.js'
import type { Piastres } from '#kernel/money.js'
import type { EarlierOffer, QuoteDoc } from './quotes.model.js'

/** What a quote offers. */
export type Offer = Pick<QuoteDoc, 'price' | 'notes' | 'etaHours'>

const FIELDS = ['price', 'notes', 'etaHours'] as const satisfies readonly (keyof Offer)[]

/** A field of an offer that is not what the client saw; `from` where it is known what that was. */
export interface ChangedField {
  readonly field: (typeof FIELDS)[number]
  readonly from?: string | number | null
  readonly to: string | number | null
}

/** What the client says to have seen when accepting. */
export interface SeenOffer {
  readonly expectedRevision?: number | undefined
  readonly expectedPrice?: Piastres | undefined
}

/** How many earlier offers a quote keeps. */
export const KEPT_OFFERS = 20

export const offerOf = ({ price, notes, etaHours }: Offer): Offer => ({ price, notes, etaHours })

/** The fields in which an offer differs from another. */
export const changedFields = (from: Partial<Offer> | undefined, to: Offer): ChangedField[] =>
  FIELDS.filter((field) => from?.[field] !== to[field]).map((field) => ({
    field,
    ...(from?.[field] !== undefined && { from: from[field] }),
    to: to[field],
  }))

/** Whether the job has changed since the craftsman offered to do it. */
export const isStale = (
  { jobRevision = 1 }: Pick<QuoteDoc, 'jobRevision'>,
  job: { readonly revision?: number },
): boolean => jobRevision < revisionOf(job)

/** The release of 2026-11-21 counts no revisions: what it revises only has another time. */
const wasTouched = (quote: QuoteDoc): boolean =>
  revisionOf(quote) > 1 || Boolean(quote.confirmedAt) || quote.updatedAt > quote.createdAt

/** Whether the client accepts what they saw. They have to say what that is once there was more than one thing to see. */
export const isAsSeen = (quote: QuoteDoc, { expectedRevision, expectedPrice }: SeenOffer): boolean => {
  if (expectedRevision === undefined && expectedPrice === undefined) return !wasTouched(quote)
  return (
    (expectedRevision ?? revisionOf(quote)) === revisionOf(quote) &&
    (expectedPrice ?? quote.price) === quote.price
  )
}

/** What the quote says now that it did not say when the client saw it, as far as that is known. */
export const changedSince = (
  quote: QuoteDoc,
  { expectedRevision, expectedPrice }: SeenOffer,
): ChangedField[] => {
  const { earlier = [] } = quote
  const isSeen = ({ revision, price }: EarlierOffer): boolean =>
    expectedRevision === undefined ? price === expectedPrice : revision === expectedRevision
  const isAnythingTold = expectedRevision !== undefined || expectedPrice !== undefined
  const seen = isAnythingTold ? earlier.findLast(isSeen) : earlier[0]
  const told = expectedPrice === undefined ? undefined : { price: expectedPrice }
  return changedFields(seen ?? told, quote)
}

/** When the next revision is free; null when it is now. */
export const nextRevisionAt = (
  { earlier = [] }: Pick<QuoteDoc, 'earlier'>,
  { perHour, at }: { perHour: number; at: Date },
): Date | null => {
  const nth = earlier.at(-perHour)
  if (!nth) return null
  const free = shift(nth.until, HOUR)
  return free > at ? free : null
}
