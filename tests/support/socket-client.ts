import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { onTestFinished } from 'vitest'

/** A refused connection, as a client sees it. */
export interface Refused extends Error {
  readonly data: { readonly code: string; readonly message: string; readonly requestId: string }
}

export interface Acknowledgement extends Record<string, unknown> {
  readonly ok: boolean
}

const PATIENCE_MS = 60_000

/** A client of the socket server, like the apps'. It is closed at the end of the test. */
export class SocketClient {
  readonly socket: Socket
  readonly #received = new Map<string, Record<string, unknown>[]>()

  constructor(url: string, auth: object, options: Partial<ManagerOptions & SocketOptions> = {}) {
    this.socket = io(url, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...options,
    })
    this.socket.onAny((name: string, payload: Record<string, unknown>) => this.received(name).push(payload))
  }

  /** Every payload of one event so far. */
  received<Payload = Record<string, unknown>>(name: string): Payload[] {
    let payloads = this.#received.get(name)
    if (!payloads) this.#received.set(name, (payloads = []))
    return payloads as Payload[]
  }

  /** Sends a message and waits for its acknowledgement. */
  ask(name: string, ...args: unknown[]): Promise<Acknowledgement> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck(name, ...args)
  }

  /** Waits for something that happens to the connection itself, such as `disconnect`; what it tells. */
  until(name: 'connect' | 'disconnect' | 'connect_error'): Promise<unknown> {
    return new Promise((resolve) => {
      this.socket.once(name, resolve)
    })
  }

  close(): void {
    this.socket.disconnect()
  }
}

const opened = (
  url: string,
  auth: object,
  options?: Partial<ManagerOptions & SocketOptions>,
): SocketClient => {
  const client = new SocketClient(url, auth, options)
  onTestFinished(() => {
    client.close()
  })
  return client
}

/** Throws what the server refuses the connection with. */
export const connectSocket = async (
  url: string,
  auth: object,
  options?: Partial<ManagerOptions & SocketOptions>,
): Promise<SocketClient> => {
  const client = opened(url, auth, options)
  await Promise.race([
    client.until('connect'),
    client.until('connect_error').then((error) => {
      throw error as Refused
    }),
  ])
  return client
}

/** What a refused connection is told. */
export const refusal = async (
  url: string,
  auth: object,
  options?: Partial<ManagerOptions & SocketOptions>,
): Promise<Refused> => (await opened(url, auth, options).until('connect_error')) as Refused
