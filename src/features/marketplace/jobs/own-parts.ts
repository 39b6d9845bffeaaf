import type { Document } from 'mongodb'
import type { Store } from '#kernel/db/database.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { ObjectId } from '#kernel/ids.js'
import type { JobDoc } from './jobs.model.js'

/** A quote of the craftsman who looks at a job. */
export interface OwnQuote {
  readonly id: string
  readonly status: string
  /** Piastres. */
  readonly price: number
  readonly revision: number
}

/** The invitation to a job of the craftsman who looks at it. */
export interface OwnInvitation {
  readonly id: string
  readonly status: string
}

/** What a craftsman has to do with a job, for their own eyes. */
export interface OwnPart {
  /** The newest one, whatever became of it. */
  readonly myQuote: OwnQuote | null
  readonly myInvitation: OwnInvitation | null
}

/** A quote or an invitation, as the features that have them add them to a read. */
export interface OwnPartRow {
  readonly part: 'quote' | 'invitation'
  readonly _id: ObjectId
  readonly job: ObjectId
  readonly status: string
  readonly createdAt: Date
  readonly price?: number
  readonly revision?: number
}

/** A `$unionWith` that adds the rows of a craftsman about these jobs; answered by the features that know. */
export type OwnPartUnion = (craftsman: ObjectId, jobs: readonly ObjectId[]) => Document

export const NO_PART: OwnPart = { myQuote: null, myInvitation: null }

const quoteOf = ({ _id, status, price = 0, revision = 1 }: OwnPartRow): OwnQuote => ({
  id: _id.toHexString(),
  status,
  price,
  revision,
})

const invitationOf = ({ _id, status }: OwnPartRow): OwnInvitation => ({ id: _id.toHexString(), status })

/** By the job's hex id. */
export const ownPartsOf = (rows: readonly OwnPartRow[]): ReadonlyMap<string, OwnPart> => {
  const parts = new Map<string, OwnPart>()
  const oldestFirst = [...rows].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  for (const row of oldestFirst) {
    const job = row.job.toHexString()
    const found = row.part === 'quote' ? { myQuote: quoteOf(row) } : { myInvitation: invitationOf(row) }
    parts.set(job, { ...(parts.get(job) ?? NO_PART), ...found })
  }
  return parts
}

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly ownPartUnions: ExtensionPoint<OwnPartUnion>
}

/** Finds out what a craftsman has to do with jobs: their quote and their invitation, both in one read. */
export class OwnParts {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Stages that add the rows to an aggregation of jobs; `ownPartsOf` takes them. */
  stages(craftsman: ObjectId, jobs: readonly ObjectId[]): Document[] {
    return this.#parts.ownPartUnions.all.map((unionOf) => unionOf(craftsman, jobs))
  }

  async of(craftsman: ObjectId, jobs: readonly ObjectId[]): Promise<(job: ObjectId) => OwnPart> {
    const rows =
      jobs.length === 0
        ? []
        : await this.#parts.jobs.docs
            .aggregate<OwnPartRow>([{ $match: { _id: { $in: [] } } }, ...this.stages(craftsman, jobs)])
            .toArray()
    const parts = ownPartsOf(rows)
    return (job) => parts.get(job.toHexString()) ?? NO_PART
  }
}
