import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { AppError, type ErrorCode } from '#kernel/errors/app-error.js'
import { bind, type Endpoint, endpoints } from '#kernel/http/endpoint.js'
import { newId } from '#kernel/ids.js'
import { eventually } from '../support/eventually.js'
import { startKernelApp } from '../support/kernel-app.js'
import { startTcpProxy } from '../support/tcp-proxy.js'
import { newDatabaseUri } from '../support/test-database.js'
import { startThingApp, type ThingApp } from '../support/things.js'

const SECRET = 'mongodb://user:hunter2@db.example failed at /srv/app/secret.ts:7'
let app: ThingApp
beforeAll(async () => {
  app = await startThingApp({ uri: null })
})
afterAll(() => app.close())
beforeEach(() => {
  app.lines.length = 0
})

const unavailable = {
  code: 'SERVICE_UNAVAILABLE',
  message: 'The service is not available right now. Please try again shortly',
  requestId: expect.any(String),
}

describe('a failure of ours', () => {
  it.each([
    ['an error', () => Promise.reject(new Error(SECRET, { cause: new Error('deeper') }))],
    [
      'an error at once',
      () => {
        throw new TypeError(SECRET)
      },
    ],
    [
      "a vendor's error with a status",
      () => Promise.reject(Object.assign(new Error(SECRET), { status: 404, statusCode: 404 })),
    ],
    [
      "a vendor's error with a code",
      () => Promise.reject(Object.assign(new Error(SECRET), { code: 'NOT_FOUND' })),
    ],
    [
      'a code in no table',
      () => Promise.reject(new AppError('NOBODYS' as 'FORBIDDEN', undefined, { cause: new Error(SECRET) })),
    ],
  ])('is 500 with the fixed text, and its cause stands in the log only: %s', async (_what, fail) => {
    app.hooks.answer = fail
    const reply = await app.http.get('/api/things').set('X-Request-Id', 'r-500').expect(500)
    expect(reply.body).toEqual({
      message: 'Internal server error',
      code: 'INTERNAL_ERROR',
      requestId: 'r-500',
    })
    expect(reply.headers).not.toHaveProperty('retry-after')
    expect(app.errors()).toMatchObject([
      { message: 'request failed', requestId: 'r-500', operation: 'things.list' },
    ])
    expect(JSON.stringify(app.errors())).toContain(SECRET)
  })

  it('that throws nothing at all is 500 too', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a library may
    app.hooks.answer = () => Promise.reject()
    await app.http.get('/api/things').expect(500)
    expect(app.errors()).toHaveLength(1)
  })

  it('says in Arabic as little as in English', async () => {
    app.hooks.answer = () => Promise.reject(new Error(SECRET))
    const { body } = await app.http.get('/api/things').set('Accept-Language', 'ar').expect(500)
    expect(body).toMatchObject({ message: 'خطأ داخلي في الخادم', code: 'INTERNAL_ERROR' })
  })

  it('is told apart from a refusal, which is no error in the log', async () => {
    app.hooks.answer = () => Promise.reject(new AppError('NOT_FOUND'))
    await app.http.get('/api/things').expect(404)
    expect(app.errors()).toEqual([])
  })
})

describe('a reply that does not fit its schema', () => {
  const wrong = { name: 'lamp', passwordHash: '$2b$12$secret' }

  it('is 500 outside production, and the log says what is wrong', async () => {
    app.hooks.answer = () => Promise.resolve(wrong)
    const { text } = await app.http.get('/api/things').expect(500)
    expect(text).not.toContain('secret')
    expect(JSON.stringify(app.errors())).toContain('passwordHash')
  })

  it('is sent in production, which has no time to look', async () => {
    const production = await startThingApp({ uri: null, checkReplies: false })
    onTestFinished(() => production.close())
    production.hooks.answer = () => Promise.resolve(wrong)
    expect((await production.http.get('/api/things').expect(200)).body).toEqual(wrong)
  })

  it('is the only difference that the check makes: what is sent is what production sends', async () => {
    const production = await startThingApp({ uri: null, checkReplies: false })
    onTestFinished(() => production.close())
    for (const one of [app, production]) one.hooks.answer = () => Promise.resolve({ role: 'x', name: 'lamp' })
    const texts = [app, production].map(async ({ http }) => (await http.get('/api/things').expect(200)).text)
    expect(await Promise.all(texts)).toEqual(Array(2).fill('{"role":"x","name":"lamp"}'))
  })
})

describe('without its database the server', () => {
  it('answers 503 with Retry-After when it was never connected, and lives', async () => {
    const reply = await app.http.get('/api/things/count').expect(503)
    expect(reply.body).toEqual(unavailable)
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
    expect(app.errors()).toHaveLength(1)
    app.hooks.answer = () => Promise.resolve({ name: 'alive' })
    await app.http.get('/api/things').expect(200)
  })

  it('answers 503 when its connection was closed', async () => {
    const closed = await startThingApp()
    onTestFinished(() => closed.server.close())
    await closed.http.get('/api/things/count').expect(200)
    await closed.database.drop()
    await closed.database.close()
    expect((await closed.http.get('/api/things/count').expect(503)).body).toEqual(unavailable)
  })

  it('answers 503 while the network is cut, and works again when it is mended', async () => {
    const wire = await startTcpProxy(Number(new URL(inject('mongoUri')).port))
    const uri = newDatabaseUri()
      .replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${wire.port}`)
      .replace(/replicaSet=\w+/, 'directConnection=true')
    const far = await startThingApp({ uri, serverSelectionTimeoutMs: 1000 })
    onTestFinished(async () => {
      await far.close()
      await wire.cut()
    })
    await far.http.get('/api/things/count').expect(200)
    await wire.cut()
    const reply = await far.http.get('/api/things/count').expect(503)
    expect(reply.body).toEqual(unavailable)
    expect(reply.headers).toHaveProperty('retry-after')
    await far.http.get('/api/things').expect(200)
    await wire.mend()
    await eventually(async () => (await far.http.get('/api/things/count')).status === 200)
  })
})

describe('mounting', () => {
  const spec: Endpoint = {
    method: 'post',
    path: '/',
    summary: 's',
    description: 'd',
    access: 'public',
    reply: { status: 200, body: z.strictObject({}) },
    errors: [] satisfies ErrorCode[],
    example: { reply: {} },
  }
  const start = (endpoint: Endpoint, handlers: object) =>
    startKernelApp({
      uri: null,
      groups: () => [
        bind(
          endpoints({ name: 'x', basePath: `/${newId()}`, tag: 'X' }, { one: endpoint }),
          handlers as never,
        ),
      ],
    })

  it('is refused when an endpoint has no handler, or takes a key from nobody', async () => {
    await expect(start(spec, {})).rejects.toThrow('no handler for x.one')
    await expect(start({ ...spec, idempotent: true }, { one: () => Promise.resolve({}) })).rejects.toThrow(
      'a key needs a user',
    )
  })
})
