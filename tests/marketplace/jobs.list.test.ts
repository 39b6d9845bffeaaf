import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUR, MINUTE, shift } from '#kernel/clock.js'
import type { Person } from '../support/builders.js'
import { SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PLACES = {
  maadi: [31.2569, 29.9602],
  zamalek: [31.2197, 30.0614],
  giza: [31.2109, 30.0081],
  alexandria: [29.9187, 31.2001],
} satisfies Record<string, [number, number]>

let app: TestApp
let people: Record<'mona' | 'sara' | 'craftsman' | 'admin', Person>
/** When the first job was posted; each other one followed an hour later. */
let start: Date

beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  const [mona, sara] = [await app.a.client(), await app.a.client()]
  people = { mona, sara, craftsman: await app.a.craftsman(), admin: await app.a.admin() }
  start = app.clock.now()
  const { maadi, zamalek, giza, alexandria } = PLACES
  const anHourLater = () => app.clock.advance(HOUR)
  await app.a.job({ client: mona, title: 'Alpha', budget: 10_000, coordinates: maadi })
  anHourLater()
  const bravo = { title: 'Bravo', category: 'Electrical', paymentType: 'Escrow', budget: 20_000 } as const
  await app.a.job({ client: mona, ...bravo, coordinates: zamalek })
  anHourLater()
  const charlie = { title: 'Charlie', paymentType: 'CashProtected', budget: 30_000 } as const
  await app.a.job({ client: mona, ...charlie, coordinates: giza })
  anHourLater()
  await app.a.job({ client: mona, title: 'Delta', category: 'Carpentry', coordinates: alexandria })
  anHourLater()
  const echo = { title: 'Echo', budget: 20_000, status: 'Quoted' } as const
  await app.a.job({ client: mona, ...echo, coordinates: maadi })
  anHourLater()
  await app.a.job({ client: sara, title: 'Foxtrot', budget: 50_000, coordinates: maadi })
  anHourLater()
  await app.a.hiredJob({ client: mona, title: 'Golf', budget: 40_000, coordinates: maadi })
  anHourLater()
  await app.a.hiredJob({ client: sara, title: 'Hotel', status: 'Cancelled', coordinates: maadi })
})
afterAll(() => app.close())

const list = (query = '', person = people.craftsman) => app.as(person).get(`/jobs${query}`)
const titles = async (query = '', person = people.craftsman): Promise<string> => {
  const { body } = await list(query, person)
  return body.data.map(({ title }: { title: string }) => title[0]).join('')
}
const at = (hours: number, milliseconds = 0): string =>
  shift(start, hours * HOUR + milliseconds).toISOString()

describe('what GET /jobs covers', () => {
  it.each([
    ['craftsman', 'FEDCBA'],
    ['mona', 'GEDCBA'],
    ['sara', 'HF'],
    ['admin', 'HGFEDCBA'],
  ] as const)('for %s', async (who, expected) => {
    expect(await titles('', people[who])).toBe(expected)
  })

  it.each([
    ['craftsman', 'status=Hired', ''],
    ['craftsman', 'status=Cancelled', ''],
    ['craftsman', 'status=Quoted', 'E'],
    ['mona', 'status=Hired', 'G'],
    ['mona', 'status=Cancelled', ''],
    ['mona', 'q=foxtrot', ''],
    ['mona', 'category=Plumbing&minBudget=50000', ''],
    ['mona', 'near=31.2569,29.9602&radius=2000', 'GEA'],
    ['sara', 'near=31.2569,29.9602&sort=newest', 'HF'],
    ['sara', 'sort=budget', 'FH'],
    ['admin', 'status=Cancelled', 'H'],
    ['admin', 'q=hotel', 'H'],
    ['admin', 'near=31.2569,29.9602&radius=2000&sort=newest', 'HGFEA'],
  ] as const)('for %s asking %s', async (who, query, expected) => {
    const found = await titles(`?${query}`, people[who])
    expect(Array.from(found).sort()).toEqual(Array.from(expected).sort())
  })

  it('is nothing for a stranger', async () => {
    expect((await app.anonymous.get('/jobs')).status).toBe(401)
  })

  it('names neither scope nor owner as a filter', async () => {
    for (const query of ['client=x', 'open=false', 'craftsman=x', 'address=road']) {
      const { status, body } = await list(`?${query}`)
      expect([status, body.errors[0].path]).toEqual([400, query.split('=')[0]])
    }
  })
})

