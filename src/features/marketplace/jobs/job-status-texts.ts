import type { JobStatus } from './jobs.rules.js'

/** What the parties of a job are told of a change of its status. */
export const statusTexts = {
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
      en: 'You are on your way to “{job}”. The client has been notified.',
      ar: 'أنت في الطريق لتنفيذ «{job}». تم إشعار العميل.',
    },
  },
  'in-progress': {
    title: { en: 'Work has started', ar: 'بدأ العمل' },
    body: { en: '{name} started work on “{job}”.', ar: 'بدأ العمل على «{job}» مع {name}.' },
  },
  'in-progress-self': {
    title: { en: 'Work has started', ar: 'بدأ العمل' },
    body: {
      en: 'You started work on “{job}”. The client has been notified.',
      ar: 'بدأت العمل على «{job}». تم إشعار العميل.',
    },
  },
  completed: {
    title: { en: 'Work completed', ar: 'اكتمل العمل' },
    body: {
      en: '{name} marked “{job}” as done. Please confirm.',
      ar: 'وصلك إشعار من {name} باكتمال «{job}». يُرجى التأكيد.',
    },
  },
  'completed-self': {
    title: { en: 'Work completed', ar: 'اكتمل العمل' },
    body: {
      en: 'You completed “{job}”. The client has been asked to confirm.',
      ar: 'أكملت «{job}». طُلب من العميل التأكيد.',
    },
  },
  'completed-by-client': {
    title: { en: 'Work completed', ar: 'اكتمل العمل' },
    body: {
      en: 'You marked “{job}” as done, which confirms it. The craftsman has been notified.',
      ar: 'أكدت اكتمال «{job}». تم إشعار الحرفي.',
    },
  },
  'completed-decided': {
    title: { en: 'Dispute resolved', ar: 'تم حل النزاع' },
    body: {
      en: 'The dispute about “{job}” was resolved: the job is considered completed.',
      ar: 'تم حل النزاع بشأن «{job}»، ويُعد العمل مكتملًا.',
    },
  },
  disputed: {
    title: { en: 'Dispute opened', ar: 'تم فتح نزاع' },
    body: { en: '{name} opened a dispute about “{job}”.', ar: 'تم فتح نزاع بشأن «{job}» من جانب {name}.' },
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
    body: { en: '{name} cancelled “{job}”.', ar: 'تم إلغاء «{job}» من جانب {name}.' },
  },
  'cancelled-self': {
    title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
    body: { en: 'You cancelled “{job}”.', ar: 'ألغيت «{job}».' },
  },
  'cancelled-decided': {
    title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
    body: { en: '“{job}” was cancelled by Craftworks.', ar: 'ألغى فريق Craftworks «{job}».' },
  },
} as const

type StatusWording = keyof typeof statusTexts

/** The wordings of a change of status: for the party who made it, for the other party, for both when staff made it. */
interface StatusWordings {
  readonly self: StatusWording
  readonly other: StatusWording
  readonly staff: StatusWording
}

/** No entry for Quoted: quote.submitted covers it. */
export const STATUS_WORDINGS: Readonly<Partial<Record<JobStatus, StatusWordings>>> = {
  Hired: { self: 'hired', other: 'hired', staff: 'hired' },
  'On The Way': { self: 'on-the-way-self', other: 'on-the-way', staff: 'on-the-way' },
  'In Progress': { self: 'in-progress-self', other: 'in-progress', staff: 'in-progress' },
  Completed: { self: 'completed-self', other: 'completed', staff: 'completed-decided' },
  Disputed: { self: 'disputed-self', other: 'disputed', staff: 'disputed' },
  Cancelled: { self: 'cancelled-self', other: 'cancelled', staff: 'cancelled-decided' },
}
