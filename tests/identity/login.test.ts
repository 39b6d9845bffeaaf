import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const login = (app: TestApp, loginIdentifier: string, facts: object = {}) =>
  app.anonymous.post('/auth/login', {
    loginIdentifier,
    password: 'correct horse battery',
    type: 'clients',
    ...facts,
  })

describe('POST /auth/login', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  it('signs in by email or phone, in any spelling', async () => {
    const client = await app.a.client()
    const local = client.phone.replace('+20', '0')
    for (const identifier of [client.email, ` ${client.email.toUpperCase()} `, client.phone, local]) {
      const { status, body } = await login(app, identifier)
      expect(status).toBe(200)
      expect(body).toMatchObject({ expiresIn: 900, user: { id: client.id } })
      expect((await app.as(body).get('/users/me')).status).toBe(200)
    }
  })

  it('answers an unknown user as it answers a wrong password', async () => {
    const { email, phone } = await app.a.client()
    const wrong = [
      await login(app, email, { password: 'wrong password' }),
      await login(app, phone, { password: 'wrong password' }),
      await login(app, 'nobody@craftworks.example'),
      await login(app, '+201099999999'),
      await login(app, 'neither email nor phone'),
      await login(app, email, { password: 'p'.repeat(100) }),
    ]
    const seen = wrong.map(({ status, body, headers }) => {
      const { requestId: _, ...said } = body
      return { status, said, headers: Object.keys(headers).sort() }
    })
    expect(seen[0]).toMatchObject({ status: 401, said: { code: 'INVALID_CREDENTIALS' } })
    for (const other of seen) expect(other).toEqual(seen[0])
  })

  it('does not take the beginning of a long password for the password', async () => {
    const password = 'xy'.repeat(36)
    const email = 'long@craftworks.example'
    const person = { email, password, role: 'client', firstName: 'Mona', lastName: 'Adel' }
    await app.anonymous.post('/auth/register', person)
    expect((await login(app, email, { password })).status).toBe(200)
    expect((await login(app, email, { password: `${password}y` })).status).toBe(401)
  })

  it('lets staff in by email as admins only, and nobody else', async () => {
    const [client, craftsman, moderator, admin] = [
      await app.a.client(),
      await app.a.craftsman(),
      await app.a.moderator(),
      await app.a.admin(),
    ]
    for (const staff of [moderator, admin]) {
      expect((await login(app, staff.email, { type: 'admins' })).status).toBe(200)
      expect(await login(app, staff.email)).toMatchObject({ status: 403, body: { code: 'WRONG_LOGIN_TYPE' } })
    }
    for (const member of [client, craftsman]) {
      expect(await login(app, member.email, { type: 'admins' })).toMatchObject({
        status: 403,
        body: { code: 'WRONG_LOGIN_TYPE' },
      })
      expect(await login(app, member.phone, { type: 'admins' })).toMatchObject({
        status: 401,
        body: { code: 'INVALID_CREDENTIALS' },
      })
    }
  })

  it('leaves no session behind when it refuses', async () => {
    const client = await app.a.client()
    await login(app, client.email, { type: 'admins' })
    const { body } = await app.as(client).get('/auth/sessions')
    expect(body.pagination.totalItems).toBe(1)
  })

  it('checks the password, then the ban, then the type', async () => {
    const [client, admin] = [await app.a.client(), await app.a.admin()]
    await app.as(admin).patch(`/admin/users/${client.id}/ban`, { reason: 'Fraud report' })
    const facts = { type: 'admins' }
    const wrong = await login(app, client.email, { ...facts, password: 'wrong password' })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CREDENTIALS' } })
    expect(wrong.body).not.toHaveProperty('blockReason')
    expect(await login(app, client.email, facts)).toMatchObject({
      status: 403,
      body: {
        code: 'ACCOUNT_BANNED',
        blockReason: 'Fraud report',
        blockedAt: app.clock.now().toISOString(),
      },
    })
  })

  it('ignores a dead token that is sent along', async () => {
    const client = await app.a.client()
    await app.as(client).post('/auth/logout')
    const reply = await app
      .as(client)
      .post('/auth/login', { loginIdentifier: client.email, password: client.password, type: 'clients' })
    expect(reply.status).toBe(200)
  })

  it('speaks the language of the caller', async () => {
    const { body } = await app.anonymous
      .with({ 'Accept-Language': 'ar' })
      .post('/auth/login', { loginIdentifier: 'x@y.example', password: 'wrong password', type: 'clients' })
    expect(body.message).toBe('البريد الإلكتروني أو رقم الهاتف أو كلمة المرور غير صحيحة')
  })

  const INJECTIONS = [{ $ne: null }, { $gt: '' }, { $regex: '.*' }, { $where: '1' }, ['x'], 1, true, null]
  it.each(['loginIdentifier', 'password', 'type'])('takes nothing but a string as %s', async (field) => {
    const { email } = await app.a.client()
    for (const value of INJECTIONS) {
      const reply = await login(app, email, { [field]: value })
      expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: field }] } })
    }
  })
})

