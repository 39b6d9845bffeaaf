import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { cycle } from '../market.js'

/** A chat of two, by their tokens. */
export interface Pair {
  readonly chatId: string
  readonly tokens: readonly [string, string]
}

interface Conversation {
  readonly chatId: string
  readonly sockets: readonly [Socket, Socket]
}

const CONNECTING_AT_ONCE = 50
const PATIENCE_MS = 30_000

/** Without digits, which a chat would take for a phone number and mask. */
const wordOf = (id: string): string => id.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))

const connect = (url: string, token: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      auth: { token },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    socket.once('connect', () => {
      resolve(socket)
    })
    socket.once('connect_error', reject)
  })

/** Everybody of all chats, connected; counts how long each message takes to the other side. */
export class Crowd {
  readonly #conversations: readonly Conversation[]
  readonly #awaited = new Map<string, (at: number) => void>()
  #sent = 0

  private constructor(conversations: readonly Conversation[]) {
    this.#conversations = conversations
    for (const { sockets } of conversations) {
      sockets[1].on('new_message', ({ text }: { text: string }) => {
        this.#awaited.get(text)?.(performance.now())
      })
    }
  }

  static async gather(url: string, pairs: readonly Pair[]): Promise<Crowd> {
    const conversations: Conversation[] = []
    for (let start = 0; start < pairs.length; start += CONNECTING_AT_ONCE) {
      const some = pairs.slice(start, start + CONNECTING_AT_ONCE)
      const connected = await Promise.all(
        some.map(async ({ chatId, tokens }) => ({
          chatId,
          sockets: [await connect(url, tokens[0]), await connect(url, tokens[1])] as const,
        })),
      )
      conversations.push(...connected)
    }
    return new Crowd(conversations)
  }

  /** Sends so many messages a second; milliseconds from each send to its delivery. */
  async pace({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<number[]> {
    const deliveries: Promise<number>[] = []
    const started = performance.now()
    for (let n = 0; n < perSecond * seconds; n++) {
      const due = started + (n * 1000) / perSecond
      await delay(Math.max(0, due - performance.now()))
      deliveries.push(this.#send())
    }
    return Promise.all(deliveries)
  }

  /** Sends so many messages, some in flight at any time; returns messages a second. */
  async press({ messages, inFlight }: { messages: number; inFlight: number }): Promise<number> {
    const started = performance.now()
    let left = messages
    const sender = async (): Promise<void> => {
      while (left-- > 0) await this.#send()
    }
    await Promise.all(Array.from({ length: inFlight }, sender))
    return messages / ((performance.now() - started) / 1000)
  }

  leave(): void {
    for (const { sockets } of this.#conversations) for (const socket of sockets) socket.disconnect()
  }

  async #send(): Promise<number> {
    const { chatId, sockets } = cycle(this.#conversations, this.#sent++)
    const message = wordOf(randomUUID())
    const delivered = new Promise<number>((resolve) => this.#awaited.set(message, resolve))
    const sent = performance.now()
    const reply: unknown = await sockets[0]
      .timeout(PATIENCE_MS)
      .emitWithAck('send_message', { chatId, message, clientMessageId: message })
    if (!(reply as { ok: boolean }).ok) throw new Error(`a message was refused: ${JSON.stringify(reply)}`)
    const arrived = await delivered
    this.#awaited.delete(message)
    return arrived - sent
  }
}
