import { choiceField, idField } from '#kernel/notifications/data-field.js'
import {
  DEFAULT_WORDING,
  IN_APP_ONLY,
  notificationKind,
  type NotificationKinds,
} from '#kernel/notifications/notification-kind.js'
import { userBanned, userPasswordChanged } from './users.events.js'

export const userNotifications: NotificationKinds = {
  'user.password-changed': notificationKind({
    type: 'system',
    event: userPasswordChanged,
    label: { en: 'Changes of your password', ar: 'تغيير كلمة المرور' },
    actor: ({ userId }) => userId,
    // It may have been somebody else.
    tellsActor: true,
    recipients: ({ userId, by }) => [
      { user: userId, wording: DEFAULT_WORDING, params: {}, data: { userId, by } },
    ],
    // The sessions of all other devices have ended with the old password, so a push would reach only who changed it.
    defaults: { inApp: 'always', push: 'never', email: 'always', sms: 'off' },
    dataFields: {
      userId: idField('You'),
      by: choiceField('How it was changed: with the old one, or through a link', ['owner', 'reset-link']),
    },
    urgent: true,
    texts: {
      told: {
        title: { en: 'Your password was changed', ar: 'تم تغيير كلمة مرورك' },
        body: {
          en: 'If this was not you, reset your password now and contact us.',
          ar: 'إذا لم يصدر هذا التغيير منك، فيُرجى إعادة تعيين كلمة المرور فورًا والتواصل معنا.',
        },
      },
    },
  }),
  'user.banned': notificationKind({
    type: 'admin',
    event: userBanned,
    label: { en: 'Blocking of your account', ar: 'حظر حسابك' },
    actor: ({ by }) => by,
    recipients: ({ userId, reason }) => [
      { user: userId, wording: DEFAULT_WORDING, params: { reason }, data: { userId } },
    ],
    defaults: { ...IN_APP_ONLY, email: 'always' },
    dataFields: { userId: idField('You') },
    opensNothing: true,
    urgent: true,
    texts: {
      told: {
        title: { en: 'Your account has been blocked', ar: 'تم حظر حسابك' },
        body: { en: 'Reason: {reason}', ar: 'السبب: {reason}' },
      },
    },
  }),
}
