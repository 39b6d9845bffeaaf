import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** The commands that do the work of a request; not those with which the driver keeps its connections. */
const WORK = new Set([
  'find',
  'insert',
  'update',
  'findAndModify',
  'delete',
  'aggregate',
  'commitTransaction',
])

const HEADER_BYTES = 16
const NAME_OFFSET = HEADER_BYTES + 4 + 1 + 4 + 1

/** The name of the command in an OP_MSG: the first field of its first section. */
const commandOf = (message: Buffer): string =>
  message.toString('latin1', NAME_OFFSET, message.indexOf(0, NAME_OFFSET))

/** Cuts a stream into messages of MongoDB's wire protocol: each begins with its length. */
const messagesOf = () => {
  let rest = Buffer.alloc(0)
  return (chunk: Buffer): Buffer[] => {
    rest = Buffer.concat([rest, chunk])
    const messages: Buffer[] = []
    while (rest.length >= HEADER_BYTES && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      messages.push(rest.subarray(0, length))
      rest = rest.subarray(length)
    }
    return messages
  }
}

/** Stands between a server and its database, and tells when the server's work has come to a chosen point. */
export class MongoProxy {
  readonly #target: number
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #point: number | null = null
  #onPoint: () => void = () => undefined
  /** The commands since it was armed. */
  seen: string[] = []

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer((socket) => {
      this.#join(socket)
    })
  }

  static async start(uri: string): Promise<MongoProxy> {
    const proxy = new MongoProxy(Number(new URL(uri).port))
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  uri(database: string): string {
    const { port } = this.#server.address() as AddressInfo
    return `mongodb://127.0.0.1:${String(port)}/${database}?directConnection=true`
  }

  /**
   * From now on counts commands. The n-th one, from 1, still reaches the database, then `onPoint` is called; nothing
   * after it gets through, and no answer comes back.
   */
  arm(point: number, onPoint: () => void): void {
    this.seen = []
    this.#point = point
    this.#onPoint = onPoint
  }

  disarm(): void {
    this.#point = null
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(client: Socket): void {
    const server = connect(this.#target, '127.0.0.1')
    const messages = messagesOf()
    for (const socket of [client, server]) {
      this.#sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#sockets.delete(socket)
        client.destroy()
        server.destroy()
      })
    }
    client.on('data', (chunk: Buffer) => {
      for (const message of messages(chunk)) if (this.#passes(message)) server.write(message)
    })
    server.on('data', (chunk: Buffer) => {
      if (this.#point === null || this.seen.length < this.#point) client.write(chunk)
    })
  }

  /** Whether the message may go on to the database. */
  #passes(message: Buffer): boolean {
    const command = commandOf(message)
    if (this.#point === null || !WORK.has(command)) return true
    this.seen.push(command)
    if (this.seen.length === this.#point) this.#onPoint()
    return this.seen.length <= this.#point
  }
}
