import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CloudinaryStorage } from '#integrations/storage/cloudinary.js'
import { MINUTE } from '#kernel/clock.js'
import { recognize } from '#kernel/files/recognize.js'
import { CLOUDINARY_ACCOUNT, startFakeCloudinary } from '../fakes/fake-cloudinary.js'
import type { Person } from '../support/builders.js'
import { JPEG, PNG } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describe('the profile picture', () => {
  let cloudinary: Awaited<ReturnType<typeof startFakeCloudinary>>
  let app: TestApp
  let mona: Person

  beforeAll(async () => {
    cloudinary = await startFakeCloudinary()
    const storage = new CloudinaryStorage({ account: CLOUDINARY_ACCOUNT, baseUrl: cloudinary.url })
    app = await startTestApp({ storage })
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

  const upload = (content = PNG) => app.as(mona).put('/users/me').attach('profilePicture', content, 'me.png')
  const own = async (): Promise<{ profilePicture: string | null; firstName: string }> =>
    (await app.as(mona).get('/users/me').expect(200)).body
  const stored = () => [...cloudinary.assets.keys()]

  it('is stored, cut to size, and shown to everybody', async () => {
    const { body } = await upload().field('firstName', 'Mona Lisa').expect(200)
    const [publicId = ''] = stored()
    expect(cloudinary.assets.get(publicId)).toMatchObject({
      folder: 'profile-images',
      transformation: 'c_fill,g_face,h_400,w_400/q_auto',
    })
    expect(body).toMatchObject({ firstName: 'Mona Lisa', profilePicture: expect.stringContaining(publicId) })
    const seen = await app.anonymous.get(`/users/${mona.id}`).expect(200)
    expect(seen.body.profilePicture).toBe(body.profilePicture)
    expect(JSON.stringify(seen.body)).not.toContain('profilePictureId')
  })

  it('replaces the one before, which is removed afterwards', async () => {
    await upload().expect(200)
    await app.as(mona).patch('/users/me').attach('profilePicture', JPEG, 'me.jpg').expect(200)
    expect(stored()).toHaveLength(2)
    await app.settle()
    expect(stored()).toHaveLength(1)
    expect((await own()).profilePicture).toContain(stored()[0])
  })

  it('is removed later when the storage is down at first', async () => {
    await upload().expect(200)
    await upload().expect(200)
    cloudinary.state.mode = 'failing'
    await app.settle()
    cloudinary.state.mode = 'ok'
    expect(stored()).toHaveLength(2)
    app.clock.advance(MINUTE)
    await app.settle()
    expect(stored()).toHaveLength(1)
  })

  it('stays alone when many are sent at the same time', async () => {
    const replies = await Promise.all(Array.from({ length: 4 }, () => upload()))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await app.settle()
    expect(stored()).toHaveLength(1)
    expect((await own()).profilePicture).toContain(stored()[0])
  })

  it('is taken away again when the rest of the change is refused', async () => {
    const ali = await app.a.client()
    const taken = await upload().field('phone', ali.phone).field('firstName', 'Other').expect(409)
    expect(taken.body.code).toBe('PHONE_TAKEN')
    expect(stored()).toEqual([])
    expect(await own()).toMatchObject({ profilePicture: null, firstName: 'Mona' })
  })

  it('is not even stored when a field is wrong', async () => {
    await upload().field('skills', '["Plumbing"]').expect(400)
    await upload().field('profilePicture', 'https://elsewhere.example/me.png').expect(400)
    await upload().field('role', 'admin').expect(400)
    expect(stored()).toEqual([])
  })

  it.each([
    {
      what: 'HTML',
      content: Buffer.from('<!doctype html><script>alert(1)</script>'),
      refusal: { status: 415, code: 'FILE_TYPE_NOT_ALLOWED' },
    },
    {
      what: 'PDF',
      content: Buffer.from('%PDF-1.7\n'),
      refusal: { status: 415, code: 'FILE_TYPE_NOT_ALLOWED' },
    },
    {
      what: 'over 5 MB',
      content: Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]),
      refusal: { status: 413, code: 'FILE_TOO_LARGE' },
    },
  ])('is refused when it is $what', async ({ content, refusal }) => {
    const { body } = await upload(content).expect(refusal.status)
    expect(body.code).toBe(refusal.code)
    expect(stored()).toEqual([])
  })

  it('waits for better times when the storage is down', async () => {
    cloudinary.state.mode = 'failing'
    const { body } = await upload().field('firstName', 'Other').expect(503)
    expect(body.code).toBe('SERVICE_UNAVAILABLE')
    expect(await own()).toMatchObject({ profilePicture: null, firstName: 'Mona' })
  })

  it.each([
    ['JSON', () => app.as(mona).put('/users/me', { profilePicture: null })],
    ['a form', () => app.as(mona).patch('/users/me').field('profilePicture', '')],
    ['a form that says null', () => app.as(mona).patch('/users/me').field('profilePicture', 'null')],
  ])('is removed by %s', async (_how, remove) => {
    await upload().expect(200)
    expect((await remove().expect(200)).body.profilePicture).toBeNull()
    expect((await own()).profilePicture).toBeNull()
    await app.settle()
    expect(stored()).toEqual([])
    await remove().expect(200)
    expect((await upload().expect(200)).body.profilePicture).toContain(stored()[0])
  })

  it('is either replaced or removed', async () => {
    const { body } = await upload().field('profilePicture', '').expect(400)
    expect(body.errors).toMatchObject([{ path: 'profilePicture' }])
    expect(stored()).toEqual([])
  })

  it('from the release before, which knew no uploads, is removed when it is replaced', async () => {
    await upload().expect(200)
    const [before = ''] = stored()
    await app.database.collection('uploads').deleteMany({})
    await upload().expect(200)
    await app.settle()
    expect(stored()).toHaveLength(1)
    expect(stored()).not.toContain(before)
  })

  it('and the rest of the profile mean the same by form as in JSON', async () => {
    const hassan = await app.a.craftsman()
    const change = (name: string, value: string) => app.as(hassan).patch('/users/me').field(name, value)
    expect((await change('bio', 'null').expect(200)).body.bio).toBe('null')
    expect((await change('bio', '').expect(200)).body.bio).toBeNull()
    expect((await change('address', '12').expect(200)).body.address).toBe('12')
    expect((await change('location', '').expect(200)).body.location).toBeNull()
    await change('firstName', '').expect(400)
  })

  it('takes a token', async () => {
    await app.anonymous.put('/users/me').attach('profilePicture', PNG, 'me.png').expect(401)
  })

  it('is kept and served by the sandbox where nothing else is configured', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'picture-'))
    const sandboxed = await startTestApp({ env: { DATA_DIR: dataDir } })
    const ali = await sandboxed.a.client()
    const { body } = await sandboxed
      .as(ali)
      .put('/users/me')
      .attach('profilePicture', PNG, 'me.png')
      .expect(200)
    const { pathname } = new URL(body.profilePicture)
    const served = await supertest(sandboxed.application.app)
      .get(pathname)
      .expect(200)
      .expect('Content-Type', 'image/png')
    expect(recognize(served.body, ['image/png'])).toEqual({ type: 'image/png', pixels: 64 })
    await sandboxed.close()
    await rm(dataDir, { recursive: true })
  })
})
