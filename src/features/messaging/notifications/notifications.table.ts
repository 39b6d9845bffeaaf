import { userBanned, userPasswordChanged } from '#features/identity/users/users.events.js'
import {
  invitationAnswered,
  invitationExpired,
  invitationSent,
} from '#features/marketplace/invitations/invitations.events.js'
import { jobConfirmed, jobStatusChanged, jobUpdated } from '#features/marketplace/jobs/jobs.events.js'
import type { JobStatus } from '#features/marketplace/jobs/jobs.rules.js'
import {
  quoteAccepted,
  quoteDeclined,
  quoteExpired,
  quoteRevised,
  quoteSubmitted,
  quoteWithdrawn,
} from '#features/marketplace/quotes/quotes.events.js'
import { messageSent } from '#features/messaging/chat/chat.events.js'
import { HOUR, MINUTE, SECOND } from '#kernel/clock.js'
import { type FactReader, kind, type Kind, type Recipient } from './notification-kind.js'
import type { texts } from './notification-texts.js'
import type { KindName, Reaches } from './notifications.rules.js'

const WINDOW_SECONDS = 60
const CHAT_TTL_SECONDS = HOUR / SECOND
const TRIP_TTL_SECONDS = (15 * MINUTE) / SECOND

/** The document's table: in-app, push and mail; texts for who asks for them. */
const FULL: Reaches = { inApp: 'always', push: 'on', email: 'on', sms: 'off' }
const IN_APP: Reaches = { inApp: 'always', push: 'never', email: 'never', sms: 'never' }

interface Pair {
  readonly jobId: string
  readonly clientId: string
  readonly craftsmanId: string
}

/** One side is told of what the other has done. */
const told = async (
  pair: Pair & { invitationId?: string; quoteId?: string; price?: number },
  side: 'client' | 'craftsman',
  read: FactReader,
): Promise<Recipient[]> => {
  const { jobId, clientId, craftsmanId, invitationId, quoteId, price } = pair
  const [user, other] = side === 'client' ? [clientId, craftsmanId] : [craftsmanId, clientId]
  return [
    {
      user,
      wording: 'told',
      params: {
        name: await read.nameOf(other),
        job: await read.titleOf(jobId),
        ...(price !== undefined && { price }),
      },
      data: {
        jobId,
        ...(invitationId !== undefined && { invitationId }),
        ...(quoteId !== undefined && { quoteId }),
      },
    },
  ]
}

type StatusWording = keyof (typeof texts)['job.status-changed']

/**
 * What a change of status says to who made it, to the other party, and to both when staff made it. Of the first quote
 * quote.submitted tells.
 */
const STATUS_WORDINGS: Readonly<
  Partial<Record<JobStatus, Readonly<Record<'self' | 'other' | 'house', StatusWording>>>>
> = {
  Hired: { self: 'hired', other: 'hired', house: 'hired' },
  'On The Way': { self: 'on-the-way-self', other: 'on-the-way', house: 'on-the-way' },
  'In Progress': { self: 'in-progress-self', other: 'in-progress', house: 'in-progress' },
  Completed: { self: 'completed-self', other: 'completed', house: 'completed-decided' },
  Disputed: { self: 'disputed-self', other: 'disputed', house: 'disputed' },
  Cancelled: { self: 'cancelled-self', other: 'cancelled', house: 'cancelled-decided' },
}

/** What only the parties see of a job: its change is no news to those who quoted. */
const PRIVATE_FIELDS: readonly string[] = ['address']

