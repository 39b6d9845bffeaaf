import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { placeNames } from '#features/catalog/places/place-names.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import type { HistoryEntry, JobDoc } from './jobs.model.js'
import type { OwnPart } from './own-parts.js'
import { jobPolicy, partyOf } from './jobs.policy.js'
import { type DisputeTime, movesNow } from './jobs.rules.js'

/** A job, and what a search may have found out about it. */
export type ShownJob = JobDoc & { distance?: number }

export interface JobViewer {
  readonly actor: Actor
  readonly language: Language
  readonly time: DisputeTime
  readonly cards: ReadonlyMap<string, PersonCard>
  /** What a craftsman has to do with the job; null for others. */
  readonly own: OwnPart | null
  /** The service by its stored name, in the viewer's language. */
  readonly nameOf: (service: string) => string
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null

/** What only the parties and staff see. */
const privateFields = (job: JobDoc, viewer: JobViewer) => ({
  clientPhone: viewer.cards.get(job.client.toHexString())?.phone ?? null,
  craftsmanPhone: (job.craftsman && viewer.cards.get(job.craftsman.toHexString())?.phone) ?? null,
  address: job.address,
  jobPrice: job.jobPrice,
  platformFee: job.platformFee,
  cancellation: job.cancellation,
  ...(job.trip && {
    craftsmanLocation: { coordinates: job.trip.coordinates, at: job.trip.at.toISOString() },
  }),
})

/** `district` is what the first apps read; it is a name. */
export const viewPlace = (district: string | null, language: Language) => {
  const names = placeNames(district, language)
  return { district: names.districtName, ...names }
}

/** A job as one viewer may see it; the policy decides what an address reveals to whom. */
export const viewJob = (job: ShownJob, viewer: JobViewer) => {
  const exact = jobPolicy.seesAddress(viewer.actor, job)
  const party = partyOf(viewer.actor, job)
  const { coordinates } = exact ? job.location : job.area
  return {
    id: job._id.toHexString(),
    title: job.title,
    description: job.description,
    category: job.category,
    categoryName: viewer.nameOf(job.category),
    photos: job.photos,
    status: job.status,
    nextStatuses: party ? movesNow(job, party, viewer.time) : [],
    paymentType: job.paymentType,
    budget: job.budget,
    scheduledFor: iso(job.scheduledFor),
    client: summaryOf(job.client, viewer.cards),
    craftsman: exact && job.craftsman ? summaryOf(job.craftsman, viewer.cards) : null,
    location: { type: 'Point' as const, coordinates },
    isLocationExact: exact,
    ...(viewer.own?.myInvitation?.status === 'Accepted' && { invited: true as const }),
    ...viewer.own,
    ...viewPlace(job.district, viewer.language),
    ...(job.distance !== undefined && { distance: Math.round(job.distance) }),
    quoteCount: job.quoteCount,
    ...(exact && privateFields(job, viewer)),
    hiredAt: iso(job.hiredAt),
    completedAt: iso(job.completedAt),
    confirmedAt: iso(job.confirmedAt),
    cancelledAt: iso(job.cancelledAt),
    createdAt: job.createdAt.toISOString(),
    updatedAt: job.updatedAt.toISOString(),
  }
}

export const viewHistoryEntry = ({ status, at, by, note }: HistoryEntry) => ({
  status,
  at: at.toISOString(),
  by: by?.toHexString() ?? null,
  note,
})
