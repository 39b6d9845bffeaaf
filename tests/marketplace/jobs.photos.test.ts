import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import { DAY } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { CLOUDINARY_ACCOUNT, startFakeCloudinary } from '../fakes/fake-cloudinary.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { DAMAGED, GIF, JPEG, PNG, upload } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const input = {
  title: 'Kitchen tap leaks',
  description: 'It drips day and night.',
  category: 'Plumbing',
  location: { type: 'Point', coordinates: [31.256912, 29.960249] },
  paymentType: 'Cash',
}

describe('the photos of a job', () => {
  let cloudinary: Awaited<ReturnType<typeof startFakeCloudinary>>
  let app: TestApp
  let mona: Person
  beforeAll(async () => {
    cloudinary = await startFakeCloudinary()
    const storage = new CloudinaryStorage({ account: CLOUDINARY_ACCOUNT, baseUrl: cloudinary.url })
    app = await startTestApp({ storage, env: SIGNED_IN_FOR_LONG })
  })
  beforeEach(async () => {
    cloudinary.assets.clear()
    mona = await app.a.client()
  })
  afterAll(async () => {
    await app.close()
    await cloudinary.close()
  })

  const stored = () => [...cloudinary.assets.keys()]
  const post = (photos: readonly string[], person = mona) =>
    app.as(person).post('/jobs', { ...input, photos })
  const change = (id: string, changes: object, person = mona) => app.as(person).put(`/jobs/${id}`, changes)
  const form = (files: readonly Buffer[], fields: Record<string, string> = {}) => {
    const call = app.as(mona).post('/jobs')
    const written = { ...input, location: JSON.stringify(input.location), ...fields }
    for (const [name, value] of Object.entries(written)) void call.field(name, value)
    for (const file of files) void call.attach('photos', file, 'a.jpg')
    return call
  }
  const uploads = (count: number) => Promise.all(Array.from({ length: count }, () => upload(app, mona)))

  it('are named by their ids, in their order, and stay', async () => {
    const ids = await uploads(5)
    const { body } = await post(ids).expect(201)
    expect(body.photoIds).toEqual(ids)
    expect(body.photos).toHaveLength(5)
    app.clock.advance(DAY)
    await app.settle()
    expect(stored()).toHaveLength(5)
    const seen = await app.as(await app.a.craftsman()).get(`/jobs/${body.id}`)
    expect(seen.body.photos).toEqual(body.photos)
  })

  it('come with the job as files of a form, whose other fields mean what JSON means', async () => {
    const { body } = await form([JPEG, PNG], { budget: '60000' }).expect(201)
    expect(body).toMatchObject({
      ...input,
      budget: 60_000,
      photoIds: [expect.any(String), expect.any(String)],
    })
    expect(stored().map((name) => cloudinary.assets.get(name)?.folder)).toEqual(['job-photos', 'job-photos'])
  })

  it('may be some of both', async () => {
    const [id = ''] = await uploads(1)
    const { body } = await form([JPEG], { photos: JSON.stringify([id]) }).expect(201)
    expect(body.photoIds).toEqual([id, expect.any(String)])
    const more = await form([JPEG, PNG, GIF, JPEG], { photos: JSON.stringify(await uploads(2)) }).expect(400)
    expect(more.body.errors).toEqual([
      { path: 'photos', code: 'TOO_MANY_ITEMS', message: 'At most 5 photos in all', params: { max: 5 } },
    ])
    const files = await form([JPEG, PNG, GIF, JPEG, PNG, GIF]).expect(400)
    expect(files.body.errors).toEqual([
      { path: 'photos', code: 'TOO_MANY_ITEMS', message: 'At most 5 files', params: { max: 5 } },
    ])
  })

  it('of a job that is refused are taken away again', async () => {
    await form([JPEG, PNG], { category: 'Astrology' }).expect(400)
    expect(stored()).toEqual([])
    await form([JPEG, DAMAGED]).expect(400)
    expect(stored()).toEqual([])
    await form([JPEG], { title: '' }).expect(400)
    expect(stored()).toEqual([])
    expect(await app.database.collection('uploads').countDocuments({ owner: toObjectId(mona.id) })).toBe(0)
  })

  it('of a repeated form are stored once', async () => {
    const key = newId()
    const first = await form([JPEG, PNG]).set('Idempotency-Key', key).expect(201)
    const again = await form([JPEG, PNG]).set('Idempotency-Key', key).expect(201)
    expect(again.body).toEqual(first.body)
    expect(stored()).toHaveLength(2)
    await form([JPEG, GIF]).set('Idempotency-Key', key).expect(422)
    expect(stored()).toHaveLength(2)
  })

  it.each([
    ['https://images.example/tap.jpg'],
    ['http://images.example/tap.jpg'],
    ['data:image/png;base64,AAAA'],
    ['javascript:alert(1)'],
    ['//images.example/tap.jpg'],
  ])('are never at a foreign address such as %s', async (address) => {
    const { body } = await post([address]).expect(400)
    expect(body.errors).toMatchObject([{ path: 'photos.0' }])
    const job = await app.a.job({ client: mona })
    const [id = ''] = await uploads(1)
    const changed = await change(job.id, { photos: [id, address] }).expect(400)
    expect(changed.body.errors).toMatchObject([{ path: 'photos.1' }])
  })

  it('are not those of somebody else, of another job, unknown, or the same twice', async () => {
    const theirs = await upload(app, await app.a.client())
    const [used = '', free = ''] = await uploads(2)
    await post([used]).expect(201)
    for (const wrong of [theirs, used, newId()]) {
      const { body } = await post([free, wrong]).expect(400)
      expect(body.errors).toEqual([
        {
          path: 'photos.1',
          code: 'UPLOAD_NOT_USABLE',
          message: 'Not an upload of yours that is free; see POST /services/uploads',
        },
      ])
    }
    expect((await post([free, free]).expect(400)).body.errors).toMatchObject([{ path: 'photos.1' }])
    await post([free]).expect(201)
  })

  it('can be changed: what is taken away is removed after the commit', async () => {
    const [one = '', two = '', three = ''] = await uploads(3)
    const { body: job } = await post([one, two]).expect(201)
    const { body } = await change(job.id, { photos: [three, one] }).expect(200)
    expect(body).toMatchObject({ photoIds: [three, one], photos: [expect.any(String), job.photos[0]] })
    expect(stored()).toHaveLength(3)
    await app.settle()
    expect(stored()).toHaveLength(2)
    const { body: untouched } = await change(job.id, { title: 'Tap' }).expect(200)
    expect(untouched.photoIds).toEqual([three, one])
    const { body: bare } = await change(job.id, { photos: [] }).expect(200)
    expect(bare).toMatchObject({ photos: [] })
    expect(bare.photoIds).toBeUndefined()
    await app.settle()
    expect(stored()).toEqual([])
  })

  it('can be changed by form', async () => {
    const [one = ''] = await uploads(1)
    const { body: job } = await post([one]).expect(201)
    const { body } = await app.as(mona).put(`/jobs/${job.id}`).attach('photos', GIF, 'a.gif').expect(200)
    expect(body.photoIds).toEqual([expect.not.stringMatching(one)])
    await app.settle()
    expect(stored()).toHaveLength(1)
  })

  it('of a job that is not open stay as they are', async () => {
    const closed = await app.a.hiredJob({ client: mona, status: 'Hired' })
    const [id = ''] = await uploads(1)
    await change(closed.id, { photos: [id] }).expect(409)
    await app.as(mona).put(`/jobs/${closed.id}`).attach('photos', GIF, 'a.gif').expect(409)
    expect(stored()).toHaveLength(1)
    await post([id]).expect(201)
  })

  it('can be cleaned up by staff, who cannot put others’ pictures there', async () => {
    const ids = await uploads(3)
    const { body: job } = await post(ids.slice(0, 2)).expect(201)
    const moderator = await app.a.moderator()
    await change(job.id, { photos: [ids[0], ids[2]] }, moderator).expect(400)
    const { body } = await change(job.id, { photos: [ids[1]] }, moderator).expect(200)
    expect(body.photoIds).toEqual([ids[1]])
  })

  it('of a job from before stay where they were until they are replaced', async () => {
    const job = await app.a.job({ client: mona })
    const photos = ['https://images.example/old.jpg']
    await app.database
      .collection('jobs')
      .updateOne({ _id: toObjectId(job.id) }, { $set: { photos }, $unset: { photoIds: 1 } })
    const { body } = await change(job.id, { title: 'Tap' }).expect(200)
    expect(body.photos).toEqual(photos)
    expect(body.photoIds).toBeUndefined()
    const [id = ''] = await uploads(1)
    expect((await change(job.id, { photos: [id] }).expect(200)).body.photoIds).toEqual([id])
  })
})