describe('login under attack', () => {
  it('works as long on an unknown user as on a wrong password', async () => {
    const app = await startTestApp({ env: { PASSWORD_HASH_COST: '10' } })
    try {
      const { email } = await app.a.client()
      const timeOf = async (identifier: string): Promise<number> => {
        const start = performance.now()
        await login(app, identifier, { password: 'wrong password' })
        return performance.now() - start
      }
      let [known, unknown] = [Infinity, Infinity]
      // In turns, and the shortest of each: other work on the machine only adds, and to both.
      for (let round = 0; round < 8; round++) {
        known = Math.min(known, await timeOf(email))
        unknown = Math.min(unknown, await timeOf('nobody@craftworks.example'))
      }
      expect(unknown).toBeGreaterThan(known / 2)
      expect(unknown).toBeLessThan(known * 2)
    } finally {
      await app.close()
    }
  })

  it('is slowed down by the limit for credentials', async () => {
    const app = await startTestApp({ env: { RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: '3' } })
    try {
      for (let guess = 0; guess < 3; guess++) {
        expect((await login(app, 'nobody@craftworks.example')).status).toBe(401)
      }
      const limited = await login(app, 'nobody@craftworks.example')
      expect(limited).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } })
      expect(limited.headers['retry-after']).toBeDefined()
    } finally {
      await app.close()
    }
  })

  it('shuts nobody out who is signed in behind the same address', async () => {
    const app = await startTestApp({ env: { RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: '1' } })
    try {
      const client = await app.a.client()
      const { body } = await login(app, client.email)
      expect((await login(app, 'nobody@craftworks.example')).status).toBe(401)
      expect((await login(app, 'nobody@craftworks.example')).status).toBe(429)
      const { refreshToken } = body
      expect((await app.anonymous.post('/auth/refresh-token', { refreshToken })).status).toBe(200)
    } finally {
      await app.close()
    }
  })

  it('takes so many guesses at one account, known or not, in any spelling, from wherever', async () => {
    const app = await startTestApp({ env: { RATE_LIMIT_ACCOUNT_PER_15_MINUTES: '2', TRUST_PROXY: '1' } })
    try {
      const client = await app.a.client()
      let callers = 0
      const guess = (loginIdentifier: string, password = 'wrong password') =>
        login(
          { ...app, anonymous: app.anonymous.with({ 'X-Forwarded-For': `203.0.113.${++callers}` }) },
          loginIdentifier,
          {
            password,
          },
        )
      const local = client.phone.replace('+20', '0')
      const [byPhone, nobodysPhone] = [await app.a.client(), '+201099999999']
      for (const [one, other] of [
        [client.email, ` ${client.email.toUpperCase()}`],
        [byPhone.phone, byPhone.phone.replace('+20', '0')],
        ['nobody@craftworks.example', 'Nobody@craftworks.example'],
        [nobodysPhone, '٠١٠٩٩٩٩٩٩٩٩'],
      ] as const) {
        expect([(await guess(one)).status, (await guess(other)).status]).toEqual([401, 401])
        const limited = await guess(one, client.password)
        expect(limited).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } })
        expect(limited.headers['retry-after']).toBe('900')
      }
      for (const spelling of [client.phone, local]) expect((await guess(spelling)).status).toBe(429)
      app.clock.advance(15 * MINUTE)
      expect((await guess(client.email, client.password)).status).toBe(200)
    } finally {
      await app.close()
    }
  })
})
