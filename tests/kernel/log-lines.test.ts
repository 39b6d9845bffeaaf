import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '#kernel/log.js'
import { newId } from '#kernel/ids.js'
import { operations } from '../matrices/operations.js'
import { eventually } from '../support/eventually.js'
import type { LogLine } from '../support/recorded-log.js'
import { connectSocket } from '../support/socket-client.js'
import { startThingApp } from '../support/things.js'
import { type Caller, startTestApp, type TestApp } from '../support/test-app.js'

const SESSION = 'https://app.logrocket.com/craftworks/app/s/6-0123/0'
/** In paths, queries, headers, names of fields and values; none of it may be written anywhere. */
const PLANTED = {
  password: 'correct-horse-battery',
  token: 'fcm0devicetoken:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9KtT8OvPVGJhQMRKRrZuJAEcl7B338qju59zJMjw2',
  resetToken: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  phone: '+201001234567',
  email: 'mona.planted@example.com',
  query: 'Flat-12-Tahrir',
} as const

let folder: string
let app: TestApp
let log: ReturnType<typeof createLog>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-lines-'))
  log = createLog({ level: 'debug', directory: folder, console: 'off' })
  app = await startTestApp({ log, env: { CORS_ORIGINS: 'https://app.example' } })
})
afterAll(async () => {
  await app.close()
  log.close()
  await rm(folder, { recursive: true })
})

const textOf = (file: string): Promise<string> => readFile(join(folder, file), 'utf8').catch(() => '')
const linesOf = async (file: string): Promise<LogLine[]> =>
  (await textOf(file))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine)

/** The lines of one request, once its last one is written. */
const linesOfRequest = async (requestId: string): Promise<LogLine[]> => {
  const found = async () => (await linesOf('combined.log')).filter((line) => line.requestId === requestId)
  await eventually(async () => (await found()).some(({ milliseconds }) => milliseconds !== undefined))
  return found()
}

describe('a refused call', () => {
  it('is one warning, which says what was wrong with which fields', async () => {
    const client = await app.a.client()
    const body = { title: '', budget: PLANTED.phone, [PLANTED.resetToken]: 1, place: { lng: PLANTED.query } }
    const reply = await app
      .as(client)
      .with({ 'X-LogRocket-URL': SESSION, 'Accept-Language': 'ar' })
      .post(`/v1/jobs?near=${PLANTED.query}`, body)
      .expect(400)
    const lines = await linesOfRequest(reply.body.requestId)
    expect(lines).toMatchObject([
      {
        level: 'warn',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        message: 'Some fields are invalid',
        method: 'POST',
        route: '/api/jobs',
        operation: 'jobs.post',
        status: 400,
        code: 'VALIDATION_FAILED',
        requestId: reply.body.requestId,
        userId: client.id,
        sessionUrl: SESSION,
      },
    ])
    const paths = (reply.body.errors as { path: string }[]).map(({ path }) => path)
    const named = paths.filter((path) => path !== PLANTED.resetToken)
    expect(lines[0]?.fields).toEqual(expect.arrayContaining([...named, '(other)']))
    expect(await textOf('error.log')).toBe('')
  })

  const refusals: { because: string; line: Partial<LogLine>; call: (caller: Caller) => supertest.Test }[] = [
    {
      because: 'nobody is signed in',
      line: { status: 401, code: 'UNAUTHORIZED', route: '/api/users/me' },
      call: (caller) => caller.get('/users/me'),
    },
    {
      because: 'the path is not there',
      line: { status: 404, code: 'ROUTE_NOT_FOUND', route: 'unmatched' },
      call: (caller) => caller.get(`/reset/${PLANTED.resetToken}?token=${PLANTED.resetToken}`),
    },
    {
      because: 'the body is no JSON',
      line: { status: 400, code: 'MALFORMED_JSON', route: '/api/auth/login' },
      call: (caller) =>
        caller.post('/auth/login').type('application/json').send(`{"password": ${PLANTED.password}`),
    },
  ]
  it.each(refusals)('has its line too where $because', async ({ line, call }) => {
    const { body } = await call(app.anonymous)
    const lines = await linesOfRequest(body.requestId)
    expect(lines).toMatchObject([{ level: 'warn', ...line }])
    expect(lines[0]?.message).not.toBe('')
  })

  it('keeps no session address that is not one of LogRocket', async () => {
    const sent = ['https://evil.example/s/1', `${SESSION}?token=1`, `${SESSION}/${'x'.repeat(500)}`, 'x']
    for (const url of sent) {
      const { body } = await app.anonymous.with({ 'X-LogRocket-URL': url }).get('/users/me')
      expect((await linesOfRequest(body.requestId))[0]).not.toHaveProperty('sessionUrl')
    }
  })
})

