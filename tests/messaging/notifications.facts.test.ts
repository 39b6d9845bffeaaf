import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ObjectId } from 'mongodb'
import { z } from 'zod'
import { catalogue } from '#app/api.js'
import type { Look } from '#kernel/notifications/lookups.js'
import { MINUTE } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { dataOf, newNotification } from '#features/messaging/notifications/notifications.model.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { deviceOf, happen, pushesTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const { kinds } = catalogue

/** All values that a field of an event can have, as far as they make a difference. */
const valuesOf = (schema: unknown, text: (name: string) => string, name: string): unknown[] => {
  if (schema instanceof z.ZodOptional) return [undefined, ...valuesOf(schema.unwrap(), text, name)]
  if (schema instanceof z.ZodNullable) return [...valuesOf(schema.unwrap(), text, name), null]
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  if (schema instanceof z.ZodArray) return valuesOf(schema.element, text, name).map((value) => [value])
  if (schema instanceof z.ZodObject) return payloadsOf(schema, text)
  if (schema instanceof z.ZodNumber) return [45_000]
  return [text(name)]
}

const payloadsOf = (schema: z.ZodObject, text: (name: string) => string): Record<string, unknown>[] =>
  Object.entries(schema.shape).reduce<Record<string, unknown>[]>(
    (all, [name, field]) =>
      all.flatMap((one) => valuesOf(field, text, name).map((value) => ({ ...one, [name]: value }))),
    [{}],
  )

const standing = { quoteId: newId(), craftsmanId: newId() }
const look: Look = async ({ name, missing }) =>
  (name === 'job.standing-quotes' ? [standing] : missing) as typeof missing

/** Every source with every payload it can have, and whom of it is told what. */
const told = async (text: (name: string) => string) => {
  const cases = kinds.sources.flatMap((source) =>
    payloadsOf(source.event.payload, text).map((payload) => ({ source, payload })),
  )
  return Promise.all(
    cases.map(async ({ source, payload }) => ({
      source,
      payload,
      recipients: await source.recipients(payload, look),
    })),
  )
}

describe('what a notification carries', () => {
  const ids = new Map<string, string>()
  const idOf = (name: string): string => {
    if (!ids.has(name)) ids.set(name, newId())
    return ids.get(name)!
  }

  it('is all that its kind is documented with, and text as FCM takes it', async () => {
    const carried = new Map<string, Set<string>>()
    for (const { source, recipients } of await told(idOf)) {
      const { dataFields } = kinds.of(source.kind)
      const fields = carried.get(source.kind) ?? new Set()
      carried.set(source.kind, fields)
      for (const { data } of recipients) {
        for (const [name, value] of Object.entries(data)) {
          expect([source.kind, name, typeof value]).toEqual([source.kind, name, 'string'])
          expect(Object.keys(dataFields)).toContain(name)
          expect(name).not.toMatch(/^(from|notification|message_type|collapse_key|gcm|google|link|kind)/)
          fields.add(name)
        }
      }
    }
    for (const [kind, { dataFields }] of kinds.entries)
      expect([kind, [...carried.get(kind)!].sort()]).toEqual([kind, Object.keys(dataFields).sort()])
  })

  it('has every id, amount and status that its event names', async () => {
    for (const { source, payload, recipients } of await told(idOf)) {
      for (const { data } of recipients) {
        const named = Object.entries(payload).filter(
          ([name, value]) => name !== 'recipientId' && /Id$|^price$/.test(name) && value !== null,
        )
        for (const [name, value] of named)
          expect([source.event.type, name, data[name]]).toEqual([source.event.type, name, String(value)])
        if ('to' in payload) expect(data.status).toBe(payload.to)
        if ('response' in payload) expect(data.response ?? data.status).toBe(payload.response)
      }
    }
  })

  it('is stored apart from what the first releases know, and goes on where one of them has gone on', () => {
    const all = { jobId: '1', chatId: '2', status: 'Hired', amount: '5', seq: '1' }
    const fact = {
      user: new ObjectId(),
      fact: 'f',
      kind: 'k',
      wording: 'w',
      params: {},
      data: all,
      at: new Date(0),
    }
    const { data, facts, seq } = newNotification(fact, new Date(0))
    expect([data, facts]).toEqual([
      { jobId: '1', chatId: '2' },
      { status: 'Hired', amount: '5', seq: '1' },
    ])
    expect(dataOf({ data, facts: facts!, seq })).toEqual(all)
    expect(dataOf({ data, facts: facts!, seq: 2 }).seq).toBe('2')
    expect(dataOf({ data, seq: 2 })).toEqual(data)
  })

  it('is in the reference, kind by kind', () => {
    const chapter = catalogue.headings.find(({ tag }) => tag === 'Notifications')!.text
    for (const [kind, { dataFields }] of kinds.entries) {
      const row = chapter.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`))
      for (const name of Object.keys(dataFields)) expect(row).toContain(`\`${name}\``)
    }
    for (const word of ['tag', 'badge', 'thread-id', '/chats/{chatId}', '/jobs/{jobId}', 'List-Unsubscribe'])
      expect(chapter).toContain(word)
  })
})

describe('who has done something', () => {
  let app: TestApp
  let person: Person
  beforeAll(async () => {
    app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
    person = await app.a.client()
    await deviceOf(app, person)
  })
  afterAll(() => app.close())

  /** Kinds whose actor is told by every channel. */
  const CONFIRMED = ['job.status-changed', 'user.password-changed']

  const events = [...new Set(kinds.sources.map(({ event }) => event))]

  it.each(events)('is neither mailed nor pushed about it: $type', async (event) => {
    const own = (name: string): string => (name === 'jobId' || name === 'chatId' ? newId() : person.id)
    const sources = kinds.sources.filter((source) => source.event === event)
    const isConfirmed = sources.some(({ kind }) => CONFIRMED.includes(kind))
    const payloads = payloadsOf(event.payload, own).filter(
      (payload) =>
        sources.every(({ actor }) => actor(payload) === person.id) &&
        // Nobody is hired without anybody to hire; what the status was before makes no difference.
        (payload.to !== 'Hired' || payload.craftsmanId !== null) &&
        (payload.from ?? 'Hired') === 'Hired',
    )
    const before = [(await app.mailsTo(person.email)).length, (await pushesTo(app, person)).length]
    for (const payload of payloads) await happen(app, event, payload)
    await app.settle()
    app.clock.advance(2 * MINUTE)
    const after = [(await app.mailsTo(person.email)).length, (await pushesTo(app, person)).length]
    if (isConfirmed) expect(after[0]).toBeGreaterThan(before[0]!)
    else expect(after).toEqual(before)
    if (event.type === 'job.status-changed') expect(after[1]).toBeGreaterThan(before[1]!)
  })

  it('may switch off what is a confirmation', async () => {
    const { body } = await app.as(person).get('/notifications/preferences').expect(200)
    const { channels } = body.kinds.find(({ kind }: { kind: string }) => kind === 'job.status-changed')
    expect(channels).toMatchObject({
      push: { on: true, mutable: true },
      email: { on: true, mutable: true },
      inApp: { on: true },
    })
  })
})
