import { defineFeature } from '#kernel/features/feature.js'
import { activityMigrations } from './activity.migrations.js'

export const activityFeature = defineFeature({ name: 'activity', migrations: activityMigrations })
