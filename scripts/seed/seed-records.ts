import type { Collection, Document } from 'mongodb'
import { CommandError } from '#app/commands/command.js'
import type { Database } from '#kernel/db/database.js'
import { isDuplicateKey } from '#kernel/db/database.js'
import type { SeedOptions } from './options.js'

/** What was seeded into this database. */
export interface SeedRecord extends Document {
  _id: string
  startedAt: Date
  finishedAt: Date | null
  options?: SeedOptions
}

export const seedRecords = (database: Database): Collection<SeedRecord> =>
  database.collection<SeedRecord>('seeds')

const MARKET = 'market'

const describe = ({ seed, craftsmen, clients, jobs, now }: SeedOptions): string =>
  `--seed ${seed} --craftsmen ${craftsmen} --clients ${clients} --jobs ${jobs} --now ${now.toISOString()}`

/**
 * Notes that this market is being seeded; the same one may be seeded again. Throws for another one: its people would
 * have the same email addresses.
 */
export const beginMarket = async (
  database: Database,
  options: SeedOptions,
  startedAt: Date,
): Promise<void> => {
  const records = seedRecords(database)
  try {
    await records.insertOne({ _id: MARKET, startedAt, finishedAt: null, options })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    const earlier = (await records.findOne({ _id: MARKET }))?.options
    if (!earlier || describe(earlier) === describe(options)) return
    throw new CommandError(
      `This database was seeded with ${describe(earlier)}.\nUse the same options, or an empty database: set DATA_DIR or MONGODB_URI to another one, or remove .data/mongo.`,
      { cause: error },
    )
  }
}

export const finishMarket = async (database: Database, finishedAt: Date): Promise<void> => {
  await seedRecords(database).updateOne({ _id: MARKET }, { $set: { finishedAt } })
}

export const hasMarket = async (database: Database): Promise<boolean> =>
  (await seedRecords(database).findOne({ _id: MARKET })) !== null
