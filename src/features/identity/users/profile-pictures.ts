import type { FileStorage, StoredFile } from '#integrations/storage/port.js'
import { AppError } from '#kernel/errors/app-error.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import type { UploadedFile } from '#kernel/files.js'
import { profilePictureReplaced } from './users.events.js'

const FOLDER = 'profile-images'
const SIZE = { width: 400, height: 400 }

/**
 * Stores the picture, then makes `change` refer to it. A refused change removes the picture again. After a failure
 * that may yet have changed the user it stays: a file too many harms less than a picture that is gone.
 */
export const withStoredPicture = async <Result>(
  storage: FileStorage,
  picture: UploadedFile,
  change: (stored: StoredFile) => Promise<Result>,
): Promise<Result> => {
  const stored = await storage.save({ ...picture, folder: FOLDER, transform: SIZE })
  try {
    return await change(stored)
  } catch (error) {
    if (error instanceof AppError) await storage.remove(stored.publicId).catch(() => undefined)
    throw error
  }
}

/** Removes a picture once nothing refers to it any more. */
export const replacedPictureConsumer = (storage: FileStorage): Consumer =>
  consumer('storage.profile-picture-replaced', profilePictureReplaced, {
    lane: 'external',
    handle: ({ publicId }) => storage.remove(publicId),
  })
