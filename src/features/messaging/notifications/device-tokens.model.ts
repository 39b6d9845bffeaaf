import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import { type Clock, DAY, SECOND } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import { type Platform, PLATFORMS } from './notifications.rules.js'

export interface DeviceTokenDoc extends Timestamped {
  _id: ObjectId
  token: string
  user: ObjectId
  /** The session that registered it: when somebody ends that, nothing is pushed to the device any more. */
  session: ObjectId
  platform: Platform
}

/** FCM takes a device for lost after 270 days of silence. */
const KEPT_UNSEEN = 270 * DAY

export const deviceTokenStore = (database: Database, clock: Clock): Store<DeviceTokenDoc> => {
  const schema = new Schema<DeviceTokenDoc>(
    {
      token: { type: String, required: true },
      user: { type: Schema.Types.ObjectId, required: true },
      session: { type: Schema.Types.ObjectId, required: true },
      platform: { type: String, enum: PLATFORMS, required: true },
    },
    baseSchemaOptions(clock),
  )
  // DeviceTokens.register: a phone that changes hands belongs to its last user
  schema.index({ token: 1 }, { unique: true })
  // DeviceTokens.livingOf, and the oldest of too many
  schema.index({ user: 1, updatedAt: -1, _id: -1 })
  schema.index({ updatedAt: 1 }, { expireAfterSeconds: KEPT_UNSEEN / SECOND })
  return database.store('deviceTokens', schema)
}
