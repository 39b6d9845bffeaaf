import mongoose, { type Connection, type Model, type Schema } from 'mongoose'
import {
  type ChangeStreamOptions,
  type ClientSession,
  type Collection,
  type Db,
  type Document,
  type MongoClient,
  MongoClientClosedError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb'
import { AppError } from '../errors/app-error.js'
import { Turns } from '../turns.js'
import { type LastWrite, LastWrites } from './last-writes.js'
import { assertServerVersion } from './server-version.js'

/**
 * An open transaction. What must be atomic takes one as a required argument, so the compiler does the checking.
 * Operations in it are awaited one after the other: two first operations in parallel are refused by the server.
 */
export interface Tx {
  readonly session: ClientSession
  /** Runs at the end of the work, still in the transaction: one write for what the work did many times. Not after a failure. */
  beforeCommit(step: () => Promise<void>): void
  /**
   * Writes with the very last command before the commit, one for those of all collections. For what nothing later in the
   * transaction reads. Where a unique index refuses one, the whole transaction fails by that, or by the `refusal` that is
   * given for those of a collection.
   */
  writeLast<Doc extends Document>(
    store: Store<Doc>,
    writes: readonly LastWrite<Doc>[],
    options?: { readonly refusal?: () => Error },
  ): void
  /** Sends the writes that were deferred to the end now, for work that goes on to read them. */
  flush(): Promise<void>
  /** Runs once the transaction is committed; never when it is rolled back. For wake-ups, not for effects that matter. */
  onCommit(effect: () => void): void
}

/**
 * A collection, as the code uses it: reads and writes go through `docs`, the driver's own collection, which returns plain
 * objects and costs half of a lean Mongoose read. `model` has its schema: the indexes, and what documents are checked
 * against in tests.
 */
export interface Store<Doc extends Document> {
  readonly model: Model<Doc>
  readonly docs: Collection<Doc>
}

export interface DatabaseOptions {
  readonly uri: string
  readonly maxPoolSize: number
  /** How long an operation waits for a usable server before it fails, in milliseconds. */
  readonly serverSelectionTimeoutMs: number
  /** How long a transaction is tried again on write conflicts, in milliseconds; ten seconds when absent. */
  readonly conflictPatienceMs?: number
}

export interface TransactionOptions {
  /** Of transactions with the same one runs at a time in this process. */
  readonly turn?: string | undefined
}

/** The server waits so long for a change before it answers with none: an idle stream costs two commands a minute. */
export const CHANGE_STREAM: ChangeStreamOptions = { maxAwaitTimeMS: 30_000 }

const CONFLICT_PATIENCE_MS = 10_000

/** How many transactions may wait for their turn at one document. */
const MOST_WAITING = 500

/** One try of a transaction: what a try that is rolled back has gathered is gone with it. */
class OpenTransaction implements Tx {
  readonly session: ClientSession
  readonly effects: (() => void)[] = []
  readonly #client: MongoClient
  readonly #steps: (() => Promise<void>)[] = []
  readonly #lastWrites = new LastWrites()

  constructor(client: MongoClient, session: ClientSession) {
    this.#client = client
    this.session = session
  }

  writeLast<Doc extends Document>(
    store: Store<Doc>,
    writes: readonly LastWrite<Doc>[],
    { refusal }: { readonly refusal?: () => Error } = {},
  ): void {
    const collection = store.docs as unknown as Collection
    this.#lastWrites.add(collection, writes as unknown as LastWrite<Document>[])
    if (refusal) this.#lastWrites.refuse(collection, refusal)
  }

  beforeCommit(step: () => Promise<void>): void {
    this.#steps.push(step)
  }

  flush(): Promise<void> {
    return this.#lastWrites.send(this.#client, this.session)
  }

  onCommit(effect: () => void): void {
    this.effects.push(effect)
  }

  async run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const result = await work(this)
    for (const step of this.#steps) await step()
    await this.flush()
    return result
  }
}

/** The one connection to MongoDB. Stores are made before it is opened, so that composing needs no server. */
export class Database {
  readonly #connection: Connection = mongoose.createConnection()
  readonly #collections = new Map<string, Collection>()
  readonly #turns = new Turns({
    atOnce: 1,
    waiting: MOST_WAITING,
    refusal: () => new AppError('SERVICE_UNAVAILABLE'),
  })
  #conflictPatienceMs = CONFLICT_PATIENCE_MS

  /** Opens the connection and asks the server its version. Throws when none answers in time, or one that is too old. */
  async connect(options: DatabaseOptions): Promise<void> {
    const { uri, maxPoolSize, serverSelectionTimeoutMs } = options
    this.#conflictPatienceMs = options.conflictPatienceMs ?? CONFLICT_PATIENCE_MS
    await this.#connection.openUri(uri, {
      maxPoolSize,
      serverSelectionTimeoutMS: serverSelectionTimeoutMs,
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      writeConcern: { w: 'majority' },
      readConcern: { level: 'majority' },
      retryWrites: true,
    })
    const { version } = await this.#native.command({ buildInfo: 1 })
    assertServerVersion(String(version))
  }

  store<Doc extends Document>(name: string, schema: Schema<Doc>): Store<Doc> {
    const model = this.#connection.model<Doc>(name, schema, name)
    const collection = (): Collection<Doc> => this.collection<Doc>(name)
    return {
      model,
      get docs() {
        return collection()
      },
    }
  }

  get models(): readonly Model<Document>[] {
    return Object.values(this.#connection.models) as Model<Document>[]
  }

  collection<Doc extends Document>(name: string): Collection<Doc> {
    let collection = this.#collections.get(name)
    if (!collection) {
      collection = this.#native.collection(name)
      this.#collections.set(name, collection)
    }
    return collection as unknown as Collection<Doc>
  }

  get name(): string {
    return this.#connection.name
  }

  get #client(): MongoClient {
    const client = this.#connection.getClient() as MongoClient | undefined
    if (!client) throw new MongoNotConnectedError('the database was never connected')
    return client
  }

  get #native(): Db {
    return this.#client.db(this.#connection.name)
  }

  /** The driver's own database, for migrations: they use nothing of ours that may change. */
  get db(): Db {
    return this.#native
  }

  /** Throws when the database does not answer within `patienceMs` milliseconds. */
  async ping(patienceMs?: number): Promise<void> {
    await this.#native.command({ ping: 1 }, patienceMs === undefined ? {} : { timeoutMS: patienceMs })
  }

  /**
   * Runs `work` in one transaction at snapshot isolation and majority durability, and commits it. The driver may run
   * `work` several times on a write conflict, so nothing outside the database may happen in it. Throws
   * SERVICE_UNAVAILABLE when conflicts outlast `conflictPatienceMs`, as they do while the transaction of a killed process
   * still holds a document.
   *
   * `turn` names the one document that all such transactions write, such as `job:<id>`: of these one runs at a time in this
   * process, so that many at once neither conflict nor hold connections. Between processes the driver tries again after a
   * random time that grows. Waiting counts as patience, and a line that is too long is SERVICE_UNAVAILABLE at once.
   */
  async transaction<Result>(
    work: (tx: Tx) => Promise<Result>,
    { turn }: TransactionOptions = {},
  ): Promise<Result> {
    const deadline = performance.now() + this.#conflictPatienceMs
    return turn === undefined
      ? this.#transact(work, deadline)
      : this.#turns.run(turn, () => this.#transact(work, deadline))
  }

  async #transact<Result>(work: (tx: Tx) => Promise<Result>, deadline: number): Promise<Result> {
    let effects: readonly (() => void)[] = []
    const client = this.#client
    const result = await client.withSession((session) =>
      session.withTransaction(
        async () => {
          if (performance.now() > deadline) throw new AppError('SERVICE_UNAVAILABLE')
          const tx = new OpenTransaction(client, session)
          effects = tx.effects
          return tx.run(work)
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
      ),
    )
    for (const effect of effects) effect()
    return result
  }

  /** Runs `work` in one transaction, once: a write conflict is thrown rather than tried again. */
  async attempt<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const client = this.#client
    return client.withSession(async (session) => {
      session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } })
      const tx = new OpenTransaction(client, session)
      try {
        const result = await tx.run(work)
        await session.commitTransaction()
        for (const effect of tx.effects) effect()
        return result
      } catch (error) {
        if (session.inTransaction()) await session.abortTransaction()
        throw error
      }
    })
  }

  async command(command: Document): Promise<Document> {
    return this.#client.db('admin').command(command)
  }

  async drop(): Promise<void> {
    await this.#connection.dropDatabase()
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }
}

const DUPLICATE_KEY = 11_000
const WRITE_CONFLICT = 112

/** Whether a write broke a unique index; `index` narrows it to one by its name. */
export const isDuplicateKey = (error: unknown, index?: string): boolean =>
  error instanceof MongoServerError &&
  error.code === DUPLICATE_KEY &&
  (index === undefined || error.message.includes(`index: ${index} `))

export const isWriteConflict = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === WRITE_CONFLICT

/** A server that stops or is no longer the primary, after the driver's own retry. */
const UNAVAILABLE_CODES = new Set([91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436])

const UNREACHABLE = [
  MongoNetworkError,
  MongoServerSelectionError,
  MongoNotConnectedError,
  MongoClientClosedError,
  MongoTopologyClosedError,
]

/** Whether an operation failed because no server could be reached or the answer was lost on the way. */
export const isUnreachable = (error: unknown): boolean =>
  UNREACHABLE.some((kind) => error instanceof kind) ||
  (error instanceof MongoServerError && typeof error.code === 'number' && UNAVAILABLE_CODES.has(error.code))
