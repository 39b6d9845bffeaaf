import { ObjectId } from 'mongodb'
import { placeWords } from '#features/catalog/places/place-names.js'
import type { StoredPoint } from '#kernel/db/schema.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import { piastres } from '#kernel/money.js'
import { searchTokens } from '#kernel/text.js'
import type { JobDoc } from './jobs.model.js'
import { districtOf } from '#features/catalog/places/district-of.js'
import { roundedCoordinates } from '#features/catalog/places/rounded-place.rules.js'

/** Everything that follows from where a job is. */
export const placed = (location: StoredPoint): Pick<JobDoc, 'location' | 'area' | 'district'> => ({
  location,
  area: { type: 'Point', coordinates: roundedCoordinates(location.coordinates) },
  district: districtOf(location.coordinates)?.id ?? null,
})

/**
 * The words a job is found by; `trade` is the name of its service in every language. Neither address nor contacts are
 * among them: a search must not find them out.
 */
export const tokensOf = (
  job: Pick<JobDoc, 'title' | 'description' | 'district'>,
  trade: readonly string[],
): string[] => {
  const titles = [withoutContacts(job.title), ...trade, ...placeWords(job.district)]
  return searchTokens({ titles, bodies: [withoutContacts(job.description)] })
}

type RequiredField =
  | 'client'
  | 'title'
  | 'description'
  | 'category'
  | 'photos'
  | 'photoIds'
  | 'address'
  | 'location'
  | 'paymentType'
  | 'budget'
  | 'scheduledFor'

/** A job as it is stored when it is posted. `trade` is the name of its service in every language. */
export const newJob = ({
  id = new ObjectId(),
  location,
  trade,
  at,
  ...given
}: Pick<JobDoc, RequiredField> & { id?: ObjectId; trade: readonly string[]; at: Date }): JobDoc => {
  const place = placed(location)
  return {
    _id: id,
    ...given,
    ...place,
    craftsman: null,
    status: 'Posted',
    open: true,
    quoteCount: 0,
    invitationCount: 0,
    hiredQuote: null,
    jobPrice: piastres(0),
    platformFee: piastres(0),
    hiredAt: null,
    fundedAt: null,
    completedAt: null,
    confirmedAt: null,
    cancelledAt: null,
    cancellation: null,
    trip: null,
    history: [{ status: 'Posted', at, by: given.client, note: null }],
    searchTokens: tokensOf({ ...given, district: place.district }, trade),
    revision: 1,
    createdAt: at,
    updatedAt: at,
  }
}
