import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '#kernel/db/database.js'
import { shift } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import { eventually } from '../support/eventually.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let admin: Person
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  admin = await app.a.admin()
})
afterAll(() => app.close())

const ban = (person: Person) =>
  app.as(admin).patch(`/admin/users/${person.id}/ban`, { reason: 'Fraud report' }).expect(200)
const close = (person: Person) =>
  app.as(person).delete('/users/account', { password: person.password, cancelOpenJobs: true }).expect(200)

interface Call {
  readonly by: Person
  readonly send: () => PromiseLike<{ status: number; body: { code?: string } }>
  /** Keeps the call from ending, not from beginning. */
  readonly block: (tx: Tx) => Promise<unknown>
  /** What the call has left behind that is alive. */
  readonly alive: () => Promise<number>
}

const JOB = {
  title: 'Kitchen tap leaks',
  description: 'The tap drips day and night.',
  category: 'Plumbing',
  paymentType: 'Cash',
  location: { coordinates: [31.2569, 29.9602] },
}

const count = (name: string, filter: object) => app.database.collection(name).countDocuments(filter)
const write =
  (name: string, { id }: { id: string }) =>
  (tx: Tx) =>
    app.database
      .collection(name)
      .updateOne(
        { _id: toObjectId(id) },
        { $set: { updatedAt: shift(app.clock.now(), 1) } },
        { session: tx.session },
      )

/** All guards of the trade, of which a post writes one. */
const writeGuards = (tx: Tx) => {
  const update = { $setOnInsert: { closed: false }, $inc: { uses: 1 } }
  const writes = Array.from({ length: 16 }, (_, n) => ({
    updateOne: { filter: { _id: `Plumbing:${String(n)}` }, update, upsert: true },
  }))
  return app.database
    .collection<{ _id: string; uses: number }>('serviceGuards')
    .bulkWrite(writes, { session: tx.session })
}

const CALLS: Readonly<Record<string, () => Promise<Call>>> = {
  'posts a job': async () => {
    const by = await app.a.client()
    return {
      by,
      send: () => app.as(by).post('/jobs', JOB),
      block: writeGuards,
      alive: () => count('jobs', { client: toObjectId(by.id), status: 'Posted' }),
    }
  },
  quotes: async () => {
    const [job, by] = [await app.a.job(), await app.a.craftsman()]
    return {
      by,
      send: () => app.as(by).post(`/jobs/${job.id}/quotes`, { price: 45_000 }),
      block: write('jobs', job),
      alive: () => count('quotes', { craftsman: toObjectId(by.id), status: 'Submitted' }),
    }
  },
  'accepts an invitation': async () => {
    const invitation = await app.a.invitation()
    const { job, craftsman: by } = invitation
    return {
      by,
      send: () => app.as(by).post(`/jobs/${job.id}/invitations/respond`, { response: 'Accepted' }),
      block: write('invitations', invitation),
      alive: () =>
        count('invitations', { craftsman: toObjectId(by.id), status: { $in: ['Pending', 'Accepted'] } }),
    }
  },
}

describe.each(Object.entries(CALLS))('somebody who %s', (_what, prepare) => {
  it.each([
    ['banned', ban],
    ['closed', close],
  ])('and whose account is %s after they were let in leaves nothing behind', async (_way, go) => {
    const { by, send, block, alive } = await prepare()
    await app.settle()
    const { call } = await app.database.attempt(async (tx) => {
      await block(tx)
      const commands = countCommands(app.database)
      const sent = Promise.resolve(send())
      await eventually(() => commands.byName.abortTransaction)
      commands.stop()
      await go(by)
      return { call: sent }
    })
    const { status, body } = await call
    expect([status, body.code]).toEqual([401, 'UNAUTHORIZED'])
    await app.settle()
    expect(await alive()).toBe(0)
  })

  it.each([
    ['banned', ban],
    ['closed', close],
  ])('at the moment in which their account is %s leaves nothing behind', async (_way, go) => {
    for (let round = 0; round < 4; round++) {
      const { by, send, alive } = await prepare()
      const [{ status }] = await Promise.all([send(), go(by)])
      expect([200, 201, 401, 403]).toContain(status)
      await app.settle()
      expect(await alive()).toBe(0)
    }
  })
})
