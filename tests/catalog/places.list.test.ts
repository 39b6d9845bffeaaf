import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { districts } from '#features/catalog/places/districts.js'
import { districtsOf } from '#features/catalog/places/find-places.js'
import { governorates } from '#features/catalog/places/governorates.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Place {
  id: string
  name: string
  nameAr: string
  centre: [number, number]
}

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

describe('GET /places', () => {
  it('lists every governorate with its districts, in both languages, to everybody', async () => {
    const { status, body } = await app.anonymous.get('/places')
    expect(status).toBe(200)
    const found: (Place & { districts: Place[] })[] = body.governorates
    expect(found.map(({ id }) => id)).toEqual(governorates.map(({ id }) => id))
    expect(found.flatMap((governorate) => governorate.districts)).toHaveLength(districts.length)
    const cairo = found.find(({ id }) => id === 'EG-C')
    expect(cairo).toMatchObject({ name: 'Cairo', nameAr: 'القاهرة' })
    expect(cairo?.districts.find(({ id }) => id === 'maadi')).toEqual({
      id: 'maadi',
      name: 'Maadi',
      nameAr: 'المعادي',
      centre: [31.2569, 29.9602],
    })
  })

  it('puts the centre of a governorate among its districts', async () => {
    const { body } = await app.anonymous.get('/places')
    for (const { id, centre, districts: inside } of body.governorates as (Place & { districts: Place[] })[]) {
      for (const axis of [0, 1] as const) {
        const values = inside.map((district) => district.centre[axis])
        expect(centre[axis], id).toBeGreaterThanOrEqual(Math.min(...values) - 0.0001)
        expect(centre[axis], id).toBeLessThanOrEqual(Math.max(...values) + 0.0001)
      }
    }
  })

  it('may be kept for an hour, and is not sent again while it is the same', async () => {
    const { headers } = await app.anonymous.get('/places')
    expect(headers['cache-control']).toBe('public, max-age=3600')
    const again = await app.anonymous.with({ 'If-None-Match': headers.etag! }).get('/places')
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag])
    const other = await app.anonymous.with({ 'If-None-Match': '"another"' }).get('/places')
    expect(other.status).toBe(200)
  })

  it('leaves every other answer unkept', async () => {
    const { headers } = await app.anonymous.get('/services')
    expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined])
  })
})

describe('districtsOf', () => {
  it.each(['EG-GZ', 'eg-gz', 'Giza', ' GIZA ', 'الجيزة', 'الجيزه'])(
    'knows the governorate %s',
    (governorate) => {
      const inside = districts.filter((district) => district.governorate === 'EG-GZ')
      expect(districtsOf({ governorate })).toEqual(inside.map(({ id }) => id))
    },
  )

  it.each(['maadi', 'MAADI', 'Maadi', 'المعادي', 'المعادى'])('knows the district %s', (district) => {
    expect(districtsOf({ district })).toEqual(['maadi'])
  })

  it('finds every place by each of its names', () => {
    for (const { id, en, ar } of districts)
      for (const district of [id, en, ar]) expect(districtsOf({ district })).toEqual([id])
    for (const { id, en, ar } of governorates)
      expect(new Set([id, en, ar].map((governorate) => districtsOf({ governorate }).join())).size).toBe(1)
  })

  it('finds nothing that lies in both when they are apart', () => {
    expect(districtsOf({ governorate: 'Giza', district: 'maadi' })).toEqual([])
    expect(districtsOf({ governorate: 'Cairo', district: 'maadi' })).toEqual(['maadi'])
  })
})
