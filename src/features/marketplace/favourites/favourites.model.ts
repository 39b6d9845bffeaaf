import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions } from '#kernel/db/schema.js'

export interface FavouriteEntry {
  craftsman: ObjectId
  favouritedAt: Date
}

/** Everybody whom one client keeps: one document, so that a single write sees whether it is full. */
export interface FavouritesDoc {
  /** The client's. */
  _id: ObjectId
  /** The newest first, each craftsman once, at most MOST_FAVOURITES. */
  craftsmen: FavouriteEntry[]
}

export const favouritesStore = (database: Database, clock: Clock): Store<FavouritesDoc> => {
  const entry = new Schema<FavouriteEntry>(
    {
      craftsman: { type: Schema.Types.ObjectId, required: true },
      favouritedAt: { type: Date, required: true },
    },
    { strict: 'throw', _id: false },
  )
  const schema = new Schema<FavouritesDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      craftsmen: { type: [entry], required: true },
    },
    { ...baseSchemaOptions(clock), timestamps: false },
  )
  // FavouriteService.forget; all else goes by _id
  schema.index({ 'craftsmen.craftsman': 1 })
  return database.store('favourites', schema)
}
