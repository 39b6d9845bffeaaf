import DataLoader from 'dataloader'
import type { Document, Filter, ObjectId } from 'mongodb'
import type { Store } from './database.js'

const MAX_BATCH = 200

/**
 * Reads of single documents by id, where those that are asked for in the same turn of the event loop share one query.
 * Nothing is kept: each read is sent after it was asked for, so it is as fresh as one of its own. What it saves is
 * round trips of a busy server, where a session is read on every request.
 */
export class ReadsById<Doc extends Document & { _id: ObjectId }> {
  readonly #loader: DataLoader<ObjectId, Doc | null>

  constructor(store: Store<Doc>, projection: { readonly [Field in keyof Doc]?: 0 | 1 }) {
    const readAll = async (ids: readonly ObjectId[]): Promise<(Doc | null)[]> => {
      const unique = [...new Map(ids.map((id) => [id.toHexString(), id])).values()]
      const found = await store.docs
        .find<Doc>({ _id: { $in: unique } } as Filter<Doc>, { projection })
        .toArray()
      const byId = new Map(found.map((doc) => [doc._id.toHexString(), doc]))
      return ids.map((id) => byId.get(id.toHexString()) ?? null)
    }
    this.#loader = new DataLoader(readAll, {
      cache: false,
      maxBatchSize: MAX_BATCH,
      batchScheduleFn: (send) => setImmediate(send),
    })
  }

  /** Null when there is no such document. */
  read(id: ObjectId): Promise<Doc | null> {
    return this.#loader.load(id)
  }
}
