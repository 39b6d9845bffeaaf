import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface KeyedCall {
  readonly who: Person
  readonly path: string
  readonly body: object
  readonly otherBody: object
  readonly status: number
  /** How often the effect happened. */
  readonly effects: () => Promise<number>
}

const JOB = {
  title: 'Kitchen tap leaks',
  description: 'It drips.',
  category: 'Plumbing',
  location: { type: 'Point', coordinates: [31.2569, 29.9602] },
  paymentType: 'Cash',
}

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const calls: Readonly<Record<string, () => Promise<KeyedCall>>> = {
  'posting a job': async () => {
    const client = await app.a.client()
    const effects = async () => (await emitted(app, 'job.posted', { clientId: client.id })).length
    const otherBody = { ...JOB, title: 'Another tap' }
    return { who: client, path: '/jobs', body: JOB, otherBody, status: 201, effects }
  },
  'submitting a quote': async () => {
    const [job, craftsman] = [await app.a.job(), await app.a.craftsman()]
    return {
      who: craftsman,
      path: `/jobs/${job.id}/quotes`,
      body: { price: 45_000 },
      otherBody: { price: 46_000 },
      status: 201,
      effects: async () => (await emitted(app, 'quote.submitted', { jobId: job.id })).length,
    }
  },
  'accepting a quote': async () => {
    const { id, job } = await app.a.quote({ price: 45_000 })
    return {
      who: job.client,
      path: `/jobs/${job.id}/quotes/${id}/accept`,
      body: { expectedPrice: 45_000 },
      otherBody: { expectedPrice: 46_000 },
      status: 200,
      effects: async () => (await emitted(app, 'quote.accepted', { jobId: job.id })).length,
    }
  },
}

describe.each(Object.keys(calls))('%s with an Idempotency-Key', (name) => {
  const make = async () => {
    const call = await calls[name]!()
    const key = newId()
    const send = (body = call.body, header = 'Idempotency-Key') =>
      app.as(call.who).post(call.path, body).set(header, key)
    return { ...call, key, send }
  }

  it('is done once, and answered with the same bytes', async () => {
    const { send, status, effects } = await make()
    const first = await send()
    expect([first.status, first.headers['idempotency-replayed']]).toEqual([status, undefined])
    for (const again of [await send(), await send(undefined, 'X-Idempotency-Key')]) {
      expect([again.status, again.headers['idempotency-replayed']]).toEqual([status, 'true'])
      expect(again.text).toBe(first.text)
    }
    expect(await effects()).toBe(1)
  })

  it('refuses another body', async () => {
    const { send, otherBody, effects } = await make()
    await send()
    const { status, body } = await send(otherBody)
    expect([status, body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
    expect(await effects()).toBe(1)
  })

  it('is done once by ten calls at the same moment', async () => {
    const { send, status, effects } = await make()
    const replies = await Promise.all(Array.from({ length: 10 }, () => send()))
    const done = replies.filter((reply) => reply.status === status)
    const running = replies.filter(({ body }) => body.code === 'REQUEST_IN_PROGRESS')
    expect(done.length).toBeGreaterThan(0)
    expect(done.length + running.length).toBe(10)
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    expect(await effects()).toBe(1)
  })

  it('shows its state by the key', async () => {
    const { send, key, who } = await make()
    const first = await send()
    const { body } = await app.as(who).get(`/operations/${key}`)
    expect(JSON.stringify(body)).toContain(first.body.id)
    const stranger = await app.as(await app.a.client()).get(`/operations/${key}`)
    expect(stranger.body.status).toBe('unknown')
  })
})

describe('a key', () => {
  it('is free again after a failure', async () => {
    const { id, job } = await app.a.quote({ price: 45_000 })
    const accept = (expectedPrice: number) =>
      app
        .as(job.client)
        .post(`/jobs/${job.id}/quotes/${id}/accept`, { expectedPrice })
        .set('Idempotency-Key', 'my-key')
    expect((await accept(1)).body.code).toBe('QUOTE_CHANGED')
    expect((await accept(45_000)).status).toBe(200)
  })

  it('belongs to its user', async () => {
    const replies: string[] = []
    for (const client of [await app.a.client(), await app.a.client()]) {
      const { status, body } = await app.as(client).post('/jobs', JOB).set('Idempotency-Key', 'shared')
      expect(status).toBe(201)
      expect(body.client.id).toBe(client.id)
      replies.push(body.id)
    }
    expect(new Set(replies).size).toBe(2)
  })
})
