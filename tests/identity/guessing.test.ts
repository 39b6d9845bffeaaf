import { afterEach, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import type { Person } from '../support/builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const HOME = '198.51.100.1'
const CAFE = '198.51.100.2'

let app: TestApp
afterEach(() => app.close())

const start = async (limits: { account?: number; credentials?: number; mailbox?: number }) => {
  app = await startTestApp({
    env: {
      TRUST_PROXY: '1',
      RATE_LIMIT_ACCOUNT_PER_15_MINUTES: String(limits.account ?? 1000),
      RATE_LIMIT_CREDENTIALS_PER_15_MINUTES: String(limits.credentials ?? 1000),
      RATE_LIMIT_MAILBOX_PER_HOUR: String(limits.mailbox ?? 1000),
    },
  })
}

const from = (ip: string, headers: Record<string, string> = {}) =>
  app.anonymous.with({ 'X-Forwarded-For': ip, ...headers })

const signIn = (
  ip: string,
  { email, password }: Pick<Person, 'email' | 'password'>,
  headers: Record<string, string> = {},
) => from(ip, headers).post('/auth/login', { loginIdentifier: email, password, type: 'clients' })

let attackers = 0
const attacker = (): string => `203.0.113.${++attackers % 250}`

const guessAt = async ({ email }: { email: string }, count: number, ip?: string): Promise<number[]> => {
  const statuses = []
  for (let guess = 0; guess < count; guess++) {
    const reply = await signIn(ip ?? attacker(), { email, password: `wrong password ${guess}` })
    statuses.push(reply.status)
  }
  return statuses
}

it('a whole network signs in, mistypes and registers, and nobody is locked out', async () => {
  await start({ account: 3, credentials: 5 })
  const people = []
  for (let n = 0; n < 12; n++) people.push(await app.a.client())
  for (const person of people) await signIn(CAFE, person).expect(200)
  for (let n = 0; n < 12; n++) {
    await from(CAFE).post('/auth/login', { loginIdentifier: 'x', type: 'clients' }).expect(400)
    await from(CAFE)
      .post('/auth/register', {
        email: `launch${n}@craftworks.example`,
        password: 'correct horse',
        role: 'client',
        firstName: 'Mona',
        lastName: 'Adel',
      })
      .expect(201)
  }
  await signIn(CAFE, people[0]!).expect(200)
})

it('a whole network signs in at once, and right passwords in flight hold up nobody', async () => {
  await start({ credentials: 2 })
  const people = await Promise.all(Array.from({ length: 10 }, () => app.a.client()))
  const replies = await Promise.all(people.map((person) => signIn(CAFE, person)))
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
})

it('a network that guesses is refused at the level of guessing, in any account', async () => {
  await start({ credentials: 4 })
  const targets = [await app.a.client(), await app.a.client(), { email: 'nobody@craftworks.example' }]
  const statuses = []
  for (const target of targets) statuses.push(...(await guessAt(target, 2, CAFE)))
  expect(statuses).toEqual([401, 401, 401, 401, 429, 429])
  const newcomer = await app.a.client()
  const refused = await signIn(CAFE, newcomer).expect(429)
  expect(refused.body.details).toEqual({
    name: 'credentials',
    counted: 'failed attempts from this network',
    limit: 4,
    windowSeconds: 900,
    retryAfterSeconds: 900,
  })
  expect(refused.body.message).toBe(
    'Too many failed attempts from this network: at most 4 in 15 minutes; try again in 15 minutes',
  )
  // Who was there before the guesses came gets through.
  app.clock.advance(15 * MINUTE)
  await signIn(CAFE, newcomer).expect(200)
  await guessAt({ email: 'nobody@craftworks.example' }, 5, CAFE)
  await signIn(CAFE, newcomer).expect(200)
})

it('a register of taken addresses counts as guessing', async () => {
  await start({ credentials: 2 })
  const { email } = await app.a.client()
  const person = { password: 'correct horse', role: 'client', firstName: 'Mona', lastName: 'Adel' }
  const register = (address: string) => from(CAFE).post('/auth/register', { ...person, email: address })
  await register(email).expect(409)
  await register(email).expect(409)
  await register(email).expect(429)
  await register('somebody@craftworks.example').expect(429)
})

it('an account under attack lets its owner in from where they were before', async () => {
  await start({ account: 3 })
  const owner = await app.a.client()
  await signIn(HOME, owner).expect(200)
  expect(await guessAt(owner, 5)).toEqual([401, 401, 401, 429, 429])
  await signIn(CAFE, owner).expect(429)
  await signIn(HOME, owner).expect(200)
  expect(await guessAt(owner, 4, HOME)).toEqual([401, 401, 401, 429])
  await signIn(HOME, owner).expect(429)
})

it('an account under attack lets its owner in where a session was refreshed from', async () => {
  await start({ account: 2 })
  const owner = await app.a.client()
  const { refreshToken } = owner
  await from(CAFE).post('/auth/refresh-token', { refreshToken }).expect(200)
  await guessAt(owner, 3)
  await signIn(CAFE, owner).expect(200)
})

it('an account under attack lets in a device that shows its last token, even a dead one, in another network', async () => {
  await start({ account: 2 })
  const [owner, other] = [await app.a.client(), await app.a.client()]
  app.clock.advance(16 * MINUTE)
  await guessAt(owner, 3)
  const shown = (token: string) => ({ Authorization: `Bearer ${token}` })
  await signIn(attacker(), owner, shown(other.token)).expect(429)
  await signIn(attacker(), owner, shown(owner.token.slice(0, -4))).expect(429)
  await signIn(attacker(), owner, shown(owner.refreshToken)).expect(429)
  await signIn(attacker(), owner, shown(owner.token)).expect(200)
  for (let guess = 0; guess < 2; guess++) {
    await signIn(attacker(), { ...owner, password: 'wrong password' }, shown(owner.token)).expect(401)
  }
  await signIn(attacker(), owner, shown(owner.token)).expect(429)
})

it('an account is told apart from none by no answer', async () => {
  await start({ account: 2 })
  const owner = await app.a.client()
  const answers = []
  for (const email of [owner.email, 'nobody@craftworks.example']) {
    const said = []
    for (let guess = 0; guess < 4; guess++) {
      const { status, body, headers } = await signIn(attacker(), { email, password: 'wrong password' })
      const { requestId: _, ...rest } = body
      said.push({ status, rest, headers: Object.keys(headers).sort() })
    }
    answers.push(said)
  }
  expect(answers[0]!.map(({ status }) => status)).toEqual([401, 401, 429, 429])
  expect(answers[1]).toEqual(answers[0])
})

it('addresses are kept as marks, and few of them', async () => {
  await start({})
  const owner = await app.a.client()
  for (let n = 1; n <= 8; n++) await signIn(`192.0.2.${n}`, owner).expect(200)
  await signIn('192.0.2.4', owner).expect(200)
  const stored = await app.database.collection('users').findOne({ email: owner.email })
  expect(stored!.knownAddresses).toHaveLength(5)
  expect(new Set(stored!.knownAddresses).size).toBe(5)
  expect(JSON.stringify(stored)).not.toContain('192.0.2.')
  const { text } = await app.as(owner).get('/users/me').expect(200)
  expect(text).not.toContain('knownAddresses')
})

it('wrong passwords of somebody signed in are theirs, and trouble nobody else of the network', async () => {
  await start({ account: 2, credentials: 2 })
  const [owner, other] = [await app.a.client(), await app.a.client()]
  const change = (person: Person, currentPassword: string) =>
    app.as(person).put('/users/change-password', { currentPassword, newPassword: 'battery staple' })
  const close = (person: Person, password: string) => app.as(person).delete('/users/account', { password })
  await change(owner, 'wrong password').expect(400)
  await close(owner, 'wrong password').expect(400)
  const { body } = await change(owner, owner.password).expect(429)
  expect(body.details).toMatchObject({ name: 'account', limit: 2 })
  await change(other, other.password).expect(200)
  await signIn(HOME, owner).expect(200)
})

it('nobody is kept from a link for a new password by who asks for many from elsewhere', async () => {
  await start({ mailbox: 2 })
  const owner = await app.a.client()
  await signIn(HOME, owner).expect(200)
  const ask = (ip: string) => from(ip).post('/auth/forgot-password', { email: owner.email })
  await ask(attacker()).expect(200)
  await ask(attacker()).expect(200)
  const { body } = await ask(attacker()).expect(429)
  expect(body.details).toMatchObject({
    name: 'mailbox',
    counted: 'requested mails to this address',
    limit: 2,
  })
  await ask(HOME).expect(200)
})
