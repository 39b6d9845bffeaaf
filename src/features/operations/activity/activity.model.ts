import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions } from '#kernel/db/schema.js'
import { ACTIVITIES, type Activity } from './activity.rules.js'

/** Something that staff did and that is to be known later. Added, and never changed or removed. */
export interface ActivityDoc {
  _id: ObjectId
  activity: Activity
  /** The member of staff. */
  by: ObjectId
  session: ObjectId
  /** What it was done with, such as the jobs that were read. */
  subjects: ObjectId[]
  at: Date
}

export const activityStore = (database: Database, clock: Clock): Store<ActivityDoc> => {
  const schema = new Schema<ActivityDoc>(
    {
      activity: { type: String, enum: ACTIVITIES, required: true },
      by: { type: Schema.Types.ObjectId, required: true },
      session: { type: Schema.Types.ObjectId, required: true },
      subjects: { type: [Schema.Types.ObjectId], required: true },
      at: { type: Date, required: true },
    },
    { ...baseSchemaOptions(clock), timestamps: false },
  )
  return database.store('activity', schema)
}
