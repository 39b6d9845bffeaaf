import { defineFeature } from '#kernel/features/feature.js'
import { uploadsAppConfig } from './uploads.app-config.js'
import { uploadCreated, uploadRemoved } from './uploads.events.js'
import { uploadMigrations } from './uploads.migrations.js'
import { uploadRoutes } from './uploads.routes.js'
import { UNUSED_UPLOAD } from './uploads.timers.js'

export const uploadsFeature = defineFeature({
  name: 'uploads',
  headings: [{ tag: 'Uploads', text: 'Pictures, before something shows them.', position: 35 }],
  routes: [uploadRoutes],
  events: [uploadCreated, uploadRemoved],
  timers: [UNUSED_UPLOAD],
  appConfig: uploadsAppConfig,
  migrations: uploadMigrations,
})
