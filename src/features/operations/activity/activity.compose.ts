import { defineModule } from '#app/kernel-bundle.js'
import { jobs } from '#features/marketplace/jobs/jobs.compose.js'
import { ActivityLog } from './activity-log.js'
import { activityFeature } from './activity.feature.js'
import { activityStore } from './activity.model.js'

export const activity = defineModule({
  feature: activityFeature,
  needs: { jobs },
  compose: (kernel, needs) => {
    const log = new ActivityLog({ ...kernel, activity: activityStore(kernel.database, kernel.clock) })
    needs.jobs.staffLooks.add((staff, subjects) => log.record(staff, { activity: 'jobs.read', subjects }))
    return { offers: { activity: log } }
  },
})
