import { createHash } from 'node:crypto'
import type { FileStorage } from '#integrations/storage/port.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { UploadedFile } from '#kernel/files.js'
import type { StoredImage } from './chat.model.js'

const FOLDER = 'chat-images'

export const digestOf = ({ content }: UploadedFile): string =>
  createHash('sha256').update(content).digest('base64url')

/**
 * Stores the picture, then makes `send` refer to it. It is removed again for a refused or repeated message. After a
 * failure that may yet have stored the message it stays: a file too many harms less than a picture that is gone.
 */
export const withStoredImage = async <Result extends { readonly isNew: boolean }>(
  storage: FileStorage,
  image: UploadedFile,
  send: (stored: StoredImage) => Promise<Result>,
): Promise<Result> => {
  const { url, publicId } = await storage.save({ ...image, folder: FOLDER })
  const remove = () => storage.remove(publicId).catch(() => undefined)
  try {
    const result = await send({ url, publicId, digest: digestOf(image) })
    if (!result.isNew) await remove()
    return result
  } catch (error) {
    if (error instanceof AppError) await remove()
    throw error
  }
}
