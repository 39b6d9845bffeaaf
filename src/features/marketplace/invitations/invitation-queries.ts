import type { Document, Filter } from 'mongodb'
import type { OwnPartRow, OwnPartSource } from '#features/marketplace/jobs/own-parts.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { NEWEST_FIRST } from '#kernel/db/find-page.js'
import type { ObjectId } from '#kernel/ids.js'
import type { InvitationDoc } from './invitations.model.js'
import { forbidsQuoting } from './invitations.rules.js'

/** Of the invitations that a craftsman has not declined, the newest: more than anybody keeps open. */
const MOST_STANDING = 100

interface Parts {
  readonly invitations: Store<InvitationDoc>
  readonly clock: Clock
}

export class InvitationQueries {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Whether the craftsman must accept an invitation to this job before quoting on it. */
  async forbidsQuoting(tx: Tx, job: ObjectId, craftsman: ObjectId): Promise<boolean> {
    const invitation = await this.#parts.invitations.docs.findOne(
      { job, craftsman },
      { projection: { status: 1, expiresAt: 1 }, session: tx.session },
    )
    return invitation !== null && forbidsQuoting(invitation, this.#parts.clock.now())
  }

  /** Whether the craftsman was invited to the job and has neither rejected the invitation nor let it expire. */
  async isInvited(job: ObjectId, craftsman: ObjectId): Promise<boolean> {
    const standing: Filter<InvitationDoc> = { job, craftsman, status: { $in: ['Pending', 'Accepted'] } }
    return (await this.#parts.invitations.docs.findOne(standing, { projection: { _id: 1 } })) !== null
  }

  async hasAccepted(job: ObjectId, craftsman: ObjectId): Promise<boolean> {
    const accepted = { job, craftsman, status: 'Accepted' } as const
    return (await this.#parts.invitations.docs.findOne(accepted, { projection: { _id: 1 } })) !== null
  }

  /** A stage that adds, as documents of `_id` and `isInvited`, the craftsmen who were ever invited to the job. */
  unionInvited(job: ObjectId): Document {
    const pipeline = [{ $match: { job } }, { $project: { _id: '$craftsman', isInvited: { $literal: true } } }]
    return { $unionWith: { coll: this.#parts.invitations.docs.collectionName, pipeline } }
  }

  /** Which of the jobs the craftsman has declined to quote on. */
  async rejectedAmong(craftsman: ObjectId, jobs: readonly ObjectId[]): Promise<ObjectId[]> {
    const rejected = await this.#parts.invitations.docs
      .find({ job: { $in: [...jobs] }, craftsman, status: 'Rejected' }, { projection: { job: 1 } })
      .toArray()
    return rejected.map(({ job }) => job)
  }

  /** The outcomes of the invitations to these jobs. */
  invitationsTo(jobs: readonly ObjectId[]): Promise<Pick<InvitationDoc, 'job' | 'craftsman' | 'status'>[]> {
    return this.#parts.invitations.docs
      .find({ job: { $in: [...jobs] } }, { projection: { _id: 0, job: 1, craftsman: 1, status: 1 } })
      .toArray()
  }

  /** What a craftsman is shown of their invitations beside jobs. */
  get ownParts(): OwnPartSource {
    const { docs } = this.#parts.invitations
    return {
      collection: docs.collectionName,
      pipeline: (craftsman, jobs) => [
        { $match: { job: { $in: [...jobs] }, craftsman } },
        { $project: { part: { $literal: 'invitation' }, job: 1, status: 1, createdAt: 1 } },
      ],
      read: (pipeline) => docs.aggregate<OwnPartRow>(pipeline).toArray(),
    }
  }

  /** The open jobs that the craftsman was invited to and has not declined, nor let the invitation run out. */
  async standingJobs(craftsman: ObjectId): Promise<ObjectId[]> {
    const pending: Filter<InvitationDoc> = {
      craftsman,
      status: 'Pending',
      expiresAt: { $gt: this.#parts.clock.now() },
    }
    // Each half by an index of its own, of which neither holds what is long over.
    const standing = await this.#parts.invitations.docs
      .find({ $or: [{ craftsman, status: 'Accepted', jobOpen: true }, pending] }, { projection: { job: 1 } })
      .sort(NEWEST_FIRST)
      .limit(MOST_STANDING)
      .toArray()
    return standing.map(({ job }) => job)
  }
}
