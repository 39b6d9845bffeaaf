import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Database, Store } from '#kernel/db/database.js'

/** How much one user keeps and has sent lately. */
export interface StorageUse {
  /** The user's. */
  _id: ObjectId
  /** Of all pictures they keep. */
  bytes: number
  /** A window of a minute and what was sent in it. */
  minute: { from: Date; images: number }
  /** A window of a day and what was sent in it. */
  day: { from: Date; bytes: number }
  /** Which limit the newest picture met; null when it was let in. */
  refused: 'imagesPerMinute' | 'megabytesPerDay' | null
}

export const storageUseStore = (database: Database): Store<StorageUse> => {
  const schema = new Schema<StorageUse>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      bytes: { type: Number, required: true },
      minute: { from: { type: Date, required: true }, images: { type: Number, required: true } },
      day: { from: { type: Date, required: true }, bytes: { type: Number, required: true } },
      refused: { type: String, enum: ['imagesPerMinute', 'megabytesPerDay', null], default: null },
    },
    { strict: 'throw', versionKey: false },
  )
  return database.store('storageUse', schema)
}
