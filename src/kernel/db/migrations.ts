import type { Document } from 'mongodb'
import { type Clock, SECOND, shift } from '../clock.js'
import { randomToken } from '../ids.js'
import type { Log } from '../log.js'
import { type Database, isDuplicateKey } from './database.js'
import type { Migration } from './migration.js'

interface AppliedMigration extends Document {
  /** A number in databases of the first releases. */
  _id: string | number
  name?: string
  appliedAt: Date
}

interface Lock extends Document {
  _id: 'migrations'
  owner: string
  until: Date
}

/** How long a killed process keeps others from migrating. */
const LEASE = 20 * SECOND
const RENEW_EVERY = LEASE / 4
const RETRY_AFTER_MS = 250

const ID = /^(\d{4}-\d{2}-\d{2})(?:-[a-z0-9]+){2,}$/

/** Whether an id begins with a date that exists and goes on with a feature and what is done. */
export const isMigrationId = (id: string): boolean => {
  const [, date] = ID.exec(id) ?? []
  if (date === undefined) return false
  const day = new Date(date)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

const inOrder = (steps: readonly Migration[]): Migration[] =>
  [...steps].sort((one, other) => (one.id < other.id ? -1 : 1))

/** Runs the steps that this database has not seen, in order, while no other process does. */
export class Migrator {
  readonly #database: Database
  readonly #clock: Clock
  readonly #log: Log
  readonly #steps: readonly Migration[]

  /** Throws when two steps have one id, or one has an id without a date. */
  constructor(parts: { database: Database; clock: Clock; log: Log; steps: readonly Migration[] }) {
    this.#database = parts.database
    this.#clock = parts.clock
    this.#log = parts.log
    this.#steps = inOrder(parts.steps)
    this.#steps.forEach(({ id }, index) => {
      if (!isMigrationId(id))
        throw new Error(`migration ${id}: an id is <year>-<month>-<day>-<feature>-<what>`)
      if (this.#steps[index + 1]?.id === id) throw new Error(`migration ${id} is there twice`)
    })
  }

  /** Waits for another process that migrates, then runs what is left. Returns the ids of the steps it ran. */
  async run(): Promise<string[]> {
    if ((await this.#pending()).length === 0) return []
    const owner = randomToken(12)
    for (let tries = 0; !(await this.#acquire(owner)); tries++) {
      if (tries === 0)
        this.#log.info('waiting for another process to migrate, or for the lock of a dead one to expire')
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
    }
    const renewal = setInterval(() => {
      this.#acquire(owner).catch((error: unknown) => this.#log.warn('migration lock not renewed', { error }))
    }, RENEW_EVERY)
    try {
      return await this.#runPending()
    } finally {
      clearInterval(renewal)
      await this.#locks.deleteOne({ _id: 'migrations', owner })
    }
  }

  get #applied() {
    return this.#database.collection<AppliedMigration>('migrations')
  }

  get #locks() {
    return this.#database.collection<Lock>('locks')
  }

  async #pending(): Promise<Migration[]> {
    const done = new Set((await this.#applied.find().toArray()).map((applied) => applied._id))
    return this.#steps.filter(({ id, replaces }) => !done.has(id) && !(replaces && done.has(replaces)))
  }

  async #runPending(): Promise<string[]> {
    const pending = await this.#pending()
    for (const [index, step] of pending.entries()) {
      this.#log.info('migrating', { step: step.id })
      await step.run(this.#database.db, this.#clock.now())
      const isLeft = pending.slice(index + 1).some(({ replaces }) => replaces === step.replaces)
      if (step.replaces !== undefined && !isLeft) await this.#recordNumber(step.replaces)
      await this.#applied.insertOne({ _id: step.id, appliedAt: this.#clock.now() })
    }
    return pending.map(({ id }) => id)
  }

  /** The first releases, one of which may start beside this one, know only numbers, and would run the step again. */
  async #recordNumber(number: number): Promise<void> {
    const record = { name: 'frozen steps', appliedAt: this.#clock.now() }
    await this.#applied.updateOne({ _id: number }, { $setOnInsert: record }, { upsert: true })
  }

  /** Takes or renews the lock: free, expired or already ours. */
  async #acquire(owner: string): Promise<boolean> {
    const now = this.#clock.now()
    try {
      await this.#locks.updateOne(
        { _id: 'migrations', $or: [{ owner }, { until: { $lt: now } }] },
        { $set: { owner, until: shift(now, LEASE) } },
        { upsert: true },
      )
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }
}
