import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** As the reference says. */
const MOST = 200

let app: TestApp
let client: Person
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())
beforeEach(async () => {
  client = await app.a.client()
})

const path = ({ id }: { id: string }) => `/users/me/favourites/${id}`
const add = (craftsman: { id: string }, by = client) => app.as(by).put(path(craftsman))
const remove = (craftsman: { id: string }, by = client) => app.as(by).delete(path(craftsman))
const list = async (query = '', by = client) =>
  (await app.as(by).get(`/users/me/favourites${query}`).expect(200)).body
const ids = async (query = '', by = client): Promise<string[]> =>
  (await list(query, by)).data.map(({ id }: { id: string }) => id)
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]

/** That many craftsmen, added one after the other, the first one first. */
const addedCraftsmen = async (count: number): Promise<Person[]> => {
  const added: Person[] = []
  for (let index = 0; index < count; index++) {
    const craftsman = await app.a.craftsman()
    await add(craftsman).expect(200)
    app.clock.advance(MINUTE)
    added.push(craftsman)
  }
  return added
}
const stored = (person: Person) =>
  app.database.collection('favourites').findOne({ _id: toObjectId(person.id) })
const ban = async (person: Person) =>
  app.as(await app.a.admin()).patch(`/admin/users/${person.id}/ban`, { reason: 'Fraud report' })
const unban = async (person: Person) => app.as(await app.a.admin()).patch(`/admin/users/${person.id}/unban`)
const close = (person: Person) => app.as(person).delete('/users/account', { password: person.password })

describe('PUT /users/me/favourites/:craftsmanId', () => {
  it('adds a craftsman and answers with their card, in the language of the client', async () => {
    const craftsman = await app.a.craftsman({ coordinates: [31.2569, 29.9602], skills: ['Tiling'] })
    const favouritedAt = app.clock.now().toISOString()
    const added = await add(craftsman).expect(200)
    const favourite = {
      id: craftsman.id,
      firstName: 'Hassan',
      lastName: 'Mahmoud',
      profilePicture: null,
      rating: 0,
      ratingCount: 0,
      skills: ['Tiling'],
      skillNames: ['Tiling'],
      verificationStatus: 'None',
      district: 'Maadi',
      favouritedAt,
    }
    expect(added.body).toEqual(favourite)
    expect(await list()).toEqual({
      data: [favourite],
      pagination: { page: 1, limit: 10, totalPages: 1, totalItems: 1, totalIsExact: true },
    })
    const arabic = app.as(client).with({ 'Accept-Language': 'ar' })
    expect((await arabic.put(path(craftsman))).body.district).toBe('المعادي')
    expect((await arabic.get('/users/me/favourites')).body.data[0].district).toBe('المعادي')
  })

  it('shows no district of a craftsman who has told no place', async () => {
    const craftsman = await app.a.craftsman()
    await app.as(craftsman).put('/users/me', { location: null }).expect(200)
    expect((await add(craftsman)).body.district).toBeNull()
  })

  it('does nothing the second time: the same answer, the same place in the list', async () => {
    const [first] = await addedCraftsmen(2)
    const before = await list()
    const again = await add(first!).expect(200)
    expect(again.body).toEqual(before.data[1])
    expect(await list()).toEqual(before)
  })

  it('knows only active craftsmen', async () => {
    const [banned, closed] = [await app.a.craftsman(), await app.a.craftsman()]
    await ban(banned)
    await close(closed)
    const others = [{ id: newId() }, client, await app.a.client(), await app.a.admin(), banned, closed]
    for (const other of others) expect(outcome(await add(other))).toEqual([404, 'NOT_FOUND'])
    expect(outcome(await add({ id: 'x' }))).toEqual([404, 'INVALID_ID'])
    expect(await stored(client)).toBeNull()
  })

  it(`takes no more than ${MOST} craftsmen, and those again`, async () => {
    const [kept, next, first] = [await app.a.craftsman(), await app.a.craftsman(), await app.a.craftsman()]
    const entry = (craftsman: string) => ({
      craftsman: toObjectId(craftsman),
      favouritedAt: app.clock.now(),
    })
    const others = Array.from({ length: MOST - 2 }, () => entry(newId()))
    const craftsmen = [...others, entry(first.id)]
    await app.database.collection('favourites').insertOne({ _id: toObjectId(client.id), craftsmen })
    await add(kept).expect(200)
    expect(outcome(await add(next))).toEqual([409, 'FAVOURITES_FULL'])
    const arabic = await app.as(client).with({ 'Accept-Language': 'ar' }).put(path(next))
    expect(arabic.body.message).toBe('قائمة المفضلة ممتلئة: يُرجى حذف حرفي منها أولًا')
    await add(kept).expect(200)
    expect((await stored(client))!.craftsmen).toHaveLength(MOST)
    await remove(first).expect(200)
    await add(next).expect(200)
    expect(await ids()).toEqual([next.id, kept.id])
  })
})

