import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nearestDistrict } from '#features/catalog/places/nearest-district.js'
import { JOB_STATUSES } from '#features/marketplace/jobs/jobs.rules.js'
import { DAY, MINUTE, SECOND, shift } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import { jobsPlaceWords } from '#features/marketplace/jobs/migrations/2026-11-28-jobs-place-words.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PLACES = {
  Maadi: [31.2569, 29.9602],
  Zamalek: [31.2197, 30.0614],
  Dokki: [31.2122, 30.0384],
  Tanta: [31.0004, 30.7865],
} satisfies Record<string, [number, number]>

const OUTSIDE = {
  en: 'Jobs must be in Egypt; coordinates are [longitude, latitude]',
  ar: 'يجب أن يكون الطلب داخل مصر؛ ترتيب الإحداثيات [خط الطول، خط العرض]',
}

let app: TestApp
let client: Person
let craftsman: Person
let ids: Record<string, string>
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  client = await app.a.client()
  craftsman = await app.a.craftsman()
  const posted = Object.entries(PLACES).map(async ([title, coordinates]) => {
    const { id } = await app.a.job({ client, title: `Wall ${title.length}`, coordinates })
    return [title, id] as const
  })
  ids = Object.fromEntries(await Promise.all(posted))
})
afterAll(() => app.close())

const found = async (query: string, person = craftsman): Promise<string[]> => {
  const { status, body } = await app.as(person).get(`/jobs?${query}`)
  expect(status).toBe(200)
  const titles = new Map(Object.entries(ids).map(([title, id]) => [id, title]))
  return body.data.flatMap(({ id }: { id: string }) => titles.get(id) ?? []).sort()
}

describe('jobs by place', () => {
  it.each([
    ['governorate=Cairo', ['Maadi', 'Zamalek']],
    ['governorate=eg-c', ['Maadi', 'Zamalek']],
    [`governorate=${encodeURIComponent('الجيزه')}`, ['Dokki']],
    ['district=maadi', ['Maadi']],
    [`district=${encodeURIComponent('الزمالك')}`, ['Zamalek']],
    ['governorate=Giza&district=maadi', []],
    ['governorate=Gharbia&sort=budget', ['Tanta']],
    ['governorate=Cairo&near=31.2569,29.9602&radius=2000', ['Maadi']],
    [`q=${encodeURIComponent('القاهرة')}`, ['Maadi', 'Zamalek']],
    [`q=${encodeURIComponent('قاهره')}`, ['Maadi', 'Zamalek']],
    ['q=Giza', ['Dokki']],
    ['q=gharb', ['Tanta']],
    ['q=wall+cairo', ['Maadi', 'Zamalek']],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
    expect(await found(query, client)).toEqual(expected)
  })

  it.each([
    ['governorate', 'en', 'No such place; see GET /api/places'],
    ['district', 'ar', 'لا يوجد مكان بهذا الاسم؛ الأسماء المتاحة في GET /api/places'],
  ])('refuse a %s that is none, in %s', async (field, language, message) => {
    const reply = await app.as(craftsman).get(`/jobs?${field}=Atlantis`).set('Accept-Language', language)
    expect([reply.status, reply.body.errors]).toEqual([
      400,
      [{ path: field, code: 'UNKNOWN_PLACE', message }],
    ])
  })

  it('are found by governorate when they were posted before one could', async () => {
    const jobs = app.database.collection('jobs')
    const ours = { _id: { $in: Object.values(ids).map(toObjectId) } }
    const before = await jobs.find(ours).toArray()
    const gone = { $setDifference: ['$searchTokens', ['cairo', 'giza', 'قاهره', 'جيزه']] }
    await jobs.updateMany(ours, [{ $set: { searchTokens: gone } }])
    expect(await found('q=Cairo')).toEqual([])
    for (let times = 0; times < 2; times++) await jobsPlaceWords.run(app.database.db, app.clock.now())
    expect(await found('q=Cairo')).toEqual(['Maadi', 'Zamalek'])
    const after = await jobs.find(ours).toArray()
    const tokens = (docs: typeof before) => docs.map(({ searchTokens }) => [...searchTokens].sort())
    expect(tokens(after)).toEqual(tokens(before))
  })

  it('carry names in the language of the caller beside stable ids', async () => {
    const read = (language: string) =>
      app.as(craftsman).get(`/jobs/${ids.Dokki}`).set('Accept-Language', language)
    const stable = { category: 'Plumbing', districtId: 'dokki', governorateId: 'EG-GZ' }
    expect((await read('en')).body).toMatchObject({
      ...stable,
      categoryName: 'Plumbing',
      district: 'Dokki',
      districtName: 'Dokki',
      governorateName: 'Giza',
    })
    expect((await read('ar')).body).toMatchObject({
      ...stable,
      categoryName: 'سباكة',
      district: 'الدقي',
      districtName: 'الدقي',
      governorateName: 'الجيزة',
    })
  })

  it('get the district of the rounded place, not of the house', async () => {
    // In the middle of Mandara, from where rounding leads nearer to the middle of Montaza.
    const coordinates: [number, number] = [30.015, 31.2785]
    expect(nearestDistrict(coordinates)?.id).toBe('mandara')
    const job = await app.a.job({ client, coordinates })
    expect((await app.as(client).get(`/jobs/${job.id}`)).body.districtId).toBe('montaza')
    await app.as(client).put(`/jobs/${job.id}`, { location: { coordinates: PLACES.Maadi } })
    const { body } = await app.as(client).put(`/jobs/${job.id}`, { location: { coordinates } })
    expect(body.districtId).toBe('montaza')
    const craftsman = await app.a.craftsman({ coordinates })
    expect((await app.anonymous.get(`/users/${craftsman.id}`)).body.district).toBe('El Montaza')
  })
})

