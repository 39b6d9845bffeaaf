import type { Authenticator, SessionSource } from '../auth/authenticator.js'
import { isAppError } from '../errors/app-error.js'
import { SECOND } from '../clock.js'
import { WakeUp } from '../events/wake-up.js'
import type { Log } from '../log.js'
import type { SocketData } from './connection.js'
import { sessionRoom, type Room } from './room.js'

/** Looked at even if the change stream is silent, in milliseconds. */
const SWEEP_EVERY = 10 * SECOND

/** What in a session decides who may stay connected. */
const DECISIVE = ['revokedAt', 'ban', 'role'].map((field) => ({
  [`updateDescription.updatedFields.${field}`]: { $exists: true },
}))

export interface OpenSockets {
  readonly all: () => Iterable<SocketData>
  readonly close: (room: Room) => void
}

/**
 * Closes sockets whose session has ended, whose user is banned or has another role. Every instance watches for itself:
 * the database announces it, so it does not matter who ended the session, and on which instance.
 */
export class SessionWatch {
  readonly #authenticator: Authenticator
  readonly #sockets: OpenSockets
  readonly #log: Log
  readonly #wakeUp: WakeUp
  #sweeping: Promise<void> | undefined
  #again = false
  #timer: NodeJS.Timeout | undefined

  constructor(parts: {
    authenticator: Authenticator
    sockets: OpenSockets
    watchSessions: SessionSource['watch']
    log: Log
  }) {
    this.#authenticator = parts.authenticator
    this.#sockets = parts.sockets
    this.#log = parts.log
    this.#wakeUp = new WakeUp({
      watch: parts.watchSessions,
      changes: { operationType: 'update', $or: DECISIVE },
      wake: () => {
        this.sweep()
      },
      log: parts.log,
    })
  }

  start(): void {
    this.#wakeUp.start()
    this.#timer = setInterval(() => {
      this.sweep()
    }, SWEEP_EVERY)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#wakeUp.stop()
    await this.#sweeping
  }

  /** Looks at every open socket's session; asked for meanwhile, once more. */
  sweep(): void {
    this.#again = true
    this.#sweeping ??= this.#sweep().finally(() => {
      this.#sweeping = undefined
    })
  }

  /** Closes the sockets of this session if it has ended. */
  async look({ claims, role }: SocketData): Promise<void> {
    try {
      const actor = await this.#authenticator.actor(claims)
      if (actor.role !== role) this.#sockets.close(sessionRoom(claims.sessionId))
    } catch (error) {
      const ended = isAppError(error, 'UNAUTHORIZED') || isAppError(error, 'ACCOUNT_BANNED')
      if (ended) this.#sockets.close(sessionRoom(claims.sessionId))
      else this.#log.warn('a session could not be looked at', { error })
    }
  }

  async #sweep(): Promise<void> {
    while (this.#again) {
      this.#again = false
      const sessions = new Map([...this.#sockets.all()].map((data) => [data.claims.sessionId, data]))
      await Promise.all([...sessions.values()].map((data) => this.look(data)))
    }
  }
}
