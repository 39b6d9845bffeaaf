import { Schema } from 'mongoose'
import type { Clock } from '../clock.js'
import type { Database, Store } from '../db/database.js'
import { RELEASED_CONSUMERS, RELEASED_ROSTER } from './released-version.js'
import type { Roster } from './roster.js'

interface StoredRelease {
  _id: string
  consumers: string[]
  firstStartedAt: Date
  /** Events that others emitted before then have been delivered to its consumers. */
  sweptAt?: Date
}

const releaseSchema = (): Schema<StoredRelease> =>
  new Schema<StoredRelease>(
    {
      _id: { type: String, required: true },
      consumers: { type: [String], required: true },
      firstStartedAt: { type: Date, required: true },
      sweptAt: Date,
    },
    { strict: 'throw', versionKey: false },
  )

/** Which consumers each release has that worked on this database; what emitted an event is known by its fingerprint. */
export class Releases {
  readonly #store: Store<StoredRelease>
  readonly #roster: Roster
  readonly #clock: Clock
  readonly #consumers = new Map<string, ReadonlySet<string>>([[RELEASED_ROSTER, new Set(RELEASED_CONSUMERS)]])
  readonly #since = new Map<string, Date>(RELEASED_CONSUMERS.map((name) => [name, new Date(0)]))
  #registered: Promise<void> | undefined

  constructor(parts: { database: Database; roster: Roster; clock: Clock }) {
    this.#store = parts.database.store<StoredRelease>('releases', releaseSchema())
    this.#roster = parts.roster
    this.#clock = parts.clock
  }

  /** Writes down this release, once for each process and before its first event. */
  register(): Promise<void> {
    this.#registered ??= this.#register().catch((error: unknown) => {
      this.#registered = undefined
      throw error
    })
    return this.#registered
  }

  /** The names of a release's consumers; undefined when no release has this fingerprint. */
  async consumersOf(fingerprint: string): Promise<ReadonlySet<string> | undefined> {
    if (!this.#consumers.has(fingerprint)) await this.#read()
    return this.#consumers.get(fingerprint)
  }

  /** When the first release that has this consumer started first: what was emitted before is not its business. */
  since(consumer: string): Date {
    return this.#since.get(consumer) ?? this.#clock.now()
  }

  /** Before then nothing is left to do for this release: it or, at its first start, the one before has seen all events of others. */
  async sweptUntil(): Promise<Date> {
    const releases = await this.#read()
    const own = releases.find(({ _id }) => _id === this.#roster.fingerprint)
    if (own?.sweptAt) return own.sweptAt
    const start = own?.firstStartedAt ?? this.#clock.now()
    const sweeps = releases.flatMap(({ sweptAt }) => (sweptAt ? [sweptAt.getTime()] : []))
    return sweeps.length > 0 ? new Date(Math.min(start.getTime(), Math.max(...sweeps))) : start
  }

  async swept(at: Date): Promise<void> {
    await this.#store.docs.updateOne({ _id: this.#roster.fingerprint }, { $max: { sweptAt: at } })
  }

  async #register(): Promise<void> {
    const { fingerprint: _id, names: consumers } = this.#roster
    await this.#store.docs.updateOne(
      { _id },
      { $setOnInsert: { consumers, firstStartedAt: this.#clock.now() } },
      { upsert: true },
    )
    await this.#read()
  }

  async #read(): Promise<StoredRelease[]> {
    const releases = await this.#store.docs.find().sort({ firstStartedAt: 1 }).toArray()
    for (const { _id, consumers, firstStartedAt } of releases) {
      this.#consumers.set(_id, new Set(consumers))
      for (const name of consumers) {
        const since = this.#since.get(name)
        if (!since || firstStartedAt < since) this.#since.set(name, firstStartedAt)
      }
    }
    return releases
  }
}