describe('where a job may be', () => {
  const post = (coordinates: readonly number[], language = 'en') =>
    app
      .as(client)
      .post('/jobs', {
        title: 'Tap',
        description: 'A tap',
        category: 'Plumbing',
        paymentType: 'Cash',
        location: { coordinates },
      })
      .set('Accept-Language', language)

  it.each([
    [24.6, 21.9],
    [37, 31.8],
    [32.9, 24.09],
  ])('is Egypt: %f, %f', async (...coordinates) => {
    expect((await post(coordinates)).status).toBe(201)
  })

  it.each([
    [24.59, 30],
    [37.01, 30],
    [31, 21.89],
    [31, 31.81],
    [0, 0],
    [30.0444, 31.9357],
  ])('is not elsewhere: %f, %f', async (...coordinates) => {
    const { status, body } = await post(coordinates)
    expect([status, body.errors]).toEqual([
      400,
      [{ path: 'location.coordinates', code: 'OUTSIDE_EGYPT', message: OUTSIDE.en }],
    ])
  })

  it('is said in Arabic, and holds for a change too', async () => {
    expect((await post([2.35, 48.85], 'ar')).body.errors[0].message).toBe(OUTSIDE.ar)
    const { status, body } = await app
      .as(client)
      .put(`/jobs/${ids.Maadi}`, { location: { coordinates: [2.35, 48.85] } })
    expect([status, body.errors[0].path]).toEqual([400, 'location.coordinates'])
  })
})

describe('when a job may be done', () => {
  const post = (scheduledFor: string) =>
    app.as(client).post('/jobs', {
      title: 'Tap',
      description: 'A tap',
      category: 'Plumbing',
      paymentType: 'Cash',
      location: { coordinates: PLACES.Maadi },
      scheduledFor,
    })
  const at = (milliseconds: number): string => shift(app.clock.now(), milliseconds).toISOString()

  it.each([-MINUTE, 0, MINUTE, 366 * DAY])('is in %i ms', async (ahead) => {
    expect((await post(at(ahead))).body.scheduledFor).toBe(at(ahead))
  })

  it.each([
    [-MINUTE - SECOND, 'en', 'IN_THE_PAST', 'Must be between now and a year ahead'],
    [366 * DAY + SECOND, 'ar', 'TOO_FAR_AHEAD', 'يجب أن يكون الموعد بين الآن وسنة من الآن'],
  ])('is not in %i ms, says %s', async (...[ahead, language, code, message]) => {
    const { status, body } = await post(at(ahead)).set('Accept-Language', language)
    expect([status, body.errors]).toEqual([400, [{ path: 'scheduledFor', code, message }]])
  })

  it('may be told with any offset, and is kept in UTC', async () => {
    for (const told of ['2030-02-01T11:00:00+02:00', '2030-02-01t09:00:00z', '2030-02-01T03:30:00-05:30'])
      expect([told, (await post(told)).body.scheduledFor]).toEqual([told, '2030-02-01T09:00:00.000Z'])
  })

  it.each([
    '2030-02-01',
    '2030-02-01T09:00:00',
    '2030-02-30T09:00:00Z',
    '2030-02-01T09:00:00+25:00',
    'tomorrow',
  ])('is no time: %s', async (told) => {
    const { status, body } = await post(told)
    expect([status, body.errors[0].path]).toEqual([400, 'scheduledFor'])
  })

  it('may have passed when it is sent back with a change', async () => {
    const { body: job } = await post(at(DAY))
    app.clock.advance(2 * DAY)
    const change = (scheduledFor: string) =>
      app.as(client).put(`/jobs/${job.id}`, { title: 'Tap, still', scheduledFor })
    expect((await change(job.scheduledFor)).status).toBe(200)
    expect((await change(at(-DAY + SECOND))).body.errors[0].path).toBe('scheduledFor')
    const stayed = await app.as(client).put(`/jobs/${job.id}`, { budget: 10_000 })
    expect(stayed.body.scheduledFor).toBe(job.scheduledFor)
  })
})

