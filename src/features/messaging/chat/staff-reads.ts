import type { Actor } from '#kernel/auth/actor.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Log } from '#kernel/log.js'
import { chatReadByStaff } from './chat.events.js'
import type { ChatDoc } from './chat.model.js'

interface Parts {
  readonly database: Database
  readonly outbox: Outbox
  readonly log: Log
}

/** Writes down that staff looked into a chat: as an event, which is kept, and in the log. */
export class StaffReads {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Before anything is shown, so that there is no look without its line. */
  async note(
    chats: readonly ChatDoc[],
    { actor, requestId }: { actor: Actor; requestId: string },
  ): Promise<void> {
    const looks = chats.map(({ _id, job }) => ({
      chatId: _id.toHexString(),
      jobId: job.toHexString(),
      staffId: actor.id,
      requestId,
    }))
    await this.#parts.database.transaction((tx) => this.#parts.outbox.emitAll(tx, chatReadByStaff, looks))
    for (const look of looks) this.#parts.log.info('chat read by staff', look)
  }
}
