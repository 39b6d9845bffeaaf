import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { ListPage, Tally } from '../mailbox/listed.js'
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
  async list({
    userId,
    before,
    limit = MAX_LISTED,
  }: { userId?: string | undefined } & ListPage = {}): Promise<KeptSms[]> {
    const last = before === undefined ? null : await this.find(before)
    const older = last && {
      $or: [{ sentAt: { $lt: last.sentAt } }, { sentAt: last.sentAt, _id: { $lt: last._id } }],
    }
    return this.#messages.docs
      .find({ ...(userId !== undefined && { userId }), ...older })
      .sort({ sentAt: -1, _id: -1 })
      .limit(limit)
      .toArray()
  }

  find(id: string): Promise<KeptSms | null> {
    return this.#messages.docs.findOne({ _id: id })
  }

  count({ userId }: { userId?: string | undefined } = {}): Promise<number> {
    return this.#messages.docs.countDocuments(userId === undefined ? {} : { userId })
  }

  /** To whom there is something. */
  tallies(): Promise<Tally[]> {
    return this.#messages.docs
      .aggregate<Tally>([
        { $group: { _id: '$userId', count: { $sum: 1 }, newest: { $max: '$sentAt' } } },
        { $project: { _id: 0, to: '$_id', count: 1, newest: 1 } },
      ])
      .toArray()
  }
}
