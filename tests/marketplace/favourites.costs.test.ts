import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { favourites } from '#features/marketplace/favourites/favourites.compose.js'
import { newId, type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { countCommands } from '../support/command-counter.js'
import { startProfiler } from '../support/profiler.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CLIENTS = 2000

let app: TestApp
let [client, craftsman]: Person[] = []
let readsOf: Awaited<ReturnType<typeof startProfiler>>
beforeAll(async () => {
  app = await startTestApp({ database: 'own' })
  client = await app.a.client()
  craftsman = await app.a.craftsman()
  const lists = Array.from({ length: CLIENTS }, () => ({
    _id: toObjectId(newId()),
    craftsmen: [1, 2, 3].map(() => ({ craftsman: toObjectId(newId()), favouritedAt: app.clock.now() })),
  }))
  await app.database.collection<{ _id: ObjectId }>('favourites').insertMany(lists)
  await app.as(client).put(`/users/me/favourites/${craftsman.id}`).expect(200)
  await app.settle()
  readsOf = await startProfiler(app.database)
})
afterAll(() => app.close())

const path = () => `/users/me/favourites/${craftsman!.id}`

describe('the commands of favourites', () => {
  it.each([
    ['adding', () => app.as(client!).put(path()), 5],
    ['listing', () => app.as(client!).get('/users/me/favourites'), 3],
    ['removing', () => app.as(client!).delete(path()), 2],
    ['listing none', () => app.as(client!).get('/users/me/favourites'), 2],
  ])('are few for %s', async (_what, call, most) => {
    const counter = countCommands(app.database)
    expect((await call()).status).toBe(200)
    counter.stop()
    expect(counter.commands.length, counter.commands.join(', ')).toBeLessThanOrEqual(most)
  })
})

describe('the reads of favourites', () => {
  const forget = ({ id }: Person) => app.application.offersOf(favourites).favourites.forget(toObjectId(id))

  it.each([
    ['adding', () => app.as(client!).put(path()).expect(200)],
    ['listing', () => app.as(client!).get('/users/me/favourites').expect(200)],
    ['removing', () => app.as(client!).delete(path()).expect(200)],
    ['forgetting a craftsman', () => forget(craftsman!)],
    ['forgetting a client', () => forget(client!)],
  ])('of %s go by an index to what they need', async (_what, work) => {
    const reads = await readsOf(work)
    const own = reads.filter(({ collection }) => collection === 'favourites' || collection === 'users')
    expect(own.length).toBeGreaterThan(0)
    for (const read of own) {
      expect(read.plan).not.toContain('COLLSCAN')
      expect([read.sortedInMemory, read.docsExamined <= 1, read.keysExamined <= 2]).toEqual([
        false,
        true,
        true,
      ])
    }
  })
})
