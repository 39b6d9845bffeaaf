import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { ListPage, Tally } from '../mailbox/listed.js'
import type { MailMessage, MailSender } from './port.js'

export interface KeptMail extends Omit<MailMessage, 'idempotencyKey'> {
  _id: string
  sentAt: Date
}

const KEPT = 30 * DAY
const MAX_LISTED = 100

const keptMailSchema = () => {
  const schema = new Schema<KeptMail>(
    {
      _id: { type: String, required: true },
      to: { type: String, required: true },
      subject: { type: String, required: true },
      html: { type: String, required: true },
      text: { type: String, required: true },
      language: { type: String, required: true },
      headers: { type: Schema.Types.Mixed, default: undefined },
      sentAt: { type: Date, required: true },
    },
    { strict: 'throw', versionKey: false },
  )
  schema.index({ sentAt: 1 }, { expireAfterSeconds: KEPT / SECOND })
  // SandboxMailSender.list, of one addressee
  schema.index({ to: 1, sentAt: -1 })
  return schema
}

/** Keeps mail in the database for `/dev/mailbox`; never in production. */
export class SandboxMailSender implements MailSender {
  readonly #mails: Store<KeptMail>
  readonly #clock: Clock

  constructor(parts: { database: Database; clock: Clock }) {
    this.#mails = parts.database.store<KeptMail>('devMailbox', keptMailSchema())
    this.#clock = parts.clock
  }

  async send({ idempotencyKey, ...mail }: MailMessage): Promise<void> {
    try {
      await this.#mails.model.create([{ _id: idempotencyKey, ...mail, sentAt: this.#clock.now() }])
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
  }

  /** Newest first, at most a hundred; to one addressee where given. */
  async list({ to, before, limit = MAX_LISTED }: { to?: string | undefined } & ListPage = {}): Promise<
    KeptMail[]
  > {
    const last = before === undefined ? null : await this.find(before)
    const older = last && {
      $or: [{ sentAt: { $lt: last.sentAt } }, { sentAt: last.sentAt, _id: { $lt: last._id } }],
    }
    return this.#mails.docs
      .find({ ...(to !== undefined && { to }), ...older })
      .sort({ sentAt: -1, _id: -1 })
      .limit(limit)
      .toArray()
  }

  find(id: string): Promise<KeptMail | null> {
    return this.#mails.docs.findOne({ _id: id })
  }

  count({ to }: { to?: string | undefined } = {}): Promise<number> {
    return this.#mails.docs.countDocuments(to === undefined ? {} : { to })
  }

  /** To whom there is something. */
  tallies(): Promise<Tally[]> {
    return this.#mails.docs
      .aggregate<Tally>([
        { $group: { _id: '$to', count: { $sum: 1 }, newest: { $max: '$sentAt' } } },
        { $project: { _id: 0, to: '$_id', count: 1, newest: 1 } },
      ])
      .toArray()
  }
}
