import type { Document } from 'mongodb'
import type { Model } from 'mongoose'
import { type Clock, SECOND, shift } from '../clock.js'
import { randomToken } from '../ids.js'
import type { Log } from '../log.js'
import { type Database, isDuplicateKey } from './database.js'

/** One numbered step that takes the database from one version of the code to the next. Must be repeatable. */
export interface Migration {
  readonly number: number
  readonly name: string
  run(): Promise<void>
}

/** A step that makes the indexes their schemas declare. */
export const indexMigration = (
  number: number,
  name: string,
  models: readonly Model<Document>[],
): Migration => ({
  number,
  name,
  run: async () => {
    for (const model of models) {
      await model.createCollection()
      await model.createIndexes()
    }
  },
})

interface AppliedMigration extends Document {
  _id: number
  name: string
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

/** Runs the steps that this database has not seen, in order, while no other process does. */
export class Migrator {
  readonly #database: Database
  readonly #clock: Clock
  readonly #log: Log
  readonly #steps: readonly Migration[]

  /** Throws when the numbers do not run 1, 2, 3 …, so that two branches cannot take the same one. */
  constructor(parts: { database: Database; clock: Clock; log: Log; steps: readonly Migration[] }) {
    this.#database = parts.database
    this.#clock = parts.clock
    this.#log = parts.log
    this.#steps = parts.steps
    parts.steps.forEach((step, index) => {
      if (step.number !== index + 1)
        throw new Error(`migration "${step.name}" should have number ${String(index + 1)}`)
    })
  }

  /** Waits for another process that migrates, then runs what is left. Returns the numbers of the steps it ran. */
  async run(): Promise<number[]> {
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
    return this.#steps.filter((step) => !done.has(step.number))
  }

  async #runPending(): Promise<number[]> {
    const pending = await this.#pending()
    for (const step of pending) {
      this.#log.info('migrating', { number: step.number, step: step.name })
      await step.run()
      await this.#applied.insertOne({ _id: step.number, name: step.name, appliedAt: this.#clock.now() })
    }
    return pending.map((step) => step.number)
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
