import { revisionOf } from '#features/marketplace/jobs/job-revision.rules.js'
import { HOUR, shift } from '#kernel/clock.js'
import type { Piastres } from '#kernel/money.js'

/** What a quote offers. */
export interface Offer {
  price: Piastres
  notes: string | null
  etaHours: number | null
}

/** What a quote said before it was revised. */
export interface EarlierOffer extends Offer {
  revision: number
  /** When it was replaced. */
  until: Date
}

/** A quote, as far as it tells what became of the offer. */
interface Revised extends Offer {
  readonly revision?: number
  readonly jobRevision?: number
  readonly confirmedAt?: Date | null
  readonly earlier?: readonly EarlierOffer[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

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
  { jobRevision = 1 }: Pick<Revised, 'jobRevision'>,
  job: { readonly revision?: number },
): boolean => jobRevision < revisionOf(job)

/** The release of 2026-11-21 counts no revisions: what it revises only has another time. */
const wasTouched = (quote: Revised): boolean =>
  revisionOf(quote) > 1 || Boolean(quote.confirmedAt) || quote.updatedAt > quote.createdAt

/** Whether a price tells this offer from every other that the quote ever made, also from those it no longer keeps. */
const isOnlyOfferAt = (price: Piastres, quote: Revised): boolean => {
  const { earlier = [] } = quote
  const isAllKept = earlier.length >= revisionOf(quote) - 1
  const others = earlier.filter((offer) => changedFields(offer, quote).length > 0)
  return quote.price === price && isAllKept && others.every((offer) => offer.price !== price)
}

/** Whether the client accepts what they saw. They have to say what that is once there was more than one thing to see. */
export const isAsSeen = (quote: Revised, { expectedRevision, expectedPrice }: SeenOffer): boolean => {
  if (expectedRevision !== undefined)
    return expectedRevision === revisionOf(quote) && (expectedPrice ?? quote.price) === quote.price
  return expectedPrice === undefined ? !wasTouched(quote) : isOnlyOfferAt(expectedPrice, quote)
}

/** What the quote says now that it did not say when the client saw it, as far as that is known. */
export const changedSince = (
  quote: Revised,
  { expectedRevision, expectedPrice }: SeenOffer,
): ChangedField[] => {
  const { earlier = [] } = quote
  const isSeen = (offer: EarlierOffer): boolean =>
    expectedRevision === undefined
      ? offer.price === expectedPrice && changedFields(offer, quote).length > 0
      : offer.revision === expectedRevision
  const isAnythingTold = expectedRevision !== undefined || expectedPrice !== undefined
  const seen = isAnythingTold ? earlier.findLast(isSeen) : earlier[0]
  const told = expectedPrice === undefined ? undefined : { price: expectedPrice }
  return changedFields(seen ?? told, quote)
}

/** When the next revision is free; null when it is now. */
export const nextRevisionAt = (
  { earlier = [] }: Pick<Revised, 'earlier'>,
  { perHour, at }: { perHour: number; at: Date },
): Date | null => {
  const nth = earlier.at(-perHour)
  if (!nth) return null
  const free = shift(nth.until, HOUR)
  return free > at ? free : null
}
