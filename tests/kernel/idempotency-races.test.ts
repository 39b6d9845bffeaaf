import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#kernel/auth/actor.js'
import { newId } from '#kernel/ids.js'
import { deferred } from '../support/deferred.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type OrderApp, startOrderApp } from '../support/orders.js'

type Headers = Record<string, string>

let app: OrderApp
let client: Headers

beforeAll(async () => {
  const clock = new ManualClock()
  const ticking = {
    now: () => {
      clock.advance(1)
      return clock.now()
    },
  }
  app = await startOrderApp({ clock: ticking })
})
afterAll(() => app.close())
beforeEach(() => {
  client = app.newUser('client')
  app.hooks.onPlace = () => Promise.resolve()
})

const place = (key: string, body: object, caller: Headers = client) =>
  app.http.post('/api/orders').set(caller).set('Idempotency-Key', key).send(body)

const stateOf = async (key: string, caller: Headers = client) =>
  (await app.http.get(`/api/operations/${key}`).set(caller).expect(200)).body

describe('requests at the same time', () => {
  it('twenty of one key have one effect, and equal answers or 409', async () => {
    const key = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => place(key, { item: key })))
    const done = answers.filter(({ status }) => status === 201)
    const busy = answers.filter(({ status }) => status === 409)
    expect(done.length + busy.length).toBe(20)
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    expect(done.filter(({ headers }) => !('idempotency-replayed' in headers))).toHaveLength(1)
    for (const { body } of busy) expect(body.code).toBe('REQUEST_IN_PROGRESS')
    expect(await app.orders(key)).toBe(1)
  })

  it('of a key that was answered are all replayed', async () => {
    const key = newId()
    const first = await place(key, { item: key }).expect(201)
    const again = await Promise.all(Array.from({ length: 20 }, () => place(key, { item: key })))
    expect(again.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect(new Set(again.map(({ text }) => text))).toEqual(new Set([first.text]))
  })

  it("with keys of their own do not stand in each other's way", async () => {
    const item = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => place(newId(), { item })))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect(await app.orders(item)).toBe(20)
  })

  it('while the first runs are 409, and the state of the key is pending, then applied', async () => {
    const key = newId()
    const hold = deferred()
    let running = false
    app.hooks.onPlace = () => {
      running = true
      return hold.promise
    }
    expect(await stateOf(key)).toEqual({ status: 'unknown' })
    const first = place(key, { item: key }).then((reply) => reply)
    await eventually(() => running)

    const second = await place(key, { item: key }).expect(409)
    expect(second.body).toMatchObject({ code: 'REQUEST_IN_PROGRESS', details: { retryAfterSeconds: 1 } })
    expect(second.headers['retry-after']).toBe('1')
    await place(key, { item: `${key} other` }).expect(409)
    expect(await stateOf(key)).toEqual({ status: 'pending' })
    expect(await app.orders(key)).toBe(0)

    hold.resolve()
    const { status, text } = await first
    expect(status).toBe(201)
    const answer = { status: 201, body: JSON.parse(text) as unknown }
    expect(await stateOf(key)).toEqual({
      status: 'applied',
      operation: 'orders.place',
      answer,
      at: expect.stringMatching(/^2030-.*Z$/),
    })
    expect((await place(key, { item: key })).text).toBe(text)
    expect(await app.orders(key)).toBe(1)
  })
})

describe('the state of a key', () => {
  it('is unknown to everybody who asks at once, when nothing was done', async () => {
    const key = newId()
    const states = await Promise.all(Array.from({ length: 20 }, () => stateOf(key)))
    expect(states).toEqual(Array(20).fill({ status: 'unknown' }))
  })

  it('is never unknown once its work has begun, however closely one looks', async () => {
    const actor: Actor = { id: newId(), role: 'client', sessionId: newId() }
    for (let round = 0; round < 40; round++) {
      const work = { begun: false }
      const call = { actor, key: newId(), operation: 'orders.place', input: {} }
      const placing = app.idempotency.once(call, () => {
        work.begun = true
        return Promise.resolve({ status: 201, body: '{}' })
      })
      let status: string
      do {
        const wasBegun = work.begun
        status = (await app.idempotency.stateOf(actor, call.key)).status
        if (wasBegun) expect(status).not.toBe('unknown')
      } while (status !== 'applied')
      await placing
    }
  })
})

describe('a caller who left before the answer', () => {
  it('finds it under their key', async () => {
    const key = newId()
    const hold = deferred()
    let running = false
    app.hooks.onPlace = () => {
      running = true
      return hold.promise
    }
    const leaving = new AbortController()
    const lost = fetch(`${app.url}/api/orders`, {
      method: 'POST',
      headers: { ...client, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ item: key }),
      signal: leaving.signal,
    })
    await eventually(() => running)
    leaving.abort()
    await expect(lost).rejects.toThrow('abort')
    hold.resolve()
    const state = await eventually(async () => {
      const now = await stateOf(key)
      return now.status === 'applied' && now
    })
    expect(state.answer).toMatchObject({ status: 201, body: { item: key } })
    expect((await place(key, { item: key }).expect(201)).body).toEqual(state.answer.body)
    expect(await app.orders(key)).toBe(1)
  })
})
