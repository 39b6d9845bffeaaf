import { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import type { PushMessage, PushResult, PushSender } from './port.js'

/** A push that was kept instead of sent: one row for each hand-over, whatever its tag. */
export interface KeptPush extends Omit<PushMessage, 'ttlSeconds' | 'isBurst'> {
  _id: ObjectId
  devices: number
  sentAt: Date
}

const KEPT = 30 * DAY
const MAX_LISTED = 100

const keptPushSchema = () => {
  const schema = new Schema<KeptPush>(
    {
      userId: { type: String, required: true },
      title: { type: String, required: true },
      body: { type: String, required: true },
      data: { type: Schema.Types.Mixed, required: true },
      tag: { type: String, required: true },
      group: String,
      badge: { type: Number, required: true },
      devices: { type: Number, required: true },
      sentAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false, minimize: false },
  )
  schema.index({ sentAt: 1 }, { expireAfterSeconds: KEPT / SECOND })
  // SandboxPushSender.list, of one user
  schema.index({ userId: 1, sentAt: -1 })
  return schema
}

/** Keeps pushes in the database for `/dev/mailbox`; never in production. */
export class SandboxPushSender implements PushSender {
  readonly #pushes: Store<KeptPush>
  readonly #clock: Clock

  constructor(parts: { database: Database; clock: Clock }) {
    this.#pushes = parts.database.store<KeptPush>('devPushes', keptPushSchema())
    this.#clock = parts.clock
  }

  async send(
    { ttlSeconds: _unused, isBurst: _neither, ...push }: PushMessage,
    tokens: readonly string[],
  ): Promise<readonly PushResult[]> {
    const sentAt = this.#clock.now()
    await this.#pushes.model.create([{ _id: new ObjectId(), ...push, devices: tokens.length, sentAt }])
    return tokens.map((token) => ({ token, outcome: 'sent' }))
  }

  /** Newest first, at most a hundred; to one user where given. */
  list({ userId }: { userId?: string | undefined } = {}): Promise<KeptPush[]> {
    return this.#pushes.docs
      .find(userId === undefined ? {} : { userId })
      .sort({ sentAt: -1, _id: -1 })
      .limit(MAX_LISTED)
      .toArray()
  }
}
