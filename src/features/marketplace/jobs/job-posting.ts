import { ObjectId } from 'mongodb'
import type { z } from 'zod'
import type { MarketRules } from '#config/config.js'
import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { UploadService } from '#features/catalog/uploads/uploads.service.js'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { Actor } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Given } from '#kernel/given.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import type { JobId } from './jobs.ids.js'
import { toObjectId } from '#kernel/ids.js'
import { jobTurn } from './job-turn.rules.js'
import { jobPosted, jobUpdated } from './jobs.events.js'
import type { JobDoc } from './jobs.model.js'
import { jobPolicy } from './jobs.policy.js'
import { isWithin } from './jobs.rules.js'
import type { JobQueries } from './job-queries.js'
import { showPhotos } from './job-photos.js'
import { revisionAfter, revisionOf } from './job-revision.rules.js'
import { newJob, placed, tokensOf } from './new-job.js'
import { assertPlannable } from './plannable-time.js'
import type { JobChanges, JobInput } from './jobs.schemas.js'

type Input = z.output<typeof JobInput>
type Changes = Given<z.output<typeof JobChanges>>

const OUTSIDE: FieldProblem = {
  code: 'OUTSIDE_EGYPT',
  en: 'Jobs must be in Egypt; coordinates are [longitude, latitude]',
  ar: 'يجب أن يكون الطلب داخل مصر؛ ترتيب الإحداثيات [خط الطول، خط العرض]',
}

const timeOf = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

const NO_PHOTOS = { photos: [], photoIds: [] }

interface Parts {
  readonly jobs: Store<JobDoc>
  readonly queries: JobQueries
  readonly catalog: ServiceCatalog
  readonly uploads: UploadService
  readonly directory: UserDirectory
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
  readonly rules: Pick<MarketRules, 'jobArea'>
}

export class JobPosting {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Throws VALIDATION_FAILED for a category that is no service, a place outside the market, a time out of reach, or a photo
   * that is no free upload of the actor; UNAUTHORIZED when the account goes at the same moment.
   */
  async post(tx: Tx, actor: Actor, input: Input): Promise<JobDoc> {
    const scheduledFor = timeOf(input.scheduledFor)
    this.#assertInMarket(input.location)
    this.#assertPlannable(scheduledFor)
    const client = toObjectId(actor.id)
    this.#parts.directory.holdActor(tx, client)
    const id = new ObjectId()
    const service = await this.#parts.catalog.use(tx, input.category, { path: 'category', by: id })
    const category = service.name
    const ids = input.photos ?? []
    const photos =
      ids.length > 0 ? await showPhotos(tx, { ...this.#parts, actor }, { job: id, ids }) : NO_PHOTOS
    const job = newJob({
      id,
      ...photos,
      client,
      title: input.title,
      description: input.description,
      category,
      address: input.address ?? null,
      location: input.location,
      paymentType: input.paymentType,
      budget: input.budget ?? null,
      scheduledFor,
      trade: [category, service.nameAr],
      at: this.#parts.clock.now(),
    })
    tx.writeLast(this.#parts.jobs, [{ insertOne: { document: job } }])
    const jobId = job._id.toHexString()
    await this.#parts.outbox.emit(tx, jobPosted, { jobId, clientId: actor.id, category })
    return job
  }

  /**
   * A change of what craftsmen quote on raises the revision, and the quotes that stand no longer fit it. Throws NOT_FOUND,
   * FORBIDDEN, JOB_NOT_OPEN, or VALIDATION_FAILED like `post`.
   */
  async update(actor: Actor, jobId: JobId, changes: Changes): Promise<JobDoc> {
    return this.#parts.database.transaction(
      async (tx) => {
        const job = await this.#parts.queries.visible(actor, jobId, tx)
        assertMay(jobPolicy.change(actor, job))
        const { photos: ids, ...others } = changes
        const change = {
          ...(await this.#change(tx, job, others)),
          ...(ids && (await showPhotos(tx, { ...this.#parts, actor }, { job: job._id, ids }))),
        }
        const revision = revisionAfter(job, change)
        const updated = await this.#parts.jobs.docs.findOneAndUpdate(
          { _id: job._id, open: true },
          { $set: { ...change, revision, updatedAt: this.#parts.clock.now() } },
          { session: tx.session, returnDocument: 'after' },
        )
        if (!updated) throw new AppError('JOB_NOT_OPEN')
        const facts = {
          jobId,
          clientId: job.client.toHexString(),
          by: actor.id,
          fields: Object.keys(changes),
          ...(revision > revisionOf(job) && { revision }),
        }
        if (facts.fields.length > 0) await this.#parts.outbox.emit(tx, jobUpdated, facts)
        return updated
      },
      { turn: jobTurn({ jobId }) },
    )
  }

  async #change(tx: Tx, job: JobDoc, changes: Omit<Changes, 'photos'>): Promise<Partial<JobDoc>> {
    const { location, category, scheduledFor: given, ...plain } = changes
    const scheduledFor = timeOf(given)
    if (location) this.#assertInMarket(location)
    // An app that sends the whole job back sends its time too, which may have passed meanwhile.
    if (scheduledFor?.getTime() !== job.scheduledFor?.getTime()) this.#assertPlannable(scheduledFor)
    const service =
      category === undefined
        ? null
        : await this.#parts.catalog.use(tx, category, { path: 'category', by: job._id })
    const change: Partial<JobDoc> = {
      ...plain,
      ...(location && placed(location)),
      ...(service && { category: service.name }),
      ...(given !== undefined && { scheduledFor }),
    }
    const trade = service ? [service.name, service.nameAr] : await this.#parts.catalog.namesOf(job.category)
    return { ...change, searchTokens: tokensOf({ ...job, ...change }, trade) }
  }

  #assertInMarket({ coordinates }: Input['location']): void {
    const { jobArea } = this.#parts.rules
    if (!isWithin(coordinates, jobArea)) throw invalidField('location.coordinates', OUTSIDE)
  }

  #assertPlannable(time: Date | null): void {
    if (time) assertPlannable(time, this.#parts.clock.now())
  }
}
