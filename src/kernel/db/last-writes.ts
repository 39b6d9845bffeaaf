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

const DUPLICATE_KEY = 11_000

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
  readonly #refusals = new Map<Collection, () => Error>()
  readonly #byCollection = new Map<Collection, LastWrite<Document>[]>()

  add(collection: Collection, writes: readonly LastWrite<Document>[]): void {
    this.#byCollection.set(collection, [...(this.#byCollection.get(collection) ?? []), ...writes])
  }

  /** What it means that a unique index of the collection refuses one of the writes. */
  refuse(collection: Collection, refusal: () => Error): void {
    this.#refusals.set(collection, refusal)
  }

  /** Sends what was added since the last time. Throws as each of the writes alone would. */
  async send(client: MongoClient, session: ClientSession): Promise<void> {
    try {
      await this.#send(client, session)
    } catch (error) {
      throw this.#refusalOf(error) ?? error
    }
  }

  #refusalOf(error: unknown): Error | undefined {
    if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return undefined
    const refused = [...this.#refusals].find(([{ namespace }]) =>
      error.message.includes(`collection: ${namespace} `),
    )
    return refused?.[1]()
  }

  async #send(client: MongoClient, session: ClientSession): Promise<void> {
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
