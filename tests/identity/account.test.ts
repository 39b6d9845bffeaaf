import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('DELETE /users/account', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  it('signs out every device and refuses every later login', async () => {
    const client = await app.a.client()
    const credentials = { loginIdentifier: client.email, password: client.password, type: 'clients' }
    const { body: tablet } = await app.anonymous.post('/auth/login', credentials)
    const closed = await app.as(client).delete('/users/account', { password: client.password })
    expect(closed).toMatchObject({ status: 200, body: { message: 'Your account has been closed.' } })
    for (const device of [client, tablet]) {
      expect(await app.as(device).get('/users/me')).toMatchObject({ status: 401 })
      const { refreshToken } = device
      expect(await app.anonymous.post('/auth/refresh-token', { refreshToken })).toMatchObject({ status: 401 })
    }
    expect(await app.anonymous.post('/auth/login', credentials)).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_DEACTIVATED' },
    })
    expect(
      await app.anonymous.post('/auth/login', { ...credentials, password: 'wrong password' }),
    ).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CREDENTIALS' },
    })
    const event = { type: 'user.deactivated', 'payload.userId': client.id }
    expect(await app.database.collection('events').countDocuments(event)).toBe(1)
  })

  it('keeps the email, so that nobody can take the place of a known user', async () => {
    const client = await app.a.client()
    await app.as(client).delete('/users/account', { password: client.password })
    const { status } = await app.anonymous.post('/auth/register', {
      email: client.email,
      password: 'another password',
      role: 'client',
      firstName: 'Some',
      lastName: 'Body',
    })
    expect(status).toBe(409)
  })

  it('needs the right password', async () => {
    const client = await app.a.client()
    expect(await app.as(client).delete('/users/account', { password: 'wrong password' })).toMatchObject({
      status: 400,
      body: { code: 'WRONG_PASSWORD' },
    })
    expect(await app.as(client).delete('/users/account')).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED' },
    })
    expect((await app.as(client).get('/users/me')).status).toBe(200)
  })

  it('is not for staff: the last admin could not come back', async () => {
    for (const staff of [await app.a.admin(), await app.a.moderator()]) {
      const reply = await app.as(staff).delete('/users/account', { password: staff.password })
      expect(reply).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    }
    expect((await app.anonymous.delete('/users/account', { password: 'x' })).status).toBe(401)
  })

  it('lets no simultaneous login escape', async () => {
    for (let round = 0; round < 10; round++) {
      const client = await app.a.client()
      const [closed, { status, body }] = await Promise.all([
        app.as(client).delete('/users/account', { password: client.password }),
        app.anonymous.post('/auth/login', {
          loginIdentifier: client.email,
          password: client.password,
          type: 'clients',
        }),
      ])
      expect(closed.status).toBe(200)
      expect([200, 403]).toContain(status)
      if (status === 200) expect((await app.as(body).get('/users/me')).status).toBe(401)
    }
  })
})
