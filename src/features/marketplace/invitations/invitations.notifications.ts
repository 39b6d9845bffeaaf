import { noticeTo } from '#features/marketplace/jobs/party-notice.js'
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

const noticeToInvitee = async (invitation: Parameters<typeof noticeTo>[1], look: Look) => ({
  ...(await noticeTo('craftsman', invitation, look)),
  wording: 'invitee' as const,
})

export const invitationNotifications: NotificationKinds = {
  'invitation.sent': notificationKind({
    type: 'invitation',
    event: invitationSent,
    recipients: async (event, look) => [await noticeTo('craftsman', event, look)],
    defaults: EVERY_CHANNEL,
    dataFields: ['jobId', 'invitationId'],
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
    recipients: async (event, look) => [await noticeTo('client', event, look)],
    defaults: IN_APP_ONLY,
    dataFields: ['jobId', 'invitationId'],
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
    recipients: async ({ response, ...invitation }, look) =>
      response === 'Accepted' ? [await noticeTo('client', invitation, look)] : [],
    defaults: EVERY_CHANNEL,
    dataFields: ['jobId', 'invitationId'],
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
    recipients: async ({ response, ...invitation }, look) =>
      response === 'Rejected' ? [await noticeTo('client', invitation, look)] : [],
    defaults: EVERY_CHANNEL,
    dataFields: ['jobId', 'invitationId'],
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
    // A client who hired somebody or cancelled the job has ended the invitation by that.
    recipients: async ({ cause, ...invitation }, look) => [
      ...(cause === 'time' ? [await noticeTo('client', invitation, look)] : []),
      await noticeToInvitee(invitation, look),
    ],
    also: [
      kindSource(invitationsExpired, ({ invitations, ...job }, look) =>
        Promise.all(invitations.map((invitation) => noticeToInvitee({ ...job, ...invitation }, look))),
      ),
    ],
    defaults: IN_APP_ONLY,
    dataFields: ['jobId', 'invitationId'],
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
