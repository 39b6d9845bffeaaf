import { ObjectId } from 'mongodb'
import type { z } from 'zod'
import type { JobOutline, JobOutlines } from '#features/marketplace/jobs/job-outlines.js'
import type { JobReader } from '#features/marketplace/jobs/job-reader.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { findPage } from '#kernel/db/find-page.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { ChatId } from './chat.ids.js'
import { toObjectId } from '#kernel/ids.js'
import type { Page, PageRequest } from '#kernel/paging.js'
import { chatClosed, chatOpened } from './chat.events.js'
import type { ChatDoc } from './chat.model.js'
import { isPartOfDispute } from './chat.rules.js'
import type { ChatInput } from './chat.schemas.js'
import type { ChatReader, ChatViewer, OpenChat } from './chat-reader.js'
import type { StaffReads } from './staff-reads.js'

/** Whether a craftsman was invited to a job, or has a quote on it that stands. */
export type IsConnected = (job: ObjectId, craftsman: ObjectId) => Promise<boolean>

const WHOM = { en: 'Say which craftsman', ar: 'حدد الحرفي المطلوب' }
const HIMSELF = { en: 'A craftsman opens only his own chat', ar: 'يفتح الحرفي محادثته فقط' }
const NEWEST = { lastMessageAt: -1, _id: -1 } as const

/** Which chats there are: opening, listing and closing them. */
export class ChatBook {
  readonly #chats: Store<ChatDoc>
  readonly #reader: ChatReader
  readonly #jobs: Pick<JobReader, 'visible'>
  readonly #outlines: JobOutlines
  readonly #staffReads: StaffReads
  readonly #isConnected: IsConnected
  readonly #outbox: Outbox
  readonly #database: Database
  readonly #clock: Clock

  constructor(parts: {
    chats: Store<ChatDoc>
    reader: ChatReader
    jobs: Pick<JobReader, 'visible'>
    outlines: JobOutlines
    staffReads: StaffReads
    isConnected: IsConnected
    outbox: Outbox
    database: Database
    clock: Clock
  }) {
    this.#chats = parts.chats
    this.#reader = parts.reader
    this.#jobs = parts.jobs
    this.#outlines = parts.outlines
    this.#staffReads = parts.staffReads
    this.#isConnected = parts.isConnected
    this.#outbox = parts.outbox
    this.#database = parts.database
    this.#clock = parts.clock
  }

  /**
   * The chat of a job's client with a craftsman; once there, it stays theirs whatever becomes of quote or invitation.
   * Throws NOT_FOUND for a job the actor may not see, VALIDATION_FAILED for a craftsmanId that is missing or another's,
   * CHAT_NOT_ALLOWED when nothing connects the craftsman with the job, CHAT_CLOSED when the job ended too long ago.
   */
  async open(tx: Tx, actor: Actor, input: z.output<typeof ChatInput>): Promise<OpenChat> {
    const job = toObjectId(input.jobId)
    const craftsman = this.#craftsmanOf(actor, input)
    const mine = { [actor.role === 'client' ? 'client' : 'craftsman']: toObjectId(actor.id) }
    const existing = await this.#chats.docs.findOne({ job, craftsman, ...mine }, { session: tx.session })
    if (existing) return this.#reader.asOf(existing, await this.#outlines.one(job, tx))
    await this.#jobs.visible(actor, input.jobId, tx)
    const outline = await this.#outlines.one(job, tx)
    const isHired = outline.craftsman?.equals(craftsman) ?? false
    if (!isHired && !(await this.#isConnected(job, craftsman))) throw new AppError('CHAT_NOT_ALLOWED')
    this.#reader.assertOpenJob(outline)
    return this.#reader.asOf(await this.#create(tx, outline, { craftsman, by: actor }), outline)
  }

  /** The actor's own chats, the one with the newest message first. */
  list(actor: Actor, request: PageRequest): Promise<Page<ChatDoc>> {
    const side = actor.role === 'client' ? 'client' : 'craftsman'
    return findPage(this.#chats, { filter: { [side]: toObjectId(actor.id) }, sort: NEWEST }, request)
  }

  /** The chats of a job that the viewer may read; a look by staff is written down. Throws NOT_FOUND. */
  async ofJob(viewer: ChatViewer, jobId: JobId, request: PageRequest): Promise<Page<ChatDoc>> {
    const { actor } = viewer
    if (isStaff(actor)) return this.#ofDispute(viewer, jobId, request)
    const side = actor.role === 'client' ? 'client' : 'craftsman'
    const filter = { job: toObjectId(jobId), [side]: toObjectId(actor.id) }
    const page = await findPage(this.#chats, { filter, sort: NEWEST }, request)
    if (page.pagination.totalItems === 0) await this.#jobs.visible(actor, jobId)
    return page
  }

  /** Either of the two; nobody can send afterwards. Closing again changes nothing. Throws NOT_FOUND. */
  close(actor: Actor, chatId: ChatId): Promise<OpenChat> {
    return this.#database.transaction(async (tx) => {
      const { chat, job } = await this.#reader.own(actor, chatId, tx)
      const now = this.#clock.now()
      const closed = await this.#chats.docs.findOneAndUpdate(
        { _id: chat._id, closedAt: null },
        { $set: { closedAt: now, closedBy: toObjectId(actor.id), updatedAt: now } },
        { session: tx.session, returnDocument: 'after' },
      )
      if (!closed) return this.#reader.asOf(chat, job)
      await this.#outbox.emit(tx, chatClosed, { chatId, jobId: job.id.toHexString(), by: actor.id })
      return this.#reader.asOf(closed, job)
    })
  }

  #craftsmanOf(actor: Actor, { craftsmanId }: z.output<typeof ChatInput>): ObjectId {
    if (actor.role === 'client') {
      if (craftsmanId === undefined) throw invalidField('craftsmanId', WHOM)
      return toObjectId(craftsmanId)
    }
    if (craftsmanId !== undefined && craftsmanId !== actor.id) throw invalidField('craftsmanId', HIMSELF)
    return toObjectId(actor.id)
  }

  /** Of two who open it at the same time one makes it: the other one's transaction conflicts, and finds it when it runs again. */
  async #create(
    tx: Tx,
    job: JobOutline,
    { craftsman, by }: { craftsman: ObjectId; by: Actor },
  ): Promise<ChatDoc> {
    const [chat] = await this.#chats.model.create(
      [
        {
          _id: new ObjectId(),
          job: job.id,
          client: job.client,
          craftsman,
          lastMessageAt: this.#clock.now(),
        },
      ],
      { session: tx.session },
    )
    if (!chat) throw new Error('create returned nothing')
    await this.#outbox.emit(tx, chatOpened, {
      chatId: chat._id.toHexString(),
      jobId: job.id.toHexString(),
      clientId: job.client.toHexString(),
      craftsmanId: craftsman.toHexString(),
      by: by.id,
    })
    return chat.toObject()
  }

  async #ofDispute(viewer: ChatViewer, jobId: JobId, request: PageRequest): Promise<Page<ChatDoc>> {
    const job = await this.#outlines.one(toObjectId(jobId))
    const { craftsman } = job
    if (!craftsman || !isPartOfDispute({ craftsman }, job)) throw new AppError('NOT_FOUND')
    const page = await findPage(this.#chats, { filter: { job: job.id, craftsman }, sort: NEWEST }, request)
    await this.#staffReads.note(page.data, viewer)
    return page
  }
}
