import { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { isHexId, toObjectId } from '#kernel/ids.js'
import type { ListPage, Tally } from '../mailbox/listed.js'
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
  async list({
    userId,
    before,
    limit = MAX_LISTED,
  }: { userId?: string | undefined } & ListPage = {}): Promise<KeptPush[]> {
    const last = before === undefined ? null : await this.find(before)
    const older = last && {
      $or: [{ sentAt: { $lt: last.sentAt } }, { sentAt: last.sentAt, _id: { $lt: last._id } }],
    }
    return this.#pushes.docs
      .find({ ...(userId !== undefined && { userId }), ...older })
      .sort({ sentAt: -1, _id: -1 })
      .limit(limit)
      .toArray()
  }

  async find(id: string): Promise<KeptPush | null> {
    return isHexId(id) ? this.#pushes.docs.findOne({ _id: toObjectId(id) }) : null
  }

  count({ userId }: { userId?: string | undefined } = {}): Promise<number> {
    return this.#pushes.docs.countDocuments(userId === undefined ? {} : { userId })
  }

  /** To whom there is something. */
  tallies(): Promise<Tally[]> {
    return this.#pushes.docs
      .aggregate<Tally>([
        { $group: { _id: '$userId', count: { $sum: 1 }, newest: { $max: '$sentAt' } } },
        { $project: { _id: 0, to: '$_id', count: 1, newest: 1 } },
      ])
      .toArray()
  }
}
