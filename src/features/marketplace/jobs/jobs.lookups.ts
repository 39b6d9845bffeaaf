import { defineLookup } from '#kernel/notifications/lookups.js'

export const jobTitle = defineLookup('job.title', '—')
