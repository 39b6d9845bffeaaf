import type { Document } from 'mongodb'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { ObjectId } from '#kernel/ids.js'
import type { InvitationStatus, QuoteStatus } from './own-parts.rules.js'

/** A quote of the craftsman who looks at a job. */
export interface OwnQuote {
  readonly id: string
  readonly status: QuoteStatus
  /** Piastres. */
  readonly price: number
  readonly revision: number
}

/** The invitation to a job of the craftsman who looks at it. */
export interface OwnInvitation {
  readonly id: string
  readonly status: InvitationStatus
}

/** What a craftsman has to do with a job, for their own eyes. */
export interface OwnPart {
  /** The newest one, whatever became of it. */
  readonly myQuote: OwnQuote | null
  readonly myInvitation: OwnInvitation | null
}

interface Row {
  readonly _id: ObjectId
  readonly job: ObjectId
  readonly createdAt: Date
}

interface QuoteRow extends Row {
  readonly part: 'quote'
  readonly status: QuoteStatus
  readonly price: number
  /** Missing in quotes of an old release, which could not be revised. */
  readonly revision?: number
}

interface InvitationRow extends Row {
  readonly part: 'invitation'
  readonly status: InvitationStatus
}

/** A quote or an invitation, as the features that have them add them to a read. */
export type OwnPartRow = QuoteRow | InvitationRow

/** Where the rows of one kind are: of a craftsman, about jobs. */
export interface OwnPartSource {
  readonly collection: string
  readonly pipeline: (craftsman: ObjectId, jobs: readonly ObjectId[]) => Document[]
  readonly read: (pipeline: Document[]) => Promise<OwnPartRow[]>
}

export const NO_PART: OwnPart = { myQuote: null, myInvitation: null }

const quoteOf = ({ _id, status, price, revision = 1 }: QuoteRow): OwnQuote => ({
  id: _id.toHexString(),
  status,
  price,
  revision,
})

const invitationOf = ({ _id, status }: InvitationRow): OwnInvitation => ({ id: _id.toHexString(), status })

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

const unionWith = (
  { collection: coll, pipeline }: OwnPartSource,
  craftsman: ObjectId,
  jobs: readonly ObjectId[],
): Document => ({ $unionWith: { coll, pipeline: pipeline(craftsman, jobs) } })

interface Parts {
  /** Asked once there is a database. */
  readonly ownPartSources: ExtensionPoint<() => OwnPartSource>
}

/** Finds out what a craftsman has to do with jobs: their quote and their invitation, both in one read. */
export class OwnParts {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Stages that add the rows to an aggregation of jobs; `ownPartsOf` takes them. */
  stages(craftsman: ObjectId, jobs: readonly ObjectId[]): Document[] {
    return this.#sources.map((source) => unionWith(source, craftsman, jobs))
  }

  async of(craftsman: ObjectId, jobs: readonly ObjectId[]): Promise<(job: ObjectId) => OwnPart> {
    const [first, ...others] = jobs.length === 0 ? [] : this.#sources
    const added = others.map((source) => unionWith(source, craftsman, jobs))
    const rows = (await first?.read([...first.pipeline(craftsman, jobs), ...added])) ?? []
    const parts = ownPartsOf(rows)
    return (job) => parts.get(job.toHexString()) ?? NO_PART
  }

  get #sources(): OwnPartSource[] {
    return this.#parts.ownPartSources.all.map((sourceOf) => sourceOf())
  }
}
