import type { ClientSession, Document } from 'mongodb'
import { type Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store } from '#kernel/db/database.js'
import type { Thread } from '#kernel/notifications/notification-kind.js'
import { type DraftNotification, hasChannels, type NotificationWriter } from './notification-writer.js'
import { type NotificationDoc, ONE_OF_FACT, ONE_UNREAD_OF_THREAD } from './notifications.model.js'

/** The next fact of a thread, as a notification of its own would tell of it. */
export interface ThreadFact extends DraftNotification {
  readonly thread: Thread
  /** Its number; within a thread they grow. */
  readonly seq: number
  readonly isRetry?: true | undefined
}

interface Parts {
  readonly notifications: Store<NotificationDoc>
  readonly writer: NotificationWriter
  readonly database: Database
  readonly clock: Clock
}

/** No badge shows more than "99+". */
const MOST_COUNTED = 100
const MOST_TRIES = 5

/** Notifications that count on: of each user and thread one is unread, about the newest fact. */
export class NotificationThreads {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The notification that now includes this fact; null when one did so before, read or not. */
  async add(fact: ThreadFact): Promise<NotificationDoc | null> {
    // The write alone finds only the unread one.
    if (fact.isRetry && (await this.#isKnown(fact))) return null
    for (let tries = 1; ; tries++) {
      try {
        return await this.#write(fact)
      } catch (error) {
        if (isDuplicateKey(error, ONE_OF_FACT)) return null
        if (!isDuplicateKey(error, ONE_UNREAD_OF_THREAD) || tries === MOST_TRIES) throw error
      }
      if (await this.#isKnown(fact)) return null
    }
  }

  /** By one write, in a transaction only where a channel beside the app has something to do. */
  async #write(fact: ThreadFact): Promise<NotificationDoc> {
    const { database, writer } = this.#parts
    if (!hasChannels(fact)) return this.#upsert(fact)
    return database.transaction(async (tx) => {
      const notification = await this.#upsert(fact, tx.session)
      const { at } = fact.notification
      await writer.dispatchToChannels(
        tx,
        [{ notification: { ...notification, at }, plan: fact.plan }],
        fact.seq,
      )
      return notification
    })
  }

  async #upsert(fact: ThreadFact, session?: ClientSession): Promise<NotificationDoc> {
    const { user } = fact.notification
    const unread = { user, thread: threadOf(fact), read: false, deleted: false }
    const stored = await this.#parts.notifications.docs.findOneAndUpdate(
      // One that includes it already is not found, and the index refuses a second.
      { ...unread, seqs: { $ne: fact.seq } },
      threadUpdate(fact, this.#parts.clock.now()),
      { upsert: true, returnDocument: 'after', ...(session && { session }) },
    )
    if (!stored) throw new Error('an upsert returned nothing')
    return stored
  }

  async #isKnown({ notification: { user, fact, data }, thread: { by }, seq }: ThreadFact): Promise<boolean> {
    const about = { [`data.${by}`]: data[by], seq: { $gte: seq }, seqs: seq }
    const known = await this.#parts.notifications.docs.findOne(
      {
        $or: [
          { fact, user },
          { user, ...about },
        ],
      },
      { projection: { _id: 1 } },
    )
    return known !== null
  }
}

const threadOf = ({ notification: { kind, data }, thread: { by } }: ThreadFact): string =>
  `${kind}:${data[by] ?? ''}`

/** Makes the notification, or lets it go on with this fact, which may come after a newer one. */
const threadUpdate = ({ notification, seq }: ThreadFact, now: Date): Document[] => {
  const { _id, fact, kind, wording, params, data, facts, at } = notification
  const isNewest = { $gt: [seq, { $ifNull: ['$seq', 0] }] }
  const ifNewest = (field: string, value: unknown) => ({ $cond: [isNewest, { $literal: value }, field] })
  const all = { $setUnion: [{ $ifNull: ['$seqs', []] }, [seq]] }
  return [
    {
      $set: {
        _id: { $ifNull: ['$_id', _id] },
        fact: { $ifNull: ['$fact', { $literal: fact }] },
        kind: { $literal: kind },
        wording: ifNewest('$wording', wording),
        params: ifNewest('$params', params),
        data: ifNewest('$data', data),
        facts: ifNewest('$facts', facts),
        seq: { $max: ['$seq', seq] },
        seqs: { $slice: [{ $sortArray: { input: all, sortBy: 1 } }, -MOST_COUNTED] },
        at: { $max: ['$at', at] },
        readAt: null,
        createdAt: { $ifNull: ['$createdAt', now] },
        updatedAt: now,
      },
    },
  ]
}
