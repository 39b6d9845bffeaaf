import type { z } from 'zod'
import { userName } from '#features/identity/users/users.lookups.js'
import { jobTitle } from '#features/marketplace/jobs/jobs.lookups.js'
import { HOUR, SECOND } from '#kernel/clock.js'
import { dataField, idField } from '#kernel/notifications/data-field.js'
import type { Look } from '#kernel/notifications/lookups.js'
import {
  DEFAULT_WORDING,
  EVERY_CHANNEL,
  kindSource,
  notificationKind,
  type NotificationKinds,
  type Recipient,
} from '#kernel/notifications/notification-kind.js'
import { messageSent, messageUnseen } from './chat.events.js'

const WINDOW_SECONDS = 60
const TTL_SECONDS = HOUR / SECOND

const recipientOf = (
  { chatId, messageId, seq, jobId, senderId, recipientId }: z.output<typeof messageUnseen.payload>,
  look: Look,
): Recipient<typeof DEFAULT_WORDING> => ({
  user: recipientId,
  from: senderId,
  wording: DEFAULT_WORDING,
  params: { name: look(userName, senderId), job: look(jobTitle, jobId) },
  data: { chatId, messageId, jobId, senderId, seq: String(seq) },
  seq,
})

const bySender = ({ senderId }: { senderId: string }): string => senderId

export const chatNotifications: NotificationKinds = {
  'message.received': notificationKind({
    type: 'message',
    event: messageSent,
    label: { en: 'Chat messages', ar: 'رسائل المحادثات' },
    actor: bySender,
    // Who reads it as it comes needs to be told of nothing.
    recipients: ({ onScreen, ...message }, look) => (onScreen ? [] : [recipientOf(message, look)]),
    also: [
      kindSource({
        event: messageUnseen,
        actor: bySender,
        recipients: (message, look) => [recipientOf(message, look)],
      }),
    ],
    defaults: { ...EVERY_CHANNEL, email: 'never', sms: 'never' },
    dataFields: {
      chatId: idField('The chat'),
      messageId: idField('The message, of several the newest'),
      jobId: idField('The job that the chat is about'),
      senderId: idField('Who wrote it'),
      seq: dataField('Its number in the chat', '17'),
    },
    thread: { by: 'chatId', newest: ['messageId', 'seq'] },
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
