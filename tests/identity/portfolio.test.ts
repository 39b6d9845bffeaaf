import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import { newId } from '#kernel/ids.js'
import { CLOUDINARY_ACCOUNT, startFakeCloudinary } from '../fakes/fake-cloudinary.js'
import type { Person } from '../support/builders.js'
import { PNG, upload } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('a portfolio', () => {
  let cloudinary: Awaited<ReturnType<typeof startFakeCloudinary>>
  let app: TestApp
  let hassan: Person
  beforeAll(async () => {
    cloudinary = await startFakeCloudinary()
    const storage = new CloudinaryStorage({ account: CLOUDINARY_ACCOUNT, baseUrl: cloudinary.url })
    app = await startTestApp({ storage })
  })
  beforeEach(async () => {
    cloudinary.assets.clear()
    hassan = await app.a.craftsman()
  })
  afterAll(async () => {
    await app.close()
    await cloudinary.close()
  })

  const add = (item: object, person = hassan) => app.as(person).post('/users/me/portfolio', item)
  const attach = (person = hassan) => app.as(person).post('/users/me/portfolio').attach('file', PNG, 'a.png')
  const remove = (id: string, person = hassan) => app.as(person).delete(`/users/me/portfolio/${id}`)
  const shown = async (person = hassan) => (await app.anonymous.get(`/users/${person.id}`).expect(200)).body
  const stored = () => [...cloudinary.assets.keys()]

  it('shows everybody what was added, by id and by form, the newest last', async () => {
    const { body: first } = await add({
      upload: await upload(app, hassan),
      caption: 'A bath in Maadi',
    }).expect(201)
    const { body: second } = await attach().field('caption', 'null').expect(201)
    const { body: third } = await attach().field('caption', '').expect(201)
    expect([first.caption, second.caption, third.caption]).toEqual(['A bath in Maadi', 'null', null])
    expect(first).toEqual({
      id: expect.any(String),
      url: expect.stringContaining('https://'),
      caption: 'A bath in Maadi',
      addedAt: app.clock.now().toISOString(),
    })
    const profile = await shown()
    expect(profile.portfolio).toEqual([first, second, third])
    expect(profile.portfolioImageUrls).toEqual([first.url, second.url, third.url])
    const { body: own } = await app.as(hassan).get('/users/me')
    expect(own.portfolio).toEqual(profile.portfolio)
  })

  it('loses for good what is removed', async () => {
    const { body: stays } = await attach().expect(201)
    const { body: goes } = await attach().expect(201)
    await remove(goes.id).expect(200)
    expect(await shown()).toMatchObject({ portfolio: [stays], portfolioImageUrls: [stays.url] })
    await app.settle()
    expect(stored()).toHaveLength(1)
    await remove(goes.id).expect(404)
    await remove(newId()).expect(404)
  })

  it('has at most ten pictures, also when many are added at once', async () => {
    for (let added = 0; added < 8; added++) await attach().expect(201)
    const replies = await Promise.all(Array.from({ length: 4 }, () => attach()))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409])
    const refused = replies.find(({ status }) => status === 409)
    expect(refused?.body).toMatchObject({ code: 'PORTFOLIO_FULL', details: { most: 10 } })
    expect((await shown()).portfolio).toHaveLength(10)
    expect(stored()).toHaveLength(10)
    const { portfolio } = await shown()
    await remove(portfolio[0].id).expect(200)
    await attach().expect(201)
  })

  it('takes one picture, free and the own one', async () => {
    const own = await upload(app, hassan)
    const other = await app.a.craftsman()
    const refusal = async (call: PromiseLike<{ status: number; body: { errors: { path: string }[] } }>) => {
      const { status, body } = await call
      return [status, body.errors.map(({ path }) => path)]
    }
    expect(await refusal(add({ caption: 'Nothing' }))).toEqual([400, ['upload']])
    expect(await refusal(attach().field('upload', own))).toEqual([400, ['upload']])
    expect(await refusal(add({ upload: await upload(app, other) }))).toEqual([400, ['upload']])
    expect(await refusal(add({ upload: 'https://a.example/1.png' }))).toEqual([400, ['upload']])
    const { body } = await add({ upload: own }).expect(201)
    expect(await refusal(add({ upload: own }))).toEqual([400, ['upload']])
    expect(await refusal(add({ upload: own }, other))).toEqual([400, ['upload']])
    await remove(body.id, other).expect(404)
    expect((await shown()).portfolio).toHaveLength(1)
    expect((await shown(other)).portfolio).toEqual([])
  })

  it('is for craftsmen', async () => {
    const client = await app.a.client()
    await attach(client).expect(403)
    await app.anonymous.post('/users/me/portfolio', {}).expect(401)
    expect((await shown(client)).portfolio).toBeUndefined()
  })
})
