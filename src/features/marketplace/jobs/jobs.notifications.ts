import { userName } from '#features/identity/users/users.lookups.js'
import { MINUTE, SECOND } from '#kernel/clock.js'
import { choiceField } from '#kernel/notifications/data-field.js'
import {
  EVERY_CHANNEL,
  notificationKind,
  type NotificationKinds,
} from '#kernel/notifications/notification-kind.js'
import { PARTY_DATA } from './job-data.js'
import { STATUS_WORDINGS, statusTexts } from './job-status-texts.js'
import {
  jobConfirmed,
  jobNeedsStaff,
  jobStatusChanged,
  rescheduleAnswered,
  rescheduleProposed,
} from './jobs.events.js'
import { jobTitle } from './jobs.lookups.js'
import { JOB_STATUSES } from './jobs.rules.js'
import { noticeTo } from './party-notice.js'
import { RESCHEDULE_RESPONSES } from './reschedule.rules.js'

const TRIP_TTL_SECONDS = (15 * MINUTE) / SECOND

const SIDES = ['client', 'craftsman'] as const

const otherParty = (side: 'client' | 'craftsman') => (side === 'client' ? 'craftsman' : 'client')

/** The title is the client's, and the name that of the other. */
const fromOther = (user: string, job: { clientId: string; craftsmanId: string | null }) => {
  const other = user === job.clientId ? job.craftsmanId : job.clientId
  return other === null ? {} : { from: other }
}

const ACTORS = ['client', 'craftsman', 'staff', 'system'] as const

/** In what capacity somebody acted on a job. */
const roleOf = (
  by: string | null,
  { clientId, craftsmanId }: { clientId: string; craftsmanId: string | null },
): (typeof ACTORS)[number] => {
  if (by === null) return 'system'
  if (by === clientId) return 'client'
  return by === craftsmanId ? 'craftsman' : 'staff'
}

const sideId = (
  side: 'client' | 'craftsman',
  { clientId, craftsmanId }: { clientId: string; craftsmanId: string },
): string => (side === 'client' ? clientId : craftsmanId)

