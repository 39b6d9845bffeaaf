import { Schema } from 'mongoose'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import type { ObjectId } from '#kernel/ids.js'

interface GuardDoc {
  /** The English name of a service, and which of its guards it is. */
  _id: string
  /** The service is not offered any more. */
  closed: boolean
  uses: number
}

/** So many posts of one trade at the same moment need not meet. */
const GUARDS = 16

const guardSchema = () =>
  new Schema<GuardDoc>(
    {
      _id: { type: String, required: true },
      closed: { type: Boolean, required: true },
      uses: { type: Number, required: true },
    },
    { strict: 'throw', versionKey: false },
  )

const idsOf = (name: string): string[] => Array.from({ length: GUARDS }, (_, n) => `${name}:${String(n)}`)

/**
 * What makes sure that nothing uses a service which is removed at the same moment. Whoever begins to use it writes one of
 * its guards, whoever removes it all of them: the two meet, and two who use it hardly ever do.
 */
export class ServiceGuards {
  readonly #guards: Store<GuardDoc>

  constructor(parts: { database: Database }) {
    this.#guards = parts.database.store<GuardDoc>('serviceGuards', guardSchema())
  }

  /** Written with the last command of the transaction, which fails with the refusal when the service is gone by then. */
  use(tx: Tx, name: string, { by, refusal }: { by: ObjectId; refusal: () => Error }): void {
    const [last = 0] = by.id.slice(-1)
    const filter = { _id: `${name}:${String(last % GUARDS)}`, closed: false }
    const use = { updateOne: { filter, update: { $inc: { uses: 1 } }, upsert: true } }
    // A closed one does not match, and another of its id cannot be made.
    tx.writeLast(this.#guards, [use], { refusal })
  }

  /** Before it is found out whether the service is used. */
  async close(tx: Tx, name: string): Promise<void> {
    const update = { $set: { closed: true }, $inc: { uses: 1 } }
    const writes = idsOf(name).map((_id) => ({ updateOne: { filter: { _id }, update, upsert: true } }))
    await this.#guards.docs.bulkWrite(writes, { session: tx.session })
  }

  /** For a service that takes a name, which another may have had. */
  async open(tx: Tx, name: string): Promise<void> {
    await this.#guards.docs.updateMany(
      { _id: { $in: idsOf(name) } },
      { $set: { closed: false } },
      { session: tx.session },
    )
  }
}
