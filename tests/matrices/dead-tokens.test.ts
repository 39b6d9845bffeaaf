import jwt from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomToken } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import type { ValidCall } from './matrix.js'
import { matrixOf } from './matrices.js'
import { type MatrixHarness, startMatrixHarness } from './harness.js'
import { operations } from './operations.js'
import { problemsOf } from './replies.js'

type Headers = Readonly<Record<string, string>>

const bearer = ({ token }: Pick<Person, 'token'>): Headers => ({ Authorization: `Bearer ${token}` })

const loggedOut = async ({ app }: MatrixHarness): Promise<Headers> => {
  const client = await app.a.client()
  await app.as(client).post('/auth/logout')
  return bearer(client)
}

const deactivated = async ({ app }: MatrixHarness): Promise<Headers> => {
  const client = await app.a.client()
  await app.as(client).delete('/users/account', { password: client.password })
  return bearer(client)
}

const reused = async ({ app }: MatrixHarness): Promise<Headers> => {
  const client = await app.a.client()
  const refresh = async (refreshToken: string) =>
    (await app.anonymous.post('/auth/refresh-token', { refreshToken })).body as Person
  const next = await refresh(client.refreshToken)
  const newest = await refresh(next.refreshToken)
  await refresh(client.refreshToken)
  return bearer(newest)
}

const otherDevice = async ({ app }: MatrixHarness): Promise<Headers> => {
  const client = await app.a.client()
  const { email: loginIdentifier, password } = client
  const { body } = await app.anonymous.post('/auth/login', { loginIdentifier, password, type: 'clients' })
  await app
    .as(client)
    .put('/users/change-password', { currentPassword: password, newPassword: 'battery staple' })
  return bearer(body)
}

const banned = async ({ app, people }: MatrixHarness): Promise<Headers> => {
  const client = await app.a.client()
  await app.as(people.admin).patch(`/admin/users/${client.id}/ban`, { reason: 'Fraud report' })
  return bearer(client)
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Ways to call without a living token, or with one where none is read. */
const waysOf = async (harness: MatrixHarness): Promise<Readonly<Record<string, Headers>>> => {
  const { client } = harness.people
  const { token } = client
  const [head = '', claims = '', signature = ''] = token.split('.')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  return {
    'of a session that was signed out': await loggedOut(harness),
    'of a closed account': await deactivated(harness),
    'of a session whose refresh token came again too late': await reused(harness),
    'of a device that a new password signed out': await otherDevice(harness),
    'of a banned user': await banned(harness),
    'of another environment': bearer({ token: jwt.sign(jwt.decode(token)!, randomToken(48)) }),
    'that only refreshes': bearer({ token: client.refreshToken }),
    'without a signature': bearer({ token: `${none}.${claims}.` }),
    'with an empty signature': bearer({ token: `${head}.${claims}.` }),
    'with one more part': bearer({ token: `${token}.${signature}` }),
    'in quotes': bearer({ token: `"${token}"` }),
    'and another one after it': { Authorization: `Bearer ${token}, Bearer ${token}` },
    'without its scheme': { Authorization: token },
    'as a password': { Authorization: `Basic ${base64(`${token}:`)}` },
    'in another scheme': { Authorization: `JWT ${token}` },
    'in a cookie': { Cookie: `token=${token}; access_token=${token}; Authorization=Bearer ${token}` },
    'in a header of its own': { 'X-Access-Token': token, 'X-Auth-Token': token, 'X-Authorization': token },
    'of a proxy': { 'Proxy-Authorization': `Bearer ${token}`, 'X-Forwarded-User': client.id },
    'that is the id of the user': bearer({ token: client.id }),
    'that JavaScript wrote': bearer({ token: 'undefined' }),
  }
}

const doors = ['jobs.post', 'users.update', 'jobs.list'].map((id) =>
  operations.find((operation) => operation.id === id)!,
)

describe('a token', () => {
  let harness: MatrixHarness
  let ways: Readonly<Record<string, Headers>>
  beforeAll(async () => {
    harness = await startMatrixHarness()
    ways = await waysOf(harness)
    expect(Object.keys(ways).length).toBeGreaterThanOrEqual(20)
  })
  afterAll(() => harness.close())

  it.each(doors)('that is dead, forged or elsewhere does not open $id', async (operation) => {
    const { caller: _caller, ...valid }: ValidCall = await matrixOf(operation).call(harness)
    const before = await harness.digest()
    for (const [way, headers] of Object.entries(ways)) {
      const reply = await harness.call(operation, { caller: null, ...valid, headers })
      expect(problemsOf(operation, reply)).toEqual([])
      const { code } = reply.body as { code: string }
      if (code === 'UNAUTHORIZED') {
        const isRead = (headers.Authorization ?? '').startsWith('Bearer ')
        const challenge = String(reply.headers['www-authenticate'])
        expect({ way, isRead }).toEqual({ way, isRead: challenge.includes('error="invalid_token"') })
      }
      expect({ way, code }).toEqual({ way, code: way.includes('banned') ? 'ACCOUNT_BANNED' : 'UNAUTHORIZED' })
    }
    expect(await harness.digest()).toEqual(before)
  })

  it('is not what a failed login is about', async () => {
    const login = operations.find(({ id }) => id === 'auth.login')!
    const { call } = matrixOf(login)
    const { body, ...valid } = await call(harness)
    const reply = await harness.call(login, {
      ...valid,
      body: { ...body!, password: 'no password' },
    })
    expect(problemsOf(login, reply)).toEqual([])
    expect(reply).toMatchObject({
      body: { code: 'INVALID_CREDENTIALS' },
      headers: { 'www-authenticate': 'Bearer realm="craftworks"' },
    })
  })

  it('that is dead or forged does not stand in the way where none is needed', async () => {
    const services = operations.find(({ id }) => id === 'services.list')!
    for (const [way, headers] of Object.entries(ways)) {
      const { status } = await harness.call(services, { caller: null, headers })
      expect({ way, status }).toEqual({ way, status: 200 })
    }
  })
})
