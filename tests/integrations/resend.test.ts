import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MailMessage } from '#integrations/mail/port.js'
import { ResendMailSender } from '#integrations/mail/resend.js'
import { PermanentFailure } from '#kernel/errors/permanent-failure.js'
import { RESEND_KEY, startFakeResend } from '../fakes/fake-resend.js'

const FROM = 'Craftworks <no-reply@craftworks.example>'
const mail: MailMessage = {
  to: 'mona@example.com',
  subject: 'مرحبًا',
  html: '<p>Hello</p>',
  text: 'Hello',
  language: 'ar',
  idempotencyKey: 'event-1:mail.welcome',
}

describe('ResendMailSender', () => {
  let resend: Awaited<ReturnType<typeof startFakeResend>>
  const sender = (options: { apiKey?: string; from?: string; patienceMs?: number } = {}) =>
    new ResendMailSender({ apiKey: RESEND_KEY, from: FROM, baseUrl: resend.url, ...options })

  beforeAll(async () => {
    resend = await startFakeResend()
  })
  beforeEach(() => {
    resend.state.mode = 'ok'
  })
  afterAll(() => resend.close())

  it('sends a mail, and a repeat once only', async () => {
    await sender().send(mail)
    await sender().send(mail)
    const { to, subject, html, text } = mail
    expect(resend.sent).toEqual([{ from: FROM, to, subject, html, text }])
    expect(resend.keys()).toEqual([mail.idempotencyKey])
  })

  it.each([
    ['an address that is none', { to: 'nobody', idempotencyKey: 'event-2' }, '422'],
    ['the key of another mail', { subject: 'Other' }, 'invalid_idempotent_request'],
  ])('gives up on %s', async (_what, change, reason) => {
    const sending = sender().send({ ...mail, ...change })
    await expect(sending).rejects.toThrow(PermanentFailure)
    await expect(sending).rejects.toThrow(reason)
  })

  it.each([
    ['a wrong API key', { apiKey: 're_wrong' }, 'invalid_api_key'],
    ['a sender that is not verified', { from: 'a@elsewhere.example' }, 'validation_error'],
  ])('leaves %s to be mended and tried again', async (_what, options, reason) => {
    const sending = sender(options).send({ ...mail, idempotencyKey: 'event-3' })
    await expect(sending).rejects.not.toThrow(PermanentFailure)
    await expect(sending).rejects.toThrow(reason)
  })

  it.each(['limited', 'failing', 'slow'] as const)(
    'throws when Resend is %s, to be tried again',
    async (mode) => {
      resend.state.mode = mode
      const sending = sender({ patienceMs: 100 }).send({ ...mail, idempotencyKey: 'event-4' })
      await expect(sending).rejects.toThrow(/^Resend answered/)
      await expect(sending).rejects.not.toThrow(PermanentFailure)
    },
  )

  it('throws when Resend cannot be reached', async () => {
    const lost = new ResendMailSender({ apiKey: RESEND_KEY, from: FROM, baseUrl: 'http://127.0.0.1:9' })
    await expect(lost.send(mail)).rejects.toThrow('Resend answered nothing')
  })
})
