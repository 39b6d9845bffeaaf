import { z } from 'zod'
import type { UploadRules } from '#config/config.js'
import { appConfigPart, tellApps, type ToldToApps } from '#kernel/app-config.js'
import type { EndpointGroup } from '#kernel/http/endpoint.js'

const UploadForm = z
  .strictObject({
    operation: z.string().describe('By its operationId'),
    field: z.string().describe('Of the form'),
    files: z.int().describe('In one call at most'),
    bytes: z.int().describe('Of one file at most'),
    types: z.array(z.string()).describe('Media types'),
  })
  .meta({ id: 'UploadForm' })

const UploadsConfig = z
  .strictObject({
    imagesPerMinute: z.int().describe('Of one user'),
    megabytesPerDay: z.int().describe('Of one user'),
    megabytesInAll: z.int().describe('Of one user'),
    forms: z.array(UploadForm).describe('Every call that takes files'),
  })
  .meta({ id: 'UploadsConfig' })

export const uploadsAppConfig = appConfigPart({
  name: 'uploads',
  schema: UploadsConfig,
  example: {
    imagesPerMinute: 30,
    megabytesPerDay: 300,
    megabytesInAll: 2000,
    forms: [
      {
        operation: 'jobs.post',
        field: 'photos',
        files: 5,
        bytes: 10_485_760,
        types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
      },
    ],
  },
})

const formsOf = ({ name, endpoints }: EndpointGroup): z.input<typeof UploadForm>[] =>
  Object.entries(endpoints).flatMap(([endpoint, { upload }]) => {
    if (!upload) return []
    const { field, maxFiles: files, maxBytes: bytes, types } = upload
    return [{ operation: `${name}.${endpoint}`, field, files, bytes, types: [...types] }]
  })

export const tellUploads = (rules: UploadRules, endpoints: readonly EndpointGroup[]): ToldToApps =>
  tellApps(uploadsAppConfig, {
    imagesPerMinute: rules.imagesPerMinute,
    megabytesPerDay: rules.megabytesPerDay,
    megabytesInAll: rules.megabytesInAll,
    forms: endpoints.flatMap(formsOf),
  })
