import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { userBanned } from '#features/identity/users/users.events.js'
import {
  invitationAnswered,
  invitationExpired,
  invitationSent,
} from '#features/marketplace/invitations/invitations.events.js'
import type { JobStatus } from '#features/marketplace/jobs/jobs.rules.js'
import { messageSent } from '#features/messaging/chat/chat.events.js'
import { HOUR } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { happen, kindsTo, redeliver, toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())

interface Scene {
  readonly client: Person
  readonly craftsman: Person
  readonly job: Job
}

const scene = async (): Promise<Scene> => {
  const client = await app.a.client({ firstName: 'Mona', lastName: 'Adel' })
  const craftsman = await app.a.craftsman({ firstName: 'Hassan', lastName: 'Saad' })
  return { client, craftsman, job: await app.a.job({ client, title: 'Tap leaks' }) }
}

const pair = ({ client, craftsman, job }: Scene) => ({
  jobId: job.id,
  clientId: client.id,
  craftsmanId: craftsman.id,
})

const hired = async ({ job, craftsman }: Scene) => {
  const quote = await app.a.quote({ job, craftsman })
  await app.a.accept(quote)
}
const move = ({ job }: Scene, person: Person, status: JobStatus) =>
  app
    .as(person)
    .patch(`/jobs/${job.id}/status`, { status, ...(status === 'Disputed' && { note: 'Wet' }) })
    .expect(200)

interface Case {
  readonly what: string
  readonly happens: (of: Scene) => Promise<unknown>
  readonly to: 'client' | 'craftsman'
  readonly kind: string
  readonly type: string
  readonly en: readonly [title: string, message: string]
  readonly ar: readonly [title: string, message: string]
}

