import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#app/api.js'
import { VERSION } from '#app/version.js'
import { FeatureCatalogue } from '#kernel/features/catalogue.js'
import { JobInput } from '#features/marketplace/jobs/jobs.schemas.js'
import { operations } from '../matrices/operations.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ENV = {
  PAYMENT_TYPES: 'Cash, Escrow,Cash',
  JOB_FEE_PERCENT: '12',
  CANCELLATION_FEE_PERCENT: '7',
  FREE_CANCELLATION_MINUTES: '9',
  CHAT_OPEN_DAYS_AFTER_JOB: '11',
  MIN_APP_VERSION_IOS: '2.4',
  SUPPORT_EMAIL: 'help@craftworks.example',
  SUPPORT_WHATSAPP: '+201001234567',
  TERMS_VERSION: '2026-11-01',
  TERMS_URL: 'https://craftworks.example/terms',
  PUSH: 'off',
  RATE_LIMIT_MESSAGES_PER_MINUTE: '77',
  METRICS_TOKEN: 'metrics-token-1234',
  RESEND_API_KEY: 're_very_secret',
}

describe('GET /config', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ env: ENV })
  })
  afterAll(() => app.close())

  it('tells everybody what holds here', async () => {
    const { status, body } = await app.anonymous.get('/config')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: VERSION,
      languages: ['en', 'ar'],
      currency: 'EGP',
      apps: { ios: '2.4', android: null },
      support: { email: 'help@craftworks.example', phone: null, whatsapp: '+201001234567' },
      terms: { version: '2026-11-01', url: 'https://craftworks.example/terms' },
      jobs: {
        paymentTypes: ['Cash', 'Escrow'],
        jobFeePercent: 12,
        cancellation: { feePercent: 7, freeMinutes: 9 },
        bounds: [24.6, 21.9, 37, 31.8],
      },
      chat: { openDaysAfterJob: 11 },
      notifications: { push: false, email: true, sms: true },
      auth: { accessTokenSeconds: 900, newPassword: { characters: 8, bytes: 72 } },
    })
    expect(body.limits.rates).toContainEqual({ name: 'messages', limit: 77, windowSeconds: 60 })
    expect(body.limits.rates.map(({ name }: { name: string }) => name).sort()).toEqual(
      catalogue.limits.map(({ name }) => name).sort(),
    )
  })

  it('names the limits that are in force', async () => {
    const { limits, jobs, uploads } = (await app.anonymous.get('/config')).body
    const client = await app.a.client()
    const listed = (limit: number) => app.as(client).get(`/jobs?limit=${String(limit)}`)
    expect((await listed(limits.pageItems)).status).toBe(200)
    expect((await listed(Number(limits.pageItems) + 1)).status).toBe(400)
    const { title, description } = JobInput.shape
    const texts: [text: typeof title, most: number][] = [
      [title, jobs.limits.titleCharacters],
      [description, jobs.limits.descriptionCharacters],
    ]
    for (const [text, most] of texts) {
      expect(text.safeParse('x'.repeat(most)).success).toBe(true)
      expect(text.safeParse('x'.repeat(most + 1)).success).toBe(false)
    }
    const forms = operations.flatMap(({ id, spec: { upload } }) =>
      upload
        ? [
            {
              operation: id,
              field: upload.field,
              files: upload.maxFiles,
              bytes: upload.maxBytes,
              types: upload.types,
            },
          ]
        : [],
    )
    expect(forms.length).toBeGreaterThan(4)
    expect(uploads.forms).toEqual(expect.arrayContaining(forms))
    expect(uploads.forms).toHaveLength(forms.length)
    const room = limits.bodyBytes - JSON.stringify({ title: '' }).length
    const sent = (length: number) => app.as(client).post('/jobs', { title: 'x'.repeat(length) })
    expect((await sent(room)).status).toBe(400)
    expect((await sent(room + 1)).status).toBe(413)
  })

  it('may be kept for five minutes, and is not sent again while it is the same', async () => {
    const { headers } = await app.anonymous.get('/config')
    expect(headers['cache-control']).toBe('public, max-age=300')
    const again = await app.anonymous.with({ 'If-None-Match': headers.etag! }).get('/config')
    expect([again.status, again.text]).toEqual([304, ''])
    expect(Date.parse(again.headers.date!)).toBeGreaterThan(0)
  })

  it.each([
    ['among others', (etag: string) => `"other", ${etag}`, 304],
    ['as a weak one', (etag: string) => `W/${etag}`, 304],
    ['as anything', () => '*', 304],
    ['as another', () => '"other"', 200],
    ['half', (etag: string) => etag.slice(0, -5), 200],
  ])('looks at the ETag %s, whatever the fetch of a platform adds to it', async (_what, sent, status) => {
    const { headers } = await app.anonymous.get('/config')
    const call = { 'If-None-Match': sent(headers.etag!), 'Cache-Control': 'no-cache', Pragma: 'no-cache' }
    expect((await app.anonymous.with(call).get('/config')).status).toBe(status)
  })

  it('tells no secret', async () => {
    const { text } = await app.anonymous.get('/config')
    for (const secret of [ENV.METRICS_TOKEN, ENV.RESEND_API_KEY, app.secrets.jwtSecret])
      expect(text).not.toContain(secret)
    expect(text).not.toMatch(/mongodb|127\.0\.0\.1|localhost|secret|apiKey/i)
  })
})

it('has a part of every feature that tells one, each under a name of its own', () => {
  const names = catalogue.appConfig.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['auth', 'chat', 'jobs', 'notifications', 'uploads']))
  const [part] = catalogue.appConfig
  const twice = ['one', 'two'].map((name) => ({ name, appConfig: part! }))
  expect(() => new FeatureCatalogue(twice)).toThrow(
    `the part of the app configuration ${part!.name} is defined twice`,
  )
})
