import { PARTY_DATA } from '#features/marketplace/jobs/job-data.js'
import { noticeTo } from '#features/marketplace/jobs/party-notice.js'
import { choiceField, type DataFields, idField } from '#kernel/notifications/data-field.js'
import type { Look } from '#kernel/notifications/lookups.js'
import {
  EVERY_CHANNEL,
  IN_APP_ONLY,
  kindSource,
  notificationKind,
  type NotificationKinds,
} from '#kernel/notifications/notification-kind.js'
import {
  invitationAnswered,
  invitationExpired,
  invitationGone,
  invitationSent,
  invitationsExpired,
} from './invitations.events.js'
import type { InvitationStatus } from '#features/marketplace/jobs/own-parts.rules.js'

type Invitation = Parameters<typeof noticeTo>[1]

/** Tells one side of an invitation, and the status it has come to. */
const invitationNotice =
  (side: 'client' | 'craftsman', status: InvitationStatus) => (invitation: Invitation, look: Look) =>
    noticeTo(side, { ...invitation, facts: { status } }, look)

const noticeToInvitee = async (invitation: Invitation, look: Look) => ({
  ...(await invitationNotice('craftsman', 'Expired')(invitation, look)),
  wording: 'invitee' as const,
})

const byCraftsman = ({ craftsmanId }: { craftsmanId: string }): string => craftsmanId
const byClient = ({ clientId }: { clientId: string }): string => clientId
const byTime = (): null => null

const invitationData = (status: InvitationStatus): DataFields => ({
  ...PARTY_DATA,
  invitationId: idField('The invitation'),
  status: choiceField('What the status of the invitation is now', [status]),
})

export const invitationNotifications: NotificationKinds = {
  'invitation.sent': notificationKind({
    type: 'invitation',
    event: invitationSent,
    label: { en: 'Invitations to quote', ar: 'دعوات تقديم العروض' },
    actor: byClient,
    recipients: async (event, look) => [await invitationNotice('craftsman', 'Pending')(event, look)],
    defaults: EVERY_CHANNEL,
    dataFields: invitationData('Pending'),
    texts: {
      told: {
        title: { en: 'You are invited to quote', ar: 'دعوة لتقديم عرض' },
        body: {
          en: '{name} invites you to quote on “{job}”.',
          ar: 'وصلتك دعوة من {name} لتقديم عرض على «{job}».',
        },
      },
    },
  }),
  'invitation.craftsman-gone': notificationKind({
    type: 'invitation',
    event: invitationGone,
    label: { en: 'Invitations to craftsmen who have left', ar: 'دعوات لحرفيين لم يعودوا متاحين' },
    actor: byCraftsman,
    recipients: async (event, look) => [await invitationNotice('client', 'Expired')(event, look)],
    defaults: IN_APP_ONLY,
    dataFields: invitationData('Expired'),
    texts: {
      told: {
        title: { en: 'An invitation has ended', ar: 'انتهت دعوة' },
        body: {
          en: '{name} is no longer available, so your invitation for “{job}” has ended.',
          ar: 'انتهت دعوتك بخصوص «{job}» لأن حساب {name} لم يعد متاحًا.',
        },
      },
    },
  }),
  'invitation.accepted': notificationKind({
    type: 'invitation',
    event: invitationAnswered,
    label: { en: 'Accepted invitations', ar: 'قبول دعواتك' },
    actor: byCraftsman,
    recipients: async ({ response, ...invitation }, look) =>
      response === 'Accepted' ? [await invitationNotice('client', 'Accepted')(invitation, look)] : [],
    defaults: EVERY_CHANNEL,
    dataFields: invitationData('Accepted'),
    texts: {
      told: {
        title: { en: 'Invitation accepted', ar: 'تم قبول الدعوة' },
        body: {
          en: '{name} accepted your invitation to “{job}”.',
          ar: 'تمت موافقة {name} على دعوتك إلى «{job}».',
        },
      },
    },
  }),
  'invitation.rejected': notificationKind({
    type: 'invitation',
    event: invitationAnswered,
    label: { en: 'Declined invitations', ar: 'رفض دعواتك' },
    actor: byCraftsman,
    recipients: async ({ response, ...invitation }, look) =>
      response === 'Rejected' ? [await invitationNotice('client', 'Rejected')(invitation, look)] : [],
    defaults: EVERY_CHANNEL,
    dataFields: invitationData('Rejected'),
    texts: {
      told: {
        title: { en: 'Invitation declined', ar: 'تم رفض الدعوة' },
        body: {
          en: '{name} declined your invitation to “{job}”.',
          ar: 'وصلك اعتذار من {name} عن دعوتك إلى «{job}».',
        },
      },
    },
  }),
  'invitation.expired': notificationKind({
    type: 'invitation',
    event: invitationExpired,
    label: { en: 'Expired invitations', ar: 'الدعوات المنتهية' },
    actor: byTime,
    // A client who hired somebody or cancelled the job has ended the invitation by that.
    recipients: async ({ cause, ...invitation }, look) => [
      ...(cause === 'time' ? [await invitationNotice('client', 'Expired')(invitation, look)] : []),
      await noticeToInvitee(invitation, look),
    ],
    also: [
      kindSource({
        event: invitationsExpired,
        actor: byClient,
        recipients: ({ invitations, ...job }, look) =>
          Promise.all(invitations.map((invitation) => noticeToInvitee({ ...job, ...invitation }, look))),
      }),
    ],
    defaults: IN_APP_ONLY,
    dataFields: invitationData('Expired'),
    texts: {
      told: {
        title: { en: 'Invitation expired', ar: 'انتهت صلاحية الدعوة' },
        body: {
          en: 'Your invitation to {name} for “{job}” expired without an answer.',
          ar: 'انتهت صلاحية دعوتك لـ {name} بخصوص «{job}» دون رد.',
        },
      },
      invitee: {
        title: { en: 'Invitation expired', ar: 'انتهت صلاحية الدعوة' },
        body: {
          en: 'The invitation from {name} for “{job}” has expired.',
          ar: 'انتهت صلاحية الدعوة من {name} بخصوص «{job}».',
        },
      },
    },
  }),
}