describe('jobs by planned time and by several statuses', () => {
  let mine: Person
  beforeAll(async () => {
    mine = await app.a.client()
    const job = await app.a.job({ client: mine, title: 'Alpha' })
    const time = shift(app.clock.now(), 10 * DAY).toISOString()
    await app.as(mine).put(`/jobs/${job.id}`, { scheduledFor: time }).expect(200)
    await app.a.hiredJob({ client: mine, title: 'Bravo', status: 'On The Way' })
    await app.a.hiredJob({ client: mine, title: 'Charlie' })
    await app.a.hiredJob({ client: mine, title: 'Delta', status: 'Completed' })
  })

  const titles = async (path: string, person = mine): Promise<string> => {
    const { status, body } = await app.as(person).get(path)
    expect([path, status]).toEqual([path, 200])
    const letters: string[] = body.data.map(({ title }: { title: string }) => title[0])
    return letters.sort().join('')
  }
  const days = (count: number): string => shift(app.clock.now(), count * DAY).toISOString()

  it('narrow the list', async () => {
    expect(await titles('/jobs')).toBe('ABCD')
    expect(await titles('/jobs?status=Hired&status=On+The+Way')).toBe('BC')
    expect(await titles('/jobs?status=on%20the%20way&status=COMPLETED&status=completed')).toBe('BD')
    expect(await titles('/jobs?status=posted')).toBe('A')
    expect(await titles('/users/me/jobs?status=posted&status=Completed')).toBe('AD')
    expect(await titles(`/jobs?scheduledFrom=${days(9)}&scheduledTo=${days(11)}`)).toBe('A')
    expect(await titles(`/jobs?scheduledFrom=${days(10)}`)).toBe('A')
    expect(await titles(`/jobs?scheduledFrom=${days(11)}`)).toBe('')
    expect(await titles(`/jobs?scheduledTo=${days(9)}`)).toBe('')
    const admin = await app.a.admin()
    expect(await titles('/jobs?status=Hired&status=Posted&q=charlie', admin)).toBe('C')
    expect(await titles('/jobs?status=Hired&status=Posted&q=delta', admin)).toBe('')
  })

  it('take times with any offset, also where an app forgot to encode the plus', async () => {
    const inCairo = shift(app.clock.now(), 10 * DAY + 2 * 60 * MINUTE)
      .toISOString()
      .replace('Z', '')
    for (const offset of ['%2B02:00', '+02:00']) {
      expect(await titles(`/jobs?scheduledFrom=${inCairo}${offset}&scheduledTo=${inCairo}${offset}`)).toBe(
        'A',
      )
    }
  })

  it('ignore what begins with an underscore', async () => {
    expect(await titles('/jobs?_=1700000000&status=posted&_cacheBuster=x')).toBe('A')
    expect((await app.anonymous.get('/places?_t=1')).status).toBe(200)
    expect((await app.as(mine).get('/jobs?x_=1')).body.errors[0].path).toBe('x_')
  })

  it('are said to be any of the statuses, in words', async () => {
    const { body } = await app.as(mine).get('/jobs?status=Hired&status=Gone').set('Accept-Language', 'ar')
    expect(body.errors).toEqual([
      {
        path: 'status.1',
        code: 'INVALID_VALUE',
        message: expect.stringMatching(/^يجب أن يكون أحد القيم: Posted, Quoted, Hired/),
        params: { allowed: [...JOB_STATUSES] },
      },
    ])
  })
})
