import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { placeNames } from '#features/catalog/places/place-names.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import type { ObjectId } from '#kernel/ids.js'
import { maskedOrNull, withoutContacts } from '#kernel/masking/contact-masking.js'
import { revisionOf } from './job-revision.rules.js'
import { openProposal, type Proposal } from './reschedule.rules.js'
import type { HistoryEntry, JobDoc } from './jobs.model.js'
import type { OwnPart } from './own-parts.js'
import { jobPolicy, partyOf } from './jobs.policy.js'
import { type ContactTime, type DisputeTime, movesNow } from './jobs.rules.js'

/** A job, and what a search may have found out about it. */
export type ShownJob = JobDoc & { distance?: number }

export interface JobViewer {
  readonly actor: Actor
  readonly language: Language
  readonly time: DisputeTime & ContactTime
  readonly cards: ReadonlyMap<string, PersonCard>
  /** What a craftsman has to do with the job; null for others. */
  readonly own: OwnPart | null
  /** The service by its stored name, in the viewer's language. */
  readonly nameOf: (service: string) => string
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null

const phoneOf = (person: ObjectId | null, { cards }: JobViewer): string | null =>
  (person && cards.get(person.toHexString())?.phone) ?? null

/** Where the client is and how to reach them: as long as there is a reason to. */
const clientContact = (job: JobDoc, viewer: JobViewer) => ({
  clientPhone: phoneOf(job.client, viewer),
  address: job.address,
})

/** How to reach who is hired: nobody before that, and then as long as there is a reason to. */
const craftsmanContact = (job: JobDoc, viewer: JobViewer) => {
  const isSeen =
    job.craftsman === null || jobPolicy.seesPhone(viewer.actor, job, { of: 'craftsman', time: viewer.time })
  return isSeen && { craftsmanPhone: phoneOf(job.craftsman, viewer) }
}

/** Who looks at what one party has written, and when. */
type WordsViewer = Pick<JobViewer, 'actor' | 'time'>

const shownTo = (
  { actor, time }: WordsViewer,
  job: JobDoc,
  { writer, text }: { writer: ObjectId | null; text: string | null },
): string | null => (jobPolicy.seesContactsOf(actor, job, { writer, time }) ? text : maskedOrNull(text))

const viewProposal = (proposal: Proposal | null, job: JobDoc, viewer: WordsViewer) =>
  proposal && {
    reschedule: {
      by: proposal.by,
      scheduledFor: proposal.scheduledFor.toISOString(),
      reason: shownTo(viewer, job, { writer: job[proposal.by], text: proposal.reason }),
      proposedAt: proposal.at.toISOString(),
      revision: proposal.revision,
    },
  }

const viewCancellation = (job: JobDoc, viewer: WordsViewer) => {
  const { cancellation } = job
  if (!cancellation) return null
  const writer = cancellation.by === 'client' || cancellation.by === 'craftsman' ? job[cancellation.by] : null
  return { ...cancellation, reason: shownTo(viewer, job, { writer, text: cancellation.reason }) }
}

/** What only the parties and staff see. */
const privateFields = (job: JobDoc, viewer: JobViewer) => ({
  ...viewProposal(openProposal(job, viewer.time.at), job, viewer),
  jobPrice: job.jobPrice,
  platformFee: job.platformFee,
  cancellation: viewCancellation(job, viewer),
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
  const exact = jobPolicy.seesPlace(viewer.actor, job, viewer.time)
  const party = partyOf(viewer.actor, job)
  const shown = (text: string): string => (exact ? text : withoutContacts(text))
  const { coordinates } = exact ? job.location : job.area
  return {
    id: job._id.toHexString(),
    title: shown(job.title),
    description: shown(job.description),
    category: job.category,
    categoryName: viewer.nameOf(job.category),
    photos: job.photos,
    ...(job.photoIds?.length && { photoIds: job.photoIds.map((id) => id.toHexString()) }),
    status: job.status,
    nextStatuses: party ? movesNow(job, party, viewer.time) : [],
    paymentType: job.paymentType,
    budget: job.budget,
    scheduledFor: iso(job.scheduledFor),
    client: summaryOf(job.client, viewer.cards),
    craftsman: party && job.craftsman ? summaryOf(job.craftsman, viewer.cards) : null,
    location: { type: 'Point' as const, coordinates },
    isLocationExact: exact,
    ...(viewer.own?.myInvitation?.status === 'Accepted' && { invited: true as const }),
    ...viewer.own,
    ...viewPlace(job.district, viewer.language),
    ...(job.distance !== undefined && { distance: Math.round(job.distance) }),
    quoteCount: job.quoteCount,
    ...(exact && clientContact(job, viewer)),
    ...(party && craftsmanContact(job, viewer)),
    ...(party && privateFields(job, viewer)),
    hiredAt: iso(job.hiredAt),
    completedAt: iso(job.completedAt),
    confirmedAt: iso(job.confirmedAt),
    cancelledAt: iso(job.cancelledAt),
    ...(party === 'staff' &&
      job.needsStaff && {
        needsStaff: { reason: job.needsStaff.reason, at: job.needsStaff.at.toISOString() },
      }),
    createdAt: job.createdAt.toISOString(),
    updatedAt: job.updatedAt.toISOString(),
    revision: revisionOf(job),
  }
}

export const viewHistoryEntry = (
  { status, at, by, note, reschedule }: HistoryEntry,
  job: JobDoc,
  viewer: WordsViewer,
) => ({
  status,
  at: at.toISOString(),
  by: by?.toHexString() ?? null,
  note: shownTo(viewer, job, { writer: by, text: note }),
  ...(reschedule && {
    reschedule: { step: reschedule.step, scheduledFor: reschedule.scheduledFor.toISOString() },
  }),
})
