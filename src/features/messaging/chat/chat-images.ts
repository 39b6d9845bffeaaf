import type { UploadService } from '#features/catalog/uploads/uploads.service.js'
import type { Actor } from '#kernel/auth/actor.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { UploadedFile } from '#kernel/files/file-types.js'
import type { KeptPicture } from '#kernel/files/kept-picture.js'

/** An image of a message: as it is kept, and the digest of what was sent. */
export interface SentImage {
  readonly picture: KeptPicture
  readonly digest: string
}

/**
 * Keeps the picture, then makes `send` refer to it. It is removed again for a refused or repeated message. After a
 * failure that may yet have stored the message it stays, for the uploads to look at later.
 */
export const withKeptImage = async <Result extends { readonly isNew: boolean }>(
  parts: { readonly uploads: UploadService; readonly actor: Actor },
  file: UploadedFile,
  send: (image: SentImage) => Promise<Result>,
): Promise<Result> => {
  const { uploads, actor } = parts
  const picture = await uploads.keep(actor, file, { folder: 'chat-images' })
  try {
    const result = await send({ picture, digest: file.digest })
    if (!result.isNew) await uploads.discardUnused([picture])
    return result
  } catch (error) {
    if (error instanceof AppError) await uploads.discardUnused([picture])
    throw error
  }
}
