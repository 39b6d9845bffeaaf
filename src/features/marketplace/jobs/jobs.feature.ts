import { defineFeature } from '#kernel/features/feature.js'
import { jobsAppConfig } from './jobs.app-config.js'
import { jobErrors } from './jobs.errors.js'
import {
  jobConfirmed,
  jobNeedsStaff,
  jobPosted,
  jobStatusChanged,
  jobUpdated,
  rescheduleAnswered,
  rescheduleProposed,
} from './jobs.events.js'
import { jobMigrations } from './jobs.migrations.js'
import { jobNotifications } from './jobs.notifications.js'
import { jobRoutes, ownJobRoutes } from './jobs.routes.js'
import { jobMessages } from './jobs.sockets.js'
import { AUTO_CONFIRM } from './jobs.timers.js'

export const jobsFeature = defineFeature({
  name: 'jobs',
  headings: [{ tag: 'Jobs', text: 'From a posted job to confirmed work.', position: 40 }],
  routes: [jobRoutes, ownJobRoutes],
  sockets: [jobMessages],
  errors: jobErrors,
  events: [
    jobPosted,
    jobUpdated,
    jobStatusChanged,
    jobConfirmed,
    jobNeedsStaff,
    rescheduleProposed,
    rescheduleAnswered,
  ],
  notifications: jobNotifications,
  timers: [AUTO_CONFIRM],
  appConfig: jobsAppConfig,
  migrations: jobMigrations,
})
