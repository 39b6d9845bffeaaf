import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userBanned } from '#features/identity/users/users.events.js'
import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { ResendMailSender } from '#integrations/mail/resend.js'
import { HOUR } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { RESEND_KEY, startFakeResend } from '../fakes/fake-resend.js'
import type { Person } from '../support/builders.js'
import { happen, toldTo, unsubscribeToken } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PUBLIC_URL = 'https://api.craftworks.example/base/'
const BASE = 'https://api.craftworks.example/base/api/notifications/unsubscribe'

const invite = async (app: TestApp, { id: craftsmanId }: Person) => {
  const { id: jobId, client } = await app.a.job()
  await happen(app, invitationSent, { invitationId: newId(), jobId, clientId: client.id, craftsmanId })
}

describe('a mail of a kind that can be switched off', () => {
  let app: TestApp
  let craftsman: Person
  beforeAll(async () => {
    app = await startTestApp({ env: { PUBLIC_URL, RATE_LIMIT_UNSUBSCRIBE_PER_HOUR: '5' } })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    craftsman = await app.a.craftsman({ language: 'ar' })
    await invite(app, craftsman)
  })

  const mails = () => app.mailsTo(craftsman.email)
  const tokenOf = async () => unsubscribeToken((await mails())[0]!)
  const path = (token: string) => `/api/notifications/unsubscribe/${token}`
  const http = () => supertest(app.application.app)
  const oneClick = (token: string) =>
    http().post(path(token)).type('form').send({ 'List-Unsubscribe': 'One-Click' })
  const preference = async (kind = 'invitation.sent') => {
    const { body } = await app.as(craftsman).get('/notifications/preferences').expect(200)
    return body.kinds.find((each: { kind: string }) => each.kind === kind).channels
  }

  it('tells mail programs how to unsubscribe, and people where', async () => {
    const [mail] = await mails()
    const url = `${BASE}/${await tokenOf()}`
    expect(mail!.headers).toEqual({
      'List-Unsubscribe': `<${url}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(mail!.html).toContain(`href="${url}"`)
    expect(mail!.text).toContain(`\n${url}\n`)
    expect(mail!.text).toContain('\nhttp://localhost:3000/settings/notifications\n')
  })

  it('is the last one after one click, whoever repeats it, and the app still tells', async () => {
    const token = await tokenOf()
    for (const repeat of [1, 2]) {
      const { body } = await oneClick(token).expect(200)
      expect([repeat, body]).toMatchObject([
        repeat,
        { kind: 'invitation.sent', subscribed: false, language: 'ar', label: 'دعوات تقديم العروض' },
      ])
    }
    const { email, push } = await preference()
    expect([email.on, push.on]).toEqual([false, true])
    expect((await preference('quote.accepted')).email.on).toBe(true)
    await invite(app, craftsman)
    expect(await mails()).toHaveLength(1)
    expect(await toldTo(app, craftsman)).toHaveLength(2)
  })

  it('can be switched off by a form of several parts, by JSON, and without a body', async () => {
    for (const post of [
      (token: string) => http().post(path(token)).field('List-Unsubscribe', 'One-Click'),
      (token: string) => http().post(path(token)).send({ 'List-Unsubscribe': 'One-Click' }),
      (token: string) => http().post(path(token)),
    ]) {
      craftsman = await app.a.craftsman()
      await invite(app, craftsman)
      await post(await tokenOf()).expect(200)
      expect((await preference()).email.on).toBe(false)
    }
    const refused = await http()
      .post(path(await tokenOf()))
      .type('form')
      .send({ other: 'field' })
    expect([refused.status, refused.body.code]).toEqual([400, 'VALIDATION_FAILED'])
    const file = await http()
      .post(path(await tokenOf()))
      .attach('file', Buffer.from('x'), 'x.txt')
    expect([file.status, file.body.code]).toEqual([400, 'MALFORMED_FORM'])
    const large = await http()
      .post(path(await tokenOf()))
      .type('form')
      .send({ 'List-Unsubscribe': 'x'.repeat(20_000) })
    expect([large.status, large.body.code]).toEqual([413, 'BODY_TOO_LARGE'])
  })

  it('says in a page where else to go, when a mail program has cut the link', async () => {
    const cut = (await tokenOf()).slice(0, -20)
    const open = (language: string) =>
      http().get(path(cut)).set('Accept', 'text/html').set('Accept-Language', language).expect(404)
    expect((await open('en')).text).toContain('This link is not complete')
    const { text, headers } = await open('ar')
    expect(text).toContain('dir="rtl"')
    expect(text).toContain('/settings/notifications')
    expect(headers['content-type']).toContain('text/html')
    expect((await http().get(path(cut)).expect(404)).body.code).toBe('NOT_FOUND')
    // For the guesses of the next test.
    app.clock.advance(HOUR)
  })

  it('keeps nothing of who has closed their account', async () => {
    const token = await tokenOf()
    await app.as(craftsman).delete('/users/account', { password: craftsman.password }).expect(200)
    await oneClick(token).expect(200)
    const kept = app.database.collection('notificationPreferences')
    expect(await kept.countDocuments({ _id: toObjectId(craftsman.id) })).toBe(0)
  })

  it('has a page that asks, in the language of its reader, and switches nothing off', async () => {
    const token = await tokenOf()
    const page = await http().get(path(token)).set('Accept', 'text/html,*/*;q=0.8').expect(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(page.text).toContain('<html lang="ar" dir="rtl">')
    expect(page.text).toContain('<form method="post">')
    expect(page.text).toContain('دعوات تقديم العروض')
    expect((await preference()).email.on).toBe(true)
    const done = await oneClick(token).set('Accept', 'text/html').expect(200)
    expect(done.text).toContain('لن تصلك رسائل بريد أخرى')
    expect(done.text).not.toContain('<form')
    const asked = await http().get(path(token)).set('Accept', '*/*').expect(200)
    expect(asked.body).toMatchObject({ subscribed: false })
  })

  it('is switched off by its own token alone, and guesses are few', async () => {
    const token = await tokenOf()
    const [user, signature, ...kind] = token.split('.')
    const another = await app.a.craftsman()
    const guesses = [
      [another.id, signature, ...kind],
      [user, signature, 'quote', 'accepted'],
      [user, 'A'.repeat(43), ...kind],
    ]
    for (const guess of guesses) {
      const { status, body } = await oneClick(guess.join('.'))
      expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await oneClick(`${token}!`)).body.code).toBe('INVALID_ID')
    expect((await oneClick(token.slice(1))).body.code).toBe('NOT_FOUND')
    for (let more = guesses.length + 1; more < 5; more++) await oneClick(guesses[2]!.join('.')).expect(404)
    expect((await oneClick(guesses[2]!.join('.'))).body.code).toBe('RATE_LIMITED')
    expect((await preference()).email.on).toBe(true)
  })
})

describe('a mail about the security of an account', () => {
  it('cannot be switched off', async () => {
    const app = await startTestApp()
    const person = await app.a.client()
    await app.anonymous.post('/auth/forgot-password', { email: person.email }).expect(200)
    await happen(app, userBanned, { userId: person.id, by: newId(), reason: 'Fraud report' })
    const mails = await app.mailsTo(person.email)
    expect(mails.length).toBeGreaterThan(1)
    for (const { headers, text } of mails) {
      expect(headers).toBeUndefined()
      expect(text).not.toContain('unsubscribe')
    }
    await app.close()
  })
})

describe('a mail through Resend', () => {
  it('has the headers', async () => {
    const resend = await startFakeResend()
    const from = 'Craftworks <hello@craftworks.example>'
    const mail = new ResendMailSender({ apiKey: RESEND_KEY, from, baseUrl: resend.url })
    const app = await startTestApp({ mail })
    const craftsman = await app.a.craftsman()
    await invite(app, craftsman)
    await app.settle()
    const sent = resend.sent.find(({ to }) => to === craftsman.email)
    expect(sent?.headers?.['List-Unsubscribe']).toMatch(
      /^<http:\/\/localhost:\d+\/api\/notifications\/unsubscribe\/.+>$/,
    )
    expect(sent?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    await app.close()
    await resend.close()
  })
})
