import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessions as sessionsModule } from '#features/identity/sessions/sessions.compose.js'
import type { SessionId, UserId } from '#kernel/auth/actor.js'
import { MINUTE, SECOND } from '#kernel/clock.js'
import { newId, randomToken, toObjectId } from '#kernel/ids.js'
import jwt from 'jsonwebtoken'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import { countOf } from '../support/counts.js'
import { connectSocket } from '../support/socket-client.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const REPEATABLE = 30 * SECOND
const dead = { status: 401, body: { code: 'UNAUTHORIZED' } }

interface Pair {
  readonly token: string
  readonly refreshToken: string
}

describe('a refresh that is repeated', () => {
  let app: TestApp
  let client: Person
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  const refresh = ({ refreshToken }: Pick<Pair, 'refreshToken'>) =>
    app.anonymous.post('/auth/refresh-token', { refreshToken })
  const pairOf = async (pair: Pick<Pair, 'refreshToken'>): Promise<Pair> =>
    (await refresh(pair).expect(200)).body
  const isAlive = async (pair: Pick<Pair, 'token'>): Promise<boolean> =>
    (await app.as(pair).get('/users/me')).status === 200
  const sessionIdOf = ({ token }: Pick<Pair, 'token'>) =>
    toObjectId((jwt.decode(token) as { sid: string }).sid)
  const sessions = () => app.database.collection('sessions')

  it('is answered with the same successor for 30 seconds, whatever was done with it', async () => {
    client = await app.a.client()
    const next = await pairOf(client)
    await app.as(next).get('/users/me').expect(200)
    app.clock.advance(REPEATABLE)
    const again = await pairOf(client)
    expect(again.refreshToken).toBe(next.refreshToken)
    expect(await isAlive(again)).toBe(true)
    app.clock.advance(1)
    expect(await refresh(client)).toMatchObject(dead)
    expect([await isAlive(next), await isAlive(again)]).toEqual([false, false])
    expect(await refresh(next)).toMatchObject(dead)
  })

  it('is answered with it as long as its answer may have been lost', async () => {
    client = await app.a.client()
    const lost = await pairOf(client)
    app.clock.advance(3 * 24 * 60 * MINUTE)
    const found = await pairOf(client)
    expect(found.refreshToken).toBe(lost.refreshToken)
    // The token that was replaced is still around: a use of it says nothing of the successor.
    expect(await refresh(client)).toMatchObject({ status: 200 })
    await app.as(found).get('/users/me').expect(200)
    expect(await refresh(client)).toMatchObject(dead)
  })

  it('does not take a use of the older access token for one of the new pair', async () => {
    client = await app.a.client()
    await pairOf(client)
    await app.as(client).get('/users/me').expect(200)
    app.clock.advance(REPEATABLE + 1)
    await refresh(client).expect(200)
  })

  it('ends the session once the successor connected a socket', async () => {
    client = await app.a.client()
    const next = await pairOf(client)
    const url = await app.listen()
    await connectSocket(url, { token: next.token })
    app.clock.advance(REPEATABLE + 1)
    expect(await refresh(client)).toMatchObject(dead)
    expect(await isAlive(next)).toBe(false)
  })

  it('ends the session at once where the successor was replaced too', async () => {
    client = await app.a.client()
    const next = await pairOf(client)
    const newest = await pairOf(next)
    expect(await refresh(client)).toMatchObject(dead)
    for (const pair of [next, newest]) expect(await refresh(pair)).toMatchObject(dead)
  })

  it('leaves every one of many at once with the same living pair', async () => {
    for (const parallel of [2, 10, 50]) {
      for (let round = 0; round < countOf({ small: 3, large: 20 }); round++) {
        client = await app.a.client()
        const replies = await Promise.all(Array.from({ length: parallel }, () => refresh(client)))
        expect(replies.map(({ status }) => status)).toEqual(Array<number>(parallel).fill(200))
        expect(new Set(replies.map(({ body }) => body.refreshToken)).size).toBe(1)
        for (const { body } of replies) expect(await isAlive(body)).toBe(true)
        const { body } = replies[0]!
        expect(await isAlive(await pairOf(body))).toBe(true)
      }
    }
  })

  it('is no way around a ban or a sign-out', async () => {
    const admin = await app.a.admin()
    const [banned, gone] = [await app.a.client(), await app.a.client()]
    const next = await pairOf(gone)
    await pairOf(banned)
    await app.as(admin).patch(`/admin/users/${banned.id}/ban`, { reason: 'Fraud report' }).expect(200)
    await app.as(next).post('/auth/logout').expect(200)
    expect(await refresh(banned)).toMatchObject({ status: 403, body: { code: 'ACCOUNT_BANNED' } })
    expect(await refresh(gone)).toMatchObject(dead)
  })

  it('keeps the successor nowhere', async () => {
    client = await app.a.client()
    const next = await pairOf(client)
    const { jti } = jwt.decode(next.refreshToken) as { jti: string }
    const stored = JSON.stringify(await sessions().findOne({ _id: sessionIdOf(next) }))
    for (const secret of [jti, next.refreshToken]) expect(stored).not.toContain(secret)
  })

  it('is understood in a session that only the release before has written', async () => {
    client = await app.a.client()
    const _id = sessionIdOf(client)
    await sessions().updateOne({ _id }, { $unset: { generation: 1, usedGeneration: 1, deviceName: 1 } })
    // Its access tokens had no generation.
    const { gen: _gen, ...claims } = jwt.decode(client.token) as Record<string, unknown>
    const token = jwt.sign(claims, app.secrets.jwtSecret)
    expect(await isAlive({ token })).toBe(true)
    await app.as({ token }).get('/auth/sessions').expect(200)
    const next = await pairOf(client)
    expect((await pairOf(client)).refreshToken).toBe(next.refreshToken)
    expect(await isAlive(next)).toBe(true)
    app.clock.advance(REPEATABLE + 1)
    expect(await refresh(client)).toMatchObject(dead)
  })

  it('ends the session where the release before has replaced the successor', async () => {
    client = await app.a.client()
    const next = await pairOf(client)
    const _id = sessionIdOf(client)
    await sessions().updateOne({ _id }, { $set: { refreshHash: randomToken(), lastUsedAt: app.clock.now() } })
    expect(await refresh(client)).toMatchObject(dead)
    expect(await isAlive(next)).toBe(false)
  })

  it('costs one write, and the first use of the new pair one more', async () => {
    const counter = countCommands(app.database)
    client = await app.a.client()
    await app.settle()
    const costs = async (call: () => PromiseLike<{ status: number }>): Promise<string[]> => {
      counter.reset()
      expect((await call()).status).toBe(200)
      return [...counter.commands]
    }
    expect(await costs(() => refresh(client))).toEqual(['findAndModify sessions'])
    const again = await costs(() => refresh(client))
    expect(again).toEqual(['findAndModify sessions', 'find sessions'])
    const next = await pairOf(client)
    const me = () => app.as(next).get('/users/me')
    const { sub, sid, gen } = jwt.decode(next.token) as { sub: UserId; sid: SessionId; gen: number }
    const { sessions: service } = app.application.offersOf(sessionsModule)
    const use = () => service.findActor({ userId: sub, sessionId: sid, generation: gen })
    counter.reset()
    // In one turn, so that all three see the pair unused: over the network one of them may come when it is noted.
    const actors = await Promise.all([use(), use(), use()])
    expect(actors).toEqual(Array(3).fill({ id: client.id, role: 'client', sessionId: sid }))
    expect(counter.commands).toEqual(['find sessions', 'update sessions'])
    expect(await costs(me)).toEqual(['find sessions', 'find users'])
    expect(await costs(() => app.as(client).get('/users/me'))).toEqual(['find sessions', 'find users'])
    counter.stop()
  })

  it('is refused with a token of no session', async () => {
    const forged = jwt.decode(client.refreshToken) as Record<string, unknown>
    const refreshToken = jwt.sign({ ...forged, sid: newId() }, app.secrets.jwtSecret)
    expect(await refresh({ refreshToken })).toMatchObject(dead)
  })
})
