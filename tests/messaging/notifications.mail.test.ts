import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userBanned } from '#features/identity/users/users.events.js'
import { invitationSent } from '#features/marketplace/invitations/invitations.events.js'
import { catalogue } from '#app/api.js'
import { ResendMailSender } from '#integrations/mail/resend.js'
import { MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { demoLogins } from '../../scripts/first-start/demo-logins.js'
import { RESEND_KEY, startFakeResend } from '../fakes/fake-resend.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { happen, redeliver } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const HOSTILE = `<img src=x onerror="alert('1')">&`
const ESCAPED = '&lt;img src=x onerror=&quot;alert(&#x27;1&#x27;)&quot;&gt;&amp;'

describe('a mail', () => {
  let app: TestApp
  let craftsman: Person
  beforeAll(async () => {
    app = await startTestApp({
      env: { ...SIGNED_IN_FOR_LONG, WEB_APP_URL: 'https://craftworks.example/app/' },
    })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    craftsman = await app.a.craftsman({ language: 'ar', firstName: 'Hassan' })
  })

  const invite = async (facts: { client?: Person; title?: string } = {}) => {
    const job = await app.a.job(facts)
    const pair = { jobId: job.id, clientId: job.client.id, craftsmanId: craftsman.id }
    await happen(app, invitationSent, { invitationId: newId(), ...pair })
    return job
  }

  it('is in the language of its reader, from right to left in Arabic, and leads to the job', async () => {
    const job = await invite()
    const [arabic, ...more] = await app.mailsTo(craftsman.email)
    expect(more).toEqual([])
    expect(arabic!.subject).toBe('دعوة لتقديم عرض')
    expect(arabic!.html).toContain('<html lang="ar" dir="rtl">')
    expect(arabic!.html).toContain('<body dir="rtl"')
    expect(arabic!.html).toContain(`<a href="https://craftworks.example/app/jobs/${job.id}"`)
    expect(arabic!.text).toContain(`https://craftworks.example/app/jobs/${job.id}\n`)
    craftsman = await app.a.craftsman({ language: 'en' })
    await invite()
    const [english] = await app.mailsTo(craftsman.email)
    expect(english!.html).toContain('<html lang="en" dir="ltr">')
    expect(english!.text).toMatch(/^Hello \w+,\n\nMona Mahmoud invites you to quote on “Kitchen tap leaks”\./)
  })

  it('greets its reader by name, with no link that they have typed', async () => {
    await invite()
    expect((await app.mailsTo(craftsman.email))[0]!.text).toMatch(/^مرحبًا \u2068Hassan\u2069،\n/)
    const stranger = await app.a.craftsman({ isVerified: false, firstName: 'Stranger' })
    craftsman = stranger
    await invite()
    const [mail] = (await app.mailsTo(stranger.email)).filter(({ subject }) => subject.includes('invitation'))
    expect(mail!.text).toMatch(/^Hello,\n/)
    expect(mail!.text + mail!.html).not.toContain('Stranger')
  })

  it('shows what people have typed as text, never as HTML', async () => {
    const client = await app.a.client({ firstName: HOSTILE, lastName: '{name}' })
    await invite({ client, title: `</title><script>x</script>{job}` })
    const [mail] = await app.mailsTo(craftsman.email)
    expect(mail!.html).toContain(`${ESCAPED} {name}`)
    expect(mail!.html).not.toMatch(/<img|<script|<\/title>.*<\/title>/)
    expect(mail!.text).toContain(`${HOSTILE} {name}`)
    const { text } = await supertest(app.application.app).get('/dev/mailbox')
    expect(text).not.toMatch(/<img|<script/)
  })

  it('of one quote is about that one, when its minute is over', async () => {
    const client = await app.a.client()
    await app.a.quote({ job: await app.a.job({ client }) })
    await app.settle()
    app.clock.advance(59 * SECOND)
    expect(await app.mailsTo(client.email)).toEqual([])
    app.clock.advance(SECOND)
    const [mail, ...more] = await app.mailsTo(client.email)
    expect(more).toEqual([])
    expect(mail!.subject).toBe('New quote: EGP 450')
  })

  it('of two bursts are two, and nothing goes unmailed', async () => {
    const client = await app.a.client()
    const job = await app.a.job({ client })
    await app.a.quote({ job, price: 100 })
    await app.a.quote({ job, price: 200 })
    await app.settle()
    app.clock.advance(MINUTE)
    await app.settle()
    await app.a.quote({ job, price: 300 })
    await app.settle()
    app.clock.advance(MINUTE)
    const [second, first, ...more] = await app.mailsTo(client.email)
    expect(more).toEqual([])
    expect(first!.subject).toBe('2 new quotes on “Kitchen tap leaks”')
    expect(first!.text).toMatch(/for EGP 1\.\n- .* for EGP 2\./)
    expect(second!.subject).toBe('New quote: EGP 3')
  })

  it('tells who is banned why, and goes to nobody who has left', async () => {
    await happen(app, userBanned, { userId: craftsman.id, by: newId(), reason: HOSTILE })
    const [mail] = await app.mailsTo(craftsman.email)
    expect(mail!.html).toContain(ESCAPED)
    const { password, ...gone } = await app.a.craftsman()
    await app.as(gone).delete('/users/account', { password }).expect(200)
    await happen(app, userBanned, { userId: gone.id, by: newId(), reason: 'Fraud report' })
    expect(await app.mailsTo(gone.email)).toEqual([])
  })
})

describe('a mail through Resend', () => {
  it('is one, whatever is retried', async () => {
    const resend = await startFakeResend()
    const from = 'Craftworks <hello@craftworks.example>'
    const mail = new ResendMailSender({ apiKey: RESEND_KEY, from, baseUrl: resend.url })
    const app = await startTestApp({ mail })
    const { job, craftsman } = await app.a.quote()
    await app.as(job.client).delete(`/jobs/${job.id}`).expect(200)
    resend.state.mode = 'failing'
    await app.settle()
    app.clock.advance(MINUTE)
    await app.settle()
    expect(resend.sent).toEqual([])
    resend.state.mode = 'ok'
    app.clock.advance(MINUTE)
    await app.settle()
    await redeliver(app)
    const subjects = resend.sent.map(({ subject }) => subject).sort()
    expect(subjects).toEqual(['Job cancelled', 'New quote: EGP 450'])
    expect(resend.sent.map(({ to }) => to)).not.toContain(craftsman.email)
    await app.close()
    await resend.close()
  })
})

describe('the previews of the templates', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  const get = (path: string) => supertest(app.application.app).get(`/dev/mailbox${path}`)

  interface Preview {
    readonly name: string
    readonly channel: string
    readonly language: string
    readonly title: string
    readonly text: string
    readonly html?: string
    readonly preheader?: string
    readonly headers?: Readonly<Record<string, string>>
  }

  const CLIPPED_BY_GMAIL = 102_000
  /** There is nothing to open for who can no longer sign in, and a notice of a change leads nowhere. */
  const WITHOUT_BUTTON = ['user.banned', 'email-change-notice']
  /** What a reader sees of the page, piece by piece. */
  const shown = (html: string): string[] =>
    html
      .replace(/<(style|title)>[^]*?<\/\1>|<div style="display:none[^]*?<\/div>(?:<\/div>)?/g, '')
      .replace(/<[^>]+>/g, '\n')
      .split('\n')
      .map((words) => words.replace(/^[\s\u00a0]+|:?\s*$/g, ''))
      .filter((words) => /[^\s\u200b\u200a]/.test(words.replace(/&#\d+;/g, '')))

  it('of mails are both parts of one mail that looks like the product', async () => {
    const previews: Preview[] = (await get('/templates.json').expect(200)).body.data
    const mails = previews.filter(({ channel }) => channel === 'email')
    for (const { name, language, title, text, html = '', preheader = '', headers } of mails) {
      const what = `${name} ${language}`
      const isArabic = language === 'ar'
      expect(preheader, what).not.toBe('')
      expect(html, what).toContain(preheader.slice(0, 40))
      expect(html, what).toMatch(isArabic ? /^.*<html lang="ar" dir="rtl">/ : /^.*<html lang="en" dir="ltr">/)
      expect(html, what).toMatch(new RegExp(`<body dir="${isArabic ? 'rtl' : 'ltr'}"`))
      expect(html, what).toContain(`text-align:${isArabic ? 'right' : 'left'}`)
      expect(html, what).not.toContain(`text-align:${isArabic ? 'left' : 'right'}`)
      expect(shown(html).join('\n') + title + text, what).not.toMatch(/[{}]|undefined|null|“”|«»/)
      expect(text, what).toMatch(isArabic ? /^مرحبًا( منى)?،\n/ : /^Hello( Mona)?,\n/)
      expect(html, what).toContain('Craftworks')
      const addresses = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, url]) => url!)
      for (const url of addresses) {
        expect(url, what).toMatch(/^http:\/\/localhost:3000\//)
        expect(text, what).toContain(`\n${url.replaceAll('&amp;', '&')}\n`)
      }
      const buttons = addresses.filter((url) => !/unsubscribe|settings/.test(url))
      expect(buttons.length, what).toBe(WITHOUT_BUTTON.includes(name) ? 0 : 1)
      const lines = text.split(/:?\n(?:- )?/)
      for (const words of shown(html))
        expect([title, 'C', 'Craftworks', '·', ...lines], what).toContain(words)
      expect(headers === undefined, what).toBe(/^(user\.|email-|password-)/.test(name))
      expect(Buffer.byteLength(html), what).toBeLessThan(CLIPPED_BY_GMAIL)
    }
  })

  it('show every kind in both languages, by every channel it has, with nothing left open', async () => {
    const previews: Preview[] = (await get('/templates.json').expect(200)).body.data
    const has = (kind: string, channel: string, language: string) =>
      previews.some(
        (each) => each.name.startsWith(kind) && each.channel === channel && each.language === language,
      )
    for (const kind of ['password-reset', ...catalogue.kinds.names])
      for (const language of ['en', 'ar'])
        expect([kind, has(kind, kind === 'password-reset' ? 'email' : 'inApp', language)]).toEqual([
          kind,
          true,
        ])
    expect(has('quote.submitted (burst)', 'email', 'ar')).toBe(true)
    expect(has('message.received', 'email', 'en')).toBe(false)
    for (const { title, text, html, language, channel } of previews) {
      expect(title + text).not.toMatch(/[{}]|undefined/)
      if (language === 'ar') expect(text).toMatch(/\p{Script=Arabic}/u)
      if (language === 'en') expect(title + text).not.toMatch(/\p{Script=Arabic}/u)
      expect(html === undefined).toBe(channel !== 'email')
      if (html !== undefined) expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    }
  })

  it('are pages', async () => {
    const { text } = await get('/templates').expect(200).expect('Content-Type', /html/)
    const paths = [...text.matchAll(/href="\/dev\/mailbox(\/templates\/\d+)"/g)].map(([, path]) => path!)
    const page = await get(paths[0]!).expect(200)
    expect(page.text).toContain('<iframe')
    const mail = await get(`${paths[0]!}/html`).expect(200)
    expect(mail.headers['content-security-policy']).toMatch(/^sandbox/)
    expect(mail.text).toContain('Set a new password')
    const push = (await get('/templates.json')).body.data.findIndex(
      (each: Preview) => each.channel === 'push',
    )
    expect((await get(`/templates/${push}`).expect(200)).text).toContain('<pre dir="auto">')
    for (const none of [`/templates/${push}/html`, '/templates/999', '/templates/x'])
      await get(none).expect(404)
  })

  it('are not there in production, nor is what a sandbox kept', async () => {
    const production = await startTestApp({
      env: {
        NODE_ENV: 'production',
        MONGODB_URI: 'mongodb://unused',
        PUBLIC_URL: 'https://api.craftworks.example',
        WEB_APP_URL: 'https://craftworks.example',
        TRUST_PROXY: '1',
        PASSWORD_HASH_COST: '12',
        RESEND_API_KEY: 'unused',
        MAIL_FROM: 'hello@craftworks.example',
        CLOUDINARY_CLOUD_NAME: 'unused',
        CLOUDINARY_API_KEY: 'unused',
        CLOUDINARY_API_SECRET: 'unused',
        PUSH: 'off',
      },
      demoLogins: () => demoLogins,
    })
    const { app: server } = production.application
    for (const path of ['mailbox', 'mailbox/templates', 'mailbox.json', 'pushes.json', 'sms.json'])
      await supertest(server).get(`/dev/${path}`).expect(404)
    const reference = await supertest(server).get('/api/docs').expect(200)
    expect(reference.text).not.toContain('craftworks.example')
    await production.close()
  })
})
