import type { Config } from '#config/config.js'
import type { SessionService } from '#features/identity/sessions/sessions.service.js'
import type { UserDirectory } from '#features/identity/users/user-directory.js'
import type { JobReader } from '#features/marketplace/jobs/job-reader.js'
import type { LiveQuotes } from '#features/marketplace/quotes/live-quotes.js'
import type { ReadReceipts } from '#features/messaging/chat/read-receipts.js'
import { batchTimer } from '#features/messaging/notifications/batch-timer.js'
import { Batches } from '#features/messaging/notifications/batches.js'
import { batchStore } from '#features/messaging/notifications/batches.model.js'
import { deviceTokenStore } from '#features/messaging/notifications/device-tokens.model.js'
import { DeviceTokens } from '#features/messaging/notifications/device-tokens.service.js'
import { MailChannel } from '#features/messaging/notifications/mail-channel.js'
import { NotificationInbox } from '#features/messaging/notifications/notification-inbox.js'
import type { FactReader } from '#features/messaging/notifications/notification-kind.js'
import { NotificationMaker } from '#features/messaging/notifications/notification-maker.js'
import { notificationController } from '#features/messaging/notifications/notifications.controller.js'
import { notificationStore } from '#features/messaging/notifications/notifications.model.js'
import { notificationRoutes } from '#features/messaging/notifications/notifications.routes.js'
import type { Channel } from '#features/messaging/notifications/notifications.rules.js'
import { preferencesStore } from '#features/messaging/notifications/preferences.model.js'
import { PreferenceService } from '#features/messaging/notifications/preferences.service.js'
import { PushChannel } from '#features/messaging/notifications/push-channel.js'
import { PushLedger } from '#features/messaging/notifications/push-ledger.js'
import { pushStore, pushWindowStore } from '#features/messaging/notifications/pushes.model.js'
import { readMessagesConsumer } from '#features/messaging/notifications/read-messages.js'
import { SmsChannel } from '#features/messaging/notifications/sms-channel.js'
import { socketChannel } from '#features/messaging/notifications/socket-channel.js'
import type { MailSender } from '#integrations/mail/port.js'
import type { PushSender } from '#integrations/push/port.js'
import type { SmsSender } from '#integrations/sms/port.js'
import type { Clock } from '#kernel/clock.js'
import type { Database } from '#kernel/db/database.js'
import type { Outbox } from '#kernel/events/outbox.js'
import { bind } from '#kernel/http/endpoint.js'
import { toObjectId } from '#kernel/ids.js'
import type { Log } from '#kernel/log.js'
import type { Metrics } from '#kernel/metrics.js'
import type { Publisher } from '#kernel/realtime/server-event.js'
import type { Timers } from '#kernel/tasks/timers.js'

interface Parts {
  readonly config: Config
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly outbox: Outbox
  readonly timers: Timers
  readonly metrics: Metrics
  readonly publisher: Publisher
  readonly directory: UserDirectory
  readonly sessions: SessionService
  readonly reader: JobReader
  readonly liveQuotes: LiveQuotes
  readonly receipts: ReadReceipts
  readonly mail: MailSender
  readonly push: PushSender | null
  readonly sms: SmsSender | null
}

/** Stands for the name of somebody, or the title of something, that is gone. */
const UNKNOWN = '—'

const factReader = ({ directory, reader, liveQuotes }: Parts): FactReader => ({
  nameOf: async (userId) => {
    const card = (await directory.cards([toObjectId(userId)])).get(userId)
    return card ? `${card.summary.firstName} ${card.summary.lastName}` : UNKNOWN
  },
  titleOf: async (jobId) => (await reader.titleOf(toObjectId(jobId))) ?? UNKNOWN,
  quotersOf: async (jobId) => (await liveQuotes.quotersOf(toObjectId(jobId))).map((id) => id.toHexString()),
})

/** Notifications: made from events, listed for their users, sent by every channel there is. */
export const composeNotifications = (parts: Parts) => {
  const { config, database, clock, outbox, timers, directory, sessions, push, sms } = parts
  const observe = parts.metrics.histogram(
    'notification_delivery_seconds',
    'From the event to its hand-over by channel and kind; what was held back on purpose is not counted',
    ['channel', 'kind'],
  )
  const countDead = parts.metrics.counter('push_devices_dead_total', 'Devices that the vendor said are gone')
  const notifications = notificationStore(database, clock)
  const inbox = new NotificationInbox({ notifications, clock })
  const channels: Channel[] = [
    'inApp',
    'email',
    ...(push ? (['push'] as const) : []),
    ...(sms ? (['sms'] as const) : []),
  ]
  const preferences = new PreferenceService({
    preferences: preferencesStore(database, clock),
    channels,
    clock,
  })
  const devices = new DeviceTokens({
    tokens: deviceTokenStore(database, clock),
    owners: {
      isActive: directory.isActive.bind(directory),
      livingSessionsOf: sessions.livingOf.bind(sessions),
      revokedAmong: sessions.revokedAmong.bind(sessions),
    },
    clock,
  })
  const batches = new Batches({ batches: batchStore(database, clock), timers, database, clock })
  const ledgerOf = (channel: 'push' | 'sms') =>
    new PushLedger({
      pushes: pushStore(database, clock, channel),
      windows: pushWindowStore(database, channel),
      clock,
    })
  const ledger = ledgerOf('push')
  const maker = new NotificationMaker({
    ...parts,
    notifications,
    inbox,
    readSeqOf: parts.receipts.seqOf.bind(parts.receipts),
    read: factReader(parts),
    observe,
  })
  const shared = {
    ...parts,
    inbox,
    preferences,
    batches,
    contactOf: directory.contactOf.bind(directory),
    observe,
  }
  const mailChannel = new MailChannel({ ...shared, webAppUrl: config.http.webAppUrl })
  const pushChannel = push && new PushChannel({ ...shared, push, devices, ledger, countDead })
  const smsChannel = sms && new SmsChannel({ ...shared, sms, ledger: ledgerOf('sms') })

  for (const consumer of maker.consumers()) outbox.subscribe(consumer)
  outbox.subscribe(devices.endedConsumer())
  outbox.subscribe(readMessagesConsumer(inbox))
  outbox.subscribe(socketChannel(shared))
  outbox.subscribe(mailChannel.consumer())
  if (pushChannel) outbox.subscribe(pushChannel.consumer())
  if (smsChannel) outbox.subscribe(smsChannel.consumer())
  timers.handle(batchTimer(batches, { email: mailChannel, push: pushChannel, sms: smsChannel }))

  return { groups: [bind(notificationRoutes, notificationController({ inbox, preferences, devices }))] }
}
