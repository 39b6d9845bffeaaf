import {
  userBanned,
  userDeactivated,
  userRegistered,
  userUnbanned,
  userUpdated,
} from '#features/identity/users/users.events.js'
import { jobStatusChanged, rescheduleAnswered } from '#features/marketplace/jobs/jobs.events.js'
import { quoteSubmitted } from '#features/marketplace/quotes/quotes.events.js'
import { consumer, type Consumer } from '#kernel/events/event.js'
import { toObjectId } from '#kernel/ids.js'
import type { CraftsmanProfiles } from './craftsman-profiles.js'

/** Every event about a craftsman rebuilds their profile; doing it twice is harmless. */
export const profileConsumers = (profiles: CraftsmanProfiles): Consumer[] => {
  const refresh = (id: string) => profiles.refresh(toObjectId(id))
  return [
    consumer('matching.user-registered', userRegistered, {
      filter: ({ role }) => role === 'craftsman',
      handle: ({ userId }) => refresh(userId),
    }),
    consumer('matching.user-updated', userUpdated, ({ userId }) => refresh(userId)),
    consumer('matching.user-banned', userBanned, ({ userId }) => refresh(userId)),
    consumer('matching.user-unbanned', userUnbanned, ({ userId }) => refresh(userId)),
    consumer('matching.user-deactivated', userDeactivated, ({ userId }) => refresh(userId)),
    consumer('matching.job-status', jobStatusChanged, {
      // Of an open job no craftsman's record has changed.
      filter: ({ craftsmanId }) => craftsmanId !== null,
      handle: async ({ craftsmanId }) => {
        if (craftsmanId !== null) await refresh(craftsmanId)
      },
    }),
    consumer('matching.job-rescheduled', rescheduleAnswered, {
      filter: ({ response }) => response === 'Accepted',
      handle: ({ craftsmanId }) => refresh(craftsmanId),
    }),
    consumer('matching.quote-submitted', quoteSubmitted, ({ craftsmanId }) => refresh(craftsmanId)),
  ]
}
