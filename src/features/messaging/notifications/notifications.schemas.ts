import { z } from 'zod'
import { pageQuery, pageSchema, timestamp } from '#kernel/http/schemas.js'
import { LANGUAGES } from '#kernel/i18n/text.js'
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
  unread: z.enum(['true', 'false']).optional().describe('`true`: only unread ones; `false`: only read ones'),
  before: idSchema('Notification')
    .optional()
    .describe('Those older than this one, without a count; `page` is ignored'),
})

export const MarkRead = z
  .strictObject({
    ids: z.array(idSchema('Notification')).min(1).max(MAX_MARKED).optional(),
    all: z.literal(true).optional(),
  })
  .refine(({ ids, all }) => (ids === undefined) !== (all === undefined), {
    ...localizedRule({ en: 'Use either ids or all, not both', ar: 'يمكن استخدام ids أو all، وليس كليهما' }),
    path: ['ids'],
  })

const UNSUBSCRIBE_TOKEN = /^[A-Za-z0-9_.-]{1,200}$/

export const UnsubscribeParams = z.strictObject({
  token: z.string().regex(UNSUBSCRIBE_TOKEN).describe('From the link of the mail'),
})

/** As mail programs post it. */
export const OneClick = z.strictObject({ 'List-Unsubscribe': z.literal('One-Click').optional() }).optional()

export const SubscriptionView = z
  .strictObject({
    kind: z.string(),
    label: z.string().describe('What settings and mails call the kind'),
    language: z.enum(LANGUAGES).describe('That of the mails, in which `label` and `message` are'),
    subscribed: z.boolean().describe('Whether mails of the kind are sent'),
    message: z.string(),
  })
  .meta({ id: 'NotificationSubscription' })

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const MAX_TIME_ZONE = 64

const QuietHours = z
  .strictObject({
    from: z.string().regex(TIME).describe('Local time, such as 22:00'),
    to: z.string().regex(TIME).describe('Local time; before `from` when it is on the next day'),
    timeZone: z
      .string()
      .max(MAX_TIME_ZONE)
      .refine(
        isTimeZone,
        localizedRule({
          en: 'Must be an IANA time zone, such as Africa/Cairo',
          ar: 'يجب أن تكون منطقة زمنية صحيحة، مثل Africa/Cairo',
        }),
      )
      .optional()
      .default(DEFAULT_TIME_ZONE),
  })
  .refine(({ from, to }) => from !== to, {
    ...localizedRule({ en: 'Must differ from the start', ar: 'يجب أن يختلف عن وقت البداية' }),
    path: ['to'],
  })

const Switch = z.boolean().optional()

const ChannelState = z
  .strictObject({ on: z.boolean(), mutable: z.boolean().describe('Whether it can be changed') })
  .meta({ id: 'NotificationChannelState' })

/** What depends on the kinds there are; a kind of a newer version is shown all the same. */
export const notificationSchemas = (kinds: NotificationKindIndex) => {
  const kind = z.enum(kinds.names)

  const NotificationView = z
    .strictObject({
      id: z.string(),
      type: z.enum(NOTIFICATION_TYPES),
      kind: z.string().describe(`What happened: ${kinds.names.join(', ')}; more may come`),
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
        .describe(
          'What to open and to switch on: which fields a kind has is in the chapter of notifications. All values are text, as in a push',
        ),
      read: z.boolean(),
      createdAt: timestamp.describe('When it happened'),
    })
    .meta({ id: 'NotificationView' })

  const PreferenceChanges = z
    .strictObject({
      kinds: z
        .array(
          z.strictObject({
            kind,
            inApp: Switch.describe('Cannot be muted'),
            push: Switch,
            email: Switch,
            sms: Switch,
          }),
        )
        .max(kinds.names.length),
      quietHours: QuietHours.nullable().describe('Push and SMS are held back meanwhile; `null`: none'),
    })
    .partial()

  const PreferencesView = z
    .strictObject({
      kinds: z.array(
        z.strictObject({
          kind,
          channels: z.strictObject({
            inApp: ChannelState,
            push: ChannelState,
            email: ChannelState,
            sms: ChannelState,
          }),
        }),
      ),
      quietHours: z.strictObject({ from: z.string(), to: z.string(), timeZone: z.string() }).nullable(),
    })
    .meta({ id: 'NotificationPreferences' })

  return {
    NotificationView,
    /** A page; with `before` without its count. */
    NotificationList: pageSchema(NotificationView).partial({ pagination: true }),
    PreferenceChanges,
    PreferencesView,
  }
}

export type PreferenceChanges = z.output<ReturnType<typeof notificationSchemas>['PreferenceChanges']>

const TOKEN = /^[\w:.-]+$/
const deviceToken = z.string().min(8).max(MAX_TOKEN).regex(TOKEN).describe('As Firebase gave it to the app')

export const DeviceTokenInput = z.strictObject({ token: deviceToken, platform: z.enum(PLATFORMS) })
export const DeviceTokenParams = z.strictObject({ token: deviceToken })

export const DeviceTokenView = z
  .strictObject({
    id: z.string(),
    token: z.string(),
    platform: z.enum(PLATFORMS),
    createdAt: timestamp,
  })
  .meta({ id: 'DeviceTokenView' })
