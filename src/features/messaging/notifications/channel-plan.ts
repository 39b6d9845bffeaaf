import { SECOND, shift } from '#kernel/clock.js'
import { burstOf, type Channel, type NotificationKind } from '#kernel/notifications/notification-kind.js'
import type { BatchedChannel } from './batches.model.js'
import type { NotificationDoc } from './notifications.model.js'
import { type QuietHours, quietUntil } from './quiet-hours.rules.js'

/** All that quiet hours hold back is one batch. */
export const QUIET_KEY = 'quiet-hours'

/** A channel that waits until then, and sends what came together under one key. */
export interface Hold {
  readonly channel: BatchedChannel
  readonly key: string
  readonly dueAt: Date
}

/** Which channels send a notification, beside the app: at once, or later with others. */
export interface ChannelPlan {
  readonly send: readonly BatchedChannel[]
  readonly hold: readonly Hold[]
}

/** What of a user decides by which channels they are reached. */
export interface Reachable {
  readonly hasPhone: boolean
  readonly hasDevice: boolean
  readonly quietHours: QuietHours | null
  readonly wants: (kind: string, channel: Channel) => boolean
}

/** The properties of a kind that decide. */
export type PlannedKind = Pick<NotificationKind, 'urgent' | 'collapse'>

/** Nothing is sent to a user who cannot be reached. */
export const NO_CHANNELS: ChannelPlan = { send: [], hold: [] }

/** Until when quiet hours hold back a notification of this kind; null when it may go out now. */
const deferUntil = (
  { urgent }: Pick<NotificationKind, 'urgent'>,
  quietHours: QuietHours | null,
  now: Date,
): Date | null => (urgent || !quietHours ? null : quietUntil(quietHours, now))

/** A burst is mailed when it is over, so that one mail lists all of it. */
const mailHold = (kind: PlannedKind, { kind: name, data, at }: NotificationDoc, now: Date): Hold | null => {
  const key = burstOf(kind, name, data)
  if (!kind.collapse || key === null) return null
  const from = at > now ? at : now
  return { channel: 'email', key, dueAt: shift(from, kind.collapse.windowSeconds * SECOND) }
}

/** Decides once for all channels, as the user's settings and devices are now. Mail is silent: quiet hours are not for it. */
export const planChannels = (
  notification: NotificationDoc,
  kind: PlannedKind,
  { user, now }: { readonly user: Reachable; readonly now: Date },
): ChannelPlan => {
  const quietEnd = deferUntil(kind, user.quietHours, now)
  const reached: BatchedChannel[] = ['email']
  if (user.hasDevice) reached.push('push')
  if (user.hasPhone) reached.push('sms')
  const wanted = reached.filter((channel) => user.wants(notification.kind, channel))
  const hold = wanted.flatMap((channel): Hold[] => {
    if (channel !== 'email') return quietEnd ? [{ channel, key: QUIET_KEY, dueAt: quietEnd }] : []
    const burst = mailHold(kind, notification, now)
    return burst ? [burst] : []
  })
  return { hold, send: wanted.filter((channel) => hold.every((each) => each.channel !== channel)) }
}
