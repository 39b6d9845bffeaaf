import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userDeactivated } from '#features/identity/users/users.events.js'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import { countOf } from '../support/counts.js'
import { eventually } from '../support/eventually.js'
import { happen } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ROUNDS = countOf({ small: 4, large: 16 })

let app: TestApp
let client: Person
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  client = await app.a.client()
})

interface Stored {
  readonly _id: ReturnType<typeof toObjectId>
  readonly craftsmen: { craftsman: Stored['_id']; favouritedAt: Date }[]
}
const favourites = () => app.database.collection<Stored>('favourites')
const users = () => app.database.collection('users')
const storedIds = async ({ id }: Person): Promise<string[] | undefined> =>
  (await favourites().findOne({ _id: toObjectId(id) }))?.craftsmen.map(({ craftsman }) =>
    craftsman.toHexString(),
  )

const add = (craftsman: { id: string }, by = client) => app.as(by).put(`/users/me/favourites/${craftsman.id}`)
const close = (person: Person) =>
  app.as(person).delete('/users/account', { password: person.password }).expect(200)
const craftsmen = (count: number) => Promise.all(Array.from({ length: count }, () => app.a.craftsman()))

/** Sends the call while a transaction that closes the account is open, and commits that once the call has met it. */
const whileClosing = async <Reply>({ id }: Person, call: () => PromiseLike<Reply>): Promise<Reply> => {
  const counter = countCommands(app.database)
  const { reply } = await app.database.transaction(async ({ session }) => {
    const deactivated = { $set: { deactivatedAt: app.clock.now() } }
    await users().updateOne({ _id: toObjectId(id) }, deactivated, { session })
    // Not awaited here: it can only end after this transaction.
    const reply = Promise.resolve(call())
    await eventually(() => (counter.byName.abortTransaction ?? 0) > 0)
    return { reply }
  })
  counter.stop()
  return reply
}

describe('an account that is closed', () => {
  it("takes a craftsman off everybody's favourites, and leaves the others", async () => {
    const [other, [gone, stays]] = [await app.a.client(), await craftsmen(2)]
    for (const craftsman of [gone!, stays!]) await add(craftsman).expect(200)
    await add(gone!, other).expect(200)
    await close(gone!)
    const { body } = await app.as(client).get('/users/me/favourites')
    expect(body).toMatchObject({ data: [{ id: stays!.id }], pagination: { totalItems: 1 } })
    await app.settle()
    expect([await storedIds(client), await storedIds(other)]).toEqual([[stays!.id], []])
  })

  it("takes the client's favourites with it, and those of nobody else", async () => {
    const [other, [craftsman]] = [await app.a.client(), await craftsmen(1)]
    await add(craftsman!).expect(200)
    await add(craftsman!, other).expect(200)
    await close(client)
    await app.settle()
    expect([await storedIds(client), await storedIds(other)]).toEqual([undefined, [craftsman!.id]])
  })

  it('does so again without harm', async () => {
    const [gone, stays] = await craftsmen(2)
    for (const craftsman of [gone!, stays!]) await add(craftsman).expect(200)
    await close(gone!)
    await app.settle()
    await happen(app, userDeactivated, { userId: gone!.id })
    await app.settle()
    expect(await storedIds(client)).toEqual([stays!.id])
  })
})

describe('at the same moment', () => {
  it('adding one craftsman many times adds them once', async () => {
    const [craftsman] = await craftsmen(1)
    const replies = await Promise.all(Array.from({ length: 8 }, () => add(craftsman!)))
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(await storedIds(client)).toEqual([craftsman!.id])
  })

  it('adding many craftsmen adds all of them', async () => {
    const added = await craftsmen(8)
    const replies = await Promise.all(added.map((craftsman) => add(craftsman)))
    expect(replies.map(({ status }) => status)).toEqual(added.map(() => 200))
    expect((await storedIds(client))!.sort()).toEqual(added.map(({ id }) => id).sort())
  })

  it('adding many to a list with one place left adds one', async () => {
    const full = Array.from({ length: 199 }, () => ({
      craftsman: toObjectId(newId()),
      favouritedAt: app.clock.now(),
    }))
    await favourites().insertOne({ _id: toObjectId(client.id), craftsmen: full })
    const replies = await Promise.all((await craftsmen(6)).map((craftsman) => add(craftsman)))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    expect(await storedIds(client)).toHaveLength(200)
  })

  it('a craftsman who closes their account is added by nobody', async () => {
    const [craftsman] = await craftsmen(1)
    const { status, body } = await whileClosing(craftsman!, () => add(craftsman!))
    expect([status, body.code]).toEqual([404, 'NOT_FOUND'])
    expect(await storedIds(client)).toBeUndefined()
  })

  it('a client who closes their account adds nobody', async () => {
    const [craftsman] = await craftsmen(1)
    const { status, body } = await whileClosing(client, () => add(craftsman!))
    expect([status, body.code]).toEqual([401, 'UNAUTHORIZED'])
    expect(await storedIds(client)).toBeUndefined()
  })

  it('adding and closing either account leave nothing behind', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [by, [craftsman]] = [await app.a.client(), await craftsmen(1)]
      const closing = round % 2 === 0 ? by : craftsman!
      const [{ status }] = await Promise.all([add(craftsman!, by), close(closing)])
      expect([200, closing === by ? 401 : 404]).toContain(status)
      await app.settle()
      expect((await storedIds(by)) ?? []).toEqual([])
    }
  })
})
