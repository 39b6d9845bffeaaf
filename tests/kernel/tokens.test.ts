import jwt from 'jsonwebtoken'
import { describe, expect, it } from 'vitest'
import { Authenticator } from '#kernel/auth/authenticator.js'
import { Tokens } from '#kernel/auth/tokens.js'
import { SECOND } from '#kernel/clock.js'
import type { ErrorCode } from '#kernel/errors/app-error.js'
import type { SessionId, UserId } from '#kernel/auth/actor.js'
import { newId } from '#kernel/ids.js'
import { ManualClock } from '../support/manual-clock.js'

const secret = 's'.repeat(32)
const clock = new ManualClock()
const tokens = new Tokens({ options: { secret, accessSeconds: 900, refreshSeconds: 604_800 }, clock })
const owner: { userId: UserId; sessionId: SessionId } = { userId: newId(), sessionId: newId() }
const nowSeconds = () => Math.floor(clock.now().getTime() / SECOND)

/** Claims of a good access token, but for what a test changes. */
const claims = (changes: object = {}) => ({
  sub: owner.userId,
  sid: owner.sessionId,
  typ: 'access',
  iss: 'craftworks',
  aud: 'craftworks-api',
  iat: nowSeconds(),
  exp: nowSeconds() + 900,
  ...changes,
})

const forged = (changes: object, key = secret, algorithm: jwt.Algorithm = 'HS256') =>
  jwt.sign(claims(changes), key, { algorithm })

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const throwsCode = (work: () => unknown, code: ErrorCode) => {
  expect(work).toThrow(expect.objectContaining({ code }))
}

describe('an access token', () => {
  it('names user and session until it expires', () => {
    const token = tokens.signAccess(owner)
    expect(tokens.readAccess(token)).toEqual(owner)
    clock.advance(899 * SECOND)
    expect(tokens.readAccess(token)).toEqual(owner)
    clock.advance(SECOND)
    throwsCode(() => tokens.readAccess(token), 'TOKEN_EXPIRED')
  })

  it('is the same as one made by hand of the same claims', () => {
    expect(tokens.readAccess(forged({}))).toEqual(owner)
  })

  it.each([
    ['not signed', () => jwt.sign(claims(), null, { algorithm: 'none' })],
    [
      'not signed, with the signature of another',
      () => `${base64({ alg: 'none' })}.${base64(claims())}.${forged({}).split('.')[2]!}`,
    ],
    ['signed with another secret', () => forged({}, 'x'.repeat(32))],
    ['signed with another algorithm', () => forged({}, secret, 'HS512')],
    ['signed with no secret', () => `${base64({ alg: 'HS256' })}.${base64(claims())}.`],
    ['expired and signed with another secret', () => forged({ exp: nowSeconds() - 1 }, 'x'.repeat(32))],
    ['a refresh token', () => tokens.signRefresh({ ...owner, tokenId: 't' })],
    ['without a type', () => forged({ typ: undefined })],
    ['of another type', () => forged({ typ: 'reset' })],
    ['for another audience', () => forged({ aud: 'elsewhere' })],
    ['for no audience', () => forged({ aud: undefined })],
    ['of another issuer', () => forged({ iss: 'elsewhere' })],
    ['not yet valid', () => forged({ nbf: nowSeconds() + 60 })],
    ['of nobody', () => forged({ sub: undefined })],
    ['of a user that is no id', () => forged({ sub: '{"$ne":null}' })],
    ['of no session', () => forged({ sid: undefined })],
    [
      'changed by a letter',
      () => tokens.signAccess(owner).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ],
    [
      'with other claims under its signature',
      () => forged({}).replace(/\.(.*)\./, `.${base64(claims({ sub: newId() }))}.`),
    ],
    ['no token', () => 'three.short.words'],
    ['nothing', () => ''],
  ])('is refused when it is %s', (_what, token) => {
    throwsCode(() => tokens.readAccess(token()), 'UNAUTHORIZED')
  })
})

describe('a refresh token', () => {
  it('names user, session and itself until it expires', () => {
    const token = tokens.signRefresh({ ...owner, tokenId: 'newest' })
    clock.advance(604_799 * SECOND)
    expect(tokens.readRefresh(token)).toEqual({ ...owner, tokenId: 'newest' })
    clock.advance(SECOND)
    throwsCode(() => tokens.readRefresh(token), 'TOKEN_EXPIRED')
  })

  it('is not an access token, nor one that does not name itself', () => {
    throwsCode(() => tokens.readRefresh(tokens.signAccess(owner)), 'UNAUTHORIZED')
    throwsCode(() => tokens.readRefresh(forged({ typ: 'refresh' })), 'UNAUTHORIZED')
    throwsCode(() => tokens.readRefresh(forged({ typ: 'refresh', jti: '' })), 'UNAUTHORIZED')
  })
})

describe('the Authorization header', () => {
  const authenticator = new Authenticator({ tokens, findActor: () => Promise.resolve(null) })

  it('may be absent', () => {
    expect(authenticator.claims(undefined)).toBeNull()
  })

  it('is a bearer token, the scheme in any case', () => {
    const token = tokens.signAccess(owner)
    expect(authenticator.claims(`Bearer ${token}`)).toEqual(owner)
    expect(authenticator.claims(`bearer ${token}`)).toEqual(owner)
  })

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer a b',
    'Bearer a, Bearer b',
    `Bearer ${'a'.repeat(5000)}`,
  ])('is refused when it is %j', (header) => {
    throwsCode(() => authenticator.claims(header), 'UNAUTHORIZED')
  })

  it('leads to no actor when the session is dead', async () => {
    await expect(authenticator.actor(owner)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})