const CASES: readonly Case[] = [
  {
    what: 'an invitation to the craftsman',
    happens: (of) => happen(app, invitationSent, { invitationId: newId(), ...pair(of) }),
    to: 'craftsman',
    kind: 'invitation.sent',
    type: 'invitation',
    en: ['You are invited to quote', 'Mona Adel invites you to quote on “Tap leaks”.'],
    ar: ['دعوة لتقديم عرض', 'وصلتك دعوة من Mona Adel لتقديم عرض على «Tap leaks».'],
  },
  {
    what: 'the acceptance of an invitation to the client',
    happens: (of) =>
      happen(app, invitationAnswered, { invitationId: newId(), response: 'Accepted', ...pair(of) }),
    to: 'client',
    kind: 'invitation.accepted',
    type: 'invitation',
    en: ['Invitation accepted', 'Hassan Saad accepted your invitation to “Tap leaks”.'],
    ar: ['تم قبول الدعوة', 'تمت موافقة Hassan Saad على دعوتك إلى «Tap leaks».'],
  },
  {
    what: 'the rejection of an invitation to the client',
    happens: (of) =>
      happen(app, invitationAnswered, { invitationId: newId(), response: 'Rejected', ...pair(of) }),
    to: 'client',
    kind: 'invitation.rejected',
    type: 'invitation',
    en: ['Invitation declined', 'Hassan Saad declined your invitation to “Tap leaks”.'],
    ar: ['تم رفض الدعوة', 'وصلك اعتذار من Hassan Saad عن دعوتك إلى «Tap leaks».'],
  },
  {
    what: 'the end of an invitation to the client',
    happens: (of) => happen(app, invitationExpired, { invitationId: newId(), cause: 'time', ...pair(of) }),
    to: 'client',
    kind: 'invitation.expired',
    type: 'invitation',
    en: ['Invitation expired', 'Your invitation to Hassan Saad for “Tap leaks” expired without an answer.'],
    ar: ['انتهت صلاحية الدعوة', 'انتهت صلاحية دعوتك لـ Hassan Saad بخصوص «Tap leaks» دون رد.'],
  },
  {
    what: 'the end of an invitation to the craftsman',
    happens: (of) => happen(app, invitationExpired, { invitationId: newId(), cause: 'time', ...pair(of) }),
    to: 'craftsman',
    kind: 'invitation.expired',
    type: 'invitation',
    en: ['Invitation expired', 'The invitation from Mona Adel for “Tap leaks” has expired.'],
    ar: ['انتهت صلاحية الدعوة', 'انتهت صلاحية الدعوة من Mona Adel بخصوص «Tap leaks».'],
  },
  {
    what: 'the cancellation of a job to who quoted on it',
    happens: async ({ job, craftsman, client }) => {
      await app.a.quote({ job, craftsman })
      await app.as(client).delete(`/jobs/${job.id}`).expect(200)
    },
    to: 'craftsman',
    kind: 'quote.expired',
    type: 'quote',
    en: ['Job cancelled', '“Tap leaks” was cancelled, so your quote is no longer active.'],
    ar: ['تم إلغاء الطلب', 'تم إلغاء «Tap leaks»، ولم يعد عرضك قائمًا.'],
  },
  {
    what: 'a quote to the client',
    happens: ({ job, craftsman }) => app.a.quote({ job, craftsman, price: 145_050 }),
    to: 'client',
    kind: 'quote.submitted',
    type: 'quote',
    en: ['New quote: EGP 1,450.50', 'Hassan Saad offers to do “Tap leaks” for EGP 1,450.50.'],
    ar: ['عرض جديد: 1,450.50 ج.م', 'وصلك عرض من Hassan Saad لتنفيذ «Tap leaks» مقابل 1,450.50 ج.م.'],
  },
  {
    what: 'another price to the client',
    happens: async ({ job, craftsman }) => {
      const { id } = await app.a.quote({ job, craftsman })
      await app.as(craftsman).put(`/jobs/${job.id}/quotes/${id}`, { price: 40_000 }).expect(200)
    },
    to: 'client',
    kind: 'quote.revised',
    type: 'quote',
    en: ['Quote changed: EGP 400', 'Hassan Saad changed the quote on “Tap leaks”. The price is now EGP 400.'],
    ar: ['تعديل عرض: 400 ج.م', 'تم تعديل العرض المقدَّم من Hassan Saad على «Tap leaks». السعر الآن 400 ج.م.'],
  },
  {
    what: 'a withdrawn quote to the client',
    happens: async ({ job, craftsman }) => {
      const { id } = await app.a.quote({ job, craftsman })
      await app.as(craftsman).delete(`/jobs/${job.id}/quotes/${id}`).expect(200)
    },
    to: 'client',
    kind: 'quote.withdrawn',
    type: 'quote',
    en: ['Quote withdrawn', 'Hassan Saad withdrew the quote on “Tap leaks”.'],
    ar: ['تم سحب عرض', 'تم سحب العرض المقدَّم من Hassan Saad على «Tap leaks».'],
  },
  {
    what: 'the acceptance of a quote to its craftsman',
    happens: hired,
    to: 'craftsman',
    kind: 'quote.accepted',
    type: 'quote',
    en: ['You are hired', 'Mona Adel accepted your quote of EGP 450 on “Tap leaks”.'],
    ar: ['تم قبول عرضك', 'تمت موافقة Mona Adel على عرضك بقيمة 450 ج.م لتنفيذ «Tap leaks».'],
  },
  {
    what: 'a declined quote to its craftsman',
    happens: async ({ job, craftsman, client }) => {
      const { id } = await app.a.quote({ job, craftsman })
      await app.as(client).post(`/jobs/${job.id}/quotes/${id}/reject`).expect(200)
    },
    to: 'craftsman',
    kind: 'quote.declined',
    type: 'quote',
    en: ['Quote declined', 'Your quote on “Tap leaks” was not chosen.'],
    ar: ['لم يُقبل عرضك', 'لم يتم اختيار عرضك على «Tap leaks».'],
  },
  {
    what: 'a changed scope to who quoted',
    happens: async ({ job, craftsman, client }) => {
      await app.a.quote({ job, craftsman })
      await app.as(client).put(`/jobs/${job.id}`, { budget: 90_000 }).expect(200)
    },
    to: 'craftsman',
    kind: 'job.updated',
    type: 'status',
    en: [
      'A job you quoted on has changed',
      'The details of “Tap leaks” have changed. Check whether your quote still fits.',
    ],
    ar: ['تغيّر طلب قدّمت عليه عرضًا', 'تغيّرت تفاصيل «Tap leaks». يُرجى مراجعة ما إذا كان عرضك لا يزال مناسبًا.'],
  },
  {
    what: 'the hiring to the client',
    happens: hired,
    to: 'client',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Craftsman hired', 'You hired Hassan Saad for “Tap leaks”.'],
    ar: ['تم اختيار الحرفي', 'اخترت Hassan Saad لتنفيذ «Tap leaks».'],
  },
  {
    what: 'that the craftsman is on the way to the client',
    happens: async (of) => {
      await hired(of)
      await move(of, of.craftsman, 'On The Way')
    },
    to: 'client',
    kind: 'job.status-changed',
    type: 'status',
    en: ['On the way', 'Hassan Saad is on the way to “Tap leaks”.'],
    ar: ['في الطريق', 'Hassan Saad في الطريق إليك من أجل «Tap leaks».'],
  },
  {
    what: 'the own step of a craftsman, to that craftsman',
    happens: async (of) => {
      await hired(of)
      await move(of, of.craftsman, 'In Progress')
    },
    to: 'craftsman',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Work has started', 'You started work on “Tap leaks”. The client has been notified.'],
    ar: ['بدأ العمل', 'بدأت العمل على «Tap leaks». تم إشعار العميل.'],
  },
  {
    what: 'completion to the client',
    happens: async (of) => {
      await hired(of)
      await move(of, of.craftsman, 'In Progress')
      await move(of, of.craftsman, 'Completed')
    },
    to: 'client',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Work completed', 'Hassan Saad marked “Tap leaks” as done. Please confirm.'],
    ar: ['اكتمل العمل', 'وصلك إشعار من Hassan Saad باكتمال «Tap leaks». يُرجى التأكيد.'],
  },
  {
    what: 'a dispute to the other party',
    happens: async (of) => {
      await hired(of)
      await move(of, of.client, 'Disputed')
    },
    to: 'craftsman',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Dispute opened', 'Mona Adel opened a dispute about “Tap leaks”.'],
    ar: ['تم فتح نزاع', 'تم فتح نزاع بشأن «Tap leaks» من جانب Mona Adel.'],
  },
  {
    what: 'a decision of staff to the parties',
    happens: async (of) => {
      await hired(of)
      await move(of, of.client, 'Disputed')
      await move(of, await app.a.moderator(), 'Completed')
    },
    to: 'craftsman',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Dispute resolved', 'The dispute about “Tap leaks” was resolved: the job is considered completed.'],
    ar: ['تم حل النزاع', 'تم حل النزاع بشأن «Tap leaks»، ويُعد العمل مكتملًا.'],
  },
  {
    what: 'a cancellation to the other party',
    happens: async (of) => {
      await hired(of)
      await move(of, of.craftsman, 'Cancelled')
    },
    to: 'client',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Job cancelled', 'Hassan Saad cancelled “Tap leaks”.'],
    ar: ['تم إلغاء الطلب', 'تم إلغاء «Tap leaks» من جانب Hassan Saad.'],
  },
  {
    what: 'a cancellation by staff to the client of an open job',
    happens: async ({ job }) => app.as(await app.a.admin()).delete(`/jobs/${job.id}`),
    to: 'client',
    kind: 'job.status-changed',
    type: 'status',
    en: ['Job cancelled', '“Tap leaks” was cancelled by Craftworks.'],
    ar: ['تم إلغاء الطلب', 'ألغى فريق Craftworks «Tap leaks».'],
  },
  {
    what: 'the confirmation to the craftsman',
    happens: async (of) => {
      await hired(of)
      await move(of, of.craftsman, 'In Progress')
      await move(of, of.craftsman, 'Completed')
      await app.as(of.client).post(`/jobs/${of.job.id}/confirm`).expect(200)
    },
    to: 'craftsman',
    kind: 'job.confirmed',
    type: 'status',
    en: ['Work confirmed', 'Mona Adel confirmed that “Tap leaks” is done.'],
    ar: ['تم تأكيد العمل', 'وصلك تأكيد من Mona Adel باكتمال «Tap leaks».'],
  },
  {
    what: 'a chat message to who gets it',
    happens: ({ client, craftsman, job }) =>
      happen(app, messageSent, {
        chatId: newId(),
        messageId: newId(),
        seq: 1,
        jobId: job.id,
        senderId: craftsman.id,
        recipientId: client.id,
      }),
    to: 'client',
    kind: 'message.received',
    type: 'message',
    en: ['Message from Hassan Saad', 'Hassan Saad wrote to you about “Tap leaks”.'],
    ar: ['رسالة من Hassan Saad', 'وصلتك رسالة من Hassan Saad بشأن «Tap leaks».'],
  },
  {
    what: 'a new password to its owner',
    happens: ({ client: { password, ...client } }) =>
      app
        .as(client)
        .put('/users/change-password', { currentPassword: password, newPassword: 'battery staple' }),
    to: 'client',
    kind: 'user.password-changed',
    type: 'system',
    en: ['Your password was changed', 'If this was not you, reset your password now and contact us.'],
    ar: [
      'تم تغيير كلمة مرورك',
      'إذا لم يصدر هذا التغيير منك، فيُرجى إعادة تعيين كلمة المرور فورًا والتواصل معنا.',
    ],
  },
  {
    what: 'a ban to who is banned',
    happens: async ({ craftsman, client }) =>
      happen(app, userBanned, { userId: craftsman.id, by: client.id, reason: 'Fraud report' }),
    to: 'craftsman',
    kind: 'user.banned',
    type: 'admin',
    en: ['Your account has been blocked', 'Reason: Fraud report'],
    ar: ['تم حظر حسابك', 'السبب: Fraud report'],
  },
]

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '')

