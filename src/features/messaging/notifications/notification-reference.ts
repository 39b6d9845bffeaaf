import { LINKED_PAGES, LIST_PAGE, SETTINGS_PAGE } from '#kernel/notifications/deep-link.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { type Channel, CHANNELS, type NotificationKind } from '#kernel/notifications/notification-kind.js'

const INTRODUCTION =
  'What happened to a user, the channels they want to be notified by, and the devices that get push notifications.'

/** A key of a push with what it means. */
const PUSH_FIELDS: readonly (readonly [key: string, text: string])[] = [
  ['`notification.title`, `.body`', 'In the language of the user; the phone shows them by itself'],
  ['`data`', 'That of the notification (see the kinds below), and what follows; all values are text'],
  ['`data.kind`', 'The kind'],
  ['`data.notificationId`', 'To mark it as read; absent where the push stands for several'],
  ['`data.userId`', 'Whose it is: one phone may know several accounts'],
  ['`data.link`', 'Where it leads, see below'],
  [
    '`android.notification.tag`, `apns-collapse-id`, `webpush.notification.tag`',
    'The tag. A push takes the place of an earlier one with the same tag: a repetition after a failure, or the rest of a burst',
  ],
  ['`android.collapseKey`', 'The tag too, of bursts: a phone that comes online gets only the newest of each'],
  [
    '`aps.badge`, `android.notification.notificationCount`',
    'How many notifications are unread, at most 100, as `GET /notifications/unread-count` counts them',
  ],
  ['`aps.thread-id`', 'The chat or else the job: what belongs together in the list of the phone'],
  [
    '`android.ttl`, `apns-expiration`, `webpush` `TTL`',
    'A day; an hour for messages, 15 minutes for being on the way. A phone that is offline for longer does not get it',
  ],
  ['`webpush.fcmOptions.link`', '`data.link`, where it is an https address'],
]

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  inApp: 'app',
  push: 'push',
  email: 'mail',
  sms: 'text message',
}

const channelsOf = ({ defaults }: NotificationKind): string =>
  CHANNELS.filter((channel) => defaults[channel] === 'always' || defaults[channel] === 'on')
    .map((channel) => CHANNEL_NAMES[channel])
    .join(', ')

const dataOf = ({ dataFields }: NotificationKind): string =>
  Object.entries(dataFields)
    .map(([name, { text }]) => `\`${name}\`: ${text}`)
    .join('<br>')

const kindRows = (kinds: NotificationKindIndex): string[][] =>
  kinds.entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, kind]) => [`\`${name}\``, kind.label.en, dataOf(kind), channelsOf(kind)])

const links = (): string =>
  LINKED_PAGES.map(({ field, path }) => `\`${path}/{${field}}\` where the data has \`${field}\``).join(', ')

/** The chapter of the API reference, made of the kinds there are; the guide about pushes says the same. */
export const notificationReference = (kinds: NotificationKindIndex): string =>
  [
    INTRODUCTION,
    '## Data',
    'Every value of `data` is text, in the list, over sockets and in a push alike: amounts are whole numbers of piastres (`"45000"`), `true` and `false` are words. More fields may come, and older notifications lack the newer ones.',
    table(['Kind', 'What', 'Data', 'On by default'], kindRows(kinds)),
    'Nobody is pushed or mailed what they did themselves; the app may show it. Two exceptions: changes of a job’s status are confirmed to who made them, which can be switched off, and a new password is mailed to its owner.',
    '## Links',
    `A push has a link and a mail a button: an address below that of the web app, which phones with the app open there (Universal Links and App Links). It is ${links()}, else \`${LIST_PAGE}\`. The ids lead further: a quote or an invitation is found by its id in the data. The settings that mails point to are \`${SETTINGS_PAGE}\`.`,
    '## Push',
    table(['Field', 'Meaning'], PUSH_FIELDS),
    '## Mail',
    'Every mail of a kind that can be switched off has `List-Unsubscribe` and `List-Unsubscribe-Post` (RFC 8058) and a link that leads to a page that asks first. Mails about the security of the account have neither.',
  ].join('\n\n')
