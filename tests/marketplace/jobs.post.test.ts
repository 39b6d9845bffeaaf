import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { upload } from '../support/pictures.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ARABIC = /\p{Script=Arabic}/u
const MAADI: [number, number] = [31.256912, 29.960249]

const input = {
  title: 'Kitchen tap leaks',
  description: 'It drips day and night.\nThe pipe below is wet too.',
  category: 'Plumbing',
  location: { type: 'Point', coordinates: MAADI },
  paymentType: 'Cash',
}

describe('POST /jobs', () => {
  let app: TestApp
  let client: Person
  beforeAll(async () => {
    app = await startTestApp()
    client = await app.a.client({ firstName: 'Mona' })
  })
  afterAll(() => app.close())

  const post = (facts: object = {}) => app.as(client).post('/jobs', { ...input, ...facts })
  const stored = (id: string) => app.database.collection('jobs').findOne({ _id: toObjectId(id) })

  it('answers with the posted job as its owner sees it', async () => {
    const whole = {
      address: '14 Road 9, flat 5',
      photos: [await upload(app, client)],
      budget: 60_000,
      scheduledFor: '2030-01-09T10:00:00.000Z',
    }
    const { status, body } = await post(whole)
    expect(status).toBe(201)
    expect(body).toEqual({
      ...input,
      ...whole,
      photos: [expect.stringContaining('/dev/files/')],
      photoIds: whole.photos,
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      status: 'Posted',
      nextStatuses: ['Cancelled'],
      client: expect.objectContaining({ id: client.id, firstName: 'Mona' }),
      clientPhone: client.phone,
      craftsman: null,
      craftsmanPhone: null,
      isLocationExact: true,
      categoryName: 'Plumbing',
      district: 'Maadi',
      districtId: 'maadi',
      districtName: 'Maadi',
      governorateId: 'EG-C',
      governorateName: 'Cairo',
      quoteCount: 0,
      jobPrice: 0,
      platformFee: 0,
      hiredAt: null,
      completedAt: null,
      confirmedAt: null,
      cancelledAt: null,
      cancellation: null,
      createdAt: app.clock.now().toISOString(),
      updatedAt: app.clock.now().toISOString(),
      revision: 1,
    })
  })

  it('leaves what was not given empty', async () => {
    const { body } = await post()
    expect(body).toMatchObject({ address: null, photos: [], budget: null, scheduledFor: null })
  })

  it('stores the job with its area, district, words and first history entry', async () => {
    const { body } = await post({ address: 'Villa Nightingale' })
    const job = await stored(body.id)
    expect(job).toMatchObject({
      client: toObjectId(client.id),
      craftsman: null,
      location: { type: 'Point', coordinates: MAADI },
      area: { type: 'Point', coordinates: [31.26, 29.96] },
      district: 'maadi',
      open: true,
      history: [{ status: 'Posted', at: app.clock.now(), by: toObjectId(client.id), note: null }],
    })
    const tokens: string[] = job?.searchTokens
    expect(tokens).toEqual(expect.arrayContaining(['kitchen', 'drips', 'plumbing', 'maadi', 'المعادي']))
    expect(tokens).not.toContain('nightingale')
  })

  it('emits job.posted once', async () => {
    const { body } = await post()
    const facts = { jobId: body.id, clientId: client.id, category: 'Plumbing' }
    expect(await emitted(app, 'job.posted', { jobId: body.id })).toEqual([facts])
  })

  it.each(['سباكة', 'سباكه', ' PLUMBING ', 'plumbing'])(
    'takes the category %s and stores its English name',
    async (category) => {
      const { body } = await post({ category })
      expect(body).toMatchObject({ category: 'Plumbing' })
      expect((await stored(body.id))?.category).toBe('Plumbing')
    },
  )

  it.each([
    ['en', 'Maadi'],
    ['ar', 'المعادي'],
  ])('names the district in %s', async (language, district) => {
    const { body } = await post().set('Accept-Language', language)
    expect(body.district).toBe(district)
  })

  it('names no district in the open desert', async () => {
    const { body } = await post({ location: { coordinates: [26.5, 24.5] } })
    expect(body.district).toBeNull()
  })

  it('keeps what a poisoned title says as text', async () => {
    const title = '<script>$where: {"$gt": ""}</script> __proto__'
    const { body } = await post({ title })
    expect(body.title).toBe(title)
  })

  it.each(['craftsman', 'moderator', 'admin'] as const)('is not for a %s', async (role) => {
    const { status, body } = await app.as(await app.a[role]()).post('/jobs', input)
    expect([status, body.code]).toEqual([403, 'FORBIDDEN'])
  })

  it('is not for a stranger', async () => {
    expect((await app.anonymous.post('/jobs', input)).status).toBe(401)
  })

  const bad: readonly (readonly [string, object, string])[] = [
    ['no title', { title: undefined }, 'title'],
    ['a blank title', { title: '  ' }, 'title'],
    ['a title of 121 letters', { title: 't'.repeat(121) }, 'title'],
    ['a title with a line break', { title: 'a\nb' }, 'title'],
    ['an operator as title', { title: { $gt: '' } }, 'title'],
    ['a description of 4001 letters', { description: 'd'.repeat(4001) }, 'description'],
    ['a NUL in the description', { description: 'a\u0000b' }, 'description'],
    ['no category', { category: undefined }, 'category'],
    ['an unknown category', { category: 'Astrology' }, 'category'],
    ['an operator as category', { category: { $ne: null } }, 'category'],
    ['no location', { location: undefined }, 'location'],
    ['a longitude of 181', { location: { coordinates: [181, 30] } }, 'location.coordinates.0'],
    ['a latitude of -91', { location: { coordinates: [31, -91] } }, 'location.coordinates.1'],
    ['one coordinate', { location: { coordinates: [31] } }, 'location.coordinates'],
    ['a text as coordinate', { location: { coordinates: ['31', 30] } }, 'location.coordinates.0'],
    ['another geometry', { location: { type: 'Polygon', coordinates: [31, 30] } }, 'location.type'],
    ['an address of 301 letters', { address: 'a'.repeat(301) }, 'address'],
    ['null for an address', { address: null }, 'address'],
    ['six photos', { photos: Array.from({ length: 6 }, newId) }, 'photos'],
    ['an http photo', { photos: ['http://a.example/1.jpg'] }, 'photos.0'],
    ['a script as photo', { photos: ['javascript:alert(1)'] }, 'photos.0'],
    ['no payment type', { paymentType: undefined }, 'paymentType'],
    ['an unknown payment type', { paymentType: 'cash' }, 'paymentType'],
    ['a free budget', { budget: 0 }, 'budget'],
    ['a fraction of a piastre', { budget: 10.5 }, 'budget'],
    ['a budget over 10^12', { budget: 1_000_000_000_001 }, 'budget'],
    ['a text as budget', { budget: '100' }, 'budget'],
    ['a time without zone', { scheduledFor: '2030-01-09T10:00:00' }, 'scheduledFor'],
    ['a day that is none', { scheduledFor: '2030-02-30T10:00:00Z' }, 'scheduledFor'],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ]

  describe.each(bad)('refuses %s', (_what, facts, path) => {
    it.each(['en', 'ar'])('in %s', async (language) => {
      const { status, body } = await post(facts).set('Accept-Language', language)
      expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED'])
      expect(body.errors).toEqual([expect.objectContaining({ path, message: expect.any(String) })])
      for (const text of [body.message, body.errors[0].message]) {
        expect(ARABIC.test(text)).toBe(language === 'ar')
      }
    })
  })

  const protectedFields = {
    _id: '68f0c2a4e1b2c3d4e5f60711',
    id: '68f0c2a4e1b2c3d4e5f60711',
    client: '68f0c2a4e1b2c3d4e5f60711',
    craftsman: '68f0c2a4e1b2c3d4e5f60711',
    status: 'Hired',
    open: false,
    area: { type: 'Point', coordinates: [0, 0] },
    quoteCount: 7,
    jobPrice: 1,
    platformFee: 0,
    fundedAt: '2030-01-01T00:00:00Z',
    confirmedAt: '2030-01-01T00:00:00Z',
    history: [],
    searchTokens: ['x'],
    createdAt: '2020-01-01T00:00:00Z',
  }

  it.each(Object.entries(protectedFields))('lets nobody set %s', async (field, value) => {
    const { status, body } = await post({ [field]: value })
    expect([status, body.errors]).toEqual([
      400,
      [{ path: field, code: 'UNKNOWN_FIELD', message: 'Unknown field' }],
    ])
  })

  it('names every problem at once', async () => {
    const { body } = await post({ title: '', budget: -1, location: { coordinates: [200, 100] } })
    const paths = body.errors.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(['title', 'location.coordinates.0', 'location.coordinates.1', 'budget'])
  })

  it('stores nothing and tells nobody when it refuses', async () => {
    const count = () => app.database.collection('jobs').countDocuments()
    const before = [await count(), (await emitted(app, 'job.posted')).length]
    await post({ category: 'Astrology' })
    expect([await count(), (await emitted(app, 'job.posted')).length]).toEqual(before)
  })
})
