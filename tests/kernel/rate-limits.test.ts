import type { Request } from 'express'
import supertest from 'supertest'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MINUTE } from '#kernel/clock.js'
import { bind, endpoints } from '#kernel/http/endpoint.js'
import type { Limit } from '#kernel/http/limit.js'
import { ipKey } from '#kernel/http/rate-limits.js'
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

const limitOf = (name: string): Limit => ({ name, limit: 1, windowSeconds: 60, env: 'RATE_LIMIT_OF_A_TEST' })

const doors = endpoints(
  { name: 'doors', basePath: '/doors', tag: 'Doors' },
  {
    knock: { ...spec, path: '/' },
    unlock: { ...spec, path: '/unlock', rateLimit: limitOf('credentials') },
    write: { ...spec, path: '/write', rateLimit: limitOf('mail') },
    enter: {
      ...spec,
      path: '/enter',
      body: z.strictObject({ name: z.string().toLowerCase() }),
      subjectLimit: { limit: limitOf('account'), of: ({ name }: { name: string }) => name },
    },
  },
)
const open = () => Promise.resolve({})

const WINDOW_SECONDS = 900
let clock: ManualClock
let uri: string
let apps: KernelApp[]

/** Another process on the same database. */
const start = async (options: Partial<KernelAppOptions> = {}): Promise<KernelApp> => {
  const app = await startKernelApp({
    groups: () => [bind(doors, { knock: open, unlock: open, write: open, enter: open })],
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
    expect(over.body).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'Too many requests. Please try again later',
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

describe('the general limit', () => {
  const knock = (app: KernelApp, headers: Record<string, string> = {}) =>
    app.http.post('/api/doors').set(headers).send({})

  it('counts users one by one, and callers without a good token by their address', async () => {
    const app = await start({ limits: { general: { limit: 2, windowSeconds: 60 } } })
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
