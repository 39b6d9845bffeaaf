import { z } from 'zod'
import { LanguageName, pageQuery, pageSchema, queryBoolean, timestamp } from '#kernel/http/schemas.js'
import { pattern } from '#kernel/i18n/rule-words.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'
import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'
import { NOTIFICATION_TYPES } from '#kernel/notifications/notification-kind.js'
import { PLATFORMS } from './notifications.rules.js'
import { DEFAULT_TIME_ZONE, isTimeZone } from './quiet-hours.rules.js'

const MAX_MARKED = 100
const MAX_TOKEN = 4096

export const NotificationParams = z.strictObject({ notificationId: idSchema('Notification') })

export const NotificationQuery = z.strictObject({
  ...pageQuery,
  unread: queryBoolean().optional().describe('`true`: only unread ones; `false`: only read ones'),
  before: idSchema('Notification')
    .optional()
    .describe('Those older than this one, without a count; `page` is ignored'),
})

const IDS_OR_ALL = { en: 'Use either ids or all, not both', ar: 'يمكن استخدام ids أو all، وليس كليهما' }

export const MarkRead = z
  .strictObject({
    ids: z.array(idSchema('Notification')).min(1).max(MAX_MARKED).optional(),
    all: z.literal(true).optional(),
  })
  .refine(({ ids, all }) => ids === undefined || all === undefined, {
    ...localizedRule({ code: 'CONFLICTING_FIELDS', ...IDS_OR_ALL }),
    path: ['ids'],
  })
  .refine(({ ids, all }) => ids !== undefined || all !== undefined, {
    ...localizedRule({ code: 'REQUIRED', ...IDS_OR_ALL }),
    path: ['ids'],
  })
  .meta({ id: 'NotificationMarks' })

const UNSUBSCRIBE_TOKEN = /^[A-Za-z0-9_.-]{1,200}$/

export const UnsubscribeParams = z.strictObject({
  token: z
    .string()
    .regex(UNSUBSCRIBE_TOKEN)
    .meta({ description: 'From the link of the mail', examples: ['MjAyNi0xMS0yOQ.quote-submitted.en.5pS8'] }),
})

/** As mail programs post it. */
export const OneClick = z
  .strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() })
  .optional()
  .meta({ id: 'OneClickUnsubscribe' })

export const SubscriptionView = z
  .strictObject({
    kind: z.string(),
    label: z.string().describe('What settings and mails call the kind'),
    language: LanguageName.describe('That of the mails, in which `label` and `message` are'),
    subscribed: z.boolean().describe('Whether mails of the kind are sent'),
    message: z.string(),
  })
  .meta({ id: 'NotificationSubscription' })

const TIME = pattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
  code: 'INVALID_TIME',
  en: 'Must be a time of day in 24 hours, such as 22:00',
  ar: 'يجب أن يكون وقتًا بنظام 24 ساعة، مثل 22:00',
})
const MAX_TIME_ZONE = 64

const QuietHours = z
  .strictObject({
    from: z
      .string()
      .check(TIME)
      .meta({ description: 'Local time', examples: ['22:00'] }),
    to: z
      .string()
      .check(TIME)
      .meta({ description: 'Local time; before `from` when it is on the next day', examples: ['07:00'] }),
    timeZone: z
      .string()
      .max(MAX_TIME_ZONE)
      .refine(
        isTimeZone,
        localizedRule({
          code: 'INVALID_TIME_ZONE',
          en: 'Must be an IANA time zone, such as Africa/Cairo',
          ar: 'يجب أن تكون منطقة زمنية صحيحة، مثل Africa/Cairo',
        }),
      )
      .optional()
      .default(DEFAULT_TIME_ZONE),
  })
  .refine(({ from, to }) => from !== to, {
    ...localizedRule({
      code: 'SAME_AS_ANOTHER_FIELD',
      en: 'Must differ from the start',
      ar: 'يجب أن يختلف عن وقت البداية',
    }),
    path: ['to'],
  })
  .meta({ id: 'QuietHoursInput' })

const QuietHoursView = z
  .strictObject({ from: z.string(), to: z.string(), timeZone: z.string() })
  .meta({ id: 'QuietHours' })

const Switch = z.boolean().optional()

