import { z } from 'zod'
import { timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'

/** A picture that was uploaded before, named in JSON. */
export const uploadId = idSchema('Upload').describe('Of an own upload: see POST /services/uploads')

/** Of one file, wherever a photo is shown at full size. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024

export const UploadView = z
  .strictObject({
    id: z.string().describe('Names the picture in JSON, such as in `photos` of a job'),
    url: z.string(),
    width: z.int().describe('Pixels, upright'),
    height: z.int(),
    bytes: z.int().describe('As it is stored'),
    contentType: z.string(),
    expiresAt: timestamp.describe('When it is removed, unless something uses it by then'),
  })
  .meta({ id: 'Upload' })
