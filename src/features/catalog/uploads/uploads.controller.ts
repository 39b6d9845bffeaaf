import { shift } from '#kernel/clock.js'
import { invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { KeptPicture } from '#kernel/files/kept-picture.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { uploadCreated } from './uploads.events.js'
import type { uploadRoutes } from './uploads.routes.js'
import { UNUSED_FOR_MS } from './uploads.service.js'

const NO_FILE: FieldProblem = { code: 'REQUIRED', en: 'A file is required', ar: 'يجب إرفاق ملف' }

const viewUpload = ({ id, url, width, height, bytes, type, keptAt }: KeptPicture) => ({
  id,
  url,
  width,
  height,
  bytes,
  contentType: type,
  expiresAt: shift(keptAt, UNUSED_FOR_MS).toISOString(),
})

export const uploadController = ({ outbox }: { outbox: Outbox }): Handlers<typeof uploadRoutes> => ({
  create: async ({ tx, actor, pictures: [picture] }) => {
    if (!picture) throw invalidField('file', NO_FILE)
    const { id: uploadId, bytes } = picture
    await outbox.emit(tx, uploadCreated, { uploadId, userId: actor.id, bytes })
    return viewUpload(picture)
  },
})
