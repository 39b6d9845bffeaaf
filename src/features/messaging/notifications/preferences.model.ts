import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import type { QuietHours } from './quiet-hours.rules.js'

/** What a user has decided about notifications; for the rest the defaults of each kind hold. */
export interface PreferencesDoc extends Timestamped {
  /** The user's. */
  _id: ObjectId
  /** `kind:channel`, switched on. */
  on: string[]
  /** `kind:channel`, muted. */
  off: string[]
  quietHours: QuietHours | null
}

export const preferencesStore = (database: Database, clock: Clock): Store<PreferencesDoc> => {
  const quietHours = new Schema<QuietHours>(
    {
      from: { type: String, required: true },
      to: { type: String, required: true },
      timeZone: { type: String, required: true },
    },
    { strict: 'throw', _id: false },
  )
  const schema = new Schema<PreferencesDoc>(
    {
      _id: { type: Schema.Types.ObjectId, required: true },
      on: { type: [String], required: true },
      off: { type: [String], required: true },
      quietHours: { type: quietHours, default: null },
    },
    baseSchemaOptions(clock),
  )
  return database.store('notificationPreferences', schema)
}
