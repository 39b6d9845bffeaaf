import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailboxPage } from '#integrations/mailbox/mailbox-page.js'
import type { MailMessage } from '#integrations/mail/port.js'
import { SandboxMailSender } from '#integrations/mail/sandbox.js'
import { MINUTE } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { type KernelApp, startKernelApp } from '../support/kernel-app.js'
import { ManualClock } from '../support/manual-clock.js'

const mail: MailMessage = {
  to: 'mona@example.com',
  subject: 'First',
  html: '<!doctype html><html><head><title>x</title></head><body><script>alert(1)</script>Hello</body></html>',
  text: 'Hello <b>',
  language: 'en',
  idempotencyKey: 'event-1:mail.welcome',
}
const hostile: MailMessage = {
  ...mail,
  to: '"><script>alert(1)</script>@example.com',
  subject: '</a><script>alert(2)</script>',
  idempotencyKey: `"><script>/../?#%`,
}

describe('the sandboxed mailbox', () => {
  const clock = new ManualClock()
  const database = new Database()
  const sandbox = new SandboxMailSender({ database, clock })
  let app: KernelApp
  const get = (path: string) => app.http.get(`/dev/mailbox${path}`)

  beforeAll(async () => {
    app = await startKernelApp({ database, extras: { '/dev': mailboxPage({ mails: sandbox }) } })
    await sandbox.send(mail)
    clock.advance(MINUTE)
    await sandbox.send({ ...mail, subject: 'Repeated' })
    await sandbox.send(hostile)
    clock.advance(MINUTE)
    await sandbox.send({ ...mail, to: 'ali@example.com', subject: 'Third', idempotencyKey: 'event-3' })
  })
  afterAll(() => app.close())

  it('keeps each mail once, newest first', async () => {
    const { body } = await get('.json').expect(200)
    expect(body.data.map(({ subject }: MailMessage) => subject)).toEqual(['Third', hostile.subject, 'First'])
    expect(body.data[2]).toMatchObject({
      id: mail.idempotencyKey,
      to: mail.to,
      text: mail.text,
      html: mail.html,
    })
  })

  it('keeps one of many at the same time', async () => {
    const same = { ...mail, to: 'race@example.com', idempotencyKey: 'race' }
    await Promise.all(Array.from({ length: 8 }, () => sandbox.send(same)))
    expect(await sandbox.list({ to: 'race@example.com' })).toHaveLength(1)
  })

  it('filters by addressee', async () => {
    const { body } = await get('.json?to=mona@example.com').expect(200)
    expect(body.data.map(({ subject }: MailMessage) => subject)).toEqual(['First'])
    const operator = await get('.json?to[$ne]=x').expect(200)
    expect(operator.body.data.length).toBeGreaterThan(1)
  })

  it('lists mails as a page that a hostile mail cannot break', async () => {
    const { text, headers } = await get('').expect(200).expect('Content-Type', /html/)
    expect(text).not.toContain('<script')
    expect(headers['content-security-policy']).not.toContain('script-src')
    const link = /href="([^"]+)"[^>]*>&lt;\/a&gt;/.exec(text)?.[1] ?? ''
    const page = await app.http.get(link.replaceAll('&#39;', "'")).expect(200)
    expect(page.text).not.toContain('<script')
    expect(page.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
  })

  it('serves the mail itself without scripts and without an origin', async () => {
    const { text, headers } = await get(`/${encodeURIComponent(mail.idempotencyKey)}/html`).expect(200)
    expect(text).toContain('<head><base target="_blank">')
    expect(headers['content-security-policy']).toMatch(/^sandbox allow-popups [\w -]+; default-src 'none'/)
  })

  it('knows no other mail', async () => {
    await get('/none').expect(404)
    await get('/none/html').expect(404)
  })
})
