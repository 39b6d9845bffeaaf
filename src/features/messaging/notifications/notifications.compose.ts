import { defineModule } from '#app/kernel-bundle.js'
import { sessions } from '#features/identity/sessions/sessions.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { chat } from '#features/messaging/chat/chat.compose.js'
import { bind } from '#kernel/http/endpoint.js'
import type { Channel } from '#kernel/notifications/notification-kind.js'
import { Addressees } from './addressees.js'
import { batchTimer } from './batch-timer.js'
import { Batches } from './batches.js'
import { batchStore } from './batches.model.js'
import { DeliveryLog } from './delivery-log.js'
import { burstWindowStore, deliveryStore } from './delivery-log.model.js'
import { deviceTokenStore } from './device-tokens.model.js'
import { DeviceTokens } from './device-tokens.service.js'
import { DueNotifications } from './due-notifications.js'
import { FixedMails } from './fixed-mails.js'
import { fixedMailStore } from './fixed-mails.model.js'
import { LiveNotifications } from './live-notifications.js'
import { MailChannel } from './mail-channel.js'
import { NotificationInbox } from './notification-inbox.js'
import { NotificationMaker } from './notification-maker.js'
import { NotificationThreads } from './notification-threads.js'
import { NotificationWriter } from './notification-writer.js'
import { tellNotifications } from './notifications.app-config.js'
import { notificationController } from './notifications.controller.js'
import { notificationsFeature } from './notifications.feature.js'
import { notificationStore } from './notifications.model.js'
import { notificationRoutes } from './notifications.routes.js'
import { preferencesStore } from './preferences.model.js'
import { PreferenceService } from './preferences.service.js'
import { PushChannel } from './push-channel.js'
import { PushResults } from './push-results.js'
import { RecentNotifications } from './recent-notifications.js'
import { readMessagesConsumer } from './read-messages.js'
import { SenderQuota } from './sender-quota.js'
import { SmsChannel } from './sms-channel.js'
import { templatePreviews } from './template-previews.js'
import { UnsubscribeLinks } from './unsubscribe-links.js'
import { unsubscribePage } from './unsubscribe-page.js'
import { Unsubscribing } from './unsubscribe.service.js'

export const notifications = defineModule({
  feature: notificationsFeature,
  needs: { sessions, users, chat },
  compose: (kernel, { sessions: { sessions: living }, users: { directory }, chat: { receipts } }) => {
    const { config, database, clock, metrics, push, sms, kinds } = kernel
    const observe = metrics.histogram(
      'notification_delivery_seconds',
      'From the event to its hand-over by channel and kind; what was held back on purpose is not counted',
      ['channel', 'kind'],
    )
    const countDead = metrics.counter('push_devices_dead_total', 'Devices that the vendor reported as gone')
    const store = notificationStore(database, clock)
    const inbox = new NotificationInbox({ ...kernel, notifications: store })
    const channels: Channel[] = [
      'inApp',
      'email',
      ...(push ? (['push'] as const) : []),
      ...(sms ? (['sms'] as const) : []),
    ]
    const stores = {
      preferences: preferencesStore(database, clock),
      tokens: deviceTokenStore(database, clock),
    }
    const preferences = new PreferenceService({ ...kernel, preferences: stores.preferences, channels })
    const devices = new DeviceTokens({
      ...kernel,
      tokens: stores.tokens,
      owners: {
        livingSessionsOf: (user) => living.livingOf(user),
        revokedAmong: (ids) => living.revokedAmong(ids),
      },
    })
    const made = {
      ...kernel,
      notifications: store,
      inbox,
      preferences,
      stores,
      contactOf: directory.contactOf.bind(directory),
      batches: new Batches({ ...kernel, batches: batchStore(database, clock) }),
      recent: new RecentNotifications(kernel),
      observe,
    }
    const addressees = new Addressees(made)
    const writer = new NotificationWriter(made)
    const live = new LiveNotifications(made)
    const maker = new NotificationMaker({
      ...made,
      addressees,
      writer,
      live,
      senderQuota: new SenderQuota({ clock, perHour: config.notifications.perSenderPerHour }),
      threads: new NotificationThreads({ ...made, writer }),
      readSeqOf: (chatId, reader) => receipts.seqOf(chatId, reader),
    })
    const parts = { ...made, due: new DueNotifications({ ...made, addressees }) }
    const logOf = (channel: 'push' | 'sms') =>
      new DeliveryLog({
        ...kernel,
        sent: deliveryStore(database, clock, channel),
        windows: burstWindowStore(database, channel),
      })
    const fixedMails = new FixedMails({
      ...kernel,
      fixedMails: fixedMailStore(database),
      perDay: config.notifications.unverifiedMailsPerDay,
    })
    const { publicUrl, webAppUrl } = config.http
    const links = new UnsubscribeLinks({ secret: kernel.secrets.jwtSecret, publicUrl })
    const unsubscribing = new Unsubscribing({ ...made, links })
    const mailChannel = new MailChannel({ ...parts, fixedMails, links, webAppUrl })
    const results = new PushResults({ ...kernel, devices, countDead })
    const pushChannel =
      push && new PushChannel({ ...parts, push, devices, log: logOf('push'), results, webAppUrl })
    const smsChannel = sms && new SmsChannel({ ...parts, sms, log: logOf('sms') })
    const page = unsubscribePage({ webAppUrl })
    return {
      endpoints: [
        bind(
          notificationRoutes(kinds),
          notificationController({ inbox, preferences, devices, unsubscribing, kinds }),
          { subscription: page, unsubscribe: page },
        ),
      ],
      consumers: [
        ...maker.consumers(),
        devices.endedConsumer(),
        readMessagesConsumer(inbox),
        live.consumer(),
        mailChannel.consumer(),
        ...(pushChannel ? [pushChannel.consumer()] : []),
        ...(smsChannel ? [smsChannel.consumer()] : []),
      ],
      timers: [batchTimer(made.batches, { email: mailChannel, push: pushChannel, sms: smsChannel })],
      previews: () => templatePreviews({ kinds, webAppUrl, links }),
      appConfig: tellNotifications(channels),
      offers: { inbox, preferences, devices },
    }
  },
})
