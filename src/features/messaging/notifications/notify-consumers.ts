import type { NotificationKindIndex } from '#kernel/notifications/kind-index.js'

type Source = NotificationKindIndex['sources'][number]

/**
 * The kinds that one consumer of their event makes together, by the event. Names of consumers are stored, so this never
 * changes: a kind that came later has a consumer of its own, or a release with it would not learn that an event of one
 * without it lacks something.
 */
const MADE_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'chat.message-sent': ['message.received'],
  'invitation.answered': ['invitation.accepted', 'invitation.rejected'],
  'invitation.expired': ['invitation.expired'],
  'invitation.sent': ['invitation.sent'],
  'invitations.expired': ['invitation.expired'],
  'job.confirmed': ['job.confirmed'],
  'job.status-changed': ['job.status-changed'],
  'job.updated': ['job.updated'],
  'quote.accepted': ['quote.accepted'],
  'quote.declined': ['quote.declined'],
  'quote.expired': ['quote.expired'],
  'quote.revised': ['quote.revised'],
  'quote.submitted': ['quote.submitted'],
  'quote.withdrawn': ['quote.withdrawn'],
  'quotes.declined': ['quote.declined'],
  'quotes.expired': ['quote.expired'],
  'user.banned': ['user.banned'],
  'user.password-changed': ['user.password-changed'],
}

/** The name of the consumer that makes a kind of an event. */
export const notifyConsumerName = ({ event: { type }, kind }: Source): string =>
  MADE_TOGETHER[type]?.includes(kind) ? `notify.${type}` : `notify.${type}.${kind}`
