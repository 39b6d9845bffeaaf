import type { Collection, Document, Filter, ObjectId, OptionalUnlessRequiredId } from 'mongodb'
import { CommandError } from '#app/commands/command.js'
import { isDuplicateKey } from '#kernel/db/database.js'

const BATCH = 1_000
/** So that the next batch is made while the server stores the last ones. */
const MOST_IN_FLIGHT = 2

interface Identified extends Document {
  _id: ObjectId | string
}

/** Stores documents of one collection in batches; those that are there already are left as they are. */
export class BulkInsert<Doc extends Identified> {
  readonly #docs: Collection<Doc>
  readonly #onStored: (count: number) => void
  readonly #prepare: () => Promise<unknown>
  readonly #inFlight = new Set<Promise<void>>()
  #batch: Doc[] = []
  #inserted = 0

  constructor(parts: {
    docs: Collection<Doc>
    onStored?: (count: number) => void
    /** Awaited before each batch: stores what its documents tell of. */
    prepare?: () => Promise<unknown>
  }) {
    this.#docs = parts.docs
    this.#onStored = parts.onStored ?? (() => undefined)
    this.#prepare = parts.prepare ?? (() => Promise.resolve())
  }

  /** How many were not there before. */
  get inserted(): number {
    return this.#inserted
  }

  async add(doc: Doc): Promise<void> {
    this.#batch.push(doc)
    if (this.#batch.length < BATCH) return
    this.#send()
    if (this.#inFlight.size >= MOST_IN_FLIGHT) await Promise.race(this.#inFlight)
  }

  /** Waits until everything is stored. */
  async finish(): Promise<void> {
    this.#send()
    await Promise.all(this.#inFlight)
  }

  #send(): void {
    const batch = this.#batch
    this.#batch = []
    if (batch.length === 0) return
    const sent = this.#store(batch).finally(() => this.#inFlight.delete(sent))
    this.#inFlight.add(sent)
  }

  async #store(batch: readonly Doc[]): Promise<void> {
    await this.#prepare()
    const filter = { _id: { $in: batch.map(({ _id }) => _id) } } as Filter<Doc>
    const present = await this.#docs.find(filter, { projection: { _id: 1 } }).toArray()
    const known = new Set(present.map(({ _id }) => String(_id)))
    const missing = batch.filter(({ _id }) => !known.has(String(_id)))
    if (missing.length > 0) await this.#insert(missing)
    this.#inserted += missing.length
    this.#onStored(batch.length)
  }

  async #insert(docs: readonly Doc[]): Promise<void> {
    try {
      await this.#docs.insertMany(docs as OptionalUnlessRequiredId<Doc>[], { ordered: false })
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      throw new CommandError(
        `The database has something of its own in the place of seeded data: ${String(error)}`,
        {
          cause: error,
        },
      )
    }
  }
}
