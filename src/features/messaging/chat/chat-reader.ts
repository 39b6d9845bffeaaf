import type { JobOutline } from '#features/marketplace/jobs/job-projections.js'
import type { JobQueries } from '#features/marketplace/jobs/job-queries.js'
import { isDealOn } from '#features/marketplace/jobs/jobs.rules.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import { assertMay } from '#kernel/auth/verdict.js'
import type { Clock } from '#kernel/clock.js'
import type { Store, Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { ChatId } from './chat.ids.js'
import { toObjectId } from '#kernel/ids.js'
import type { ChatDoc } from './chat.model.js'
import { chatPolicy, sideOf } from './chat.policy.js'
import { type ChatSide, closesWithJob, isHired } from './chat.rules.js'
import type { StaffReads } from './staff-reads.js'

/** Who asks, and in which request: a look by staff is written down with it. */
export interface ChatViewer {
  readonly actor: Actor
  readonly requestId: string
}

/** A chat with the job it is about, as things stand now. */
export interface OpenChat {
  readonly chat: ChatDoc
  readonly job: JobOutline
  /** When it closes with its job; null while the job may still go on. */
  readonly closesAt: Date | null
  readonly isOpen: boolean
  /** Whether each of the two sees the phones and mail addresses that the other wrote. */
  readonly showsContacts: boolean
}

interface Parts {
  readonly chats: Store<ChatDoc>
  readonly jobs: JobQueries
  readonly staffReads: StaffReads
  readonly clock: Clock
  readonly openDaysAfterJob: number
  readonly contactDaysAfterConfirmation: number
}

/** Finds a chat for whoever may see it, for REST and sockets. */
export class ChatReader {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A chat the actor may read; a look by staff is written down. Throws NOT_FOUND. */
  async readable({ actor, requestId }: ChatViewer, chatId: ChatId): Promise<OpenChat> {
    const open = await this.#find(chatId)
    assertMay(chatPolicy.read(actor, open))
    if (isStaff(actor)) await this.#parts.staffReads.note([open.chat], { actor, requestId })
    return open
  }

  /** A chat the actor takes part in, and on which side. Throws NOT_FOUND. */
  async own(actor: Actor, chatId: ChatId, tx?: Tx): Promise<OpenChat & { readonly side: ChatSide }> {
    const open = await this.#find(chatId, tx)
    const side = sideOf(actor, open.chat)
    if (!side) throw new AppError('NOT_FOUND')
    return { ...open, side }
  }

  /** Chats together with their jobs; those of one page, in one read. */
  async withJobs(chats: readonly ChatDoc[]): Promise<OpenChat[]> {
    const jobs = await this.#parts.jobs.outlines(chats.map(({ job }) => job))
    return chats.flatMap((chat) => {
      const job = jobs.get(chat.job.toHexString())
      return job ? [this.asOf(chat, job)] : []
    })
  }

  asOf(chat: ChatDoc, job: JobOutline): OpenChat {
    const closesAt = this.#closesAt(job)
    const { clock, contactDaysAfterConfirmation } = this.#parts
    const isOpen = chat.closedAt === null && !this.#isOver(closesAt)
    const time = { at: clock.now(), contactDaysAfterConfirmation }
    return { chat, job, closesAt, isOpen, showsContacts: isHired(chat, job) && isDealOn(job, time) }
  }

  /** Throws CHAT_CLOSED for a job that ended too long ago to talk about. */
  assertOpenJob(job: JobOutline): void {
    if (this.#isOver(this.#closesAt(job))) throw new AppError('CHAT_CLOSED')
  }

  #closesAt(job: JobOutline): Date | null {
    return closesWithJob(job, this.#parts.openDaysAfterJob)
  }

  #isOver(closesAt: Date | null): boolean {
    return closesAt !== null && closesAt.getTime() <= this.#parts.clock.now().getTime()
  }

  async #find(chatId: ChatId, tx?: Tx): Promise<OpenChat> {
    const chat = await this.#parts.chats.docs.findOne(
      { _id: toObjectId(chatId) },
      { ...(tx && { session: tx.session }) },
    )
    if (!chat) throw new AppError('NOT_FOUND')
    return this.asOf(chat, await this.#parts.jobs.outline(chat.job, tx))
  }
}