export const jobNotifications: NotificationKinds = {
  'job.status-changed': notificationKind({
    type: 'status',
    event: jobStatusChanged,
    label: { en: 'Progress of your jobs', ar: 'تقدّم طلباتك' },
    actor: ({ by }) => by,
    tellsActor: true,
    recipients: ({ jobId, clientId, craftsmanId, from, to, by }, look) => {
      const wordings = STATUS_WORDINGS[to]
      if (!wordings) return []
      const isParty = by === clientId || by === craftsmanId
      const named = to === 'Hired' ? craftsmanId : by
      const params = {
        job: look(jobTitle, jobId),
        ...(named !== null && isParty && { name: look(userName, named) }),
      }
      const data = {
        jobId,
        clientId,
        ...(craftsmanId !== null && { craftsmanId }),
        status: to,
        previousStatus: from,
        by: roleOf(by, { clientId, craftsmanId }),
      }
      const isDoneByClient = to === 'Completed' && by === clientId
      // Of a hire quote.accepted tells the craftsman, and of a client's completion, which confirms the work, job.confirmed.
      const parties = to === 'Hired' || isDoneByClient ? [clientId] : [clientId, craftsmanId]
      return parties
        .filter((user) => user !== null)
        .map((user) => ({
          user,
          ...fromOther(user, { clientId, craftsmanId }),
          wording: isDoneByClient
            ? ('completed-by-client' as const)
            : wordings[!isParty ? 'staff' : user === by ? 'self' : 'other'],
          params,
          data,
        }))
    },
    defaults: EVERY_CHANNEL,
    dataFields: {
      ...PARTY_DATA,
      status: choiceField('What the status of the job is now', JOB_STATUSES),
      previousStatus: choiceField('What it was before', JOB_STATUSES),
      by: choiceField('Who changed it', ACTORS),
    },
    ttlSeconds: (wording) => (wording.startsWith('on-the-way') ? TRIP_TTL_SECONDS : undefined),
    texts: statusTexts,
  }),
  'job.needs-staff': notificationKind({
    type: 'status',
    event: jobNeedsStaff,
    label: { en: 'Jobs that our team looks after', ar: 'الطلبات التي يتابعها فريقنا' },
    actor: ({ gone, ...job }) => sideId(gone, job),
    recipients: async ({ gone, ...job }, look) => [
      await noticeTo(otherParty(gone), { ...job, facts: { gone } }, look),
    ],
    defaults: EVERY_CHANNEL,
    dataFields: { ...PARTY_DATA, gone: choiceField('Whose account is no longer there', SIDES) },
    texts: {
      told: {
        title: { en: 'We are looking after your job', ar: 'فريقنا يتابع طلبك' },
        body: {
          en: '{name} can no longer take part in “{job}”. Our team will contact you.',
          ar: 'حساب {name} لم يعد متاحًا. سيتواصل معك فريقنا بشأن «{job}».',
        },
      },
    },
  }),
  'job.reschedule-proposed': notificationKind({
    type: 'status',
    event: rescheduleProposed,
    label: { en: 'Proposals of another time', ar: 'اقتراحات تغيير الموعد' },
    actor: ({ by, ...job }) => sideId(by, job),
    recipients: async ({ by, ...job }, look) => [
      await noticeTo(otherParty(by), { ...job, facts: { by } }, look),
    ],
    defaults: EVERY_CHANNEL,
    dataFields: { ...PARTY_DATA, by: choiceField('Who proposes another time', SIDES) },
    texts: {
      told: {
        title: { en: 'Another time proposed', ar: 'اقتراح موعد آخر' },
        body: {
          en: '{name} proposes another time for “{job}”. Please answer.',
          ar: 'وصلك اقتراح من {name} بموعد آخر لـ «{job}». يُرجى الرد.',
        },
      },
    },
  }),
  'job.reschedule-answered': notificationKind({
    type: 'status',
    event: rescheduleAnswered,
    label: { en: 'Answers to a proposed time', ar: 'الردود على اقتراحات الموعد' },
    actor: ({ by, ...job }) => sideId(by, job),
    recipients: async ({ by, response, ...job }, look) => {
      const isAccepted = response === 'Accepted'
      const told = { ...job, facts: { by, response } }
      const [self, other] = [await noticeTo(by, told, look), await noticeTo(otherParty(by), told, look)]
      return [
        { ...self, wording: isAccepted ? ('accepted-self' as const) : ('rejected-self' as const) },
        { ...other, wording: isAccepted ? ('accepted' as const) : ('rejected' as const) },
      ]
    },
    defaults: EVERY_CHANNEL,
    dataFields: {
      ...PARTY_DATA,
      by: choiceField('Who answered', SIDES),
      response: choiceField('The answer', RESCHEDULE_RESPONSES),
    },
    texts: {
      accepted: {
        title: { en: 'New time agreed', ar: 'تم الاتفاق على موعد جديد' },
        body: {
          en: '{name} accepted the new time for “{job}”.',
          ar: 'تمت موافقة {name} على الموعد الجديد لـ «{job}».',
        },
      },
      'accepted-self': {
        title: { en: 'New time agreed', ar: 'تم الاتفاق على موعد جديد' },
        body: {
          en: 'You accepted the new time for “{job}”. {name} has been notified.',
          ar: 'وافقت على الموعد الجديد لـ «{job}». تم إشعار {name}.',
        },
      },
      rejected: {
        title: { en: 'The time stays', ar: 'الموعد كما هو' },
        body: {
          en: '{name} did not accept the new time for “{job}”.',
          ar: 'لم تتم موافقة {name} على الموعد الجديد لـ «{job}».',
        },
      },
      'rejected-self': {
        title: { en: 'The time stays', ar: 'الموعد كما هو' },
        body: {
          en: 'You did not accept the new time for “{job}”. {name} has been notified.',
          ar: 'لم توافق على الموعد الجديد لـ «{job}». تم إشعار {name}.',
        },
      },
    },
  }),
  'job.confirmed': notificationKind({
    type: 'status',
    event: jobConfirmed,
    label: { en: 'Confirmation of finished work', ar: 'تأكيد اكتمال العمل' },
    actor: ({ by }) => by,
    recipients: async ({ by, ...job }, look) => {
      const data = { ...job, by: roleOf(by, job) }
      if (by === job.clientId) return [{ ...(await noticeTo('craftsman', job, look)), data }]
      // a confirmation by staff decides a dispute: job.status-changed covers it
      if (by !== null) return []
      const params = { job: look(jobTitle, job.jobId) }
      return [job.clientId, job.craftsmanId].map((user) => ({
        user,
        ...fromOther(user, job),
        wording: 'decided' as const,
        params,
        data,
      }))
    },
    defaults: EVERY_CHANNEL,
    dataFields: { ...PARTY_DATA, by: choiceField('Who confirmed it', ['client', 'system']) },
    texts: {
      told: {
        title: { en: 'Work confirmed', ar: 'تم تأكيد العمل' },
        body: { en: '{name} confirmed that “{job}” is done.', ar: 'وصلك تأكيد من {name} باكتمال «{job}».' },
      },
      decided: {
        title: { en: 'Work confirmed', ar: 'تم تأكيد العمل' },
        body: {
          en: 'There was no objection to “{job}” in time, so it was confirmed automatically.',
          ar: 'لم يُقدَّم اعتراض على «{job}» خلال المدة المحددة، لذا تم تأكيده تلقائيًا.',
        },
      },
    },
  }),
}
