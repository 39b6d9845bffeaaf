import type { Request } from 'express'
import supertest from 'supertest'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MINUTE } from '#kernel/clock.js'
import { AppError } from '#kernel/errors/app-error.js'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import type { Limit } from '#kernel/http/limit.js'
import { ipKey } from '#kernel/http/caller-keys.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type KernelApp, type KernelAppOptions, startKernelApp } from '../support/kernel-app.js'
import { newDatabaseUri } from '../support/test-database.js'

const spec = {
  method: 'post',
  summary: 's',
  description: 'd',
  access: 'public',
  body: z.strictObject({}),
  reply: { status: 200, body: z.strictObject({}) },
  errors: [],
  example: { reply: {} },
} as const

const limitOf = (name: string): Limit => ({
  name,
  counts: { en: 'knocks', ar: 'الطرقات' },
  limit: 1,
  windowSeconds: 60,
  env: 'RATE_LIMIT_OF_A_TEST',
})

const doors = endpoints(
  { name: 'doors', basePath: '/doors', tag: 'Doors' },
  {
    knock: { ...spec, path: '/' },
    unlock: { ...spec, path: '/unlock', rateLimit: limitOf('credentials') },
    write: { ...spec, path: '/write', rateLimit: limitOf('mail') },
    guess: {
      ...spec,
      path: '/guess',
      body: z.strictObject({ wrong: z.boolean() }),
      errors: ['NOT_FOUND'],
      failureLimit: { limit: limitOf('credentials'), codes: ['NOT_FOUND'] },
    },
    held: {
      ...spec,
      path: '/held',
      body: z.strictObject({ wrong: z.boolean() }),
      errors: ['NOT_FOUND'],
      failureLimit: { limit: limitOf('credentials'), codes: ['NOT_FOUND'] },
    },
    ownGuess: {
      ...spec,
      path: '/own-guess',
      access: 'signed-in',
      body: z.strictObject({ wrong: z.boolean() }),
      errors: ['NOT_FOUND'],
      failureLimit: { limit: limitOf('credentials'), codes: ['NOT_FOUND'] },
    },
    refresh: {
      ...spec,
      path: '/refresh',
      body: z.strictObject({ wrong: z.boolean() }),
      errors: ['NOT_FOUND'],
      failureLimit: { limit: limitOf('credentials'), codes: ['NOT_FOUND'], afterwards: true },
    },
    build: {
      ...spec,
      path: '/build',
      access: 'signed-in',
      body: z.strictObject({ name: z.string() }),
      reply: { status: 200, body: z.strictObject({ built: z.number() }) },
      idempotent: true,
      userLimit: limitOf('mail'),
    },
    enter: {
      ...spec,
      path: '/enter',
      body: z.strictObject({ name: z.string().toLowerCase() }),
      subjectLimit: { limit: limitOf('account'), of: ({ name }: { name: string }) => name },
    },
  },
)
const open = () => Promise.resolve({})
let tried = 0
const guess = ({ body: { wrong } }: { body: { wrong: boolean } }) =>
  ++tried && wrong ? Promise.reject(new AppError('NOT_FOUND')) : open()
/** Answers nobody before all twelve are in. */
let waiting: (() => void)[] = []
const held = () =>
  new Promise<Record<string, never>>((resolve) => {
    waiting.push(() => {
      resolve({})
    })
    if (waiting.length < 12) return
    for (const answer of waiting) answer()
    waiting = []
  })
let built = 0
const build = () => Promise.resolve({ built: ++built })

const WINDOW_SECONDS = 900
let clock: ManualClock
let uri: string
let apps: KernelApp[]

/** Another process on the same database. */
const start = async (options: Partial<KernelAppOptions> = {}): Promise<KernelApp> => {
  const app = await startKernelApp({
    groups: () => [
      bind(doors, {
        ...{ knock: open, unlock: open, write: open, enter: open },
        ...{ guess, held, ownGuess: guess, refresh: guess, build },
      }),
    ],
    uri,
    clock,
    limits: {
      credentials: { limit: 3, windowSeconds: WINDOW_SECONDS },
      mail: { limit: 2, windowSeconds: 3600 },
    },
    ...options,
  })
  apps.push(app)
  return app
}

beforeEach(() => {
  clock = new ManualClock()
  // The headers are reckoned by the real time.
  clock.advance(Date.now() - clock.now().getTime())
  uri = newDatabaseUri()
  apps = []
})
afterEach(async () => {
  for (const app of apps) await app.close()
})

const unlock = (app: KernelApp, headers: Record<string, string> = {}) =>
  app.http.post('/api/doors/unlock').set(headers).send({})

