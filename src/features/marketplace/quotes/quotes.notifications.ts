import type { z } from 'zod'
import { jobUpdated } from '#features/marketplace/jobs/jobs.events.js'
import { PARTY_DATA } from '#features/marketplace/jobs/job-data.js'
import { jobTitle } from '#features/marketplace/jobs/jobs.lookups.js'
import { noticeTo } from '#features/marketplace/jobs/party-notice.js'
import {
  amountField,
  choiceField,
  type DataFields,
  dataField,
  idField,
} from '#kernel/notifications/data-field.js'
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
import { standingQuotes } from './quotes.lookups.js'
import type { QuoteStatus } from '#features/marketplace/jobs/own-parts.rules.js'

const WINDOW_SECONDS = 60

/** All craftsmen whose quotes on one job came to the same end. */
const endedAs =
  (status: QuoteStatus) =>
  ({ quotes, ...job }: z.output<typeof quotesDeclined.payload>, look: Look) =>
    Promise.all(quotes.map((quote) => noticeTo('craftsman', { ...job, ...quote, facts: { status } }, look)))

/** Tells one side of one quote, and the status it has come to. */
const quoteNotice =
  (side: 'client' | 'craftsman', status: QuoteStatus) =>
  async (quote: z.output<typeof quoteSubmitted.payload>, look: Look) => [
    await noticeTo(side, { ...quote, facts: { status } }, look),
  ]

const byCraftsman = ({ craftsmanId }: { craftsmanId: string }): string => craftsmanId
const byClient = ({ clientId }: { clientId: string }): string => clientId
/** The client or staff, who are not told. */
const byNobodyTold = (): null => null

const quoteData = (status: QuoteStatus): DataFields => ({
  ...PARTY_DATA,
  quoteId: idField('The quote'),
  price: amountField('Its price'),
  status: choiceField('What the status of the quote is now', [status]),
})

/** What only the parties see of a job: its change is no news to those who quoted. */
const PRIVATE_FIELDS: readonly string[] = ['address']

export const quoteNotifications: NotificationKinds = {
  'quote.submitted': notificationKind({
    type: 'quote',
    event: quoteSubmitted,
    label: { en: 'New quotes on your jobs', ar: 'العروض الجديدة على طلباتك' },
    actor: byCraftsman,
    recipients: quoteNotice('client', 'Submitted'),
    defaults: EVERY_CHANNEL,
    dataFields: quoteData('Submitted'),
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
    label: { en: 'Changed quotes', ar: 'العروض المعدَّلة' },
    actor: byCraftsman,
    recipients: quoteNotice('client', 'Submitted'),
    defaults: IN_APP_ONLY,
    dataFields: quoteData('Submitted'),
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
    label: { en: 'Quotes that stay as they are', ar: 'العروض المؤكَّدة بعد التغيير' },
    actor: byCraftsman,
    recipients: quoteNotice('client', 'Submitted'),
    defaults: IN_APP_ONLY,
    dataFields: quoteData('Submitted'),
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
    label: { en: 'Withdrawn quotes', ar: 'العروض المسحوبة' },
    actor: byCraftsman,
    recipients: quoteNotice('client', 'Withdrawn'),
    defaults: IN_APP_ONLY,
    dataFields: quoteData('Withdrawn'),
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
    label: { en: 'Quotes of craftsmen who have left', ar: 'عروض حرفيين لم يعودوا متاحين' },
    actor: byCraftsman,
    recipients: quoteNotice('client', 'Expired'),
    defaults: IN_APP_ONLY,
    dataFields: quoteData('Expired'),
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
    label: { en: 'Accepted quotes', ar: 'قبول عروضك' },
    actor: byClient,
    recipients: quoteNotice('craftsman', 'Accepted'),
    defaults: EVERY_CHANNEL,
    dataFields: quoteData('Accepted'),
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
    label: { en: 'Quotes that were not chosen', ar: 'العروض التي لم تُقبل' },
    actor: byClient,
    recipients: quoteNotice('craftsman', 'Declined'),
    also: [kindSource({ event: quotesDeclined, actor: byClient, recipients: endedAs('Declined') })],
    defaults: EVERY_CHANNEL,
    dataFields: quoteData('Declined'),
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
    label: { en: 'Quotes on cancelled jobs', ar: 'العروض على طلبات أُلغيت' },
    actor: byNobodyTold,
    recipients: endedAs('Expired'),
    also: [
      kindSource({
        event: quoteExpired,
        actor: byNobodyTold,
        recipients: quoteNotice('craftsman', 'Expired'),
      }),
    ],
    defaults: { ...EVERY_CHANNEL, email: 'off' },
    dataFields: quoteData('Expired'),
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
    label: { en: 'Changes of jobs you quoted on', ar: 'تغيّر طلبات قدّمت عليها عرضًا' },
    actor: ({ by }) => by,
    recipients: async ({ jobId, clientId, fields, revision }, look) => {
      const wording = revision === undefined ? DEFAULT_WORDING : 'stale'
      const seen = fields.filter((field) => !PRIVATE_FIELDS.includes(field))
      if (seen.length === 0) return []
      const [job, quotes] = await Promise.all([look(jobTitle, jobId), look(standingQuotes, jobId)])
      return quotes.map(({ quoteId, craftsmanId }) => ({
        user: craftsmanId,
        from: clientId,
        wording,
        params: { job },
        data: {
          jobId,
          clientId,
          craftsmanId,
          quoteId,
          fields: seen.join(','),
          mustConfirm: String(revision !== undefined),
          ...(revision !== undefined && { revision: String(revision) }),
        },
      }))
    },
    defaults: { ...EVERY_CHANNEL, email: 'off' },
    dataFields: {
      ...PARTY_DATA,
      quoteId: idField('Your quote'),
      fields: dataField('What has changed, separated by commas', 'budget,description'),
      mustConfirm: choiceField('Whether your quote waits for being confirmed or revised', ['true', 'false']),
      revision: dataField('Where it does: the revision of the job that it has to fit', '2'),
    },
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
