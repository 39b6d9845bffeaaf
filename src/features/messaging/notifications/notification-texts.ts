import type { LocalizedText } from '#kernel/i18n/text.js'
import type { KindName } from './notifications.rules.js'

/** What a notification says. Placeholders: `name` (a person), `job` (a title), `price`, `count`, `reason`. */
export interface Template {
  readonly title: LocalizedText
  readonly body: LocalizedText
}

/** By kind and wording; most kinds have one wording, `told`. `-self` is for whoever did it, `-decided` for what staff did. */
export const texts = {
  'invitation.sent': {
    told: {
      title: { en: 'You are invited to quote', ar: 'دعوة لتقديم عرض' },
      body: {
        en: '{name} invites you to quote on “{job}”.',
        ar: 'يدعوك {name} إلى تقديم عرض على «{job}».',
      },
    },
  },
  'invitation.accepted': {
    told: {
      title: { en: 'Invitation accepted', ar: 'تم قبول الدعوة' },
      body: { en: '{name} accepted your invitation to “{job}”.', ar: 'قبل {name} دعوتك إلى «{job}».' },
    },
  },
  'invitation.rejected': {
    told: {
      title: { en: 'Invitation declined', ar: 'تم رفض الدعوة' },
      body: { en: '{name} declined your invitation to “{job}”.', ar: 'اعتذر {name} عن دعوتك إلى «{job}».' },
    },
  },
  'invitation.expired': {
    told: {
      title: { en: 'Invitation expired', ar: 'انتهت صلاحية الدعوة' },
      body: {
        en: 'Your invitation of {name} to “{job}” ran out unanswered.',
        ar: 'انتهت دعوتك لـ {name} إلى «{job}» دون رد.',
      },
    },
    invitee: {
      title: { en: 'Invitation expired', ar: 'انتهت صلاحية الدعوة' },
      body: {
        en: 'Your invitation by {name} to “{job}” has ended.',
        ar: 'انتهت دعوة {name} لك إلى «{job}».',
      },
    },
  },
  'quote.submitted': {
    told: {
      title: { en: 'New quote: {price}', ar: 'عرض جديد: {price}' },
      body: {
        en: '{name} offers to do “{job}” for {price}.',
        ar: 'يعرض {name} تنفيذ «{job}» مقابل {price}.',
      },
    },
  },
  'quote.revised': {
    told: {
      title: { en: 'Quote changed: {price}', ar: 'تعديل عرض: {price}' },
      body: {
        en: '{name} changed the quote on “{job}”; the price is {price} now.',
        ar: 'عدّل {name} عرضه على «{job}»؛ السعر الآن {price}.',
      },
    },
  },
  'quote.withdrawn': {
    told: {
      title: { en: 'Quote withdrawn', ar: 'تم سحب عرض' },
      body: { en: '{name} withdrew the quote on “{job}”.', ar: 'سحب {name} عرضه على «{job}».' },
    },
  },
  'quote.accepted': {
    told: {
      title: { en: 'You are hired', ar: 'تم قبول عرضك' },
      body: {
        en: '{name} accepted your quote of {price} on “{job}”.',
        ar: 'قبل {name} عرضك بقيمة {price} على «{job}».',
      },
    },
  },
  'quote.expired': {
    told: {
      title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
      body: {
        en: '“{job}” was cancelled, so your quote no longer stands.',
        ar: 'تم إلغاء «{job}»، ولم يعد عرضك قائمًا.',
      },
    },
  },
  'quote.declined': {
    told: {
      title: { en: 'Quote declined', ar: 'لم يُقبل عرضك' },
      body: { en: 'Your quote on “{job}” was not chosen.', ar: 'لم يتم اختيار عرضك على «{job}».' },
    },
  },
  'job.updated': {
    told: {
      title: { en: 'A job you quoted on has changed', ar: 'تغيّر طلب قدّمت عليه عرضًا' },
      body: {
        en: 'The details of “{job}” have changed. See whether your quote still fits.',
        ar: 'تغيّرت تفاصيل «{job}». راجع ما إذا كان عرضك لا يزال مناسبًا.',
      },
    },
  },
  'job.status-changed': {
    hired: {
      title: { en: 'Craftsman hired', ar: 'تم اختيار الحرفي' },
      body: { en: 'You hired {name} for “{job}”.', ar: 'اخترت {name} لتنفيذ «{job}».' },
    },
    'on-the-way': {
      title: { en: 'On the way', ar: 'في الطريق' },
      body: { en: '{name} is on the way to “{job}”.', ar: '{name} في الطريق إليك من أجل «{job}».' },
    },
    'on-the-way-self': {
      title: { en: 'On the way', ar: 'في الطريق' },
      body: {
        en: 'You set out for “{job}”. The client was told.',
        ar: 'أنت في الطريق لتنفيذ «{job}». تم إبلاغ العميل.',
      },
    },
    'in-progress': {
      title: { en: 'Work has started', ar: 'بدأ العمل' },
      body: { en: '{name} started work on “{job}”.', ar: 'بدأ {name} العمل على «{job}».' },
    },
    'in-progress-self': {
      title: { en: 'Work has started', ar: 'بدأ العمل' },
      body: {
        en: 'You started work on “{job}”. The client was told.',
        ar: 'بدأت العمل على «{job}». تم إبلاغ العميل.',
      },
    },
    completed: {
      title: { en: 'Work completed', ar: 'اكتمل العمل' },
      body: {
        en: '{name} says that “{job}” is done. Please confirm it.',
        ar: 'أبلغ {name} باكتمال «{job}». يُرجى التأكيد.',
      },
    },
    'completed-self': {
      title: { en: 'Work completed', ar: 'اكتمل العمل' },
      body: {
        en: 'You completed “{job}”. The client was asked to confirm it.',
        ar: 'أكملت «{job}». طُلب من العميل التأكيد.',
      },
    },
    'completed-decided': {
      title: { en: 'Dispute decided', ar: 'تم البت في النزاع' },
      body: {
        en: 'The dispute about “{job}” was decided: the job counts as completed.',
        ar: 'تم البت في النزاع بشأن «{job}»: يُعد العمل مكتملًا.',
      },
    },
    disputed: {
      title: { en: 'Dispute opened', ar: 'تم فتح نزاع' },
      body: { en: '{name} opened a dispute about “{job}”.', ar: 'فتح {name} نزاعًا بشأن «{job}».' },
    },
    'disputed-self': {
      title: { en: 'Dispute opened', ar: 'تم فتح نزاع' },
      body: {
        en: 'You opened a dispute about “{job}”. We will look into it.',
        ar: 'فتحت نزاعًا بشأن «{job}». سنراجع الأمر.',
      },
    },
    cancelled: {
      title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
      body: { en: '{name} cancelled “{job}”.', ar: 'ألغى {name} «{job}».' },
    },
    'cancelled-self': {
      title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
      body: { en: 'You cancelled “{job}”.', ar: 'ألغيت «{job}».' },
    },
    'cancelled-decided': {
      title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
      body: { en: '“{job}” was cancelled by Craftworks.', ar: 'ألغى فريق Craftworks «{job}».' },
    },
  },
  'job.confirmed': {
    told: {
      title: { en: 'Work confirmed', ar: 'تم تأكيد العمل' },
      body: { en: '{name} confirmed that “{job}” is done.', ar: 'أكّد {name} اكتمال «{job}».' },
    },
    decided: {
      title: { en: 'Work confirmed', ar: 'تم تأكيد العمل' },
      body: {
        en: 'Nobody objected to “{job}” in time, so it counts as confirmed.',
        ar: 'لم يعترض أحد على «{job}» في الوقت المحدد، لذا يُعد مؤكدًا.',
      },
    },
  },
  'message.received': {
    told: {
      title: { en: 'Message from {name}', ar: 'رسالة من {name}' },
      body: { en: '{name} wrote to you about “{job}”.', ar: 'كتب إليك {name} بشأن «{job}».' },
    },
  },
  'user.password-changed': {
    told: {
      title: { en: 'Your password was changed', ar: 'تم تغيير كلمة مرورك' },
      body: {
        en: 'If it was not you, ask for a new password at once and write to us.',
        ar: 'إذا لم تكن أنت من غيّرها، فاطلب كلمة مرور جديدة فورًا وراسلنا.',
      },
    },
  },
  'user.banned': {
    told: {
      title: { en: 'Your account is blocked', ar: 'تم حظر حسابك' },
      body: { en: 'The reason: {reason}', ar: 'السبب: {reason}' },
    },
  },
} as const satisfies Readonly<Record<KindName, Readonly<Record<string, Template>>>>