const statuses = async (count: number, call: () => PromiseLike<supertest.Response>): Promise<number[]> => {
  const replies: number[] = []
  for (let index = 0; index < count; index++) replies.push((await call()).status)
  return replies
}

describe('a caller', () => {
  it('over the limit is 429 and told when to come back', async () => {
    const app = await start()
    const first = await unlock(app).expect(200)
    expect(first.headers.ratelimit).toMatch(/"credentials"; ?r=2; ?t=\d+/)
    expect(first.headers['ratelimit-policy']).toContain(`"credentials"; q=3; w=${WINDOW_SECONDS}`)
    await unlock(app).expect(200)
    await unlock(app).expect(200)
    const over = await unlock(app).expect(429)
    expect(over.body).toMatchObject({ code: 'RATE_LIMITED' })
    expect(over.body.message).toMatch(
      /^Too many knocks: at most 3 in 15 minutes; try again in \d+ (seconds|minutes)$/,
    )
    expect(over.body.details).toEqual({
      name: 'credentials',
      counted: 'knocks',
      limit: 3,
      windowSeconds: WINDOW_SECONDS,
      retryAfterSeconds: Number(over.headers['retry-after']),
    })
    expect(over.headers.ratelimit).toMatch(/"credentials"; ?r=0/)
    const retryAfter = Number(over.headers['retry-after'])
    expect(retryAfter).toBeGreaterThan(WINDOW_SECONDS - 60)
    expect(retryAfter).toBeLessThanOrEqual(WINDOW_SECONDS)
  })

  it('is welcome again when the window is over by the clock', async () => {
    const app = await start()
    expect(await statuses(4, () => unlock(app))).toEqual([200, 200, 200, 429])
    clock.advance((WINDOW_SECONDS - 1) * 1000)
    expect(await statuses(1, () => unlock(app))).toEqual([429])
    clock.advance(1000)
    expect(await statuses(4, () => unlock(app))).toEqual([200, 200, 200, 429])
  })

  it('is counted over two processes', async () => {
    const [one, other] = [await start(), await start()]
    expect(await statuses(2, () => unlock(one))).toEqual([200, 200])
    expect(await statuses(2, () => unlock(other))).toEqual([200, 429])
    expect(await statuses(1, () => unlock(one))).toEqual([429])
  })

  it('who calls twenty times at once passes as often as the limit says', async () => {
    const [one, other] = [await start(), await start()]
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => unlock(index % 2 ? one : other)),
    )
    const passed = replies.filter(({ status }) => status === 200)
    expect(passed).toHaveLength(3)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(17)
  })

  it('is counted for each class by itself, and for each call, good or bad', async () => {
    const app = await start()
    const bad = () => app.http.post('/api/doors/unlock').send({ wrong: true })
    expect(await statuses(4, bad)).toEqual([400, 400, 400, 429])
    expect(await statuses(1, () => unlock(app))).toEqual([429])
    expect(await statuses(3, () => app.http.post('/api/doors/write').send({}))).toEqual([200, 200, 429])
    expect(await statuses(1, () => app.http.post('/api/doors').send({}))).toEqual([200])
  })

  it('cannot hide behind another user, where credentials are tested', async () => {
    const app = await start()
    expect(await statuses(4, () => unlock(app, app.newUser('client')))).toEqual([200, 200, 200, 429])
  })
})

describe('what a call is about', () => {
  const limits = { account: { limit: 2, windowSeconds: WINDOW_SECONDS } }
  const enter = (app: KernelApp, name: unknown, ip = '203.0.113.7') =>
    app.http.post('/api/doors/enter').set('X-Forwarded-For', ip).send({ name })

  it('is counted by itself, from whatever address and by whatever process', async () => {
    const options = { limits, trustProxy: 1 }
    const [one, other] = [await start(options), await start(options)]
    expect(await statuses(1, () => enter(one, 'mona'))).toEqual([200])
    expect(await statuses(1, () => enter(other, 'MONA', '203.0.113.8'))).toEqual([200])
    const over = await enter(other, 'mona', '203.0.113.9').expect(429)
    expect(over.body).toMatchObject({ code: 'RATE_LIMITED' })
    expect(over.headers['retry-after']).toBe(String(WINDOW_SECONDS))
    expect(over.headers.ratelimit).toContain(`"account"; r=0; t=${WINDOW_SECONDS}`)
    expect(over.headers['ratelimit-policy']).toContain(`"account"; q=2; w=${WINDOW_SECONDS}`)
    expect(await statuses(1, () => enter(one, 'hassan', '203.0.113.9'))).toEqual([200])
    clock.advance(WINDOW_SECONDS * 1000)
    expect(await statuses(3, () => enter(one, 'mona'))).toEqual([200, 200, 429])
  })

  it('is not counted by a body that names nothing, nor kept in clear', async () => {
    const app = await start({ limits })
    expect(await statuses(3, () => enter(app, 1))).toEqual([400, 400, 400])
    expect(await statuses(3, () => enter(app, 'mona'))).toEqual([200, 200, 429])
    // Counts are not written by a majority, so a majority's read may see them a moment later.
    const stored = () => app.database.collection('rateLimits').find().toArray()
    const counters = await eventually(async () => {
      const some = await stored()
      return some.length > 0 && some
    })
    expect(counters).toHaveLength(1)
    expect(JSON.stringify(counters)).not.toContain('mona')
  })
})

