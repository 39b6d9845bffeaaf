import { createAdapter as createMongoAdapter } from '@socket.io/mongo-adapter'
import type { ChangeStreamOptions, Document, ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Namespace } from 'socket.io'
import { HOUR, MINUTE, SECOND } from '../clock.js'
import type { Database } from '../db/database.js'
import type { Log } from '../log.js'
import { InsertBatch } from './insert-batch.js'

type Adapter = Namespace['adapter']

/**
 * How long the store keeps what passes between instances, in milliseconds. They read it from the change stream, which
 * needs no document any more; the server looks for old ones once a minute, so less would remove nothing sooner.
 */
const KEPT_MS = MINUTE

/** Instances need a sign of each other only to count themselves, which nothing here asks for. Each costs an insert. */
const HEARTBEAT_MS = HOUR

/**
 * How long a read of the change stream waits for news, in milliseconds. News and the end of the stream end it at once; the
 * default, one second, keeps an idle instance busy.
 */
const STREAM_WAIT_MS = 10 * SECOND

/** How long a read of a Redis stream waits for news, and a stop for the read, in milliseconds. */
const READ_BLOCK_MS = SECOND

export interface AdapterSource {
  open(): Promise<(namespace: Namespace) => Adapter>
  /** Resolves once what was published is on its way to the other instances. */
  flush(): Promise<void>
  close(): Promise<void>
}

interface SocketEvent {
  _id: ObjectId
  createdAt: Date
}

const socketEventSchema = () => {
  const schema = new Schema<SocketEvent>(
    { createdAt: Date },
    { strict: false, versionKey: false, minimize: false },
  )
  schema.index({ createdAt: 1 }, { expireAfterSeconds: KEPT_MS / SECOND })
  return schema
}

const within = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Redis did not answer in time'))
    }, milliseconds)
  })
  await Promise.race([work, late]).finally(() => {
    clearTimeout(timer)
  })
}

/**
 * Through the database that is there anyway. What is published at about the same time passes in one insert, and sockets of
 * this instance do not wait for it.
 */
export const mongoAdapter = (database: Database): AdapterSource => {
  const store = database.store('socketEvents', socketEventSchema())
  const batch = new InsertBatch(store)
  const collection = {
    watch: (pipeline: Document[], options: ChangeStreamOptions) => store.docs.watch(pipeline, options),
    insertOne: (event: SocketEvent) => Promise.resolve({ insertedId: batch.add(event) }),
  }
  return {
    open: () => {
      const changeStreamOptions = { maxAwaitTimeMS: STREAM_WAIT_MS }
      const options = { addCreatedAtField: true, heartbeatInterval: HEARTBEAT_MS, changeStreamOptions }
      return Promise.resolve(createMongoAdapter(collection as never, options))
    },
    flush: () => batch.flush(),
    close: () => batch.flush(),
  }
}

/** How long a start waits for Redis, in milliseconds. */
const REDIS_PATIENCE_MS = 10 * SECOND
/** Commands that wait for a Redis that is away; more of them are dropped, as hints may be. */
const MOST_WAITING = 10_000

/**
 * Through Redis streams, for many instances: `url` may carry a password. Throws when Redis cannot be reached at the start;
 * while it is away later, live events wait, and are dropped when they become too many.
 */
export const redisAdapter = ({ url, log }: { url: string; log: Log }): AdapterSource => {
  let disconnect: () => Promise<void> = () => Promise.resolve()
  return {
    open: async () => {
      const [{ createClient }, { createAdapter }] = await Promise.all([
        import('redis'),
        import('@socket.io/redis-streams-adapter'),
      ])
      const client = createClient({ url, commandsQueueMaxLength: MOST_WAITING })
      client.on('error', (error: unknown) => log.warn('Redis cannot be reached', { error }))
      await within(REDIS_PATIENCE_MS, client.connect())
      disconnect = async () => {
        await client.close()
      }
      return createAdapter(client, { blockTimeInMs: READ_BLOCK_MS })
    },
    flush: () => Promise.resolve(),
    close: () => disconnect(),
  }
}
