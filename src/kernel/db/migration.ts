import { type Db, type Document, MongoServerError, ObjectId } from 'mongodb'

/**
 * One step that takes the database from one release to the next. It is frozen once it is released: literal definitions
 * and plain operations, which do in ten years what they do today. It must be repeatable, because a process may die
 * in it, and leave what an older instance that still runs beside it needs.
 */
export interface Migration {
  /** `<year>-<month>-<day>-<feature>-<what>`, also the name of its file. Steps of all features run in the order of their ids. */
  readonly id: string
  /** The number of the step of the first releases that this one stands for: where that one ran, this one is not run. */
  readonly replaces?: number
  /** `now` is the time of the application's clock. */
  run(db: Db, now: Date): Promise<void>
}

/** An index as it is stored: everything about it that counts, its name included. */
export interface IndexDefinition {
  readonly name: string
  readonly key: Readonly<Record<string, 1 | -1 | '2dsphere'>>
  readonly unique?: true
  readonly sparse?: true
  readonly partialFilterExpression?: Document
  readonly expireAfterSeconds?: number
}

// Frozen steps stand on the functions below: another meaning is a new function beside the old one.

/** Every id is greater, and null is not compared with it: for indexes of those documents only that have an id in a field. */
export const LEAST_ID = new ObjectId('0'.repeat(24))

const NAMESPACE_NOT_FOUND = 26
const INDEX_NOT_FOUND = 27
const NAMESPACE_EXISTS = 48
const INDEX_OPTIONS_CONFLICT = 85
const INDEX_KEY_SPECS_CONFLICT = 86

const failedWith = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof MongoServerError && codes.includes(Number(error.code))

/**
 * Makes a collection with these indexes, and leaves alone what is there already. Throws when another index has the name
 * or the key of one of them: whether that one may go is for a person to decide, or for a step that drops it by name.
 */
export const createCollection = async (
  db: Db,
  name: string,
  indexes: readonly IndexDefinition[],
): Promise<void> => {
  try {
    if (indexes.length === 0) await db.createCollection(name)
    // Makes the collection too.
    else await db.command({ createIndexes: name, indexes })
  } catch (error) {
    if (failedWith(error, NAMESPACE_EXISTS)) return
    if (!failedWith(error, INDEX_OPTIONS_CONFLICT, INDEX_KEY_SPECS_CONFLICT)) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`collection ${name} has an index that is in the way: ${reason}`, { cause: error })
  }
}

export const dropIndex = async (db: Db, collection: string, name: string): Promise<void> => {
  try {
    await db.command({ dropIndexes: collection, index: name })
  } catch (error) {
    if (!failedWith(error, NAMESPACE_NOT_FOUND, INDEX_NOT_FOUND)) throw error
  }
}
