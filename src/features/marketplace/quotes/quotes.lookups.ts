import { defineLookup } from '#kernel/notifications/lookups.js'

/** The craftsmen whose quotes on a job wait for the client's decision. */
export const standingCraftsmen = defineLookup<readonly string[]>('job.standing-craftsmen', [])