describe('a filter of GET /jobs', () => {
  const cases = () => [
    ['category=Plumbing', 'FECA'],
    ['category=سباكه', 'FECA'],
    ['category=ELECTRICAL', 'B'],
    ['category=Gardening', ''],
    ['paymentType=Cash', 'FEDA'],
    ['paymentType=Escrow', 'B'],
    ['minBudget=20000', 'FECB'],
    ['minBudget=20001', 'FC'],
    ['maxBudget=20000', 'EBA'],
    ['minBudget=20000&maxBudget=20000', 'EB'],
    ['minBudget=30000&maxBudget=20000', ''],
    [`postedAfter=${at(2)}`, 'FEDC'],
    [`postedAfter=${at(2, 1)}`, 'FED'],
    [`postedBefore=${at(2)}`, 'CBA'],
    [`postedBefore=${at(2, -1)}`, 'BA'],
    [`postedAfter=${at(1)}&postedBefore=${at(3)}`, 'DCB'],
    ['status=Posted', 'FDCBA'],
    ['sort=newest', 'FEDCBA'],
    ['sort=budget', 'FCEBAD'],
    ['sort=budget&category=Plumbing&paymentType=Cash', 'FEA'],
    [`category=Plumbing&paymentType=Cash&minBudget=10000&postedAfter=${at(1)}&status=Posted`, 'F'],
    ['near=31.2569,29.9602&radius=1000&category=Plumbing&maxBudget=20000&sort=newest', 'EA'],
    ['near=31.2569,29.9602&radius=100000&q=bravo&paymentType=Escrow', 'B'],
  ]

  it('narrows the list, alone and with others', async () => {
    for (const [query, expected] of cases()) {
      const { status, body } = await list(`?${encodeURI(query!)}`)
      const found = body.data.map(({ title }: { title: string }) => title[0]).join('')
      expect([query, status, found]).toEqual([query, 200, expected])
      expect(body.pagination.totalItems).toBe(found.length)
    }
  })

  it.each([
    ['category=Astrology', 'category'],
    ['category[$ne]=x', 'category[$ne]'],
    ['status=Open', 'status'],
    ['status=Posted&status=Open', 'status.1'],
    ['status[$ne]=Posted', 'status[$ne]'],
    ['paymentType=Card', 'paymentType'],
    ['minBudget=-1', 'minBudget'],
    ['minBudget=1.5', 'minBudget'],
    ['maxBudget=1000000000001', 'maxBudget'],
    ['maxBudget[$gt]=0', 'maxBudget[$gt]'],
    ['postedAfter=yesterday', 'postedAfter'],
    ['postedBefore=2030-01-07', 'postedBefore'],
    ['sort=price', 'sort'],
    ['sort=nearest', 'sort'],
    ['near=31', 'near'],
    ['near=181,30', 'near.0'],
    ['near=31,91', 'near.1'],
    ['near=30.0,31.2,5', 'near'],
    ['near=a,b', 'near'],
    ['radius=500', 'radius'],
    ['near=31,30&radius=0', 'radius'],
    ['near=31,30&radius=100001', 'radius'],
    ['q=', 'q'],
    [`q=${'x'.repeat(101)}`, 'q'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1e3', 'page'],
    ['page=10001', 'page'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
  ])('is refused as %s', async (query, path) => {
    const { status, body } = await list(`?${query}`)
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED'])
    expect(body.errors.map((problem: { path: string }) => problem.path)).toEqual([path])
  })
})

describe('near', () => {
  const nearest = async (query: string): Promise<[string, number][]> => {
    const { body } = await list(`?${query}`)
    return body.data.map(({ title, distance }: { title: string; distance: number }) => [title[0], distance])
  }

  it('brings the nearest first, with whole metres, within 25 km', async () => {
    const found = await nearest('near=31.22,30.06')
    expect(found.map(([title]) => title).slice(0, 2)).toEqual(['B', 'C'])
    expect(found.map(([title]) => title)).not.toContain('D')
    expect(found).toHaveLength(5)
    const distances = found.map(([, distance]) => distance)
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    expect(distances[0]).toBe(0)
    expect(distances.every(Number.isInteger)).toBe(true)
    expect(await nearest('near=31.22,30.06&sort=nearest')).toEqual(found)
  })

  it('adds the same distance whatever the order', async () => {
    const nearFirst = new Map(await nearest('near=31.22,30.06'))
    for (const sort of ['newest', 'budget']) {
      const found = await nearest(`near=31.22,30.06&sort=${sort}`)
      expect(new Map(found)).toEqual(nearFirst)
    }
    expect((await nearest('near=31.22,30.06&sort=newest')).map(([title]) => title).join('')).toBe('FECBA')
    expect((await list()).body.data[0]).not.toHaveProperty('distance')
  })

  it('reaches exactly as far as the radius', async () => {
    const [, giza] = await nearest('near=31.22,30.06')
    const reached = async (radius: number) =>
      (await nearest(`near=31.22,30.06&radius=${radius}`)).map(([title]) => title).join('')
    expect(await reached(giza![1] + 1)).toBe('BC')
    expect(await reached(giza![1] - 1)).toBe('B')
    const { body } = await list(`?near=31.22,30.06&radius=${giza![1] - 1}`)
    expect(body.pagination.totalItems).toBe(1)
  })

  it('comes in pages with a total', async () => {
    const { body } = await list('?near=31.22,30.06&limit=2&page=3')
    expect(body.data).toHaveLength(1)
    expect(body.pagination).toEqual({ page: 3, limit: 2, totalPages: 3, totalItems: 5, totalIsExact: true })
  })
})

describe('the pages of GET /jobs', () => {
  it('follow each other without a gap', async () => {
    const pages = [1, 2, 3].map((page) => titles(`?limit=2&page=${page}`))
    expect((await Promise.all(pages)).join('')).toBe('FEDCBA')
  })

  it('tell the totals, also beyond the last one', async () => {
    const first = await list('?limit=4')
    expect(first.body.pagination).toEqual({
      page: 1,
      limit: 4,
      totalPages: 2,
      totalItems: 6,
      totalIsExact: true,
    })
    const beyond = await list('?limit=4&page=7')
    expect(beyond.body).toEqual({
      data: [],
      pagination: { page: 7, limit: 4, totalPages: 2, totalItems: 6, totalIsExact: true },
    })
    const empty = await list('?category=Gardening')
    expect(empty.body.pagination).toEqual({
      page: 1,
      limit: 10,
      totalPages: 0,
      totalItems: 0,
      totalIsExact: true,
    })
    expect((await list('?limit=100', people.admin)).body.pagination.totalItems).toBe(8)
  })

  it('hold ten jobs when nothing is said, and keep an order among equals', async () => {
    const client = await app.a.client()
    app.clock.advance(MINUTE)
    const ids: string[] = []
    for (let i = 0; i < 11; i++) ids.unshift((await app.a.job({ client, budget: 70_000 })).id)
    const { body } = await list('', client)
    expect(body.pagination).toEqual({ page: 1, limit: 10, totalPages: 2, totalItems: 11, totalIsExact: true })
    for (const sort of ['newest', 'budget']) {
      const pages = [1, 2, 3].map(async (page) => {
        const reply = await list(`?sort=${sort}&limit=4&page=${page}`, client)
        return reply.body.data.map(({ id }: { id: string }) => id) as string[]
      })
      expect((await Promise.all(pages)).flat()).toEqual(ids)
    }
  })
})
