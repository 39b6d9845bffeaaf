import type { Namespace } from 'socket.io'
import type { Connection, SocketData } from './connection.js'
import type { FloodGate } from './flood-gate.js'

type Adapter = Namespace['adapter']

interface Session {
  readonly data: SocketData
  readonly missedPackets: readonly unknown[][]
}

type Restore = (pid: string, offset: string) => Promise<Session | null | undefined>
type Persist = (session: Session) => unknown

const persisting =
  (persist: Persist): Persist =>
  ({ data, ...session }) => {
    const { claims, role, language } = data
    // What cannot be kept is fetched by REST; an adapter may not take the process down with it.
    return Promise.resolve(persist({ ...session, data: { claims, role, language } })).catch(() => undefined)
  }

const keptBack =
  (restore: Restore, restores: FloodGate): Restore =>
  async (pid, offset) => {
    await restores.pass('everybody')
    const session = await restore(pid, offset)
    if (!session) return null
    return { ...session, data: { ...session.data, missed: session.missedPackets }, missedPackets: [] }
  }

/**
 * The adapter, except that what a client missed is kept with its session's data, for `giveBack` once it was admitted. By
 * itself Socket.IO sends it before any middleware is asked, to whoever knows the connection's secret, whether or not he
 * has a token. When too many come back at once, the others come back as if for the first time.
 */
export const keepingBackTheMissed = (create: (namespace: Namespace) => Adapter, restores: FloodGate) =>
  // Socket.IO calls it with `new`, which an arrow function refuses.
  function adapterThatKeepsBack(namespace: Namespace): Adapter {
    const adapter = create(namespace)
    const restore = adapter.restoreSession.bind(adapter) as unknown as Restore
    const persist = adapter.persistSession.bind(adapter) as unknown as Persist
    adapter.restoreSession = keptBack(restore, restores) as unknown as Adapter['restoreSession']
    adapter.persistSession = persisting(persist) as unknown as Adapter['persistSession']
    return adapter
  }

/** Sends an admitted socket what it missed, but for events that are of use only at their moment. */
export const giveBack = (socket: Connection, fleeting: ReadonlySet<string>): void => {
  const { missed = [] } = socket.data
  delete socket.data.missed
  for (const [name, ...args] of missed) {
    if (typeof name === 'string' && !fleeting.has(name)) socket.emit(name, ...args)
  }
}
