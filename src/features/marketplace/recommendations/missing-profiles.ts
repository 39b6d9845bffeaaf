import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import { toObjectId } from '#kernel/ids.js'
import type { TimerHandler, Timers } from '#kernel/tasks/timers.js'
import type { CraftsmanProfiles } from './craftsman-profiles.js'
import { MISSING_PROFILES } from './recommendations.timers.js'

/**
 * Makes profiles for the craftsmen of a database that had none, some at a time. Its subject is the id of the craftsman
 * after whom it goes on, so a process that stops or dies costs at most one batch.
 */
export const missingProfilesTimer = (parts: {
  profiles: CraftsmanProfiles
  timers: Timers
  database: Database
  clock: Clock
}): TimerHandler => ({
  kind: MISSING_PROFILES,
  run: async (subject) => {
    const last = await parts.profiles.fillAfter(toObjectId(subject))
    if (!last) return
    const next = { kind: MISSING_PROFILES, subject: last.toHexString(), dueAt: parts.clock.now() }
    await parts.database.transaction((tx) => parts.timers.schedule(tx, next))
  },
})
