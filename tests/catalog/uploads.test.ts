import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import { DAY, HOUR, MINUTE } from '#kernel/clock.js'
import { newId, toObjectId } from '#kernel/ids.js'
import { CLOUDINARY_ACCOUNT, startFakeCloudinary } from '../fakes/fake-cloudinary.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { DAMAGED, JPEG, pictureOf, PNG, upload } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ARABIC = /\p{Script=Arabic}/u

describe('POST /services/uploads', () => {
  let cloudinary: Awaited<ReturnType<typeof startFakeCloudinary>>
  let app: TestApp
  let mona: Person
  beforeAll(async () => {
    cloudinary = await startFakeCloudinary()
    const storage = new CloudinaryStorage({ account: CLOUDINARY_ACCOUNT, baseUrl: cloudinary.url })
    const env = {
      ...SIGNED_IN_FOR_LONG,
      UPLOAD_IMAGES_PER_MINUTE: '6',
      UPLOAD_MEGABYTES_PER_DAY: '4',
      UPLOAD_MEGABYTES_IN_ALL: '1',
    }
    app = await startTestApp({ storage, env })
  })
  beforeEach(async () => {
    cloudinary.state.mode = 'ok'
    cloudinary.assets.clear()
    mona = await app.a.client()
  })
  afterAll(async () => {
    await app.close()
    await cloudinary.close()
  })

  const send = (content: Buffer = PNG, person = mona) =>
    app.as(person).post('/services/uploads').attach('file', content, 'a.png')
  const stored = () => [...cloudinary.assets.keys()]
  const rows = (person = mona) =>
    app.database
      .collection('uploads')
      .find({ owner: toObjectId(person.id) })
      .toArray()
  const use = (person = mona) => app.database.collection('storageUse').findOne({ _id: toObjectId(person.id) })

  /** A PNG of noise, which no encoder makes smaller, of about so many bytes. */
  const noise = async (bytes: number) => {
    const side = Math.ceil(Math.sqrt(bytes / 3))
    const { randomBytes } = await import('node:crypto')
    const { default: sharp } = await import('sharp')
    const raw = { width: side, height: side, channels: 3 } as const
    return sharp(randomBytes(side * side * 3), { raw })
      .png()
      .toBuffer()
  }

  it('answers with what names the picture, and when it goes', async () => {
    const { body } = await send(await pictureOf('image/jpeg', { width: 30, height: 20 })).expect(201)
    const [publicId = ''] = stored()
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      url: expect.stringContaining(publicId),
      width: 30,
      height: 20,
      bytes: cloudinary.assets.get(publicId)?.content.length,
      contentType: 'image/jpeg',
      expiresAt: new Date(app.clock.now().getTime() + DAY).toISOString(),
    })
    expect(cloudinary.assets.get(publicId)).toMatchObject({ folder: 'uploads' })
  })

  it('wants a file, and one only', async () => {
    const none = await app.as(mona).post('/services/uploads').field('caption', 'x').expect(400)
    expect(none.body.errors).toMatchObject([{ path: 'caption' }])
    const json = await app.as(mona).post('/services/uploads', {}).expect(400)
    expect(json.body.errors).toEqual([{ path: 'file', code: 'REQUIRED', message: 'A file is required' }])
    const two = await send().attach('file', PNG, 'b.png').expect(400)
    expect(two.body.errors).toEqual([
      { path: 'file', code: 'TOO_MANY_ITEMS', message: 'At most one file', params: { max: 1 } },
    ])
    expect(await rows()).toEqual([])
  })

  it('is for those who are signed in', async () => {
    await app.anonymous.post('/services/uploads').attach('file', PNG, 'a.png').expect(401)
  })

  it.each(['en', 'ar'])('says in %s what is wrong with a damaged picture', async (language) => {
    const { body } = await send(DAMAGED).set('Accept-Language', language)
    expect(body).toMatchObject({ code: 'FILE_UNREADABLE', details: { field: 'file', found: 'JPG' } })
    expect(ARABIC.test(body.message)).toBe(language === 'ar')
    expect(await rows()).toEqual([])
  })

  it('stores it once for one key, and counts it once', async () => {
    const key = { 'Idempotency-Key': newId() }
    const first = await send().set(key).expect(201)
    const again = await send().set(key).expect(201).expect('Idempotency-Replayed', 'true')
    expect(again.body).toEqual(first.body)
    expect(stored()).toHaveLength(1)
    expect(await use()).toMatchObject({ minute: { images: 1 } })
    await send(JPEG).set(key).expect(422)
    expect(stored()).toHaveLength(1)
  })

  it('keeps one of many that are sent at once with one key', async () => {
    const key = { 'Idempotency-Key': newId() }
    const replies = await Promise.all(Array.from({ length: 4 }, () => send().set(key)))
    expect(replies.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    expect(stored()).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  describe('a picture that nothing uses', () => {
    it('is removed after a day', async () => {
      await send().expect(201)
      app.clock.advance(DAY - MINUTE)
      await app.settle()
      expect(stored()).toHaveLength(1)
      app.clock.advance(MINUTE)
      await app.settle()
      expect(stored()).toEqual([])
      expect(await rows()).toEqual([])
      expect(await use()).toMatchObject({ bytes: 0 })
    })

    it('is removed later when the storage is down then', async () => {
      await send().expect(201)
      app.clock.advance(DAY)
      cloudinary.state.mode = 'failing'
      await app.settle()
      cloudinary.state.mode = 'ok'
      expect(stored()).toHaveLength(1)
      app.clock.advance(HOUR)
      await app.settle()
      expect(stored()).toEqual([])
    })

    it('is removed though its storing was cut short by the end of the process', async () => {
      const { body } = await send().expect(201)
      // as it is before the storage has answered
      await app.database
        .collection('uploads')
        .updateOne({ _id: toObjectId(body.id) }, { $set: { url: null } })
      const job = await app.a.job({ client: mona })
      const refused = await app
        .as(mona)
        .put(`/jobs/${job.id}`, { photos: [body.id] })
        .expect(400)
      expect(refused.body.errors).toMatchObject([{ path: 'photos.0' }])
      app.clock.advance(DAY)
      await app.settle()
      expect(stored()).toEqual([])
      expect(await rows()).toEqual([])
    })

    it('leaves nothing when it could not be stored', async () => {
      cloudinary.state.mode = 'failing'
      await send().expect(503)
      expect(await rows()).toMatchObject([{ url: null }])
      cloudinary.state.mode = 'ok'
      app.clock.advance(DAY)
      await app.settle()
      expect(await rows()).toEqual([])
      expect(await use()).toMatchObject({ bytes: 0 })
    })
  })

  describe('a user may', () => {
    it.each(['en', 'ar'])('send so many pictures a minute, as they are told in %s', async (language) => {
      const replies = await Promise.all(
        Array.from({ length: 9 }, () => send().set('Accept-Language', language)),
      )
      const refused = replies.filter(({ status }) => status !== 201)
      expect(refused).toHaveLength(3)
      for (const { status, body, headers } of refused) {
        expect([status, body.code]).toEqual([429, 'UPLOAD_LIMIT_REACHED'])
        expect(body.details).toEqual({ limit: 'imagesPerMinute', most: 6, retryAfterSeconds: 60 })
        expect(headers['retry-after']).toBe('60')
        expect(body.message).toContain('6')
        expect(ARABIC.test(body.message)).toBe(language === 'ar')
      }
      expect(await rows()).toHaveLength(6)
      await send(PNG, await app.a.client()).expect(201)
      app.clock.advance(MINUTE)
      await send().expect(201)
    })

    it('send so many bytes a day, and meets that before any work is done for them', async () => {
      const large = Buffer.concat([JPEG, Buffer.alloc(1.5 * 1024 * 1024)])
      await send(large).expect(201)
      await send(large).expect(201)
      const broken = Buffer.concat([DAMAGED, Buffer.alloc(1.5 * 1024 * 1024)])
      const { body } = await send(broken).expect(429)
      expect(body.details).toEqual({ limit: 'megabytesPerDay', most: 4, retryAfterSeconds: DAY / 1000 })
      await send().expect(201)
      app.clock.advance(DAY)
      await send(large).expect(201)
    })

    it('keep so many bytes, and more once something is removed', async () => {
      const half = await noise(600_000)
      await send(half).expect(201)
      const { body } = await send(half).expect(409)
      expect(body).toMatchObject({ code: 'STORAGE_FULL', details: { most: 1 } })
      expect(stored()).toHaveLength(1)
      expect(await rows()).toHaveLength(1)
      app.clock.advance(DAY)
      await app.settle()
      await send(half).expect(201)
    })

    it('keep no more when many are sent at once', async () => {
      const most = await noise(400_000)
      const replies = await Promise.all(Array.from({ length: 5 }, () => send(most)))
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409])
      const kept = (await rows()).reduce((sum, { bytes }) => sum + Number(bytes), 0)
      expect(await use()).toMatchObject({ bytes: kept })
    })
  })

  it('serves one thing: of many that want it at once one gets it', async () => {
    const id = await upload(app, mona)
    const jobs = await Promise.all(Array.from({ length: 5 }, () => app.a.job({ client: mona })))
    const replies = await Promise.all(
      jobs.map((job) => app.as(mona).put(`/jobs/${job.id}`, { photos: [id] })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400])
  })

  it('is in time, or it is gone: used and removed at once, one of the two happens', async () => {
    const id = await upload(app, mona)
    const job = await app.a.job({ client: mona })
    app.clock.advance(DAY)
    const [{ status }] = await Promise.all([
      app.as(mona).put(`/jobs/${job.id}`, { photos: [id] }),
      app.settle(),
    ])
    await app.settle()
    expect(stored()).toHaveLength(status === 200 ? 1 : 0)
    expect(await rows()).toHaveLength(status === 200 ? 1 : 0)
  })
})
