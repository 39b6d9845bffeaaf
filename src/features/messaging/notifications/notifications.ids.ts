import type { Id } from '#kernel/ids.js'

export type NotificationId = Id<'Notification'>
