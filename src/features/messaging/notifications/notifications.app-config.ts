import { z } from 'zod'
import { appConfigPart, tellApps, type ToldToApps } from '#kernel/app-config.js'
import type { Channel } from '#kernel/notifications/notification-kind.js'

const ON = 'False where it is switched off: nothing comes that way, and there is nothing to register for'

const NotificationsConfig = z
  .strictObject({
    push: z.boolean().describe(ON),
    email: z.boolean().describe(ON),
    sms: z.boolean().describe(ON),
  })
  .meta({ id: 'NotificationsConfig' })

export const notificationsAppConfig = appConfigPart({
  name: 'notifications',
  schema: NotificationsConfig,
  example: { push: true, email: true, sms: false },
})

export const tellNotifications = (channels: readonly Channel[]): ToldToApps =>
  tellApps(notificationsAppConfig, {
    push: channels.includes('push'),
    email: channels.includes('email'),
    sms: channels.includes('sms'),
  })
