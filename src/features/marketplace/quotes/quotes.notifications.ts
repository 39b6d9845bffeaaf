import type { z } from 'zod'
import { jobUpdated } from '#features/marketplace/jobs/jobs.events.js'
import { jobTitle } from '#features/marketplace/jobs/jobs.lookups.js'
import { noticeTo } from '#features/marketplace/jobs/party-notice.js'
import type { Look } from '#kernel/notifications/lookups.js'
import {
  DEFAULT_WORDING,
  EVERY_CHANNEL,
  IN_APP_ONLY,
  kindSource,
  notificationKind,
  type NotificationKinds,
} from '#kernel/notifications/notification-kind.js'
import {
  quoteAccepted,
  quoteConfirmed,
  quoteDeclined,
  quoteExpired,
  quoteGone,
  quoteRevised,
  quotesDeclined,
  quotesExpired,
  quoteSubmitted,
  quoteWithdrawn,
} from './quotes.events.js'
import { standingCraftsmen } from './quotes.lookups.js'

const WINDOW_SECONDS = 60

/** All craftsmen whose quotes on one job came to the same end. */
const ended = ({ quotes, ...job }: z.output<typeof quotesDeclined.payload>, look: Look) =>
  Promise.all(quotes.map((quote) => noticeTo('craftsman', { ...job, ...quote }, look)))

/** What only the parties see of a job: its change is no news to those who quoted. */
const PRIVATE_FIELDS: readonly string[] = ['address']

