import type { z } from 'zod'
import { DAY, SECOND } from '#kernel/clock.js'
import type { EventDefinition } from '#kernel/events/event.js'
import type { NotificationType, Reaches } from './notifications.rules.js'

/** What an app opens for a notification. */
export const DATA_FIELDS = ['jobId', 'quoteId', 'invitationId', 'chatId', 'messageId'] as const
export type DataField = (typeof DATA_FIELDS)[number]
export type NotificationData = Readonly<Partial<Record<DataField, string>>>

/** What the placeholders of a template stand for, as it was when the notification was made. `price` is in piastres. */
export type NotificationParams = Readonly<Record<string, string | number>>

/** Somebody to be told, in which of the kind's wordings. */
export interface Recipient {
  readonly user: string
  readonly wording: string
  readonly params: NotificationParams
  readonly data: NotificationData
  /** Of a chat message: its number in the chat, up to which the chat may be read already. */
  readonly seq?: number
}

/** What a notification needs to know beyond its event. */
export interface FactReader {
  nameOf(userId: string): Promise<string>
  titleOf(jobId: string): Promise<string>
  /** The craftsmen whose quotes on the job stand. */
  quotersOf(jobId: string): Promise<readonly string[]>
}

/** Bursts: of those with the same value of `by` the first in a window is sent at once, and one mail lists them all. */
export interface Collapse {
  readonly by: DataField
  readonly windowSeconds: number
  /** What of it is still unread when the window ends is pushed in one more push, which takes the place of the first. */
  readonly trailing?: true
}

const DEFAULT_TTL_SECONDS = DAY / SECOND

/** What a burst is about; null for a kind that has none. */
export const burstOf = ({ collapse }: Kind, kind: string, data: NotificationData): string | null =>
  collapse ? `${kind}:${data[collapse.by] ?? ''}` : null

/** How long it is news for a phone that was offline. */
export const ttlSecondsOf = ({ ttlSeconds }: Kind, wording: string): number =>
  ttlSeconds?.(wording) ?? DEFAULT_TTL_SECONDS

interface KindDefinition<Payload extends z.ZodObject> {
  readonly type: NotificationType
  /** What causes it. */
  readonly event: EventDefinition<Payload>
  readonly recipients: (payload: z.output<Payload>, read: FactReader) => Promise<readonly Recipient[]>
  readonly reaches: Reaches
  readonly collapse?: Collapse
  /** Of a wording; a day where it is not said. */
  readonly ttlSeconds?: (wording: string) => number | undefined
  /** Is not held back by quiet hours. */
  readonly urgent?: true
}

/** A kind of notification, whatever its event. */
export type Kind = Omit<KindDefinition<z.ZodObject>, 'recipients'> & {
  readonly recipients: (payload: unknown, read: FactReader) => Promise<readonly Recipient[]>
}

export const kind = <Payload extends z.ZodObject>(definition: KindDefinition<Payload>): Kind => ({
  ...definition,
  recipients: (payload, read) => definition.recipients(definition.event.payload.parse(payload), read),
})
