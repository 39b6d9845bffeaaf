import { defineModule } from '#app/kernel-bundle.js'
import { consumer } from '#kernel/events/event.js'
import { bind } from '#kernel/http/endpoint.js'
import { StorageQuota } from './storage-quota.js'
import { storageUseStore } from './storage-use.model.js'
import { tellUploads } from './uploads.app-config.js'
import { uploadController } from './uploads.controller.js'
import { uploadRemoved } from './uploads.events.js'
import { uploadsFeature } from './uploads.feature.js'
import { uploadStore } from './uploads.model.js'
import { uploadRoutes } from './uploads.routes.js'
import { UploadService } from './uploads.service.js'

export const uploads = defineModule({
  feature: uploadsFeature,
  needs: {},
  compose: (kernel) => {
    const { clock, config, database, storage } = kernel
    const quota = new StorageQuota({ uses: storageUseStore(database), limits: config.uploads, clock })
    const service = new UploadService({ ...kernel, uploads: uploadStore(database, clock), quota })
    kernel.pictureKeeper.add(service)
    return {
      endpoints: [bind(uploadRoutes, uploadController(kernel))],
      consumers: [
        consumer('storage.upload-removed', uploadRemoved, {
          lane: 'external',
          handle: ({ publicId }) => storage.remove(publicId),
        }),
      ],
      timers: [service.unusedTimer],
      appConfig: tellUploads(config.uploads, kernel.endpoints),
      offers: { uploads: service },
    }
  },
})
