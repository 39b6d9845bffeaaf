import { z } from 'zod'
import { uploadId } from '#features/catalog/uploads/uploads.schemas.js'
import { line, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'

export const PortfolioParams = z.strictObject({ itemId: idSchema('Upload') })

export const PortfolioInput = z
  .strictObject({
    upload: uploadId.optional(),
    caption: line(200).nullable().optional().describe('What the picture shows'),
  })
  .meta({ id: 'PortfolioItemInput' })

export type PortfolioInput = z.output<typeof PortfolioInput>

export const PortfolioItemView = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    caption: z.string().nullable(),
    addedAt: timestamp,
  })
  .meta({ id: 'PortfolioItemView' })