const ChannelState = z
  .strictObject({ on: z.boolean(), mutable: z.boolean().describe('Whether it can be changed') })
  .meta({ id: 'NotificationChannelState' })

const NotificationType = z.enum(NOTIFICATION_TYPES).meta({ id: 'NotificationType' })

/** What depends on the kinds there are; a kind of a newer version is shown all the same. */
export const notificationSchemas = (kinds: NotificationKindIndex) => {
  const kind = z.enum(kinds.names).meta({ id: 'NotificationKind' })

  const NotificationView = z
    .strictObject({
      id: z.string(),
      type: NotificationType,
      kind: z
        .string()
        .meta({ description: 'What happened; more kinds may come', 'x-extensible-enum': kinds.names }),
      title: z.string(),
      message: z.string(),
      count: z
        .int()
        .optional()
        .describe(
          'For messages of one chat: how many unread ones it stands for; absent for one, at most 100',
        ),
      data: z
        .object(Object.fromEntries(kinds.dataFields.map((field) => [field, z.string().optional()])))
        .catchall(z.string())
        .meta({
          id: 'NotificationData',
          description:
            'What to open and to switch on: which fields a kind has is in the chapter of notifications. All values are text, as in a push',
        }),
      read: z.boolean(),
      createdAt: timestamp.describe('When it happened'),
    })
    .meta({ id: 'NotificationView' })

  const PreferenceChanges = z
    .strictObject({
      kinds: z
        .array(
          z
            .strictObject({
              kind,
              inApp: Switch.describe('Cannot be muted'),
              push: Switch,
              email: Switch,
              sms: Switch,
            })
            .meta({ id: 'NotificationKindChange' }),
        )
        .max(kinds.names.length),
      quietHours: QuietHours.nullable().describe('Push and SMS are held back meanwhile; `null`: none'),
    })
    .partial()
    .meta({ id: 'NotificationPreferenceChanges' })

  const PreferencesView = z
    .strictObject({
      kinds: z.array(
        z
          .strictObject({
            kind,
            channels: z
              .strictObject({
                inApp: ChannelState,
                push: ChannelState,
                email: ChannelState,
                sms: ChannelState,
              })
              .meta({ id: 'NotificationChannels' }),
          })
          .meta({ id: 'NotificationKindPreferences' }),
      ),
      quietHours: QuietHoursView.nullable(),
    })
    .meta({ id: 'NotificationPreferences' })

  return {
    NotificationView,
    /** A page; with `before` without its count. */
    NotificationList: pageSchema('NotificationPage', NotificationView)
      .partial({ pagination: true })
      .meta({ id: 'NotificationPage' }),
    PreferenceChanges,
    PreferencesView,
  }
}

export type PreferenceChanges = z.output<ReturnType<typeof notificationSchemas>['PreferenceChanges']>

const TOKEN = pattern(/^[\w:.-]+$/, {
  code: 'INVALID_FORMAT',
  en: 'Must be the token that Firebase gave the app, unchanged',
  ar: 'يجب أن يكون الرمز الذي حصل عليه التطبيق من Firebase من دون تغيير',
})
const deviceToken = z
  .string()
  .min(8)
  .max(MAX_TOKEN)
  .check(TOKEN)
  .meta({
    description: 'As Firebase gave it to the app',
    examples: [
      'dGhpc0lzQVRva2Vu:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9KtT8OvPVGJ-hQMRKRrZuJAEcl7B338qju59zJMjw2DELjzEvxwYv7hH5Ynpc1ODQ0aT4U4OFEeco8ohsN5PjL1iC2dNtk2BAokeMCg2ZXKqpc8FXKmhX94kIxQ',
    ],
  })
const Platform = z.enum(PLATFORMS).meta({ id: 'Platform' })

export const DeviceTokenInput = z
  .strictObject({ token: deviceToken, platform: Platform })
  .meta({ id: 'DeviceTokenInput' })
export const DeviceTokenParams = z.strictObject({ token: deviceToken })

export const DeviceTokenView = z
  .strictObject({
    id: z.string(),
    token: z.string(),
    platform: Platform,
    createdAt: timestamp,
  })
  .meta({ id: 'DeviceTokenView' })
