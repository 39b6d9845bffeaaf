import supertest from 'supertest'
import type { z } from 'zod'
import type { EventDefinition } from '#kernel/events/event.js'
import type { Language } from '#kernel/i18n/text.js'
import { newId } from '#kernel/ids.js'
import type { Person } from './builders.js'
import type { TestApp } from './test-app.js'

export interface Notified {
  readonly id: string
  readonly type: string
  readonly kind: string
  readonly title: string
  readonly message: string
  readonly data: Record<string, string>
  readonly count?: number
  readonly read: boolean
  readonly createdAt: string
}

/** What somebody was told, the oldest first, once all that is due is done. */
export const toldTo = async (
  app: TestApp,
  person: Person,
  language: Language = 'en',
): Promise<Notified[]> => {
  await app.settle()
  const { body } = await app
    .as(person)
    .get('/notifications?limit=100')
    .set('Accept-Language', language)
    .expect(200)
  return (body.data as Notified[]).reverse()
}

/** The same by its kinds alone. */
export const kindsTo = async (app: TestApp, person: Person): Promise<string[]> =>
  (await toldTo(app, person)).map(({ kind }) => kind)

/** Registers a device and returns its token. */
export const deviceOf = async (
  app: TestApp,
  person: Person,
  token = `device-${newId()}`,
): Promise<string> => {
  await app.as(person).post('/notifications/device-tokens', { token, platform: 'android' }).expect(201)
  return token
}

interface Sent {
  readonly title: string
  readonly body: string
  readonly text: string
  readonly tag: string
  readonly badge: number
  readonly group: string | null
  readonly devices: number
  readonly data: Record<string, string>
}

const kept = async (app: TestApp, what: 'pushes' | 'sms', { id: userId }: Person): Promise<Sent[]> => {
  await app.settle()
  const { body } = await supertest(app.application.app).get(`/dev/${what}.json`).query({ userId })
  return (body.data as Sent[]).reverse()
}

/** What the sandbox was to push to somebody's devices, the oldest first. */
export const pushesTo = (app: TestApp, person: Person) => kept(app, 'pushes', person)

/** What the sandbox was to text somebody, the oldest first. */
export const textsTo = (app: TestApp, person: Person) => kept(app, 'sms', person)

/** Emits an event as a feature would. */
export const happen = <Payload extends z.ZodObject>(
  { application }: TestApp,
  event: EventDefinition<Payload>,
  payload: z.input<Payload>,
): Promise<void> => application.database.transaction((tx) => application.outbox.emit(tx, event, payload))

/** What `redeliver` has had delivered again already, by application. */
const redelivered = new WeakMap<TestApp, Set<string>>()

/**
 * Makes every consumer of notifications work once more on what it has done once, as after a crash before that was noted.
 */
export const redeliver = async (app: TestApp): Promise<void> => {
  await app.settle()
  const { events, roster } = app.application.outbox
  const earlier = redelivered.get(app) ?? new Set()
  redelivered.set(app, earlier)
  for (const event of await events.docs.find().toArray()) {
    const pending = roster
      .interestedIn(event)
      .filter(({ name }) => name.startsWith('notif') && !earlier.has(`${event._id.toHexString()}:${name}`))
      .map(({ name, lane }) => ({ consumer: name, lane, dueAt: app.clock.now(), attempts: 1 }))
    for (const { consumer } of pending) earlier.add(`${event._id.toHexString()}:${consumer}`)
    await events.docs.updateOne({ _id: event._id }, { $push: { pending: { $each: pending } } })
  }
  await app.settle()
}

/** The token of the link by which a mail is switched off. */
export const unsubscribeToken = ({ headers }: { headers?: Readonly<Record<string, string>> }): string =>
  /\/unsubscribe\/([^>]+)>$/.exec(headers?.['List-Unsubscribe'] ?? '')?.[1] ?? 'none'
