import type { FileStorage } from '#integrations/storage/port.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { profilePictureReplaced } from './users.events.js'

/** Removes a picture from before pictures were kept as uploads, once nothing refers to it any more. */
export const replacedPictureConsumer = (storage: FileStorage): Consumer =>
  consumer('storage.profile-picture-replaced', profilePictureReplaced, {
    lane: 'external',
    handle: ({ publicId }) => storage.remove(publicId),
  })
