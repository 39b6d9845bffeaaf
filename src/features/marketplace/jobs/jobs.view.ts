import { type PersonCard, summaryOf } from '#features/identity/users/person-card.js'
import { districtName } from '#features/catalog/places/district-name.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import { withoutContacts } from '#kernel/masking/contact-masking.js'
import { revisionOf } from './job-revision.rules.js'
import { openProposal } from './reschedule.rules.js'
import type { HistoryEntry, JobDoc, Proposal } from './jobs.model.js'
import { jobPolicy, partyOf } from './jobs.policy.js'
import { type ContactTime, type DisputeTime, movesNow } from './jobs.rules.js'

/** A job, and what a search may have found out about it. */
export type ShownJob = JobDoc & { distance?: number; invited?: true }

export interface JobViewer {
  readonly actor: Actor
  readonly language: Language
  readonly time: DisputeTime & ContactTime
  readonly cards: ReadonlyMap<string, PersonCard>
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null

/** Where the client is and how to reach them: as long as there is a reason to. */
const contactFields = (job: JobDoc, viewer: JobViewer) => ({
  clientPhone: viewer.cards.get(job.client.toHexString())?.phone ?? null,
  address: job.address,
})

const viewProposal = (proposal: Proposal | null) =>
  proposal && {
    reschedule: {
      by: proposal.by,
      scheduledFor: proposal.scheduledFor.toISOString(),
      reason: proposal.reason,
      proposedAt: proposal.at.toISOString(),
      revision: proposal.revision,
    },
  }

/** What only the parties and staff see. */
const privateFields = (job: JobDoc, { time }: JobViewer) => ({
  ...viewProposal(openProposal(job, time.at)),
  jobPrice: job.jobPrice,
  platformFee: job.platformFee,
  cancellation: job.cancellation,
  ...(job.trip && {
    craftsmanLocation: { coordinates: job.trip.coordinates, at: job.trip.at.toISOString() },
  }),
})

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
    ...(job.invited && { invited: job.invited }),
    district: districtName(job.district, viewer.language),
    ...(job.distance !== undefined && { distance: Math.round(job.distance) }),
    quoteCount: job.quoteCount,
    ...(exact && contactFields(job, viewer)),
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

export const viewHistoryEntry = ({ status, at, by, note, reschedule }: HistoryEntry) => ({
  status,
  at: at.toISOString(),
  by: by?.toHexString() ?? null,
  note,
  ...(reschedule && {
    reschedule: { step: reschedule.step, scheduledFor: reschedule.scheduledFor.toISOString() },
  }),
})
