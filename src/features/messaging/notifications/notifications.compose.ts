import { defineModule } from '#app/kernel-bundle.js'
import { sessions } from '#features/identity/sessions/sessions.compose.js'
import { users } from '#features/identity/users/users.compose.js'
import { chat } from '#features/messaging/chat/chat.compose.js'
import { bind } from '#kernel/http/endpoint.js'
import type { Channel } from '#kernel/notifications/notification-kind.js'
import { batchTimer } from './batch-timer.js'
import { Batches } from './batches.js'
import { batchStore } from './batches.model.js'
import { deviceTokenStore } from './device-tokens.model.js'
import { DeviceTokens } from './device-tokens.service.js'
import { MailChannel } from './mail-channel.js'
import { NotificationInbox } from './notification-inbox.js'
import { NotificationMaker } from './notification-maker.js'
import { notificationController } from './notifications.controller.js'
import { notificationsFeature } from './notifications.feature.js'
import { notificationStore } from './notifications.model.js'
import { notificationRoutes } from './notifications.routes.js'
import { preferencesStore } from './preferences.model.js'
import { PreferenceService } from './preferences.service.js'
import { PushChannel } from './push-channel.js'
import { PushLedger } from './push-ledger.js'
import { pushStore, pushWindowStore } from './pushes.model.js'
import { readMessagesConsumer } from './read-messages.js'
import { SmsChannel } from './sms-channel.js'
import { socketChannel } from './socket-channel.js'
import { templatePreviews } from './template-previews.js'

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
    const countDead = metrics.counter('push_devices_dead_total', 'Devices that the vendor said are gone')
    const store = notificationStore(database, clock)
    const inbox = new NotificationInbox({ ...kernel, notifications: store })
    const channels: Channel[] = [
      'inApp',
      'email',
      ...(push ? (['push'] as const) : []),
      ...(sms ? (['sms'] as const) : []),
    ]
    const preferences = new PreferenceService({
      ...kernel,
      preferences: preferencesStore(database, clock),
      channels,
    })
    const devices = new DeviceTokens({
      ...kernel,
      tokens: deviceTokenStore(database, clock),
      owners: {
        isActive: (user) => directory.isActive(user),
        livingSessionsOf: (user) => living.livingOf(user),
        revokedAmong: (ids) => living.revokedAmong(ids),
      },
    })
    const batches = new Batches({ ...kernel, batches: batchStore(database, clock) })
    const ledgerOf = (channel: 'push' | 'sms') =>
      new PushLedger({
        ...kernel,
        pushes: pushStore(database, clock, channel),
        windows: pushWindowStore(database, channel),
      })
    const parts = {
      ...kernel,
      inbox,
      preferences,
      batches,
      contactOf: directory.contactOf.bind(directory),
      observe,
    }
    const maker = new NotificationMaker({
      ...parts,
      notifications: store,
      readSeqOf: (chatId, reader) => receipts.seqOf(chatId, reader),
    })
    const mailChannel = new MailChannel({ ...parts, webAppUrl: config.http.webAppUrl })
    const pushChannel =
      push && new PushChannel({ ...parts, push, devices, ledger: ledgerOf('push'), countDead })
    const smsChannel = sms && new SmsChannel({ ...parts, sms, ledger: ledgerOf('sms') })
    return {
      endpoints: [
        bind(notificationRoutes(kinds), notificationController({ inbox, preferences, devices, kinds })),
      ],
      consumers: [
        ...maker.consumers(),
        devices.endedConsumer(),
        readMessagesConsumer(inbox),
        socketChannel(parts),
        mailChannel.consumer(),
        ...(pushChannel ? [pushChannel.consumer()] : []),
        ...(smsChannel ? [smsChannel.consumer()] : []),
      ],
      timers: [batchTimer(batches, { email: mailChannel, push: pushChannel, sms: smsChannel })],
      previews: templatePreviews(kinds, config.http.webAppUrl),
      offers: { inbox, preferences, devices },
    }
  },
})
