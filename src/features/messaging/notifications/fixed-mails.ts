import type { ObjectId } from 'mongodb'
import { type Clock, DAY, shift } from '#kernel/clock.js'
import { isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { FixedMailsDoc } from './fixed-mails.model.js'

interface Parts {
  readonly fixedMails: Store<FixedMailsDoc>
  readonly clock: Clock
  /** How many of them one user gets in 24 hours. */
  readonly perDay: number
}

/** Few mails a day go to an address that nobody has proved, and few because of somebody who has proved none. */
export class FixedMails {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Whether this one may be sent; asked again under the same key, the answer is the same. */
  async allow(user: ObjectId, key: string): Promise<boolean> {
    const taken = await this.#take(user, key).catch((error: unknown) => {
      if (isDuplicateKey(error)) return this.#take(user, key)
      throw error
    })
    return taken?.sent.some((mail) => mail.key === key) ?? false
  }

  #take(user: ObjectId, key: string): Promise<FixedMailsDoc | null> {
    const { fixedMails, clock, perDay } = this.#parts
    const now = clock.now()
    const recent = {
      $filter: { input: { $ifNull: ['$sent', []] }, cond: { $gt: ['$$this.at', shift(now, -DAY)] } },
    }
    const isKept = {
      $or: [{ $in: [{ $literal: key }, '$sent.key'] }, { $gte: [{ $size: '$sent' }, perDay] }],
    }
    const more = { $concatArrays: ['$sent', [{ key: { $literal: key }, at: now }]] }
    return fixedMails.docs.findOneAndUpdate(
      { _id: user },
      [
        { $set: { sent: recent, expiresAt: shift(now, DAY) } },
        { $set: { sent: { $cond: [isKept, '$sent', more] } } },
      ],
      { upsert: true, returnDocument: 'after' },
    )
  }
}
