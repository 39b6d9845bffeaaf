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
    recipients: ({ userId }) => [{ user: userId, wording: DEFAULT_WORDING, params: {}, data: {} }],
    // The sessions of all other devices have ended with the old password, so a push would reach only who changed it.
    defaults: { inApp: 'always', push: 'never', email: 'always', sms: 'off' },
    dataFields: [],
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
    recipients: ({ userId, reason }) => [
      { user: userId, wording: DEFAULT_WORDING, params: { reason }, data: {} },
    ],
    defaults: { ...IN_APP_ONLY, email: 'always' },
    dataFields: [],
    urgent: true,
    texts: {
      told: {
        title: { en: 'Your account has been blocked', ar: 'تم حظر حسابك' },
        body: { en: 'Reason: {reason}', ar: 'السبب: {reason}' },
      },
    },
  }),
}