describe('GET /users/me/favourites', () => {
  it('is empty at first', async () => {
    expect(await list()).toEqual({
      data: [],
      pagination: { page: 1, limit: 10, totalPages: 0, totalItems: 0, totalIsExact: true },
    })
  })

  it('has the newest first, page by page, and only the own ones', async () => {
    const other = await app.a.client()
    const craftsmen = await addedCraftsmen(5)
    await add(craftsmen[0]!, other).expect(200)
    const newest = craftsmen.map(({ id }) => id).reverse()
    expect(await ids()).toEqual(newest)
    expect(await ids('?limit=2&page=1')).toEqual(newest.slice(0, 2))
    expect(await ids('?limit=2&page=3')).toEqual(newest.slice(4))
    expect(await list('?limit=2&page=4')).toEqual({
      data: [],
      pagination: { page: 4, limit: 2, totalPages: 3, totalItems: 5, totalIsExact: true },
    })
    expect(await ids('', other)).toEqual([craftsmen[0]!.id])
    for (const query of ['?limit=101', '?page=0', '?status=x'])
      expect((await app.as(client).get(`/users/me/favourites${query}`)).status).toBe(400)
  })

  it('hides whose account is blocked until it is unblocked', async () => {
    const [first, second, third] = await addedCraftsmen(3)
    await ban(second!)
    expect((await list()).pagination.totalItems).toBe(2)
    expect(await ids('?limit=2')).toEqual([third!.id, first!.id])
    await app.settle()
    await unban(second!)
    expect(await ids()).toEqual([third!.id, second!.id, first!.id])
  })
})

describe('DELETE /users/me/favourites/:craftsmanId', () => {
  it('removes one craftsman from the own favourites', async () => {
    const other = await app.a.client()
    const [first, second] = await addedCraftsmen(2)
    await add(first!, other).expect(200)
    expect((await remove(first!).expect(200)).body).toEqual({ message: 'Removed from your favourites.' })
    expect(await ids()).toEqual([second!.id])
    expect(await ids('', other)).toEqual([first!.id])
    const arabic = app.as(client).with({ 'Accept-Language': 'ar' })
    expect((await arabic.delete(path(second!))).body).toEqual({ message: 'تمت الإزالة من المفضلة.' })
    await add(first!).expect(200)
    expect(await ids()).toEqual([first!.id])
  })

  it('does not find who is no favourite', async () => {
    const [favourite] = await addedCraftsmen(1)
    const other = await app.a.client()
    for (const by of [other, client])
      expect(outcome(await remove(await app.a.craftsman(), by))).toEqual([404, 'NOT_FOUND'])
    expect(outcome(await remove(favourite!, other))).toEqual([404, 'NOT_FOUND'])
    await remove(favourite!).expect(200)
    expect(outcome(await remove(favourite!))).toEqual([404, 'NOT_FOUND'])
    expect(outcome(await remove({ id: 'x' }))).toEqual([404, 'INVALID_ID'])
  })

  it('removes one whose account is blocked', async () => {
    const [favourite] = await addedCraftsmen(1)
    await ban(favourite!)
    await remove(favourite!).expect(200)
    await unban(favourite!)
    expect(await ids()).toEqual([])
  })
})

describe('favourites', () => {
  it('are for clients', async () => {
    const craftsman = await app.a.craftsman()
    for (const by of [craftsman, await app.a.moderator(), await app.a.admin()]) {
      expect(outcome(await add(craftsman, by))).toEqual([403, 'FORBIDDEN'])
      expect(outcome(await remove(craftsman, by))).toEqual([403, 'FORBIDDEN'])
      expect(outcome(await app.as(by).get('/users/me/favourites'))).toEqual([403, 'FORBIDDEN'])
    }
    expect((await app.anonymous.put(path(craftsman))).status).toBe(401)
  })
})