/** What several notifications say in one mail or push: by kind where they are of one, else `many`. */
export const digestTitles: Readonly<Partial<Record<KindName, LocalizedText>> & { many: LocalizedText }> = {
  'quote.submitted': {
    en: '{count, plural, one {# new quote} other {# new quotes}} on “{job}”',
    ar: '{count, plural, zero {# عرض جديد} one {عرض جديد} two {عرضان جديدان} few {# عروض جديدة} many {# عرضًا جديدًا} other {# عرض جديد}} على «{job}»',
  },
  'message.received': {
    en: '{count, plural, one {# new message} other {# new messages}} from {name}',
    ar: '{count, plural, zero {# رسالة جديدة} one {رسالة جديدة} two {رسالتان جديدتان} few {# رسائل جديدة} many {# رسالة جديدة} other {# رسالة جديدة}} من {name}',
  },
  many: {
    en: '{count, plural, one {# new notification} other {# new notifications}}',
    ar: '{count, plural, zero {# إشعار جديد} one {إشعار جديد} two {إشعاران جديدان} few {# إشعارات جديدة} many {# إشعارًا جديدًا} other {# إشعار جديد}}',
  },
}

export const mailTexts = {
  open: { en: 'Open in Craftworks', ar: 'افتح في Craftworks' },
  settings: {
    en: 'Which mails you get is up to you: see the notification settings in the app.',
    ar: 'يمكنك اختيار الرسائل التي تصلك من إعدادات الإشعارات في التطبيق.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>
