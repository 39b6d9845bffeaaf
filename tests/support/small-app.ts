import { setTimeout as delay } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import { newId } from '#kernel/ids.js'

/** How long it waits for an answer, in milliseconds, before it asks again. */
const PATIENCE_MS = 5000
const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 200
/** Tries of one call; on a network that answers every other one, none comes near it. */
const MOST_TRIES = 60

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
/** What the server answered; the test knows what is in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON
type Json = any

interface Reply {
  readonly status: number
  readonly body: Json
}

interface Account {
  readonly email: string
  readonly password: string
  readonly role: 'client' | 'craftsman'
}

interface Message {
  readonly id: string
  readonly seq: number
  readonly text: string
}

/** The server does not know who it is any more: the user would see the sign-in screen. */
class SignedOut extends Error {}

/**
 * An app of one user, written as the API reference says: every call is repeated until it is answered, a write under the
 * same key; an expired token is refreshed, once for all calls that wait; the socket connects again by itself, joins the
 * chat on the screen and fetches what it missed.
 */
export class SmallApp {
  readonly messages: Message[] = []
  readonly refreshes = { asked: 0, answered: 0 }
  connects = 0
  readonly #url: string
  #pair = { token: '', refreshToken: '' }
  #refreshing: Promise<void> | undefined
  #socket: Socket | undefined
  #chatId: string | undefined
  #catchingUp: Promise<void> = Promise.resolve()
  #failure: unknown

  constructor(url: string) {
    this.#url = url
  }

  /** Whose registration got lost on the way may be registered: then it signs in. */
  async register(account: Account & Record<string, unknown>): Promise<void> {
    const { status, body } = await this.#untilAnswered('POST', '/auth/register', { body: account })
    if (status === 201) this.#pair = body
    else if (status === 409) await this.#signIn(account)
    else throw new Error(`not registered: ${JSON.stringify(body)}`)
  }

  get(path: string): Promise<Json> {
    return this.#call('GET', path)
  }

  /** A write that has effect once, however often it has to be sent. */
  write(method: Exclude<Method, 'GET'>, path: string, body?: object): Promise<Json> {
    return this.#call(method, path, { body, key: newId() })
  }

  /** Asks again until what it gets is what it waits for. */
  async waitFor(path: string, isThere: (body: Json) => boolean): Promise<Json> {
    for (;;) {
      const body = await this.get(path)
      if (isThere(body)) return body
      await delay(LONGEST_PAUSE_MS)
    }
  }

  openChat(chatId: string): void {
    this.#chatId = chatId
    const socket = io(this.#url, {
      auth: (answer) => {
        answer({ token: this.#pair.token })
      },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: FIRST_PAUSE_MS,
      reconnectionDelayMax: LONGEST_PAUSE_MS,
    })
    this.#socket = socket
    socket.on('connect', () => {
      this.connects++
      socket.emit('join_chat', { chatId })
      this.#catchUp()
    })
    socket.on('new_message', (message: Message) => {
      if (!this.#take(message)) this.#catchUp()
    })
    socket.on('connect_error', (error: Error & { data?: { code: string } }) => {
      if (!error.data) return
      // Refused and not cut off: it does not try again by itself.
      void this.#renew(error.data.code).then(
        () => socket.connect(),
        (failure: unknown) => (this.#failure = failure),
      )
    })
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') socket.connect()
    })
  }

  /** By socket while it is there, else by REST; either way the same message. */
  async say(text: string): Promise<void> {
    const clientMessageId = newId()
    const sent = { chatId: this.#chatId, text, clientMessageId }
    const reply = (await this.#socket
      ?.timeout(PATIENCE_MS)
      .emitWithAck('send_message', sent)
      .catch(() => undefined)) as { ok: boolean; message: Message } | undefined
    if (reply?.ok) {
      if (!this.#take(reply.message)) this.#catchUp()
      return
    }
    const body = { text, clientMessageId }
    const message = await this.#call('POST', `/chat/${this.#chatId}/messages`, { body })
    if (!this.#take(message)) this.#catchUp()
  }

  /** Waits until it has so many messages. Throws what it could not deal with. */
  async hasHeard(count: number): Promise<void> {
    while (this.messages.length < count) {
      if (this.#failure) throw this.#failure as Error
      this.#catchUp()
      await this.#catchingUp
      await delay(FIRST_PAUSE_MS)
    }
  }

  switchOff(): void {
    this.#socket?.disconnect()
  }

  async #call(
    method: Method,
    path: string,
    sent: { body?: object | undefined; key?: string } = {},
  ): Promise<Json> {
    for (;;) {
      const { token } = this.#pair
      const { status, body } = await this.#untilAnswered(method, path, { ...sent, token })
      if (status < 400) return body
      if (status !== 401) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
      if (token === this.#pair.token) await this.#renew(body.code)
    }
  }

  async #renew(code: string): Promise<void> {
    if (code !== 'TOKEN_EXPIRED') throw new SignedOut(code)
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined))
    await this.#refreshing
  }

  async #refresh(): Promise<void> {
    const { refreshToken } = this.#pair
    this.refreshes.asked++
    const { status, body } = await this.#untilAnswered('POST', '/auth/refresh-token', {
      body: { refreshToken },
    })
    if (status !== 200) throw new SignedOut(`${status} ${body.code}`)
    this.refreshes.answered++
    this.#pair = body
  }

  async #signIn({ email, password, role }: Account): Promise<void> {
    const body = { loginIdentifier: email, password, type: role === 'client' ? 'clients' : 'craftsmen' }
    const reply = await this.#untilAnswered('POST', '/auth/login', { body })
    if (reply.status !== 200) throw new SignedOut(reply.body.code)
    this.#pair = reply.body
  }

  async #untilAnswered(
    method: Method,
    path: string,
    { body, key, token }: { body?: object | undefined; key?: string | undefined; token?: string },
  ): Promise<Reply> {
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const reply = await this.#ask(path, {
        method,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (reply && reply.status < 500 && reply.body.code !== 'REQUEST_IN_PROGRESS') return reply
      await delay(Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS))
    }
    throw new Error(`no answer to ${method} ${path}`)
  }

  /** Undefined when it was cut off on the way. */
  async #ask(path: string, options: RequestInit): Promise<Reply | undefined> {
    try {
      const response = await fetch(`${this.#url}/api${path}`, options)
      return { status: response.status, body: await response.json() }
    } catch {
      return undefined
    }
  }

  /** Whether the message was the next one, or one it has. */
  #take(message: Message): boolean {
    const last = this.messages.at(-1)?.seq ?? 0
    if (message.seq === last + 1) this.messages.push(message)
    return message.seq <= last + 1
  }

  #catchUp(): void {
    this.#catchingUp = this.#catchingUp
      .then(() => this.#fetchNewer())
      .catch((failure: unknown) => {
        this.#failure = failure
      })
  }

  async #fetchNewer(): Promise<void> {
    for (let more = true; more;) {
      const last = this.messages.at(-1)
      const query = last ? `after=${last.id}&` : ''
      const page = await this.get(`/chat/${this.#chatId}/messages?${query}limit=100`)
      for (const message of last ? page.data : [...page.data].reverse()) this.#take(message)
      more = last !== undefined && page.hasMore
    }
  }
}
