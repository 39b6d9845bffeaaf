import { createAdapter as createMongoAdapter } from '@socket.io/mongo-adapter'
import { Schema } from 'mongoose'
import type { Namespace } from 'socket.io'
import { MINUTE, SECOND } from '../clock.js'
import type { Database } from '../db/database.js'
import type { Log } from '../log.js'

type Adapter = Namespace['adapter']

/** How long a client may be away and still get what it missed from the socket server itself, in milliseconds. */
export const RECOVERY_MS = 2 * MINUTE

/** What is passed between instances is of use only as long as somebody may come back for it. */
const KEPT_MS = 2 * RECOVERY_MS

/** How long a read of the stream waits for news, and a stop for the read, in milliseconds. */
const READ_BLOCK_MS = SECOND

/** What joins the socket servers of all instances into one. */
export interface AdapterSource {
  open(): Promise<(namespace: Namespace) => Adapter>
  close(): Promise<void>
}

const socketEventSchema = () => {
  const schema = new Schema<{ createdAt: Date }>({ createdAt: Date }, { strict: false, versionKey: false })
  schema.index({ createdAt: 1 }, { expireAfterSeconds: KEPT_MS / SECOND })
  // the adapter's search for the session of a client that comes back
  schema.index({ 'data.pid': 1 }, { sparse: true })
  return schema
}

/** Through the database that is there anyway. */
export const mongoAdapter = (database: Database): AdapterSource => {
  const store = database.store('socketEvents', socketEventSchema())
  return {
    open: () => Promise.resolve(createMongoAdapter(store.docs as never, { addCreatedAtField: true })),
    close: () => Promise.resolve(),
  }
}

/** Through Redis streams, for many instances: `url` may carry a password. Throws when Redis cannot be reached. */
export const redisAdapter = ({ url, log }: { url: string; log: Log }): AdapterSource => {
  let disconnect: () => Promise<void> = () => Promise.resolve()
  return {
    open: async () => {
      const [{ createClient }, { createAdapter }] = await Promise.all([
        import('redis'),
        import('@socket.io/redis-streams-adapter'),
      ])
      const client = createClient({ url })
      client.on('error', (error: unknown) => log.warn('Redis cannot be reached', { error }))
      await client.connect()
      disconnect = async () => {
        await client.close()
      }
      return createAdapter(client, { blockTimeInMs: READ_BLOCK_MS })
    },
    close: () => disconnect(),
  }
}

interface Session {
  readonly data: unknown
}

type Restore = (pid: string, offset: string) => Promise<Session | null | undefined>

/**
 * Hands a returning client its session only if `isAlive` says that whoever had it is still signed in. The adapter sends
 * what was missed before any middleware is asked, so without this a revoked device would get two more minutes of it.
 */
export const forTheLiving = (
  create: (namespace: Namespace) => Adapter,
  isAlive: (data: unknown) => Promise<boolean>,
) =>
  // Socket.IO calls it with `new`, which an arrow function refuses.
  function livingAdapter(namespace: Namespace): Adapter {
    const adapter = create(namespace)
    const restore = adapter.restoreSession.bind(adapter) as unknown as Restore
    const guarded: Restore = async (pid, offset) => {
      const session = await restore(pid, offset)
      return session && (await isAlive(session.data)) ? session : null
    }
    adapter.restoreSession = guarded as unknown as Adapter['restoreSession']
    return adapter
  }
