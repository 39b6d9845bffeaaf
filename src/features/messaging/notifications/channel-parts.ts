import { type Clock, SECOND } from '#kernel/clock.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import type { ContactOf } from './addressees.js'
import type { BatchedChannel } from './notifications.rules.js'
import type { DueNotifications } from './due-notifications.js'
import type { NotificationInbox } from './notification-inbox.js'
import type { NotificationCreated } from './notifications.events.js'
import type { PreferenceService } from './preferences.service.js'

/** How long a channel took, from the time of the event to the hand-over. */
export type ObserveDelivery = (labels: { channel: string; kind: string }, seconds: number) => void

export interface ChannelParts {
  readonly kinds: NotificationKindIndex
  readonly inbox: NotificationInbox
  readonly preferences: PreferenceService
  readonly due: DueNotifications
  readonly contactOf: ContactOf
  readonly clock: Clock
  readonly observe: ObserveDelivery
}

export const secondsSince = (clock: Clock, at: Date): number =>
  (clock.now().getTime() - at.getTime()) / SECOND

/** Whether a channel has something to do; in events of the first releases the kind alone tells. */
export const isForChannel =
  (channel: BatchedChannel, kinds: NotificationKindIndex) =>
  ({ kind, channels }: NotificationCreated): boolean =>
    channels ? channels.includes(channel) : kinds.of(kind).defaults[channel] !== 'never'
