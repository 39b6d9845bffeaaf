import type { Contact } from '#features/identity/users/user-directory.js'
import { type Clock, SECOND } from '#kernel/clock.js'
import type { UserId } from '#kernel/auth/actor.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { Batches } from './batches.js'
import type { NotificationInbox } from './notification-inbox.js'
import type { PreferenceService } from './preferences.service.js'

/** How long a channel took, from the time of the event to the hand-over. */
export type ObserveDelivery = (labels: { channel: string; kind: string }, seconds: number) => void

/** Where to reach a user; null when nothing is sent to him any more. */
export type ContactOf = (user: UserId) => Promise<Contact | null>

/** What every channel works with. */
export interface ChannelParts {
  readonly kinds: NotificationKindIndex
  readonly inbox: NotificationInbox
  readonly preferences: PreferenceService
  readonly batches: Batches
  readonly contactOf: ContactOf
  readonly clock: Clock
  readonly observe: ObserveDelivery
}

export const secondsSince = (clock: Clock, at: string): number =>
  (clock.now().getTime() - Date.parse(at)) / SECOND
