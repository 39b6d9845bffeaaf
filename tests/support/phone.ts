import { io, type Socket } from 'socket.io-client'
import { newId } from '#kernel/ids.js'

interface Message {
  readonly id: string
  readonly chatId: string
  readonly seq: number
  readonly text: string
}

interface History {
  readonly data: readonly Message[]
  readonly hasMore: boolean
}

const PATIENCE_MS = 3000
const PAUSE_MS = 20
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/**
 * The app of one side of a chat, written as the API reference says: it takes what the socket brings if it comes next,
 * fetches what is missing after every connect and at every gap, and sends a message again under the same id until it is
 * acknowledged.
 */
export class Phone {
  readonly messages: Message[] = []
  readonly #socket: Socket
  readonly #url: string
  readonly #token: string
  readonly #chatId: string
  #fetching: Promise<void> = Promise.resolve()
  connects = 0

  constructor({ url, token, chatId }: { url: string; token: string; chatId: string }) {
    this.#url = url
    this.#token = token
    this.#chatId = chatId
    this.#socket = io(url, {
      auth: { token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 10,
      reconnectionDelayMax: 100,
    })
    this.#socket.on('connect', () => {
      this.connects++
      this.catchUp()
    })
    // A refusal while a server is down: the client does not try again by itself.
    this.#socket.on('connect_error', () => setTimeout(() => this.#socket.connect(), PAUSE_MS))
    this.#socket.on('new_message', (message: Message) => {
      if (!this.#take(message)) this.catchUp()
    })
  }

  /** Returns once the server has said that it has the message. */
  async say(message: string): Promise<void> {
    const sent = { chatId: this.#chatId, message, clientMessageId: newId() }
    for (;;) {
      try {
        const reply = await this.#socket.timeout(PATIENCE_MS).emitWithAck('send_message', sent)
        if (reply.ok) return
      } catch {
        // unanswered: it may be stored or not, which is what the id is for
      }
      await pause()
    }
  }

  /** Fetches what is newer than what it has, once after whatever it fetches now. */
  catchUp(): void {
    this.#fetching = this.#fetching.then(() => this.#fetchNewer())
  }

  /** Waits until it has fetched what it was about to. */
  async settled(): Promise<void> {
    this.catchUp()
    await this.#fetching
  }

  switchOff(): void {
    this.#socket.disconnect()
  }

  /** Whether the message was the next one, or one it has. */
  #take(message: Message): boolean {
    const last = this.messages.at(-1)?.seq ?? 0
    if (message.seq === last + 1) this.messages.push(message)
    return message.seq <= last + 1
  }

  async #fetchNewer(): Promise<void> {
    for (let more = true; more;) {
      const last = this.messages.at(-1)
      const { data, hasMore } = last ? await this.#get(`after=${last.id}&`) : await this.#fromTheBeginning()
      for (const message of data) this.#take(message)
      more = hasMore
    }
  }

  async #fromTheBeginning(): Promise<History> {
    const data: Message[] = []
    for (let cursor = ''; ;) {
      const page = await this.#get(cursor)
      data.unshift(...[...page.data].reverse())
      if (!page.hasMore) return { data, hasMore: false }
      cursor = `before=${data[0]!.id}&`
    }
  }

  async #get(cursor: string): Promise<History> {
    for (;;) {
      try {
        const response = await fetch(`${this.#url}/api/chat/${this.#chatId}/messages?${cursor}limit=100`, {
          headers: { authorization: `Bearer ${this.#token}` },
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        if (response.ok) return (await response.json()) as History
      } catch {
        // cut off on the way
      }
      await pause()
    }
  }
}
