import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('bans', () => {
  let app: TestApp
  let admin: Person
  beforeAll(async () => {
    app = await startTestApp()
    admin = await app.a.admin()
  })
  afterAll(() => app.close())

  const ban = (id: string, by: Person = admin, reason: unknown = 'Fraud report') =>
    app.as(by).patch(`/admin/users/${id}/ban`, { reason })
  const unban = (id: string, by: Person = admin) => app.as(by).patch(`/admin/users/${id}/unban`)
  const login = ({ email, password }: Person) =>
    app.anonymous.post('/auth/login', { loginIdentifier: email, password, type: 'clients' })
  const refresh = ({ refreshToken }: { refreshToken: string }) =>
    app.anonymous.post('/auth/refresh-token', { refreshToken })
  const refusal = () => ({
    status: 403,
    body: {
      code: 'ACCOUNT_BANNED',
      message: 'This account is blocked',
      blockReason: 'Fraud report',
      blockedAt: app.clock.now().toISOString(),
    },
  })

  it('take effect on the next request, on refresh and on login', async () => {
    const craftsman = await app.a.craftsman()
    const reply = await ban(craftsman.id)
    expect(reply).toMatchObject({
      status: 200,
      body: {
        id: craftsman.id,
        status: 'banned',
        blockReason: 'Fraud report',
        blockedAt: app.clock.now().toISOString(),
        blockedBy: admin.id,
      },
    })
    expect(await app.as(craftsman).get('/users/me')).toMatchObject(refusal())
    expect(await app.as(craftsman).post('/auth/logout')).toMatchObject(refusal())
    expect(await refresh(craftsman)).toMatchObject(refusal())
    expect(await login(craftsman)).toMatchObject(refusal())
    const arabic = await app.as(craftsman).with({ 'Accept-Language': 'ar' }).get('/users/me')
    expect(arabic.body.message).toBe('هذا الحساب محظور')
  })

  it('are lifted, and sessions from before the ban work again', async () => {
    const client = await app.a.client()
    await ban(client.id)
    expect(await unban(client.id)).toMatchObject({
      status: 200,
      body: { status: 'active', blockReason: null, blockedAt: null, blockedBy: null },
    })
    expect((await app.as(client).get('/users/me')).status).toBe(200)
    expect((await refresh(client)).status).toBe(200)
    expect((await login(client)).status).toBe(200)
  })

  it('do not wake a session that was revoked', async () => {
    const client = await app.a.client()
    await app.as(client).post('/auth/logout')
    await ban(client.id)
    await unban(client.id)
    expect((await app.as(client).get('/users/me')).status).toBe(401)
  })

  it('keep their first reason', async () => {
    const client = await app.a.client()
    await ban(client.id)
    expect(await ban(client.id, admin, 'Another reason')).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_BANNED' },
    })
    expect(await login(client)).toMatchObject(refusal())
    await unban(client.id)
    expect(await unban(client.id)).toMatchObject({ status: 409, body: { code: 'NOT_BANNED' } })
    const events = await app.database
      .collection('events')
      .find({ type: /^user\.(un)?banned$/, 'payload.userId': client.id })
      .toArray()
    expect(events).toMatchObject([
      { type: 'user.banned', payload: { userId: client.id, by: admin.id, reason: 'Fraud report' } },
      { type: 'user.unbanned', payload: { userId: client.id, by: admin.id } },
    ])
  })

  it('are made by admins only', async () => {
    const victim = await app.a.client()
    for (const other of [await app.a.client(), await app.a.craftsman(), await app.a.moderator()]) {
      expect(await ban(victim.id, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
      expect(await unban(victim.id, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    }
    const anonymous = await app.anonymous.patch(`/admin/users/${victim.id}/ban`, { reason: 'x' })
    expect(anonymous.status).toBe(401)
    expect((await app.as(victim).get('/users/me')).status).toBe(200)
  })

  it('hit neither their maker nor somebody unknown', async () => {
    expect(await ban(admin.id)).toMatchObject({ status: 403, body: { code: 'CANNOT_BAN_SELF' } })
    expect(await ban(admin.id.toUpperCase())).toMatchObject({
      status: 403,
      body: { code: 'CANNOT_BAN_SELF' },
    })
    expect(await ban(newId())).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await unban(newId())).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await ban('nobody')).toMatchObject({ status: 404, body: { code: 'INVALID_ID' } })
  })

  it('need a reason', async () => {
    const client = await app.a.client()
    for (const reason of [undefined, '', '  ', { $ne: null }, 'x'.repeat(501)]) {
      const reply = await ban(client.id, admin, reason ?? null)
      expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } })
    }
  })

  it('always leave an admin: of two who ban each other one succeeds', async () => {
    for (let round = 0; round < 10; round++) {
      const [one, other] = [await app.a.admin(), await app.a.admin()]
      const replies = await Promise.all([ban(one.id, other), ban(other.id, one)])
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 403])
    }
  })

  it('let no simultaneous login or refresh escape', async () => {
    for (let round = 0; round < 20; round++) {
      const client = await app.a.client()
      const [banned, ...others] = await Promise.all([
        ban(client.id),
        login(client),
        login(client),
        refresh(client),
      ])
      expect(banned.status).toBe(200)
      for (const { status, body } of others) {
        expect([200, 403]).toContain(status)
        if (status === 200) expect(await app.as(body).get('/users/me')).toMatchObject(refusal())
      }
      const escaped = await app.database
        .collection<{ user: object; ban: object | null }>('sessions')
        .countDocuments({ user: toObjectId(client.id), ban: null })
      expect(escaped).toBe(0)
    }
  })
})
