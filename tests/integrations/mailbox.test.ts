import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailboxPage } from '#integrations/mailbox/mailbox-page.js'
import type { MailMessage } from '#integrations/mail/port.js'
import { SandboxMailSender } from '#integrations/mail/sandbox.js'
import { SandboxPushSender } from '#integrations/push/sandbox.js'
import { SandboxSmsSender } from '#integrations/sms/sandbox.js'
import { MINUTE } from '#kernel/clock.js'
import { Database } from '#kernel/db/database.js'
import { newId } from '#kernel/ids.js'
import type { AddressBook } from '#kernel/notifications/address-book.js'
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
  })

  it.each([
    ['/mailbox.json?userId=x', 'userId'],
    ['/mailbox.json?to=a&to=b', 'to'],
    ['/mailbox/templates.json?q=x', 'q'],
  ])('refuses a filter that it does not know, in place of showing all: %s', async (path, field) => {
    const { body } = await app.http.get(`/dev${path}`).expect(400)
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: field }] })
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

const mona = { id: newId(), name: 'Mona <b>Adel</b>', email: 'mona@example.com', role: 'client' }
const stranger = newId()
const addressBook: AddressBook = {
  find: async ({ ids, emails }) => (ids.includes(mona.id) || emails.includes(mona.email) ? [mona] : []),
}
const push = {
  userId: mona.id,
  title: 'عرض جديد',
  body: 'وصلك عرض </div><script>',
  data: { jobId: newId(), kind: 'quote.submitted', link: 'https://craftworks.example/jobs/1' },
  tag: 'job:1',
  group: null,
  isBurst: false,
  badge: 3,
  ttlSeconds: 60,
}

describe('the mailbox as people read it', () => {
  const clock = new ManualClock()
  const database = new Database()
  const mails = new SandboxMailSender({ database, clock })
  const pushes = new SandboxPushSender({ database, clock })
  const texts = new SandboxSmsSender({ database, clock })
  let app: KernelApp
  const read = async (path = '') => (await app.http.get(`/dev/mailbox${path}`).expect(200)).text
  const subjects = (page: string) => [...page.matchAll(/>(Mail \d+)</g)].map(([, subject]) => subject)
  const counts = (page: string) =>
    [...page.matchAll(/class="count">(\d+)</g)].map(([, count]) => Number(count))

  beforeAll(async () => {
    app = await startKernelApp({
      database,
      extras: { '/dev': mailboxPage({ mails, pushes, texts, addressBook }) },
    })
    // Two at each time: a page must not end between them and lose one.
    for (let n = 0; n < 65; n++) {
      if (n % 2 === 0) clock.advance(MINUTE)
      const to = n % 10 === 0 ? 'else@example.com' : mona.email
      await mails.send({ ...mail, to, subject: `Mail ${String(n)}`, idempotencyKey: `mail-${String(n)}` })
    }
    await pushes.send(push, ['a', 'b'])
    await pushes.send({ ...push, userId: stranger, title: 'Another', data: {} }, [])
    await texts.send({ userId: mona.id, to: '+201000000001', text: 'Hello', idempotencyKey: 'text' })
  })
  afterAll(() => app.close())

  it('counts what each tab has, of everybody or one person, by whichever of their addresses', async () => {
    expect(counts(await read())).toEqual([65, 2, 1])
    for (const who of [mona.id, mona.email])
      expect(counts(await read(`?who=${encodeURIComponent(who)}`))).toEqual([58, 1, 1])
    expect(counts(await read(`?who=${stranger}`))).toEqual([0, 1, 0])
    expect(counts(await read('?who=else@example.com'))).toEqual([7, 0, 0])
    expect(counts(await read(`?userId=${mona.id}`))).toEqual([58, 1, 1])
  })

  it('names each person once, those whom nobody knows by their address', async () => {
    const page = await read()
    const people = [...page.matchAll(/<option value="([^"]*)"/g)].map(([, key]) => key)
    expect(people.sort()).toEqual(['', mona.id, stranger, 'else@example.com'].sort())
    expect(page).toContain('Mona &lt;b&gt;Adel&lt;/b&gt;')
  })

  it('shows page after page, newest first, each mail once', async () => {
    const seen: (string | undefined)[] = []
    let page = await read()
    for (;;) {
      seen.push(...subjects(page))
      const older = /href="\/dev\/mailbox(\?[^"]*before=[^"]*)"/.exec(page)?.[1]
      if (older === undefined) break
      page = await read(older.replaceAll('&amp;', '&'))
    }
    expect(seen).toHaveLength(65)
    expect(new Set(seen).size).toBe(65)
    expect(seen[0]).toMatch(/Mail 6[45]/)
    expect(subjects(await read('?before=none'))).toHaveLength(30)
  })

  it('shows pushes and texts in tabs of their own', async () => {
    const list = await read('?tab=pushes')
    expect(list).toContain('عرض جديد')
    expect(list).not.toContain('<script')
    expect(await read('?tab=texts')).toContain('Hello')
    const path = new RegExp('href="/dev/mailbox(/pushes/[0-9a-f]{24})">عرض').exec(list)?.[1] ?? ''
    const page = await read(path)
    for (const shown of ['job:1', push.data.jobId, push.data.link, 'quote.submitted', 'Mona'])
      expect(page).toContain(shown)
    for (const none of [`/pushes/${newId()}`, '/pushes/x'])
      await app.http.get(`/dev/mailbox${none}`).expect(404)
  })

  it('tells of a mail to whom it went', async () => {
    const page = await read('/mail-1')
    expect(page).toContain(mona.email)
    expect(page).toContain('Hello &lt;b&gt;')
  })
})
