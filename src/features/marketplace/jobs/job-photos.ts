import type { UploadService } from '#features/catalog/uploads/uploads.service.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Tx } from '#kernel/db/database.js'
import { invalidField } from '#kernel/errors/app-error.js'
import type { KeptPicture, UploadId } from '#kernel/files/kept-picture.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import type { ObjectId } from '#kernel/ids.js'
import type { JobDoc } from './jobs.model.js'
import { MAX_PHOTOS } from './jobs.schemas.js'

const TOO_MANY: FieldProblem = {
  code: 'TOO_MANY_ITEMS',
  en: 'At most {max} photos in all',
  ar: 'الحد الأقصى {max} صور إجمالًا',
  params: { max: MAX_PHOTOS },
}

/** What was sent as files stands behind what was named by its id. Throws VALIDATION_FAILED for too many of both. */
export const withPhotos = <Body extends { photos?: UploadId[] | undefined }>(
  body: Body,
  pictures: readonly KeptPicture[],
): Body => {
  if (pictures.length === 0) return body
  const photos = [...(body.photos ?? []), ...pictures.map(({ id }) => id)]
  if (photos.length > MAX_PHOTOS) throw invalidField('photos', TOO_MANY)
  return { ...body, photos }
}

/** Makes these uploads the photos of a job, in the transaction that stores it. */
export const showPhotos = async (
  tx: Tx,
  { uploads, actor }: { uploads: UploadService; actor: Actor },
  { job, ids }: { job: ObjectId; ids: readonly UploadId[] },
): Promise<Required<Pick<JobDoc, 'photos' | 'photoIds'>>> => {
  const { shown } = await uploads.assign(tx, {
    actor,
    use: { kind: 'job', id: job },
    ids,
    pathOf: (index) => `photos.${String(index)}`,
  })
  return { photos: shown.map(({ url }) => url), photoIds: shown.map(({ id }) => id) }
}