describe('a notification', () => {
  it.each(CASES)('tells $what, once, in either language', async ({ happens, to, kind, type, en, ar }) => {
    const of = await scene()
    await happens(of)
    const inEnglish = (await toldTo(app, of[to])).filter((told) => told.kind === kind)
    const last = inEnglish.at(-1)!
    expect([last.type, last.title, last.message]).toEqual([type, ...en])
    expect(last.read).toBe(false)
    const inArabic = (await toldTo(app, of[to], 'ar')).find(({ id }) => id === last.id)!
    expect([inArabic.title, inArabic.message].map(plain)).toEqual(ar)
    const before = [await kindsTo(app, of.client), await kindsTo(app, of.craftsman)]
    await redeliver(app)
    expect([await kindsTo(app, of.client), await kindsTo(app, of.craftsman)]).toEqual(before)
  })

  it('is one for each fact and person, through the whole course of a job', async () => {
    const of = await scene()
    const rival = await app.a.quote({ job: of.job })
    await hired(of)
    await move(of, of.craftsman, 'On The Way')
    await move(of, of.craftsman, 'In Progress')
    await move(of, of.craftsman, 'Completed')
    await app.as(of.client).post(`/jobs/${of.job.id}/confirm`).expect(200)
    const moves = ['job.status-changed', 'job.status-changed', 'job.status-changed']
    expect(await kindsTo(app, of.client)).toEqual([
      'quote.submitted',
      'quote.submitted',
      'job.status-changed',
      ...moves,
    ])
    expect(await kindsTo(app, of.craftsman)).toEqual(['quote.accepted', ...moves, 'job.confirmed'])
    expect(await kindsTo(app, rival.craftsman)).toEqual(['quote.declined'])
  })

  it('tells both that nobody objected for 72 hours', async () => {
    const of = await scene()
    await hired(of)
    await move(of, of.craftsman, 'In Progress')
    await move(of, of.craftsman, 'Completed')
    app.clock.advance(73 * HOUR)
    for (const person of [of.client, of.craftsman]) {
      const last = (await toldTo(app, person)).at(-1)!
      expect([last.kind, last.message]).toEqual([
        'job.confirmed',
        'There was no objection to “Tap leaks” in time, so it was confirmed automatically.',
      ])
    }
  })

  it('of a decided dispute is one for each party, and none of its confirmation', async () => {
    const of = await scene()
    await hired(of)
    await move(of, of.client, 'Disputed')
    const before = await kindsTo(app, of.client)
    await move(of, await app.a.admin(), 'Completed')
    expect(await kindsTo(app, of.client)).toEqual([...before, 'job.status-changed'])
  })

  it('goes to nobody of a change that only the parties see, nor to whose quote no longer stands', async () => {
    const { job, client, craftsman } = await scene()
    const { id } = await app.a.quote({ job, craftsman })
    await app.as(client).put(`/jobs/${job.id}`, { address: '14 Road 9' }).expect(200)
    expect(await kindsTo(app, craftsman)).toEqual([])
    await app.as(craftsman).delete(`/jobs/${job.id}/quotes/${id}`).expect(200)
    await app.as(client).put(`/jobs/${job.id}`, { budget: 1 }).expect(200)
    expect(await kindsTo(app, craftsman)).toEqual([])
  })

  it('leads to what it tells of', async () => {
    const of = await scene()
    const invitationId = newId()
    await happen(app, invitationSent, { invitationId, ...pair(of) })
    const { id: quoteId } = await app.a.quote({ job: of.job, craftsman: of.craftsman })
    const [invitation] = await toldTo(app, of.craftsman)
    expect(invitation!.data).toEqual({ ...pair(of), invitationId, status: 'Pending' })
    const [quote] = await toldTo(app, of.client)
    const price = '45000'
    expect(quote!.data).toEqual({ ...pair(of), quoteId, price, status: 'Submitted' })
  })

  it('keeps names of the other direction together', async () => {
    const of = await scene()
    await app.a.quote({ job: of.job, craftsman: of.craftsman })
    const [arabic] = await toldTo(app, of.client, 'ar')
    expect(arabic!.message).toContain('\u2068Hassan Saad\u2069')
    expect(arabic!.message).toContain('«\u2068Tap leaks\u2069»')
    const [english] = await toldTo(app, of.client)
    expect(english!.message).not.toMatch(/[\u2068\u2069]/)
  })
})
