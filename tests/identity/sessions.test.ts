import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, MINUTE, SECOND } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
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

    it('revokes the whole session when a token comes twice', async () => {
      const client = await app.a.client()
      const other = await signIn(client)
      const { body: next } = await refresh(client.refreshToken)
      expect(await refresh(client.refreshToken)).toMatchObject(dead)
      expect(await refresh(next.refreshToken)).toMatchObject(dead)
      expect(await app.as(next).get('/users/me')).toMatchObject(dead)
      expect(await app.as(client).get('/users/me')).toMatchObject(dead)
      expect((await app.as(other).get('/users/me')).status).toBe(200)
    })

    it('lets exactly one of ten simultaneous uses through', async () => {
      for (let round = 0; round < 5; round++) {
        const client = await app.a.client()
        const replies = await Promise.all(Array.from({ length: 10 }, () => refresh(client.refreshToken)))
        const statuses = replies.map(({ status }) => status).sort()
        expect(statuses).toEqual([200, ...Array<number>(9).fill(401)])
        const winner = replies.find(({ status }) => status === 200)!
        expect(await app.as(winner.body).get('/users/me')).toMatchObject(dead)
      }
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
        { device: 'tablet', current: true, createdAt: app.clock.now().toISOString() },
        { device: 'builder', current: false, ip: '127.0.0.1' },
      ])
      expect(body.pagination).toEqual({
        page: 1,
        limit: 10,
        totalPages: 1,
        totalItems: 2,
        totalIsExact: true,
      })
      expect(Object.keys(body.data[0]).sort()).toEqual(
        ['createdAt', 'current', 'device', 'id', 'ip', 'lastUsedAt'].sort(),
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