export const quoteNotifications: NotificationKinds = {
  'quote.submitted': notificationKind({
    type: 'quote',
    event: quoteSubmitted,
    recipients: async (event, look) => [await noticeTo('client', event, look)],
    defaults: EVERY_CHANNEL,
    dataFields: ['jobId', 'quoteId'],
    collapse: { by: 'jobId', windowSeconds: WINDOW_SECONDS },
    digestTitle: {
      en: '{count, plural, one {# new quote} other {# new quotes}} on “{job}”',
      ar: '{count, plural, zero {# عرض جديد} one {عرض جديد} two {عرضان جديدان} few {# عروض جديدة} many {# عرضًا جديدًا} other {# عرض جديد}} على «{job}»',
    },
    texts: {
      told: {
        title: { en: 'New quote: {price}', ar: 'عرض جديد: {price}' },
        body: {
          en: '{name} offers to do “{job}” for {price}.',
          ar: 'وصلك عرض من {name} لتنفيذ «{job}» مقابل {price}.',
        },
      },
    },
  }),
  'quote.revised': notificationKind({
    type: 'quote',
    event: quoteRevised,
    recipients: async (event, look) => [await noticeTo('client', event, look)],
    defaults: IN_APP_ONLY,
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'Quote changed: {price}', ar: 'تعديل عرض: {price}' },
        body: {
          en: '{name} changed the quote on “{job}”. The price is now {price}.',
          ar: 'تم تعديل العرض المقدَّم من {name} على «{job}». السعر الآن {price}.',
        },
      },
    },
  }),
  'quote.confirmed': notificationKind({
    type: 'quote',
    event: quoteConfirmed,
    recipients: async (event, look) => [await noticeTo('client', event, look)],
    defaults: IN_APP_ONLY,
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'Quote confirmed: {price}', ar: 'تأكيد عرض: {price}' },
        body: {
          en: '{name} keeps the quote of {price} for “{job}” as it is now.',
          ar: 'وصلك تأكيد من {name} باستمرار العرض بقيمة {price} على «{job}» بعد التغيير.',
        },
      },
    },
  }),
  'quote.withdrawn': notificationKind({
    type: 'quote',
    event: quoteWithdrawn,
    recipients: async (event, look) => [await noticeTo('client', event, look)],
    defaults: IN_APP_ONLY,
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'Quote withdrawn', ar: 'تم سحب عرض' },
        body: {
          en: '{name} withdrew the quote on “{job}”.',
          ar: 'تم سحب العرض المقدَّم من {name} على «{job}».',
        },
      },
    },
  }),
  'quote.craftsman-gone': notificationKind({
    type: 'quote',
    event: quoteGone,
    recipients: async (event, look) => [await noticeTo('client', event, look)],
    defaults: IN_APP_ONLY,
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'A quote has ended', ar: 'انتهى عرض' },
        body: {
          en: '{name} is no longer available, so their quote on “{job}” has ended.',
          ar: 'انتهى العرض على «{job}» لأن حساب {name} لم يعد متاحًا.',
        },
      },
    },
  }),
  'quote.accepted': notificationKind({
    type: 'quote',
    event: quoteAccepted,
    recipients: async (event, look) => [await noticeTo('craftsman', event, look)],
    defaults: EVERY_CHANNEL,
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'You are hired', ar: 'تم قبول عرضك' },
        body: {
          en: '{name} accepted your quote of {price} on “{job}”.',
          ar: 'تمت موافقة {name} على عرضك بقيمة {price} لتنفيذ «{job}».',
        },
      },
    },
  }),
  'quote.declined': notificationKind({
    type: 'quote',
    event: quoteDeclined,
    recipients: async (event, look) => [await noticeTo('craftsman', event, look)],
    also: [kindSource(quotesDeclined, ended)],
    defaults: EVERY_CHANNEL,
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'Quote declined', ar: 'لم يُقبل عرضك' },
        body: { en: 'Your quote on “{job}” was not chosen.', ar: 'لم يتم اختيار عرضك على «{job}».' },
      },
    },
  }),
  'quote.expired': notificationKind({
    type: 'quote',
    event: quotesExpired,
    recipients: ended,
    also: [kindSource(quoteExpired, async (event, look) => [await noticeTo('craftsman', event, look)])],
    defaults: { ...EVERY_CHANNEL, email: 'off' },
    dataFields: ['jobId', 'quoteId'],
    texts: {
      told: {
        title: { en: 'Job cancelled', ar: 'تم إلغاء الطلب' },
        body: {
          en: '“{job}” was cancelled, so your quote is no longer active.',
          ar: 'تم إلغاء «{job}»، ولم يعد عرضك قائمًا.',
        },
      },
    },
  }),
  'job.updated': notificationKind({
    type: 'status',
    event: jobUpdated,
    recipients: async ({ jobId, clientId, fields, revision }, look) => {
      const wording = revision === undefined ? DEFAULT_WORDING : 'stale'
      if (fields.every((field) => PRIVATE_FIELDS.includes(field))) return []
      const [job, craftsmen] = await Promise.all([look(jobTitle, jobId), look(standingCraftsmen, jobId)])
      return craftsmen.map((user) => ({
        user,
        from: clientId,
        wording,
        params: { job },
        data: { jobId },
      }))
    },
    defaults: { ...EVERY_CHANNEL, email: 'off' },
    dataFields: ['jobId'],
    collapse: { by: 'jobId', windowSeconds: WINDOW_SECONDS },
    texts: {
      told: {
        title: { en: 'A job you quoted on has changed', ar: 'تغيّر طلب قدّمت عليه عرضًا' },
        body: {
          en: 'The details of “{job}” have changed. Check whether your quote still fits.',
          ar: 'تغيّرت تفاصيل «{job}». يُرجى مراجعة ما إذا كان عرضك لا يزال مناسبًا.',
        },
      },
      stale: {
        title: { en: 'Confirm your quote', ar: 'تأكيد عرضك مطلوب' },
        body: {
          en: '“{job}” has changed. Confirm or revise your quote: until then it cannot be accepted.',
          ar: 'تغيّر «{job}». يلزم تأكيد عرضك أو تعديله؛ فلا يمكن قبوله قبل ذلك.',
        },
      },
    },
  }),
}
