import type { z } from 'zod'
import { DAY, SECOND } from '../clock.js'
import type { EventDefinition } from '../events/event.js'
import type { LocalizedText } from '../i18n/text.js'
import type { DataFields } from './data-field.js'
import type { Look } from './lookups.js'

/** What apps group notifications by: the API's closed list, all of which they know. A feature chooses one and adds none. */
export const NOTIFICATION_TYPES = [
  'invitation',
  'quote',
  'status',
  'review',
  'dispute',
  'admin',
  'message',
  'payment',
  'system',
] as const
export type NotificationType = (typeof NOTIFICATION_TYPES)[number]

/** How a notification reaches its user. In-app is stored and sent to open sockets. */
export const CHANNELS = ['inApp', 'push', 'email', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** Whether a kind goes to a channel: `on` and `off` hold until the user decides, the others are fixed. */
export type ChannelDefault = 'always' | 'on' | 'off' | 'never'
export type ChannelDefaults = Readonly<Record<Channel, ChannelDefault>>

/** In the app, by push and by mail; by text message for users who turn it on. */
export const EVERY_CHANNEL: ChannelDefaults = { inApp: 'always', push: 'on', email: 'on', sms: 'off' }
export const IN_APP_ONLY: ChannelDefaults = { inApp: 'always', push: 'never', email: 'never', sms: 'never' }

/** What a notification says. Placeholders are the names of its params, such as `{name}`; `price` is in piastres. */
export interface Template {
  readonly title: LocalizedText
  readonly body: LocalizedText
}

/** What the placeholders stand for, as it was when the notification was made. */
export type NotificationParams = Readonly<Record<string, string | number>>

/** What an app switches on and opens: facts by field, such as `jobId` and `status`. All of it is text, as FCM has it. */
export type NotificationData = Readonly<Record<string, string>>

/** The wording of a kind that has one only. It is stored. */
export const DEFAULT_WORDING = 'told'

/** Somebody to be notified, in which of the kind's wordings. */
export interface Recipient<Wording extends string = string> {
  readonly user: string
  readonly wording: Wording
  /** Those that are looked up may be on their way: meanwhile it is found out where the user is reached. */
  readonly params: Readonly<Record<string, string | number | Promise<string>>>
  readonly data: NotificationData
  /** Another user who caused it, and whose words are among the params. */
  readonly from?: string
  /** Of a chat message: its number in the chat, up to which the chat may be read already. */
  readonly seq?: number
}

/** Facts that go on from each other: of a user's with the same value of `by` at most one notification is unread. */
export interface Thread {
  /** A field of the data. Recipients of such a kind have a `seq`. */
  readonly by: string
  /** The fields of the data that name the newest fact alone. */
  readonly newest: readonly string[]
}

/** Bursts: of those with the same value of `by` the first in a window is sent at once, and one mail lists them all. */
export interface Collapse {
  /** A field of the data. */
  readonly by: string
  readonly windowSeconds: number
  /** What of it is still unread when the window ends is pushed in one more push, which takes the place of the first. */
  readonly trailing?: true
}

type RecipientsOf<Payload extends z.ZodObject, Wording extends string> = (
  payload: z.output<Payload>,
  look: Look,
) => Promise<readonly Recipient<Wording>[]> | readonly Recipient<Wording>[]

/** Who has done what an event tells of: a user's id, null where nobody has. */
type ActorOf<Payload extends z.ZodObject> = (payload: z.output<Payload>) => string | null

/** An event that causes a kind, whose act it was, and whom it concerns. */
export interface KindSource {
  readonly event: EventDefinition
  readonly actor: (payload: unknown) => string | null
  readonly recipients: (payload: unknown, look: Look) => Promise<readonly Recipient[]>
}

interface SourceDefinition<Payload extends z.ZodObject, Wording extends string> {
  readonly event: EventDefinition<Payload>
  /** Is told of it in the app alone: nobody is pushed or mailed what they did themselves. */
  readonly actor: ActorOf<Payload>
  readonly recipients: RecipientsOf<Payload, Wording>
}

/** One more event that causes a kind, such as one about many of what its first event is about. */
export const kindSource = <Payload extends z.ZodObject, const Wording extends string>({
  event,
  actor,
  recipients,
}: SourceDefinition<Payload, Wording>): KindSource => ({
  event,
  actor: (payload) => actor(event.payload.parse(payload)),
  recipients: async (payload, look) => recipients(event.payload.parse(payload), look),
})

interface KindDefinition<Payload extends z.ZodObject, Wording extends string> extends SourceDefinition<
  Payload,
  Wording
> {
  readonly type: NotificationType
  /** What settings and mails call the kind. */
  readonly label: LocalizedText
  /** What else causes it. */
  readonly also?: readonly KindSource[]
  /** The channels it goes to unless its user decides otherwise. */
  readonly defaults: ChannelDefaults
  readonly texts: Readonly<Record<Wording, Template>>
  /** The title of several in one push or mail. */
  readonly digestTitle?: LocalizedText
  /** The fields its data can have. */
  readonly dataFields: DataFields
  /** Also who did it is told on every channel: in words of a confirmation, or because it may have been somebody else. */
  readonly tellsActor?: true
  /** There is nothing to open: its reader can no longer sign in. */
  readonly opensNothing?: true
  readonly collapse?: Collapse
  /** A new fact replaces the unread notification and raises its count; once that is read, there is a new one. */
  readonly thread?: Thread
  /** How long a push of this wording is kept for a phone that is offline; a day by default. */
  readonly ttlSeconds?: (wording: string) => number | undefined
  /** Is not held back by quiet hours. */
  readonly urgent?: true
}

/** A kind of notification, whatever its event. */
export interface NotificationKind
  extends Omit<KindDefinition<z.ZodObject, string>, keyof KindSource>, KindSource {}

/** A feature's kinds by their names, which are stored and so never change. */
export type NotificationKinds = Readonly<Record<string, NotificationKind>>

export const notificationKind = <Payload extends z.ZodObject, const Wording extends string>(
  definition: KindDefinition<Payload, Wording>,
): NotificationKind => ({
  ...definition,
  ...kindSource(definition),
})

const DEFAULT_TTL_SECONDS = DAY / SECOND

/** What a burst is about; null for a kind that has none. */
export const burstOf = (
  { collapse }: Pick<NotificationKind, 'collapse'>,
  kind: string,
  data: NotificationData,
): string | null => (collapse ? `${kind}:${data[collapse.by] ?? ''}` : null)

/** How long a push is kept for a phone that is offline. */
export const ttlSecondsOf = ({ ttlSeconds }: Pick<NotificationKind, 'ttlSeconds'>, wording: string): number =>
  ttlSeconds?.(wording) ?? DEFAULT_TTL_SECONDS