describe('guesses', () => {
  const guessAt = (app: KernelApp, path: string, wrong: unknown) =>
    app.http.post(`/api/doors/${path}`).send({ wrong })

  it.each(['guess', 'refresh'])('are counted where they fail at /%s, and nothing else is', async (path) => {
    const app = await start()
    const right = () => guessAt(app, path, false)
    const wrong = () => guessAt(app, path, true)
    expect(await statuses(5, right)).toEqual([200, 200, 200, 200, 200])
    expect(await statuses(5, () => guessAt(app, path, 'no truth'))).toEqual([400, 400, 400, 400, 400])
    expect(await statuses(4, wrong)).toEqual([404, 404, 404, 429])
    // Where nobody can guess, who has a good token is never refused for what others of the network did.
    expect(await statuses(1, right)).toEqual([path === 'refresh' ? 200 : 429])
    clock.advance(WINDOW_SECONDS * 1000)
    expect(await statuses(2, right)).toEqual([200, 200])
  })

  it('at the same moment are not more than the limit, and right ones are not counted', async () => {
    const [one, other] = [await start(), await start()]
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => guessAt(index % 2 ? one : other, 'guess', true)),
    )
    expect(replies.filter(({ status }) => status === 404)).toHaveLength(3)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(17)
    clock.advance(WINDOW_SECONDS * 1000)
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 3 }, () => guessAt(one, 'guess', false).expect(200)))
    }
    expect(await statuses(4, () => guessAt(one, 'guess', true))).toEqual([404, 404, 404, 429])
  })

  it('hold up nobody of a network before they have failed, however many good calls are in flight', async () => {
    const app = await start()
    const holdOpen = Array.from({ length: 12 }, () => guessAt(app, 'held', false))
    const replies = await Promise.all(holdOpen)
    expect(replies.map(({ status }) => status)).toEqual(Array(12).fill(200))
    expect(await statuses(4, () => guessAt(app, 'guess', true))).toEqual([404, 404, 404, 429])
    expect(await statuses(1, () => guessAt(app, 'guess', false))).toEqual([429])
  })

  it('of somebody signed in at the same moment are reserved', async () => {
    const app = await start()
    const mona = app.newUser('client')
    const before = tried
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => guessAt(app, 'own-guess', true).set(mona)),
    )
    expect(replies.filter(({ status }) => status === 404)).toHaveLength(3)
    expect(tried - before).toBe(3)
  })

  it('of somebody signed in are counted as theirs, from wherever', async () => {
    const app = await start({ trustProxy: 1 })
    const [mona, hassan] = [app.newUser('client'), app.newUser('client')]
    let hop = 0
    const wrong = (user: Record<string, string>) =>
      guessAt(app, 'own-guess', true).set({ ...user, 'X-Forwarded-For': `203.0.113.${++hop}` })
    expect(await statuses(4, () => wrong(mona))).toEqual([404, 404, 404, 429])
    expect(await statuses(1, () => wrong(hassan))).toEqual([404])
  })

  it('are refused in the language of the caller', async () => {
    const app = await start()
    const wrong = () => guessAt(app, 'guess', true).set('Accept-Language', 'ar')
    await statuses(3, wrong)
    const { body } = await wrong().expect(429)
    expect(body.message).toBe(
      'تجاوزت الطرقات الحد المسموح، وهو 3 كل 15 دقيقة؛ تمكن إعادة المحاولة بعد 15 دقيقة',
    )
    expect(body.details).toMatchObject({ name: 'credentials', counted: 'الطرقات', limit: 3 })
  })
})

