import type { z } from 'zod'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { InvitationQueries } from '#features/marketplace/invitations/invitation-queries.js'
import type { JobOutline } from '#features/marketplace/jobs/job-projections.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { QuoteQueries } from '#features/marketplace/quotes/quote-queries.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { findPage } from '#kernel/db/find-page.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { JobId } from '#features/marketplace/jobs/jobs.ids.js'
import type { ChatId } from './chat.ids.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Page, PageRequest } from '#kernel/paging.js'
import { chatClosed, chatOpened } from './chat.events.js'
import { type ChatDoc, newChat } from './chat.model.js'
import { sideOfRole } from './chat.policy.js'
import { chatTurn, isPartOfDispute } from './chat.rules.js'
import type { ChatInput } from './chat.schemas.js'
import type { ChatReader, ChatViewer, OpenChat } from './chat-reader.js'
import type { StaffReads } from './staff-reads.js'

const CRAFTSMAN_NEEDED: FieldProblem = {
  code: 'REQUIRED',
  en: 'Specify a craftsman',
  ar: 'يُرجى تحديد الحرفي',
}
const NOT_THEMSELVES: FieldProblem = {
  code: 'NOT_YOURSELF',
  en: 'Craftsmen can only open their own chats',
  ar: 'لا يمكن للحرفي فتح محادثة باسم حرفي آخر',
}
const NEWEST = { lastMessageAt: -1, _id: -1 } as const

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly reader: ChatReader
  readonly jobs: JobQueries
  readonly quotes: QuoteQueries
  readonly invitations: InvitationQueries
  readonly people: Pick<UserDirectory, 'holdActive'>
  readonly staffReads: StaffReads
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Which chats there are: opening, listing and closing them. */
export class ChatService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * The chat of a job's client with a craftsman; once opened, it stays theirs even when the quote or invitation ends.
   * Throws NOT_FOUND for a job the actor may not see, VALIDATION_FAILED for a craftsmanId that is missing or another's,
   * CHAT_NOT_ALLOWED when nothing connects the craftsman with the job or the other one is gone, CHAT_CLOSED when the job ended too long ago.
   */
  async open(tx: Tx, actor: Actor, input: z.output<typeof ChatInput>): Promise<OpenChat> {
    const job = toObjectId(input.jobId)
    const craftsman = this.#craftsmanOf(actor, input)
    const mine = { [sideOfRole(actor)]: toObjectId(actor.id) }
    const existing = await this.#parts.chats.docs.findOne(
      { job, craftsman, ...mine },
      { session: tx.session },
    )
    if (existing) return this.#parts.reader.asOf(existing, await this.#parts.jobs.outline(job, tx))
    await this.#parts.jobs.visible(actor, input.jobId, tx)
    const outline = await this.#parts.jobs.outline(job, tx)
    const isHired = outline.craftsman?.equals(craftsman) ?? false
    if (!isHired && !(await this.#isConnected(job, craftsman))) throw new AppError('CHAT_NOT_ALLOWED')
    this.#parts.reader.assertOpenJob(outline)
    // Held, so that a ban of the same moment either comes first or finds the chat and closes it.
    const other = actor.role === 'client' ? craftsman : outline.client
    if (!(await this.#parts.people.holdActive(tx, other))) throw new AppError('CHAT_NOT_ALLOWED')
    return this.#parts.reader.asOf(await this.#create(tx, outline, { craftsman, by: actor }), outline)
  }

  /** The actor's own chats, the one with the newest message first. */
  list(actor: Actor, request: PageRequest): Promise<Page<ChatDoc>> {
    const filter = { [sideOfRole(actor)]: toObjectId(actor.id) }
    return findPage(this.#parts.chats, { filter, sort: NEWEST }, request)
  }

  /** The chats of a job that the viewer may read; a look by staff is written down. Throws NOT_FOUND. */
  async ofJob(viewer: ChatViewer, jobId: JobId, request: PageRequest): Promise<Page<ChatDoc>> {
    const { actor } = viewer
    if (isStaff(actor)) return this.#ofDispute(viewer, jobId, request)
    const filter = { job: toObjectId(jobId), [sideOfRole(actor)]: toObjectId(actor.id) }
    const page = await findPage(this.#parts.chats, { filter, sort: NEWEST }, request)
    if (page.pagination.totalItems === 0) await this.#parts.jobs.visible(actor, jobId)
    return page
  }

  /** Either of the two; nobody can send afterwards. Closing again changes nothing. Throws NOT_FOUND. */
  close(actor: Actor, chatId: ChatId): Promise<OpenChat> {
    return this.#parts.database.transaction(
      async (tx) => {
        const { chat, job } = await this.#parts.reader.own(actor, chatId, tx)
        const now = this.#parts.clock.now()
        const closed = await this.#parts.chats.docs.findOneAndUpdate(
          { _id: chat._id, closedAt: null },
          { $set: { closedAt: now, closedBy: toObjectId(actor.id), updatedAt: now } },
          { session: tx.session, returnDocument: 'after' },
        )
        if (!closed) return this.#parts.reader.asOf(chat, job)
        await this.#parts.outbox.emit(tx, chatClosed, { chatId, jobId: job.id.toHexString(), by: actor.id })
        return this.#parts.reader.asOf(closed, job)
      },
      { turn: chatTurn({ chatId }) },
    )
  }

  /** Whether the craftsman was invited to the job, or has a quote on it that stands. */
  async #isConnected(job: ObjectId, craftsman: ObjectId): Promise<boolean> {
    const { quotes, invitations } = this.#parts
    return (await quotes.hasStanding(job, craftsman)) || (await invitations.isInvited(job, craftsman))
  }

  #craftsmanOf(actor: Actor, { craftsmanId }: z.output<typeof ChatInput>): ObjectId {
    if (actor.role === 'client') {
      if (craftsmanId === undefined) throw invalidField('craftsmanId', CRAFTSMAN_NEEDED)
      return toObjectId(craftsmanId)
    }
    if (craftsmanId !== undefined && craftsmanId !== actor.id)
      throw invalidField('craftsmanId', NOT_THEMSELVES)
    return toObjectId(actor.id)
  }

  /** Of two who open it at the same time one makes it: the other one's transaction conflicts, and finds it when it runs again. */
  async #create(
    tx: Tx,
    job: JobOutline,
    { craftsman, by }: { craftsman: ObjectId; by: Actor },
  ): Promise<ChatDoc> {
    const chat = newChat({ job: job.id, client: job.client, craftsman }, this.#parts.clock.now())
    await this.#parts.chats.docs.insertOne(chat, { session: tx.session })
    await this.#parts.outbox.emit(tx, chatOpened, {
      chatId: chat._id.toHexString(),
      jobId: job.id.toHexString(),
      clientId: job.client.toHexString(),
      craftsmanId: craftsman.toHexString(),
      by: by.id,
    })
    return chat
  }

  async #ofDispute(viewer: ChatViewer, jobId: JobId, request: PageRequest): Promise<Page<ChatDoc>> {
    const job = await this.#parts.jobs.outline(toObjectId(jobId))
    const { craftsman } = job
    if (!craftsman || !isPartOfDispute({ craftsman }, job)) throw new AppError('NOT_FOUND')
    const page = await findPage(
      this.#parts.chats,
      { filter: { job: job.id, craftsman }, sort: NEWEST },
      request,
    )
    await this.#parts.staffReads.note(page.data, viewer)
    return page
  }
}
