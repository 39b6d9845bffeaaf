import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { AppError } from '#kernel/errors/app-error.js'
import { newId } from '#kernel/ids.js'
import { ManualClock } from '../support/manual-clock.js'
import { startThingApp, type ThingApp } from '../support/things.js'

const ORIGIN = 'https://app.craftworks.example'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const id = newId()
const clock = new ManualClock()
let app: ThingApp

beforeAll(async () => {
  app = await startThingApp({ clock, corsOrigins: [ORIGIN], uri: null })
})
afterAll(() => app.close())

describe('a route', () => {
  it.each(['/api', '/api/v1'])('answers below %s', async (base) => {
    const reply = await app.http.get(`${base}/things`).expect(200)
    expect(reply.body).toMatchObject({ name: 'all' })
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(reply.headers['content-length']).toBe(String(Buffer.byteLength(reply.text)))
    await app.http.get(`${base}/things/${id}`).expect(401)
  })

  it.each([
    '/api/nothing',
    '/api',
    '/api/v1/nothing',
    '/nothing',
    '/',
    '/api/THINGS',
    '/api/things/count/more',
    '/api/v1/v1/things',
  ])('that is none, %s, is 404 with the fixed text', async (path) => {
    const { body } = await app.http.get(path).expect(404)
    expect(body).toEqual({
      message: 'API route not found',
      code: 'ROUTE_NOT_FOUND',
      requestId: expect.any(String),
    })
  })

  it.each([
    ['patch', '/things', ['GET', 'HEAD', 'POST']],
    ['trace', '/things', ['GET', 'HEAD', 'POST']],
    ['post', `/things/${id}`, ['DELETE', 'GET', 'HEAD', 'PUT']],
    ['post', '/things/malformed', ['DELETE', 'GET', 'HEAD', 'PUT']],
    ['delete', '/things/count', ['GET', 'HEAD']],
    ['put', '/things/count', ['GET', 'HEAD']],
    ['get', '/things/count/sum', ['PUT']],
    ['head', '/things/count/sum', ['PUT']],
  ] as const)(
    'called with another method, %s %s, is 405 and says which it has',
    async (method, path, allowed) => {
      for (const base of ['/api', '/api/v1']) {
        const { headers, body } = await app.http[method](base + path).expect(405)
        expect(headers.allow).toBe(allowed.join(', '))
        if (method !== 'head')
          expect(body).toMatchObject({ code: 'METHOD_NOT_ALLOWED', details: { allowed: [...allowed] } })
      }
    },
  )

  it.each([
    ['of a path that is none', '/api/nothing', 404],
    ['by another method', '/api/things/count', 405],
  ])('%s is answered once its body has come, so that the sender sees it', async (_what, path, status) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    let reply = ''
    socket.on('data', (data) => (reply += data.toString()))
    const closed = once(socket, 'close')
    await once(socket, 'connect')
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\na`)
    // a whole call later the first one has been looked at
    await app.http.get('/api/things').expect(200)
    expect(reply).toBe('')
    socket.write('b')
    await closed
    expect(reply).toContain(`HTTP/1.1 ${status} `)
  })

  it('says in words which methods it has', async () => {
    const call = (language: string) => app.http.patch('/api/things').set('Accept-Language', language)
    expect((await call('en')).body.message).toBe('This path takes GET, HEAD or POST')
    expect((await call('ar')).body.message).toBe('هذا المسار يقبل GET أو HEAD أو POST فقط')
  })

  it('asked by OPTIONS says which methods it has, and an unknown one that it is none', async () => {
    const { headers, text } = await app.http.options(`/api/v1/things/${id}`).expect(204)
    expect([headers.allow, text]).toEqual(['DELETE, GET, HEAD, PUT', ''])
    await app.http.options('/api/nothing').expect(404)
  })

  it.each(['me', '68f0c2a4e1b2c3d4e5f6071', `${id}0`, '%00', '%E0%A4%A', '%'])(
    'with the malformed id %s is 404 with the fixed text',
    async (malformed) => {
      const { body } = await app.http.get(`/api/things/${malformed}`).set(app.newUser('client')).expect(404)
      expect(body).toMatchObject({ message: 'Resource not found (invalid ID)', code: 'INVALID_ID' })
    },
  )

  it('answers HEAD as GET without a body', async () => {
    const head = await app.http.head('/api/things').expect(200)
    expect(head.text).toBeUndefined()
    expect(head.headers['content-length']).toBe(
      String(Buffer.byteLength((await app.http.get('/api/things')).text)),
    )
    await app.http.head('/api/nothing').expect(404)
  })
})

describe('a request id', () => {
  it.each(['abc-123', 'A.b:c_9', 'x'.repeat(128)])('is echoed: %s', async (sent) => {
    const reply = await app.http.get('/api/nothing').set('X-Request-Id', sent)
    expect(reply.headers['x-request-id']).toBe(sent)
    expect(reply.body.requestId).toBe(sent)
  })

  it.each(['', 'two words', 'x'.repeat(129), '<script>', '{"$ne":1}', 'a, b'])(
    'is made anew for %j',
    async (sent) => {
      const reply = await app.http.get('/api/nothing').set('X-Request-Id', sent)
      expect(reply.headers['x-request-id']).toMatch(UUID)
      expect(reply.body.requestId).toBe(reply.headers['x-request-id'])
    },
  )

  it('is made when there is none, and stands in the log with what was called', async () => {
    const client = app.newUser('client')
    const reply = await app.http.get(`/api/things/${id}?token=secret`).set(client).expect(400)
    const requestId = reply.headers['x-request-id']
    expect(requestId).toMatch(UUID)
    const line = app.lines.find((one) => one.requestId === requestId)
    expect(line).toMatchObject({
      level: 'warn',
      method: 'GET',
      route: '/api/things/:id',
      operation: 'things.read',
    })
    expect(line).toMatchObject({
      status: 400,
      userId: expect.stringMatching(/^[0-9a-f]{24}$/),
      milliseconds: expect.any(Number),
    })
    expect(JSON.stringify(app.lines)).not.toContain('token=secret')
  })
})

describe('the headers of every reply', () => {
  it.each(['/api/things', '/api/nothing', '/'])(
    'protect the caller of %s and do not name the server',
    async (path) => {
      const { headers } = await app.http.get(path)
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('server')
    },
  )
})

describe('a web app', () => {
  it('of a listed origin may call and read our headers', async () => {
    const { headers } = await app.http.get('/api/nothing').set('Origin', ORIGIN)
    expect(headers['access-control-allow-origin']).toBe(ORIGIN)
    expect(headers['access-control-expose-headers']).toMatch(
      /X-Request-Id.*Idempotency-Replayed.*Retry-After.*WWW-Authenticate.*Allow/,
    )
    expect(headers.vary).toContain('Origin')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  it('of a listed origin gets its preflight answered', async () => {
    const preflight = await app.http
      .options(`/api/things/${id}`)
      .set({
        Origin: ORIGIN,
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'idempotency-key',
      })
      .expect(204)
    expect(preflight.headers['access-control-allow-origin']).toBe(ORIGIN)
    expect(preflight.headers['access-control-allow-methods']).toContain('PUT')
    expect(preflight.headers['access-control-allow-headers']).toBe('idempotency-key')
  })

  it.each(['https://evil.example', 'null', `${ORIGIN}.evil.example`, 'http://app.craftworks.example'])(
    'of %s may not',
    async (origin) => {
      const called = await app.http.get('/api/things').set('Origin', origin)
      const preflight = await app.http
        .options('/api/things')
        .set({ Origin: origin, 'Access-Control-Request-Method': 'PUT' })
      for (const { headers } of [called, preflight])
        expect(headers).not.toHaveProperty('access-control-allow-origin')
    },
  )
})

describe('on a developer’s machine', () => {
  let local: ThingApp
  beforeAll(async () => {
    local = await startThingApp({
      corsHosts: ['localhost', '[::1]', '192.168.1.20'],
      isSecure: false,
      uri: null,
    })
  })
  afterAll(() => local.close())

  it.each([
    'http://localhost',
    'http://localhost:5173',
    'https://localhost:8443',
    'http://[::1]:4200',
    'http://192.168.1.20:8081',
  ])('a page of %s may call', async (origin) => {
    const { headers } = await local.http.get('/api/things').set('Origin', origin)
    expect(headers['access-control-allow-origin']).toBe(origin)
    expect(headers.vary).toContain('Origin')
  })

  it.each([
    'http://localhost.evil.example',
    'http://evil.example:3000',
    'http://192.168.1.21:8081',
    'capacitor://localhost',
    'null',
    'localhost',
  ])('one of %s may not', async (origin) => {
    const { headers } = await local.http.get('/api/things').set('Origin', origin)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('without HTTPS no browser is told to use it', async () => {
    const { headers } = await local.http.get('/api/things')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers).not.toHaveProperty('strict-transport-security')
    const secure = await app.http.get('/api/things')
    expect(secure.headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })
})

describe('access', () => {
  it('is by role: 401 without a token, 403 with another role', async () => {
    const remove = () => app.http.delete(`/api/things/${id}`)
    expect((await remove().expect(401)).body).toMatchObject({
      code: 'UNAUTHORIZED',
      message: 'Sign in to continue',
    })
    expect((await remove().set(app.newUser('client')).expect(403)).body.code).toBe('FORBIDDEN')
    await remove().set(app.newUser('moderator')).expect(403)
    expect((await remove().set(app.newUser('admin')).expect(200)).body).toMatchObject({
      role: 'admin',
      name: id,
    })
  })

  it('to a public endpoint needs no token, but knows who has one', async () => {
    const create = () => app.http.post('/api/things').send({ name: 'lamp' })
    expect((await create().expect(201)).body).not.toHaveProperty('role')
    expect((await create().set(app.newUser('craftsman')).expect(201)).body.role).toBe('craftsman')
  })

  it('ends with the token, but not to a public endpoint, where its owner is nobody then', async () => {
    const client = app.newUser('client')
    const create = () => app.http.post('/api/things').send({ name: 'lamp' })
    await app.http.get(`/api/things/${id}`).set(client).expect(200)
    clock.advance(15 * MINUTE)
    expect((await app.http.get(`/api/things/${id}`).set(client).expect(401)).body.code).toBe('TOKEN_EXPIRED')
    for (const dead of [client, { Authorization: 'Bearer a.b.c' }, { Authorization: 'Basic eDp5' }])
      expect((await create().set(dead).expect(201)).body).not.toHaveProperty('role')
  })

  it('is decided before the body is read', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(5_000_000) })
    const put = () => app.http.put(`/api/things/${id}`).set('Content-Type', 'application/json').send(body)
    await put().expect(401)
    await put().set(app.newUser('admin')).expect(403)
    await put().set(app.newUser('client')).expect(413)
  })
})

describe('the challenge of a 401', () => {
  const PLAIN = 'Bearer realm="craftworks"'
  const INVALID = `${PLAIN}, error="invalid_token", error_description="The access token is invalid or was revoked"`
  const challenge = async (headers: Record<string, string>) =>
    (await app.http.get(`/api/things/${id}`).set(headers).expect(401)).headers['www-authenticate']!

  it.each([
    ['no token', {}, PLAIN],
    ['another scheme', { Authorization: 'Basic eDp5' }, PLAIN],
    ['a token of another scheme', { Authorization: 'BearerX a.b.c' }, PLAIN],
    ['a forged token', { Authorization: 'Bearer a.b.c' }, INVALID],
    ['no token after the scheme', { Authorization: 'bearer' }, INVALID],
    ['a broken token', { Authorization: 'Bearer "x"' }, INVALID],
  ])('tells of %s', async (_what, headers, expected) => {
    expect(await challenge(headers)).toBe(expected)
  })

  it('tells of a token that has expired, and is in no other reply', async () => {
    const client = app.newUser('client')
    const { headers } = await app.http.get(`/api/things/${id}`).set(client).expect(200)
    expect(headers).not.toHaveProperty('www-authenticate')
    const refused = await app.http.delete(`/api/things/${id}`).set(client).expect(403)
    expect(refused.headers).not.toHaveProperty('www-authenticate')
    clock.advance(15 * MINUTE)
    expect(await challenge(client)).toBe(
      `${PLAIN}, error="invalid_token", error_description="The access token has expired"`,
    )
  })

  it('of an endpoint that needs no token blames none', async () => {
    app.hooks.answer = () => Promise.reject(new AppError('UNAUTHORIZED'))
    const { headers } = await app.http.get('/api/things').set({ Authorization: 'Bearer a.b.c' }).expect(401)
    expect(headers['www-authenticate']).toBe(PLAIN)
  })
})

describe('the language', () => {
  it.each([
    ['ar', 'المسار المطلوب غير موجود'],
    ['ar-EG,en;q=0.5', 'المسار المطلوب غير موجود'],
    ['en', 'API route not found'],
    ['fr', 'API route not found'],
  ])('of a message follows Accept-Language: %s', async (language, message) => {
    const { body } = await app.http.get('/api/nothing').set('Accept-Language', language)
    expect(body).toMatchObject({ message, code: 'ROUTE_NOT_FOUND' })
  })

  it('of the problems of fields too', async () => {
    const { body } = await app.http
      .post('/api/things')
      .set('Accept-Language', 'ar')
      .send({ price: 1 })
      .expect(400)
    expect(body).toMatchObject({
      message: 'بعض الحقول غير صحيحة',
      errors: [
        { path: 'name', code: 'REQUIRED', message: 'هذا الحقل مطلوب' },
        { path: 'price', code: 'UNKNOWN_FIELD', message: 'حقل غير معروف' },
      ],
    })
  })
})
