import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'

export interface ServicePicture {
  /** Its upload. */
  id: ObjectId
  url: string
}

/** A trade that clients ask for and craftsmen have as a skill, such as Plumbing. */
export interface ServiceDoc extends Timestamped {
  _id: ObjectId
  /** English; jobs and skills refer to the service by it. */
  name: string
  nameAr: string
  icon: string
  /** Absent without one. */
  picture?: ServicePicture | null
  description: string
  descriptionAr: string
  /** Both names folded; absent once the service is removed, so that its names are free again. */
  keys?: string[]
  position: number
  removedAt: Date | null
}

export const serviceStore = (database: Database, clock: Clock): Store<ServiceDoc> => {
  const schema = new Schema<ServiceDoc>(
    {
      name: { type: String, required: true },
      nameAr: { type: String, required: true },
      icon: { type: String, required: true },
      picture: {
        type: new Schema<ServicePicture>(
          {
            id: { type: Schema.Types.ObjectId, required: true },
            url: { type: String, required: true },
          },
          { strict: 'throw', _id: false },
        ),
        default: undefined,
      },
      description: { type: String, required: true },
      descriptionAr: { type: String, required: true },
      keys: { type: [String], default: undefined },
      position: { type: Number, required: true },
      removedAt: { type: Date, default: null },
    },
    baseSchemaOptions(clock),
  )
  // ServiceCatalog.resolve; and no two services share a name in any language
  schema.index({ keys: 1 }, { unique: true, sparse: true })
  // ServiceCatalog.list
  schema.index({ removedAt: 1, position: 1, _id: 1 })
  return database.store('services', schema)
}
