import { io, type Socket } from 'socket.io-client'
import type { Language } from '#kernel/i18n/text.js'
import { DemoFailure } from './api.js'
import type { Cast, Player } from './cast.js'

type Payload = Readonly<Record<string, unknown>>

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 20

/** Somebody's phone, on and connected: what the server sends by itself arrives here. */
export class Phone {
  readonly owner: Player
  readonly #socket: Socket
  readonly #received: { readonly event: string; readonly payload: Payload }[] = []

  private constructor(owner: Player, socket: Socket) {
    this.owner = owner
    this.#socket = socket
    socket.onAny((event: string, payload: Payload) => this.#received.push({ event, payload }))
  }

  /** Throws DemoFailure when the server does not let it in. */
  static async switchOn(url: string, owner: Player): Promise<Phone> {
    const { token, language, name } = owner
    const socket = io(url, { auth: { token, language }, transports: ['websocket'], reconnection: false })
    const phone = new Phone(owner, socket)
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', (error) => {
        reject(new DemoFailure(`${name}'s phone is not let in: ${error.message}`))
      })
    })
    return phone
  }

  /** Waits for the event that is meant, however long ago it came. Throws DemoFailure when it does not come. */
  async hears(event: string, isMeant: (payload: Payload) => boolean): Promise<Payload> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const found = this.#received.find((one) => one.event === event && isMeant(one.payload))
      if (found) return found.payload
      if (performance.now() > deadline) {
        throw new DemoFailure(`${this.owner.name}'s phone hears nothing of ${event}`)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  /** Sends a message; its acknowledgement. Throws DemoFailure when it is refused. */
  async sends(message: string, body: object): Promise<Payload> {
    const reply = (await this.#socket.timeout(PATIENCE_MS).emitWithAck(message, body)) as Payload
    if (reply.ok === true) return reply
    throw new DemoFailure(`${this.owner.name}'s ${message} is refused: ${JSON.stringify(reply)}`)
  }

  switchOff(): void {
    this.#socket.disconnect()
  }
}

export interface Phones {
  readonly mona: Phone
  readonly mahmoud: Phone
}

export const switchOn = async (url: string, { mona, mahmoud }: Cast): Promise<Phones> => ({
  mona: await Phone.switchOn(url, mona),
  mahmoud: await Phone.switchOn(url, mahmoud),
})

export const switchOff = (phones: Phones): void => {
  phones.mona.switchOff()
  phones.mahmoud.switchOff()
}

/** The same person, reading in another language. */
export const reading = (owner: Player, language: Language): Player => ({ ...owner, language })
