import { Schema, type SchemaOptions } from 'mongoose'
import type { Clock } from '../clock.js'

/** Options every schema has: nothing unknown is stored, times come from the clock, no version key. */
export const baseSchemaOptions = (clock: Clock) =>
  ({
    strict: 'throw',
    timestamps: { currentTime: () => clock.now() },
    versionKey: false,
    minimize: false,
    id: false,
  }) as const satisfies SchemaOptions

/** What `timestamps` adds to a stored document. */
export interface Timestamped {
  createdAt: Date
  updatedAt: Date
}

/** A place as it is stored: a GeoJSON point. */
export interface StoredPoint {
  type: 'Point'
  /** [longitude, latitude] */
  coordinates: [number, number]
}

export const pointSchema = (): Schema<StoredPoint> =>
  new Schema<StoredPoint>(
    {
      type: { type: String, enum: ['Point'], required: true },
      coordinates: { type: [Number], required: true },
    },
    { strict: 'throw', _id: false },
  )