/** Every notification there is: of which event, to whom, by which channels (docs/decisions/007-notifications.md). */
export const kinds: Readonly<Record<KindName, Kind>> = {
  'invitation.sent': kind({
    type: 'invitation',
    event: invitationSent,
    recipients: (invitation, read) => told(invitation, 'craftsman', read),
    reaches: FULL,
  }),
  'invitation.accepted': kind({
    type: 'invitation',
    event: invitationAnswered,
    recipients: async ({ response, ...invitation }, read) =>
      response === 'Accepted' ? told(invitation, 'client', read) : [],
    reaches: FULL,
  }),
  'invitation.rejected': kind({
    type: 'invitation',
    event: invitationAnswered,
    recipients: async ({ response, ...invitation }, read) =>
      response === 'Rejected' ? told(invitation, 'client', read) : [],
    reaches: FULL,
  }),
  'invitation.expired': kind({
    type: 'invitation',
    event: invitationExpired,
    // a client who gave the job to somebody or cancelled it has ended the invitation himself
    recipients: async ({ cause, ...invitation }, read) => [
      ...(cause === 'time' ? await told(invitation, 'client', read) : []),
      ...(await told(invitation, 'craftsman', read)).map((one) => ({ ...one, wording: 'invitee' as const })),
    ],
    reaches: IN_APP,
  }),
  'quote.submitted': kind({
    type: 'quote',
    event: quoteSubmitted,
    recipients: (quote, read) => told(quote, 'client', read),
    reaches: FULL,
    collapse: { by: 'jobId', windowSeconds: WINDOW_SECONDS },
  }),
  'quote.revised': kind({
    type: 'quote',
    event: quoteRevised,
    recipients: (quote, read) => told(quote, 'client', read),
    reaches: IN_APP,
  }),
  'quote.withdrawn': kind({
    type: 'quote',
    event: quoteWithdrawn,
    recipients: (quote, read) => told(quote, 'client', read),
    reaches: IN_APP,
  }),
  'quote.accepted': kind({
    type: 'quote',
    event: quoteAccepted,
    recipients: (quote, read) => told(quote, 'craftsman', read),
    reaches: FULL,
  }),
  'quote.declined': kind({
    type: 'quote',
    event: quoteDeclined,
    recipients: (quote, read) => told(quote, 'craftsman', read),
    reaches: FULL,
  }),
  'quote.expired': kind({
    type: 'quote',
    event: quoteExpired,
    recipients: (quote, read) => told(quote, 'craftsman', read),
    reaches: { ...FULL, email: 'off' },
  }),
  'job.updated': kind({
    type: 'status',
    event: jobUpdated,
    recipients: async ({ jobId, fields }, read) => {
      if (fields.every((field) => PRIVATE_FIELDS.includes(field))) return []
      const job = await read.titleOf(jobId)
      const quoters = await read.quotersOf(jobId)
      return quoters.map((user) => ({ user, wording: 'told', params: { job }, data: { jobId } }))
    },
    reaches: { ...FULL, email: 'off' },
    collapse: { by: 'jobId', windowSeconds: WINDOW_SECONDS },
  }),
  'job.status-changed': kind({
    type: 'status',
    event: jobStatusChanged,
    recipients: async ({ jobId, clientId, craftsmanId, to, by }, read) => {
      const wordings = STATUS_WORDINGS[to]
      if (!wordings) return []
      const job = await read.titleOf(jobId)
      const isParty = by === clientId || by === craftsmanId
      const named = to === 'Hired' ? craftsmanId : by
      const params = { job, ...(named !== null && isParty && { name: await read.nameOf(named) }) }
      // quote.accepted tells the craftsman that he is hired
      const parties = to === 'Hired' ? [clientId] : [clientId, craftsmanId]
      return parties
        .filter((user) => user !== null)
        .map((user) => ({
          user,
          wording: wordings[!isParty ? 'house' : user === by ? 'self' : 'other'],
          params,
          data: { jobId },
        }))
    },
    reaches: FULL,
    ttlSeconds: (wording) => (wording.startsWith('on-the-way') ? TRIP_TTL_SECONDS : undefined),
  }),
  'job.confirmed': kind({
    type: 'status',
    event: jobConfirmed,
    recipients: async ({ by, ...job }, read) => {
      if (by === job.clientId) return told(job, 'craftsman', read)
      // a confirmation by staff decides a dispute, of which job.status-changed tells
      if (by !== null) return []
      const params = { job: await read.titleOf(job.jobId) }
      return [job.clientId, job.craftsmanId].map((user) => ({
        user,
        wording: 'decided',
        params,
        data: { jobId: job.jobId },
      }))
    },
    reaches: FULL,
  }),
  'message.received': kind({
    type: 'message',
    event: messageSent,
    recipients: async ({ chatId, messageId, seq, jobId, senderId, recipientId }, read) => [
      {
        user: recipientId,
        wording: 'told',
        params: { name: await read.nameOf(senderId), job: await read.titleOf(jobId) },
        data: { chatId, messageId, jobId },
        seq,
      },
    ],
    reaches: { ...FULL, email: 'never', sms: 'never' },
    collapse: { by: 'chatId', windowSeconds: WINDOW_SECONDS, trailing: true },
    ttlSeconds: () => CHAT_TTL_SECONDS,
  }),
  'user.password-changed': kind({
    type: 'system',
    event: userPasswordChanged,
    recipients: async ({ userId }) => [{ user: userId, wording: 'told', params: {}, data: {} }],
    // the sessions of all other devices have ended with the old password, so a push would reach nobody but who changed it
    reaches: { inApp: 'always', push: 'never', email: 'always', sms: 'off' },
    urgent: true,
  }),
  'user.banned': kind({
    type: 'admin',
    event: userBanned,
    recipients: async ({ userId, reason }) => [
      { user: userId, wording: 'told', params: { reason }, data: {} },
    ],
    reaches: { ...IN_APP, email: 'always' },
    urgent: true,
  }),
}