it('apps in a browser may send the address of their session', async () => {
  const { headers } = await supertest(app.application.app).options('/api/jobs').set({
    'Access-Control-Request-Headers': 'x-logrocket-url',
    'Access-Control-Request-Method': 'POST',
    Origin: 'https://app.example',
  })
  expect(headers['access-control-allow-headers']).toMatch(/x-logrocket-url/i)
})

it('a failed call has one line in error.log, with its route and session, and one of its request', async () => {
  const things = await startThingApp({ uri: null })
  try {
    things.hooks.answer = () => Promise.reject(new Error(`no place for ${PLANTED.phone}`))
    await things.http.get('/api/things').set('X-LogRocket-URL', SESSION).expect(500)
    expect(things.errors()).toMatchObject([
      { message: 'request failed', method: 'GET', route: '/api/things', sessionUrl: SESSION },
    ])
    const levels = things.lines.filter(({ requestId }) => requestId === things.errors()[0]?.requestId)
    expect(levels.map(({ level }) => level)).toEqual(['error', 'http'])
    expect(JSON.stringify(things.lines)).not.toContain(PLANTED.phone)
  } finally {
    await things.close()
  }
})

it('a refused socket message and connection have one warning each', async () => {
  const client = await app.a.client()
  const url = await app.listen()
  const options = { extraHeaders: { 'x-logrocket-url': SESSION } }
  const socket = await connectSocket(url, { token: client.token }, { ...options, transports: ['websocket'] })
  const chatId = PLANTED.query
  const refusals = [
    await socket.ask('send_message', { chatId, text: PLANTED.phone, [PLANTED.token]: 1 }),
    await socket.ask(PLANTED.resetToken, { text: PLANTED.email }),
  ]
  expect(refusals).toMatchObject([{ code: 'VALIDATION_FAILED' }, { code: 'UNKNOWN_MESSAGE' }])
  const [invalid, unknown] = await Promise.all(
    refusals.map(({ requestId }) => linesOfRequest(requestId as string)),
  )
  const common = { level: 'warn', userId: client.id, sessionUrl: SESSION }
  expect(invalid).toMatchObject([
    { ...common, operation: 'send_message', fields: expect.arrayContaining(['chatId', '(other)']) },
  ])
  expect(unknown).toMatchObject([{ ...common, operation: 'none', code: 'UNKNOWN_MESSAGE' }])
  socket.close()

  await expect(connectSocket(url, { token: PLANTED.resetToken })).rejects.toThrow()
  await eventually(async () =>
    (await linesOf('combined.log')).some(
      ({ message, level, code }) =>
        `${message} ${level} ${String(code)}` === 'connection refused warn UNAUTHORIZED',
    ),
  )
})

describe('what anybody sends', () => {
  const { password, token, resetToken, phone, email, query } = PLANTED
  const body = {
    ...PLANTED,
    loginIdentifier: email,
    currentPassword: password,
    newPassword: password,
    refreshToken: token,
    text: phone,
    [token]: password,
  }

  it('stands in no line, whatever is called by whom', async () => {
    const callers = [app.anonymous, app.as(await app.a.client()), app.as(await app.a.admin())]
    for (const { path, spec } of operations) {
      const filled = path.replace(/:\w+/g, spec.params && path.includes('token') ? token : resetToken)
      for (const caller of callers) {
        const address = `${filled}?token=${resetToken}&q=${query}`
        const sent = caller.with({ 'Idempotency-Key': newId() })
        await (spec.method === 'get' ? sent.get(address) : sent[spec.method](address, body))
      }
    }
    const device = `/notifications/device-tokens/${encodeURIComponent(token)}`
    for (const caller of callers) await caller.delete(device)
    await app.settle()
    await linesOfRequest((await app.anonymous.get('/nothing')).body.requestId)
    const written = (await textOf('combined.log')) + (await textOf('error.log'))
    expect(written.split('\n').length).toBeGreaterThan(operations.length * callers.length)
    for (const [name, planted] of Object.entries(PLANTED)) {
      const variants = [planted, encodeURIComponent(planted), planted.replace('+2', '')]
      for (const text of variants) expect(written.includes(text), name).toBe(false)
    }
    const paths = operations.map(({ path }) => `/api${path}`)
    for (const { route } of await linesOf('combined.log'))
      if (route !== undefined) expect([...paths, 'unmatched']).toContain(route)
  })
})
