import { userName } from '#features/identity/users/users.lookups.js'
import type { Look } from '#kernel/notifications/lookups.js'
import {
  DEFAULT_WORDING,
  type NotificationData,
  type Recipient,
} from '#kernel/notifications/notification-kind.js'
import { jobTitle } from './jobs.lookups.js'

/** What events about a job and one craftsman have in common. Prices are in piastres. */
interface PartyEvent {
  readonly jobId: string
  readonly clientId: string
  readonly craftsmanId: string
  readonly invitationId?: string
  readonly quoteId?: string
  readonly price?: number
  /** What an app is told beside the ids and the price. */
  readonly facts?: NotificationData
}

/** Tells one side of what the other has done. */
export const noticeTo = (
  side: 'client' | 'craftsman',
  event: PartyEvent,
  look: Look,
): Promise<Recipient<typeof DEFAULT_WORDING>> => {
  const { jobId, clientId, craftsmanId, invitationId, quoteId, price, facts } = event
  const [user, other] = side === 'client' ? [clientId, craftsmanId] : [craftsmanId, clientId]
  return Promise.resolve({
    user,
    from: other,
    wording: DEFAULT_WORDING,
    params: {
      name: look(userName, other),
      job: look(jobTitle, jobId),
      ...(price !== undefined && { price }),
    },
    data: {
      jobId,
      clientId,
      craftsmanId,
      ...(invitationId !== undefined && { invitationId }),
      ...(quoteId !== undefined && { quoteId }),
      ...(price !== undefined && { price: String(price) }),
      ...facts,
    },
  })
}
