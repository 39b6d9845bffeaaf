import { z } from 'zod'
import { STAFF } from '#kernel/auth/actor.js'
import { endpoints } from '#kernel/http/endpoint.js'
import { PICTURE_TYPES } from '#kernel/files/file-types.js'
import { line, Message, paragraph } from '#kernel/http/schemas.js'
import { LANGUAGES } from '#kernel/i18n/text.js'
import { idSchema } from '#kernel/ids.js'
import { MAX_PHOTO_BYTES, uploadId } from '../uploads/uploads.schemas.js'

const ServiceParams = z.strictObject({ id: idSchema('Service') })

const ServiceInput = z
  .strictObject({
    name: line(60).describe('English name; jobs and skills refer to the service by it'),
    nameAr: line(60).describe('Arabic name'),
    icon: line(60).describe('Name of the icon in the apps'),
    description: paragraph(300),
    descriptionAr: paragraph(300),
    picture: uploadId.nullable().optional().describe('Id of an own upload; null removes the picture'),
  })
  .meta({ id: 'ServiceInput' })

const LanguageQuery = z.strictObject({
  lang: z
    .enum([...LANGUAGES, 'all'])
    .meta({ id: 'LanguageChoice' })
    .optional()
    .describe('Language of names and descriptions; `all` gives both, Arabic in fields of its own'),
})

export type ServiceInput = z.output<typeof ServiceInput>

const ServiceView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    nameAr: z.string().optional().describe('With `lang=all`, where `name` is English'),
    icon: z.string(),
    picture: z.string().optional().describe('Its address; absent without one'),
    description: z.string(),
    descriptionAr: z.string().optional().describe('With `lang=all`'),
  })
  .meta({ id: 'ServiceView' })

const picture = {
  field: 'picture',
  maxFiles: 1,
  maxBytes: MAX_PHOTO_BYTES,
  types: PICTURE_TYPES,
  keep: { folder: 'service-pictures' },
} as const

const example = {
  input: {
    name: 'Plumbing',
    nameAr: 'سباكة',
    icon: 'faucet-icon',
    description: 'Water systems and pipe work',
    descriptionAr: 'أنظمة المياه وأعمال المواسير',
  },
  view: {
    id: '68f0c2a4e1b2c3d4e5f60718',
    name: 'Plumbing',
    icon: 'faucet-icon',
    description: 'Water systems and pipe work',
  },
}

export const serviceRoutes = endpoints(
  { name: 'services', basePath: '/services', tag: 'Services' },
  {
    list: {
      method: 'get',
      path: '/',
      summary: 'List the services',
      description:
        'Every service that craftsmen can offer and jobs can need, as a bare array. `lang` picks the language of names and descriptions (default: English).',
      access: 'public',
      query: LanguageQuery,
      reply: { status: 200, body: z.array(ServiceView) },
      errors: [],
      example: { reply: [example.view] },
    },
    get: {
      method: 'get',
      path: '/:id',
      summary: 'Read a service',
      description: 'As the list shows it. One that was removed is not found.',
      access: 'public',
      params: ServiceParams,
      query: LanguageQuery,
      reply: { status: 200, body: ServiceView },
      errors: ['NOT_FOUND'],
      example: { reply: example.view },
    },
    create: {
      method: 'post',
      path: '/',
      summary: 'Add a service',
      description:
        'Adds a service at the end of the list. Its picture is a file `picture` of a form, or the id of an upload.',
      access: STAFF,
      body: ServiceInput,
      upload: picture,
      reply: { status: 201, body: ServiceView },
      errors: ['SERVICE_NAME_TAKEN'],
      idempotent: true,
      example: { body: example.input, reply: example.view },
    },
    update: {
      method: 'put',
      path: '/:id',
      summary: 'Change a service',
      description:
        'Fields that are left out stay as they are. The English name can change only while no open job and no craftsman uses it.',
      access: STAFF,
      params: ServiceParams,
      body: ServiceInput.partial().meta({ id: 'ServiceChanges' }),
      upload: picture,
      reply: { status: 200, body: ServiceView },
      errors: ['NOT_FOUND', 'SERVICE_NAME_TAKEN', 'SERVICE_IN_USE'],
      example: { body: { icon: 'pipe-icon' }, reply: { ...example.view, icon: 'pipe-icon' } },
    },
    remove: {
      method: 'delete',
      path: '/:id',
      summary: 'Remove a service',
      description: 'Removes the service from the list; finished jobs keep its name.',
      access: STAFF,
      params: ServiceParams,
      reply: { status: 200, body: Message },
      errors: ['NOT_FOUND', 'SERVICE_IN_USE'],
      example: { reply: { message: 'The service was removed.' } },
    },
  },
)
