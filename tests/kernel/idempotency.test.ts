import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '#kernel/clock.js'
import { AppError } from '#kernel/errors/app-error.js'
import { newId } from '#kernel/ids.js'
import { eventually } from '../support/eventually.js'
import { ManualClock } from '../support/manual-clock.js'
import { type OrderApp, startOrderApp } from '../support/orders.js'

type Headers = Record<string, string>

let app: OrderApp
let client: Headers

beforeAll(async () => {
  app = await startOrderApp()
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

describe('the same key', () => {
  it('with the same body replays status and body to the byte, and has no second effect', async () => {
    const key = newId()
    const body = { item: `مصباح "${key}"`, count: 2 }
    const first = await place(key, body).expect(201)
    expect(first.headers).not.toHaveProperty('idempotency-replayed')
    for (const order of [body, { count: 2, item: body.item }]) {
      const again = await place(key, order).expect(201)
      expect(again.headers['idempotency-replayed']).toBe('true')
      expect(again.headers['content-type']).toBe(first.headers['content-type'])
      expect(again.text).toBe(first.text)
    }
    expect(await app.orders(body.item)).toBe(1)
  })

  it('with another body is 422 and changes nothing', async () => {
    const key = newId()
    const first = await place(key, { item: key }).expect(201)
    const other = await place(key, { item: `${key} other` }).expect(422)
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await app.orders(`${key} other`)).toBe(0)
    expect((await place(key, { item: key }).expect(201)).text).toBe(first.text)
  })

  it('with another path parameter is 422', async () => {
    const key = newId()
    const repeat = (item: string) =>
      app.http.post(`/api/orders/${item}/repeat`).set(client).set('X-Idempotency-Key', key)
    await repeat('lamp').expect(201)
    await repeat('lamp').expect(201).expect('Idempotency-Replayed', 'true')
    await repeat('door').expect(422)
  })

  it('belongs to one user', async () => {
    const key = newId()
    const other = app.newUser('client')
    const first = await place(key, { item: key }).expect(201)
    const second = await place(key, { item: key }, other).expect(201)
    expect(second.headers).not.toHaveProperty('idempotency-replayed')
    expect(second.body.id).not.toBe(first.body.id)
    expect(await stateOf(key, app.newUser('client'))).toEqual({ status: 'unknown' })
  })

  it('belongs to one route', async () => {
    const key = newId()
    const placed = await place(key, { item: key }).expect(201)
    const repeated = await app.http.post(`/api/orders/${key}/repeat`).set(client).set('Idempotency-Key', key)
    expect(repeated.status).toBe(201)
    expect(repeated.body.id).not.toBe(placed.body.id)
    expect(await app.orders(key)).toBe(2)
    expect((await place(key, { item: key })).text).toBe(placed.text)
  })

  it('after a failure is free again, for another body too, and nothing of the failure is left', async () => {
    const key = newId()
    app.hooks.onPlace = () => Promise.reject(new AppError('FORBIDDEN'))
    await place(key, { item: key }).expect(403)
    app.hooks.onPlace = () => Promise.reject(new Error('crash'))
    await place(key, { item: key }).expect(500)
    expect(await app.orders(key)).toBe(0)
    expect(await stateOf(key)).toEqual({ status: 'unknown' })
    expect(await app.idempotency.store.docs.countDocuments({ _id: new RegExp(key) })).toBe(0)

    app.hooks.onPlace = () => Promise.resolve()
    const done = await place(key, { item: `${key} better` }).expect(201)
    expect(done.headers).not.toHaveProperty('idempotency-replayed')
    expect(await app.orders(`${key} better`)).toBe(1)
  })

  it('is not spent by a body that is not valid', async () => {
    const key = newId()
    await place(key, { item: 5 }).expect(400)
    await place(key, { item: key }).expect(201)
  })
})

describe('an operation that was renamed', () => {
  it('finds what was answered under its first name, and stores what comes under the same', async () => {
    const { token, ...actor } = await app.signIn('client')
    const caller = { Authorization: `Bearer ${token}` }
    const [before, after] = [newId(), newId()]
    const another = (key: string) =>
      app.http.post('/api/orders/another').set(caller).set('Idempotency-Key', key).send({ item: key })
    const answer = { status: 201, body: JSON.stringify({ id: newId(), item: before }) }
    const input = { params: {}, query: {}, body: { item: before } }
    const call = { actor, key: before, operation: 'orders.another', input }
    await app.idempotency.once(call, () => Promise.resolve(answer))

    const repeated = await another(before).expect(201).expect('Idempotency-Replayed', 'true')
    expect(repeated.text).toBe(answer.body)
    expect(await app.orders(before)).toBe(0)
    await another(after).expect(201)
    expect(await stateOf(after, caller)).toMatchObject({ status: 'applied', operation: 'orders.another' })
  })
})

describe('the header', () => {
  it('may be absent where it is not required, which makes each call another', async () => {
    const item = newId()
    const call = () => app.http.post('/api/orders').set(client).send({ item }).expect(201)
    expect((await call()).body.id).not.toBe((await call()).body.id)
    expect(await app.orders(item)).toBe(2)
  })

  it('is asked for where it is required, before anything is done', async () => {
    const item = newId()
    const refused = await app.http.post(`/api/orders/${item}/repeat`).set(client).expect(400)
    expect(refused.body.code).toBe('IDEMPOTENCY_KEY_REQUIRED')
    expect(await app.orders(item)).toBe(0)
  })

  it.each(['', 'a'.repeat(256), 'with space', 'tab\there', 'é'])(
    'is refused by name when it is %j',
    async (key) => {
      const reply = await app.http
        .post('/api/orders')
        .set(client)
        .set('Idempotency-Key', key)
        .send({ item: 'x' })
      expect(reply.status).toBe(400)
      expect(reply.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path: 'Idempotency-Key' }] })
    },
  )

  it('may be 255 characters, and any visible ones', async () => {
    const key = `!"#$%&'()*+,./:;<=>?@[]^_{|}~${newId()}`.padEnd(255, '.')
    await place(key, { item: 'x' }).expect(201)
    await place(key, { item: 'x' }).expect(201).expect('Idempotency-Replayed', 'true')
    expect(await stateOf(encodeURIComponent(key))).toMatchObject({ status: 'applied' })
  })
})

describe('a key', () => {
  it('is forgotten after 7 days, not before', async () => {
    const now = Date.now()
    const startAgo = async (ago: number) => {
      const clock = new ManualClock()
      clock.advance(now - ago - clock.now().getTime())
      return startOrderApp({ clock })
    }
    const [old, young] = [await startAgo(7 * DAY + MINUTE), await startAgo(7 * DAY - MINUTE * 5)]
    const placeAt = (there: OrderApp, caller: Headers) =>
      there.http
        .post('/api/orders')
        .set(caller)
        .set('Idempotency-Key', 'k')
        .send({ item: 'lamp' })
        .expect(201)
    const [oldClient, youngClient] = [old.newUser('client'), young.newUser('client')]
    await placeAt(young, youngClient)
    await placeAt(old, oldClient)
    await eventually(async () => (await old.idempotency.store.docs.countDocuments()) === 0)
    expect((await placeAt(old, oldClient)).headers).not.toHaveProperty('idempotency-replayed')
    expect((await placeAt(young, youngClient)).headers['idempotency-replayed']).toBe('true')
    await old.close()
    await young.close()
  })
})
