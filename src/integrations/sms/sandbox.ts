import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { SmsMessage, SmsSender } from './port.js'

export interface KeptSms extends Omit<SmsMessage, 'idempotencyKey'> {
  _id: string
  sentAt: Date
}

const KEPT = 30 * DAY
const MAX_LISTED = 100

const keptSmsSchema = () => {
  const schema = new Schema<KeptSms>(
    {
      _id: { type: String, required: true },
      userId: { type: String, required: true },
      to: { type: String, required: true },
      text: { type: String, required: true },
      sentAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ sentAt: 1 }, { expireAfterSeconds: KEPT / SECOND })
  // SandboxSmsSender.list, of one user
  schema.index({ userId: 1, sentAt: -1 })
  return schema
}

/** Keeps text messages in the database for `/dev/mailbox`; never in production. */
export class SandboxSmsSender implements SmsSender {
  readonly #messages: Store<KeptSms>
  readonly #clock: Clock

  constructor(parts: { database: Database; clock: Clock }) {
    this.#messages = parts.database.store<KeptSms>('devSms', keptSmsSchema())
    this.#clock = parts.clock
  }

  async send({ idempotencyKey, ...message }: SmsMessage): Promise<void> {
    try {
      await this.#messages.model.create([{ _id: idempotencyKey, ...message, sentAt: this.#clock.now() }])
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }

  /** Newest first, at most a hundred; to one user where given. */
  list({ userId }: { userId?: string | undefined } = {}): Promise<KeptSms[]> {
    return this.#messages.docs
      .find(userId === undefined ? {} : { userId })
      .sort({ sentAt: -1, _id: -1 })
      .limit(MAX_LISTED)
      .toArray()
  }
}
