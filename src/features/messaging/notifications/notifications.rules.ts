/** What a user can be told of. The names are stored, so they never change. */
export const NOTIFICATION_KINDS = [
  'invitation.sent',
  'invitation.accepted',
  'invitation.rejected',
  'invitation.expired',
  'quote.submitted',
  'quote.revised',
  'quote.withdrawn',
  'quote.accepted',
  'quote.declined',
  'quote.expired',
  'job.updated',
  'job.status-changed',
  'job.confirmed',
  'message.received',
  'user.password-changed',
  'user.banned',
] as const
export type KindName = (typeof NOTIFICATION_KINDS)[number]

/** The document's list (PARITY.md B122), which it leaves open. */
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

/** Whether a kind goes to a channel: `on` and `off` are what holds until the user decides, the others are fixed. */
export type Reach = 'always' | 'on' | 'off' | 'never'
export type Reaches = Readonly<Record<Channel, Reach>>

/** What a user has decided himself, as `kind:channel`. */
export interface Choices {
  readonly on: readonly string[]
  readonly off: readonly string[]
}

export const choiceOf = (kind: KindName, channel: Channel): string => `${kind}:${channel}`

/** Whether a kind goes to a channel of a user. */
export const isOn = (reaches: Reaches, choice: { kind: KindName; channel: Channel }, choices: Choices) => {
  const reach = reaches[choice.channel]
  const name = choiceOf(choice.kind, choice.channel)
  if (reach === 'always' || reach === 'never') return reach === 'always'
  return reach === 'on' ? !choices.off.includes(name) : choices.on.includes(name)
}

export const isMutable = (reach: Reach): boolean => reach === 'on' || reach === 'off'

/** What a device that takes pushes runs on. */
export const PLATFORMS = ['android', 'ios', 'web'] as const
export type Platform = (typeof PLATFORMS)[number]
