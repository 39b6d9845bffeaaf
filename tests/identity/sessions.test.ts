import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('sessions', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  const refresh = (refreshToken: unknown) => app.anonymous.post('/auth/refresh-token', { refreshToken })
  const signIn = async ({ email, password }: Person, userAgent = 'phone') => {
    const { body } = await app.anonymous
      .with({ 'User-Agent': userAgent })
      .post('/auth/login', { loginIdentifier: email, password, type: 'clients' })
    return body as { token: string; refreshToken: string }
  }
  const dead = { status: 401, body: { code: 'UNAUTHORIZED' } }

  describe('POST /auth/refresh-token', () => {
    it('gives a new pair, whose tokens work', async () => {
      const client = await app.a.client()
      const { status, body } = await refresh(client.refreshToken)
      expect(status).toBe(200)
      expect(Object.keys(body).sort()).toEqual(['expiresIn', 'refreshToken', 'token'])
      expect((await app.as(body).get('/users/me')).body.id).toBe(client.id)
      expect((await refresh(body.refreshToken)).status).toBe(200)
    })

    it('revokes the whole session when a token comes again whose successor was used', async () => {
      const client = await app.a.client()
      const other = await signIn(client)
      const { body: next } = await refresh(client.refreshToken)
      await app.as(next).get('/users/me').expect(200)
      app.clock.advance(30 * SECOND + 1)
      expect(await refresh(client.refreshToken)).toMatchObject(dead)
      expect(await refresh(next.refreshToken)).toMatchObject(dead)
      expect(await app.as(next).get('/users/me')).toMatchObject(dead)
      expect(await app.as(client).get('/users/me')).toMatchObject(dead)
      expect((await app.as(other).get('/users/me')).status).toBe(200)
    })

    it('works beside an access token that has expired', async () => {
      const client = await app.a.client()
      app.clock.advance(16 * MINUTE)
      expect(await app.as(client).get('/users/me')).toMatchObject({
        status: 401,
        body: { code: 'TOKEN_EXPIRED' },
      })
      const reply = await app.as(client).post('/auth/refresh-token', { refreshToken: client.refreshToken })
      expect(reply.status).toBe(200)
    })

    it('ends after seven days without use, and is told apart from an expired access token', async () => {
      const [idle, active] = [await app.a.client(), await app.a.client()]
      app.clock.advance(6 * DAY)
      const { body: renewed } = await refresh(active.refreshToken)
      app.clock.advance(DAY + SECOND)
      expect(await refresh(idle.refreshToken)).toMatchObject(dead)
      expect((await refresh(renewed.refreshToken)).status).toBe(200)
    })

    it('refuses an access token, nonsense and anything but a string', async () => {
      const client = await app.a.client()
      expect(await refresh(client.token)).toMatchObject(dead)
      expect(await refresh('nonsense')).toMatchObject(dead)
      for (const value of [{ $ne: null }, ['x'], 1, null]) {
        expect(await refresh(value)).toMatchObject({
          status: 400,
          body: { errors: [{ path: 'refreshToken' }] },
        })
      }
    })
  })

  describe('POST /auth/logout', () => {
    it('ends this session at once and no other', async () => {
      const client = await app.a.client()
      const other = await signIn(client)
      const reply = await app.as(client).with({ 'Accept-Language': 'ar' }).post('/auth/logout')
      expect(reply).toMatchObject({ status: 200, body: { message: 'تم تسجيل الخروج.' } })
      expect(await app.as(client).get('/users/me')).toMatchObject(dead)
      expect(await refresh(client.refreshToken)).toMatchObject(dead)
      expect((await app.as(other).get('/users/me')).status).toBe(200)
    })

    it('needs a token', async () => {
      expect(await app.anonymous.post('/auth/logout')).toMatchObject(dead)
    })
  })

  describe('GET /auth/sessions', () => {
    it('lists the own devices, the last used first', async () => {
      const client = await app.a.client()
      app.clock.advance(MINUTE)
      const tablet = await signIn(client, 'tablet')
      const { status, body } = await app.as(tablet).get('/auth/sessions')
      expect(status).toBe(200)
      expect(body.data).toMatchObject([
        { deviceName: 'tablet', device: 'tablet', current: true, createdAt: app.clock.now().toISOString() },
        { deviceName: 'builder', device: 'builder', current: false, ip: '127.0.0.1' },
      ])
      expect(body.pagination).toEqual({
        page: 1,
        limit: 10,
        totalPages: 1,
        totalItems: 2,
        totalIsExact: true,
      })
      expect(Object.keys(body.data[0]).sort()).toEqual(
        ['createdAt', 'current', 'device', 'deviceName', 'id', 'ip', 'lastUsedAt'].sort(),
      )
    })

    it('leaves out what was revoked or has expired', async () => {
      const client = await app.a.client()
      await app.as(await signIn(client)).post('/auth/logout')
      app.clock.advance(6 * DAY)
      const fresh = await signIn(client)
      app.clock.advance(2 * DAY)
      const { body } = await refresh(fresh.refreshToken)
      const { body: list } = await app.as(body).get('/auth/sessions')
      expect(list.data).toHaveLength(1)
      expect(list.data[0]).toMatchObject({ current: true, lastUsedAt: app.clock.now().toISOString() })
    })
  })

  describe('the name of a device', () => {
    const CHROME =
      'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
    const nameOf = async (person: { token: string }, language = 'en'): Promise<string | null> => {
      const { body } = await app
        .as(person)
        .with({ 'Accept-Language': language })
        .get('/auth/sessions')
        .expect(200)
      return body.data.find(({ current }: { current: boolean }) => current).deviceName
    }
    const credentials = ({ email, password }: Person) => ({
      loginIdentifier: email,
      password,
      type: 'clients',
    })

    it('is the one the app gives, at registration, login or refresh', async () => {
      const person = { password: 'correct horse', role: 'client', firstName: 'Mona', lastName: 'Adel' }
      const { body: registered } = await app.anonymous
        .post('/auth/register', { ...person, email: `${newId()}@x.example`, deviceName: ' Mona’s phone ' })
        .expect(201)
      expect(await nameOf(registered)).toBe('Mona’s phone')
      const client = await app.a.client()
      const { body: login } = await app.anonymous
        .post('/auth/login', { ...credentials(client), deviceName: 'هاتف منى' })
        .expect(200)
      expect(await nameOf(login)).toBe('هاتف منى')
      const { refreshToken } = login
      const rename = { refreshToken, deviceName: 'Tablet' }
      const { body: renamed } = await app.anonymous.post('/auth/refresh-token', rename).expect(200)
      expect(await nameOf(renamed)).toBe('Tablet')
      expect(await nameOf((await refresh(renamed.refreshToken)).body)).toBe('Tablet')
    })

    it('is else read from the User-Agent, in the language of the caller', async () => {
      const client = await app.a.client()
      const phone = await signIn(client, CHROME)
      expect(await nameOf(phone)).toBe('Chrome on Android')
      expect(await nameOf(phone, 'ar')).toBe('Chrome على Android')
      expect(await nameOf(await signIn(client, 'okhttp/4.12.0'))).toBe('okhttp/4.12.0')
      expect(await nameOf(await signIn(client, 'x'.repeat(300)))).toBe('x'.repeat(60))
      expect(await nameOf(await signIn(client, ''))).toBeNull()
    })

    it.each(['', '   ', 'x'.repeat(61), 'two\nlines', 1, null])('is refused as %j', async (deviceName) => {
      const client = await app.a.client()
      const bad = { status: 400, body: { errors: [{ path: 'deviceName' }] } }
      expect(await app.anonymous.post('/auth/login', { ...credentials(client), deviceName })).toMatchObject(
        bad,
      )
      const { refreshToken } = client
      expect(await app.anonymous.post('/auth/refresh-token', { refreshToken, deviceName })).toMatchObject(bad)
    })
  })

  describe('DELETE /auth/sessions', () => {
    it('signs out everywhere else, and closes the sockets there', async () => {
      const [client, stranger] = [await app.a.client(), await app.a.client()]
      const [phone, tablet] = [await signIn(client, 'phone'), await signIn(client, 'tablet')]
      const url = await app.listen()
      const sockets = await Promise.all([phone, tablet].map(({ token }) => connectSocket(url, { token })))
      const closed = sockets[1]!.until('disconnect')
      const reply = await app.as(phone).with({ 'Accept-Language': 'ar' }).delete('/auth/sessions')
      expect(reply).toMatchObject({ status: 200, body: { message: 'تم تسجيل خروج جميع الأجهزة الأخرى.' } })
      for (const other of [client, tablet]) expect(await app.as(other).get('/users/me')).toMatchObject(dead)
      expect(await refresh(tablet.refreshToken)).toMatchObject(dead)
      for (const one of [phone, stranger]) await app.as(one).get('/users/me').expect(200)
      expect((await app.as(phone).get('/auth/sessions')).body.data).toMatchObject([{ current: true }])
      await closed
      expect(sockets[0]!.socket.connected).toBe(true)
      await app.as(phone).delete('/auth/sessions').expect(200)
    })

    it('needs a token', async () => {
      expect(await app.anonymous.delete('/auth/sessions')).toMatchObject(dead)
    })
  })

  describe('DELETE /auth/sessions/:sessionId', () => {
    const idsOf = async (person: { token: string }): Promise<{ id: string; current: boolean }[]> =>
      (await app.as(person).get('/auth/sessions')).body.data

    it('signs out one device', async () => {
      const client = await app.a.client()
      const tablet = await signIn(client)
      const { id } = (await idsOf(client)).find(({ current }) => !current)!
      expect((await app.as(client).delete(`/auth/sessions/${id}`)).status).toBe(200)
      expect(await app.as(tablet).get('/users/me')).toMatchObject(dead)
      expect((await app.as(client).get('/users/me')).status).toBe(200)
      expect(await app.as(client).delete(`/auth/sessions/${id}`)).toMatchObject({ status: 404 })
    })

    it('knows no session of others', async () => {
      const [client, stranger, admin] = [await app.a.client(), await app.a.client(), await app.a.admin()]
      const { id } = (await idsOf(client))[0]!
      const unknown = await app.as(stranger).delete(`/auth/sessions/${newId()}`)
      for (const other of [stranger, admin]) {
        const reply = await app.as(other).delete(`/auth/sessions/${id}`)
        expect(reply).toMatchObject({
          status: 404,
          body: { code: 'NOT_FOUND', message: unknown.body.message },
        })
      }
      expect((await app.as(client).get('/users/me')).status).toBe(200)
      expect(await app.as(client).delete('/auth/sessions/xyz')).toMatchObject({
        status: 404,
        body: { code: 'INVALID_ID' },
      })
    })
  })
})
