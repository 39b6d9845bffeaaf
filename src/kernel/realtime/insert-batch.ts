import { type Document, ObjectId, type OptionalUnlessRequiredId, type WithId } from 'mongodb'
import type { Store } from '../db/database.js'

/** How long a document may wait for others, in milliseconds. */
const LONGEST_WAIT_MS = 10

/**
 * Stores documents that come within a few milliseconds by one insert, in their order. For those that may get lost: the
 * caller neither waits nor learns of a failure.
 */
export class InsertBatch<Doc extends Document & { _id: ObjectId }> {
  readonly #store: Store<Doc>
  #waiting: WithId<Doc>[] = []
  #timer: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(store: Store<Doc>) {
    this.#store = store
  }

  /** Returns the id that the document has. */
  add(document: Omit<Doc, '_id'>): ObjectId {
    const _id = new ObjectId()
    this.#waiting.push({ ...document, _id } as WithId<Doc>)
    this.#timer ??= setTimeout(() => void this.flush(), LONGEST_WAIT_MS)
    return _id
  }

  /** Resolves once all that was added is stored, or could not be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const documents = this.#waiting as OptionalUnlessRequiredId<Doc>[]
    this.#waiting = []
    if (documents.length > 0) {
      const insert = () => this.#store.docs.insertMany(documents, { writeConcern: { w: 1 } })
      this.#last = this.#last.then(insert).catch(() => undefined)
    }
    await this.#last
  }
}
