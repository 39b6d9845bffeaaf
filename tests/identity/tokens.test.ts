import jwt from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('forged and misused tokens', () => {
  let app: TestApp
  let client: Person
  let claims: Record<string, unknown>
  beforeAll(async () => {
    app = await startTestApp()
    client = await app.a.client()
    claims = jwt.decode(client.token) as Record<string, unknown>
  })
  afterAll(() => app.close())

  const sign = (changes: object, options: jwt.SignOptions = {}, secret = app.secrets.jwtSecret): string =>
    jwt.sign({ ...claims, ...changes }, secret, { algorithm: 'HS256', ...options })

  const withHeader = (header: object, signature = 'c2ln'): string =>
    [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
    `.${signature}`

  const forgeries: Record<string, () => string> = {
    'no algorithm': () => jwt.sign(claims, '', { algorithm: 'none' }),
    'no algorithm, spelled otherwise': () => withHeader({ alg: 'nOnE', typ: 'JWT' }, ''),
    'another secret': () => sign({}, {}, 'x'.repeat(64)),
    'an empty secret': () => withHeader({ alg: 'HS256', typ: 'JWT' }, ''),
    'another algorithm of the family': () => sign({}, { algorithm: 'HS512' }),
    'a key id that is a path': () => withHeader({ alg: 'HS256', kid: '../../../../dev/null' }),
    'a key set of its own': () => withHeader({ alg: 'RS256', jku: 'https://evil.example/keys' }),
    'a changed body': () => {
      const [header, , signature] = client.token.split('.')
      const body = Buffer.from(JSON.stringify({ ...claims, sub: newId() })).toString('base64url')
      return [header, body, signature].join('.')
    },
    'a cut signature': () => client.token.slice(0, -4),
    'the refresh token as access token': () => client.refreshToken,
    'another audience': () => sign({ aud: 'somebody-else' }),
    'another issuer': () => sign({ iss: 'somebody-else' }),
    'no audience': () => sign({ aud: undefined }),
    'no type': () => sign({ typ: undefined }),
    'an unknown type': () => sign({ typ: 'admin' }),
    'no session': () => sign({ sid: undefined }),
    'an unknown session': () => sign({ sid: newId() }),
    "another user's session": () => sign({ sub: newId() }),
    'an object as session': () => sign({ sid: { $ne: null } }),
    'a time that has passed': () => sign({ exp: Number(claims.iat) - 1 }),
    'a time that has not come': () => sign({ nbf: Number(claims.iat) + 60 }),
    nonsense: () => 'a.b.c',
  }

  it('takes the token the forgeries are made from', async () => {
    expect((await app.as({ token: sign({}) }).get('/users/me')).status).toBe(200)
  })

  it.each(Object.keys(forgeries))('refuses %s', async (name) => {
    const reply = await app.as({ token: forgeries[name]!() }).get('/users/me')
    expect(reply.status).toBe(401)
    expect(['UNAUTHORIZED', 'TOKEN_EXPIRED']).toContain(reply.body.code)
  })

  it.each(['Basic dTpw', 'Bearer', 'Bearer  ', 'Token x', 'Bearer a b'])(
    'refuses the header %j',
    async (header) => {
      const reply = await app.anonymous.with({ Authorization: header }).get('/users/me')
      expect(reply).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } })
    },
  )

  it('believes the session about the role, never the token', async () => {
    const token = sign({ role: 'admin' })
    const reply = await app.as({ token }).patch(`/admin/users/${newId()}/ban`, { reason: 'x' })
    expect(reply).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
  })
})
