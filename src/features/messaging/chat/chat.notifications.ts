import { userName } from '#features/identity/users/users.lookups.js'
import { jobTitle } from '#features/marketplace/jobs/jobs.lookups.js'
import { HOUR, SECOND } from '#kernel/clock.js'
import {
  DEFAULT_WORDING,
  EVERY_CHANNEL,
  notificationKind,
  type NotificationKinds,
} from '#kernel/notifications/notification-kind.js'
import { messageSent } from './chat.events.js'

const WINDOW_SECONDS = 60
const TTL_SECONDS = HOUR / SECOND

export const chatNotifications: NotificationKinds = {
  'message.received': notificationKind({
    type: 'message',
    event: messageSent,
    recipients: ({ chatId, messageId, seq, jobId, senderId, recipientId }, look) => [
      {
        user: recipientId,
        from: senderId,
        wording: DEFAULT_WORDING,
        params: { name: look(userName, senderId), job: look(jobTitle, jobId) },
        data: { chatId, messageId, jobId },
        seq,
      },
    ],
    defaults: { ...EVERY_CHANNEL, email: 'never', sms: 'never' },
    dataFields: ['chatId', 'messageId', 'jobId'],
    thread: { by: 'chatId', newest: ['messageId'] },
    collapse: { by: 'chatId', windowSeconds: WINDOW_SECONDS, trailing: true },
    ttlSeconds: () => TTL_SECONDS,
    digestTitle: {
      en: '{count, plural, one {# new message} other {# new messages}} from {name}',
      ar: '{count, plural, zero {# رسالة جديدة} one {رسالة جديدة} two {رسالتان جديدتان} few {# رسائل جديدة} many {# رسالة جديدة} other {# رسالة جديدة}} من {name}',
    },
    texts: {
      told: {
        title: { en: 'Message from {name}', ar: 'رسالة من {name}' },
        body: { en: '{name} wrote to you about “{job}”.', ar: 'وصلتك رسالة من {name} بشأن «{job}».' },
      },
    },
  }),
}
