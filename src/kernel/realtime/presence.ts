import type { ObjectId } from 'mongodb'
import { SECOND } from '../clock.js'
import { type Room, userRoom } from './room.js'

/** How often an instance repeats who is where at it, and how long the others believe it, in milliseconds. */
const REPEAT_EVERY_MS = 30 * SECOND
/** After that, nobody is thought to be where an instance that crashed saw them. */
export const PRESENCE_KEPT_MS = 75 * SECOND
/** Who is remembered of other instances, and told to them at once; beyond that somebody present may be overlooked. */
const MOST_KNOWN = 10_000

/** A user in a room. */
type Place = `${Room} ${Room}`

/** What instances tell each other: who is there, and who is not any more. */
export interface PresenceNews {
  readonly instance: string
  readonly here: readonly string[]
  readonly gone: readonly string[]
}

/** Tells whether a user has a socket in a room. */
export interface PresenceReader {
  /** As far as this instance knows: of others with a delay of some milliseconds, of one that crashed for 75 seconds. */
  isIn: (room: Room, user: ObjectId | string) => boolean
}

const placeOf = (room: Room, user: ObjectId | string): Place => `${room} ${userRoom(user)}`

/**
 * Who has which room open on any instance, in memory. What happens at this one is told to the others at once and repeated
 * while it lasts; nothing is asked and nothing is stored, so it is a hint like all that sockets carry.
 */
export class Presence implements PresenceReader {
  readonly #instance: string
  readonly #tell: (news: PresenceNews) => void
  /** Sockets of this instance by place. */
  readonly #here = new Map<Place, Set<string>>()
  /** When what other instances said ends, in milliseconds of `performance.now()`, by place and instance. */
  readonly #elsewhere = new Map<string, Map<string, number>>()
  #timer: NodeJS.Timeout | undefined

  constructor(parts: { instance: string; tell: (news: PresenceNews) => void }) {
    this.#instance = parts.instance
    this.#tell = parts.tell
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#repeat()
    }, REPEAT_EVERY_MS)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  isIn(room: Room, user: ObjectId | string): boolean {
    const place = placeOf(room, user)
    if (this.#here.has(place)) return true
    const now = performance.now()
    return [...(this.#elsewhere.get(place)?.values() ?? [])].some((until) => until > now)
  }

  joined(socket: string, room: Room, user: string): void {
    const place = placeOf(room, user)
    const sockets = this.#here.get(place)
    if (sockets) {
      sockets.add(socket)
      return
    }
    this.#here.set(place, new Set([socket]))
    this.#tell({ instance: this.#instance, here: [place], gone: [] })
  }

  left(socket: string, room: Room, user: string): void {
    const place = placeOf(room, user)
    const sockets = this.#here.get(place)
    if (!sockets?.delete(socket) || sockets.size > 0) return
    this.#here.delete(place)
    this.#tell({ instance: this.#instance, here: [], gone: [place] })
  }

  /** Takes in what another instance said. */
  hear({ instance, here, gone }: PresenceNews): void {
    if (instance === this.#instance) return
    const until = performance.now() + PRESENCE_KEPT_MS
    for (const place of here) {
      const instances = this.#elsewhere.get(place) ?? new Map<string, number>()
      // The newest stands last, so that the oldest are forgotten first.
      this.#elsewhere.delete(place)
      this.#elsewhere.set(place, instances.set(instance, until))
    }
    for (const place of gone) {
      const instances = this.#elsewhere.get(place)
      instances?.delete(instance)
      if (instances?.size === 0) this.#elsewhere.delete(place)
    }
    this.#forget()
  }

  #forget(): void {
    const now = performance.now()
    for (const [place, instances] of this.#elsewhere) {
      const isOver = [...instances.values()].every((until) => until <= now)
      if (!isOver && this.#elsewhere.size <= MOST_KNOWN) break
      this.#elsewhere.delete(place)
    }
  }

  #repeat(): void {
    const here = [...this.#here.keys()].slice(0, MOST_KNOWN)
    if (here.length > 0) this.#tell({ instance: this.#instance, here, gone: [] })
  }
}
