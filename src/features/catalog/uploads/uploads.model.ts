import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped } from '#kernel/db/schema.js'
import { PICTURE_TYPES, type PictureType } from '#kernel/files/file-types.js'

/** The one thing that shows a picture. */
export interface UploadUse {
  /** Such as `job`. */
  kind: string
  id: ObjectId
}

/** A picture in storage. It is written before the file is, so that no file is there that nobody knows of. */
export interface UploadDoc extends Timestamped {
  _id: ObjectId
  owner: ObjectId
  /** Its name in storage. */
  publicId: string
  /** Null until the file is stored. */
  url: string | null
  type: PictureType
  width: number
  height: number
  bytes: number
  /** Absent while nothing uses it. */
  use?: UploadUse
}

export const uploadStore = (database: Database, clock: Clock): Store<UploadDoc> => {
  const schema = new Schema<UploadDoc>(
    {
      owner: { type: Schema.Types.ObjectId, required: true },
      publicId: { type: String, required: true },
      url: { type: String, default: null },
      type: { type: String, enum: PICTURE_TYPES, required: true },
      width: { type: Number, required: true, min: 1 },
      height: { type: Number, required: true, min: 1 },
      bytes: { type: Number, required: true, min: 1 },
      use: {
        type: new Schema<UploadUse>(
          {
            kind: { type: String, required: true },
            id: { type: Schema.Types.ObjectId, required: true },
          },
          { strict: 'throw', _id: false },
        ),
        default: undefined,
      },
    },
    baseSchemaOptions(clock),
  )
  // UploadService.assign: what a thing uses
  schema.index({ 'use.id': 1, 'use.kind': 1 }, { sparse: true })
  return database.store('uploads', schema)
}
