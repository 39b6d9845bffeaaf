import {
  type AnyBulkWriteOperation,
  type AnyClientBulkWriteModel,
  type ClientSession,
  type Collection,
  type Document,
  type MongoClient,
  MongoClientBulkWriteError,
  MongoServerError,
} from 'mongodb'

/** A write of one document that may wait until the end of a transaction. */
export type LastWrite<Doc extends Document> = Extract<
  AnyBulkWriteOperation<Doc>,
  { insertOne: unknown } | { updateOne: unknown } | { deleteOne: unknown }
>

const modelOf = (namespace: string, write: LastWrite<Document>): AnyClientBulkWriteModel<Document> => {
  if ('insertOne' in write) return { name: 'insertOne', namespace, document: write.insertOne.document }
  if ('updateOne' in write) return { name: 'updateOne', namespace, ...write.updateOne }
  return { name: 'deleteOne', namespace, ...write.deleteOne }
}

/** The driver wraps the server's error, and with it the label that makes a transaction start again. */
const causeOf = (error: MongoClientBulkWriteError): unknown => {
  if (error.cause instanceof MongoServerError) return error.cause
  const [refused] = error.writeErrors.values()
  return refused ? new MongoServerError({ message: refused.message, code: refused.code }) : error
}

/** What a transaction writes last of all: one command, whatever the collections. */
export class LastWrites {
  readonly #byCollection = new Map<Collection, LastWrite<Document>[]>()

  add(collection: Collection, writes: readonly LastWrite<Document>[]): void {
    this.#byCollection.set(collection, [...(this.#byCollection.get(collection) ?? []), ...writes])
  }

  /** Sends what was added since the last time. Throws as each of the writes alone would. */
  async send(client: MongoClient, session: ClientSession): Promise<void> {
    const [first, ...others] = this.#byCollection
    this.#byCollection.clear()
    if (!first) return
    if (others.length === 0) {
      const [collection, writes] = first
      await collection.bulkWrite(writes, { session })
      return
    }
    const models = [first, ...others].flatMap(([{ namespace }, writes]) =>
      writes.map((write) => modelOf(namespace, write)),
    )
    try {
      await client.bulkWrite(models, { session })
    } catch (error) {
      throw error instanceof MongoClientBulkWriteError ? causeOf(error) : error
    }
  }
}