describe('a stored answer', () => {
  const buildOnce = (app: KernelApp, headers: Record<string, string>, key: string) =>
    app.http.post('/api/doors/build').set(headers).set('Idempotency-Key', key).send({ name: 'shed' })

  it('comes again under no limit, and is not counted', async () => {
    const app = await start({ limits: { mail: { limit: 2, windowSeconds: 60 } } })
    const mona = app.newUser('client')
    const first = await buildOnce(app, mona, 'one').expect(200)
    for (let again = 0; again < 4; again++) {
      const { text, headers } = await buildOnce(app, mona, 'one').expect(200)
      expect([text, headers['idempotency-replayed']]).toEqual([first.text, 'true'])
    }
    expect(await statuses(2, () => buildOnce(app, mona, 'two'))).toEqual([200, 200])
    expect(await statuses(1, () => buildOnce(app, mona, 'three'))).toEqual([429])
    expect((await buildOnce(app, mona, 'one').expect(200)).text).toBe(first.text)
    // What was refused left no trace of its key.
    clock.advance(MINUTE)
    await buildOnce(app, mona, 'three').expect(200)
  })

  it('comes again where the user is over the general limit, and nothing else does', async () => {
    const app = await start({ limits: { general: { limit: 3, windowSeconds: 60 } } })
    const [mona, hassan] = [app.newUser('client'), app.newUser('client')]
    const first = await buildOnce(app, mona, 'one').expect(200)
    for (let again = 0; again < 6; again++) await buildOnce(app, mona, 'one').expect(200)
    await buildOnce(app, mona, 'two').expect(200)
    await buildOnce(app, mona, 'three').expect(200)
    const before = built
    const over = await buildOnce(app, mona, 'four').expect(429)
    expect(over.body).toMatchObject({ code: 'RATE_LIMITED', details: { name: 'general', limit: 3 } })
    const again = await buildOnce(app, mona, 'one').expect(200)
    expect([again.text, again.headers['retry-after']]).toEqual([first.text, undefined])
    await buildOnce(app, mona, 'one').send({ name: 'another' }).expect(422)
    expect(await statuses(1, () => app.http.post('/api/doors/build').set(mona).send({ name: 'x' }))).toEqual([
      429,
    ])
    expect(await statuses(1, () => app.http.post('/api/doors').set(mona).send({}))).toEqual([429])
    expect(await statuses(1, () => app.http.post('/api/nowhere').set(mona).send({}))).toEqual([429])
    expect(built).toBe(before)
    await buildOnce(app, hassan, 'one').expect(200)
  })
})

describe('the general limit', () => {
  const knock = (app: KernelApp, headers: Record<string, string> = {}) =>
    app.http.post('/api/doors').set(headers).send({})

  it('counts users one by one, and callers without a good token by their address', async () => {
    const two = { limit: 2, windowSeconds: 60 }
    const app = await start({ limits: { general: two, address: two } })
    const [mona, hassan] = [app.newUser('client'), app.newUser('craftsman')]
    expect(await statuses(3, () => knock(app, mona))).toEqual([200, 200, 429])
    expect(await statuses(3, () => knock(app, hassan))).toEqual([200, 200, 429])
    expect(await statuses(2, () => knock(app, { Authorization: 'Bearer a.b.c' }))).toEqual([200, 200])
    expect(await statuses(1, () => knock(app))).toEqual([429])
    clock.advance(20 * MINUTE)
    expect(await statuses(1, () => knock(app, mona))).toEqual([429])
  })
})

describe('X-Forwarded-For', () => {
  let hop = 0
  const spoofed = (last?: string) => ({
    'X-Forwarded-For': [`10.0.0.${++hop}`, last].filter(Boolean).join(', '),
  })

  it('is not believed when no proxy is trusted', async () => {
    const app = await start({ trustProxy: 0 })
    expect(await statuses(4, () => unlock(app, spoofed()))).toEqual([200, 200, 200, 429])
  })

  it('is believed as far as the trusted proxy wrote it', async () => {
    const app = await start({ trustProxy: 1 })
    expect(await statuses(4, () => unlock(app, spoofed('203.0.113.7')))).toEqual([200, 200, 200, 429])
    expect(await statuses(1, () => unlock(app, spoofed('203.0.113.8')))).toEqual([200])
  })
})

describe('ipKey', () => {
  const keyOf = (ip: string) => ipKey({ ip } as Request)

  it('takes an IPv6 network of one customer for one caller', () => {
    expect(keyOf('2001:db8:1:100::1')).toBe(keyOf('2001:db8:1:1ff:ffff::2'))
    expect(keyOf('2001:db8:1:100::1')).not.toBe(keyOf('2001:db8:1:200::1'))
    expect(keyOf('203.0.113.7')).not.toBe(keyOf('203.0.113.8'))
  })
})
