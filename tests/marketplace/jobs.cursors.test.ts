import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { type HiredJob, type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let client: Person
let craftsman: Person
/** The newest first; the middle two of one moment. */
let jobs: Job[]
/** Of them, all but the newest have a quote of the craftsman. */
let quotes: string[]
let invitations: string[]
let busy: Job
let busyQuotes: string[]
let hired: HiredJob[]

beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  client = await app.a.client()
  craftsman = await app.a.craftsman()
  jobs = []
  quotes = []
  invitations = []
  hired = []
  for (let n = 0; n < 6; n++) {
    const job = await app.a.job({ client, title: `Tap ${n}` })
    jobs.unshift(job)
    invitations.unshift((await app.a.invitation({ job, craftsman, response: 'Accepted' })).id)
    quotes.unshift((await app.a.quote({ job, craftsman })).id)
    if (n !== 2) app.clock.advance(MINUTE)
  }
  busy = await app.a.job()
  busyQuotes = []
  for (let n = 0; n < 6; n++) {
    busyQuotes.unshift((await app.a.quote({ job: busy })).id)
    app.clock.advance(MINUTE)
  }
  const worker = await app.a.craftsman()
  for (let n = 0; n < 6; n++) {
    hired.unshift(await app.a.hiredJob({ craftsman: worker }))
    app.clock.advance(MINUTE)
  }
})
afterAll(() => app.close())

interface Reading {
  readonly path: string
  readonly person: Person
  readonly ids: string[]
}

const readings = (): Record<string, Reading> => ({
  'jobs of a client': { path: '/jobs', person: client, ids: jobs.map(({ id }) => id) },
  'open jobs': {
    path: '/jobs?q=tap&status=Quoted&invited=true',
    person: craftsman,
    ids: jobs.map(({ id }) => id),
  },
  'jobs around': {
    path: '/jobs?near=31.2569,29.9602&sort=newest',
    person: client,
    ids: jobs.map(({ id }) => id),
  },
  'the own jobs': { path: '/users/me/jobs', person: client, ids: jobs.map(({ id }) => id) },
  'the own work': {
    path: '/users/me/jobs?status=hired',
    person: hired[0]!.craftsman,
    ids: hired.map(({ id }) => id),
  },
  'the own quotes': { path: '/users/me/quotes', person: craftsman, ids: quotes },
  'the own invitations': { path: '/users/me/invitations', person: craftsman, ids: invitations },
  'the quotes of a job': { path: `/jobs/${busy.id}/quotes`, person: busy.client, ids: busyQuotes },
  'the invitations to a job': {
    path: `/jobs/${jobs[0]!.id}/invitations`,
    person: client,
    ids: [invitations[0]!],
  },
})

const page = async ({ path, person }: Reading, query: string) => {
  const { status, body } = await app.as(person).get(`${path}${path.includes('?') ? '&' : '?'}${query}`)
  expect([path, query, status]).toEqual([path, query, 200])
  return body as { data: { id: string; distance?: number }[]; hasMore?: boolean; pagination?: object }
}
const idsOf = ({ data }: { data: { id: string }[] }): string[] => data.map(({ id }) => id)

describe('a cursor', () => {
  it('reads on from a page to the end, and says so, without a count', async () => {
    for (const [what, reading] of Object.entries(readings())) {
      const seen = idsOf(await page(reading, 'limit=2'))
      for (;;) {
        const next = await page(reading, `limit=2&before=${seen.at(-1)!}`)
        expect(next).not.toHaveProperty('pagination')
        seen.push(...idsOf(next))
        if (!next.hasMore) break
      }
      expect([what, seen]).toEqual([what, reading.ids])
    }
  })

  it('catches up from one that is known, the oldest first', async () => {
    for (const [what, reading] of Object.entries(readings())) {
      const oldest = reading.ids.at(-1)!
      const next = await page(reading, `limit=3&after=${oldest}`)
      expect([what, idsOf(next)]).toEqual([what, [...reading.ids].reverse().slice(1, 4)])
      expect(next.hasMore).toBe(reading.ids.length > 4)
    }
  })

  it('adds the distance, too', async () => {
    const reading = readings()['jobs around']!
    const { data } = await page(reading, `before=${jobs[0]!.id}`)
    expect(data.every(({ distance }) => typeof distance === 'number')).toBe(true)
  })

  it('leaves a page without one as it was', async () => {
    const first = await page(readings()['the own jobs']!, 'limit=2&page=2')
    expect(first).not.toHaveProperty('hasMore')
    expect(first.pagination).toEqual({ page: 2, limit: 2, totalPages: 3, totalItems: 6, totalIsExact: true })
  })

  it('finds nothing where there is no word to look for', async () => {
    expect(await page(readings()['jobs of a client']!, `q=...&before=${newId()}`)).toEqual({
      data: [],
      hasMore: false,
    })
  })

  it('of one that is unknown counts as made when its id was', async () => {
    const { data, hasMore } = await page(readings()['the own jobs']!, `before=${'f'.repeat(24)}&limit=4`)
    expect([data.map(({ id }) => id), hasMore]).toEqual([jobs.slice(0, 4).map(({ id }) => id), true])
    expect(await page(readings()['the own jobs']!, `before=${'0'.repeat(24)}`)).toEqual({
      data: [],
      hasMore: false,
    })
  })

  it.each([
    ['before', 'sort=budget'],
    ['after', 'sort=budget'],
    ['before', 'near=31.25,29.96'],
    ['after', 'near=31.25,29.96&sort=nearest'],
  ])('%s means nothing with %s, in either language', async (cursor, query) => {
    const texts = {
      en: 'Only with sort=newest; other orders have pages',
      ar: 'يُستخدم فقط مع sort=newest؛ أما طرق الترتيب الأخرى فلها صفحات',
    }
    for (const [language, message] of Object.entries(texts)) {
      const asked = app.as(client).get(`/jobs?${query}&${cursor}=${newId()}`)
      const { status, body } = await asked.set('Accept-Language', language)
      expect([status, body.errors]).toEqual([400, [{ path: cursor, code: 'NOT_APPLICABLE', message }]])
    }
  })

  it.each([
    ['before=x', 'before'],
    [`before=${newId()}&after=${newId()}`, 'after'],
    [`before=${newId()}&page=2`, 'page'],
  ])('is refused as %s, in every list', async (query, path) => {
    for (const reading of Object.values(readings())) {
      const separator = reading.path.includes('?') ? '&' : '?'
      const { status, body } = await app.as(reading.person).get(`${reading.path}${separator}${query}`)
      expect([reading.path, status, body.errors[0].path]).toEqual([reading.path, 400, path])
    }
  })

  it('loses nothing and shows nothing twice when jobs come and go between two pages', async () => {
    const reader = await app.a.craftsman()
    const owner = await app.a.client()
    const open: Job[] = []
    for (let n = 0; n < 6; n++) {
      open.unshift(await app.a.job({ client: owner, title: `Falcon ${n}` }))
      app.clock.advance(MINUTE)
    }
    const ids = open.map(({ id }) => id)
    const reading = { path: '/jobs?q=falcon', person: reader, ids }
    const seen = idsOf(await page(reading, 'limit=2'))
    await app.a.job({ client: owner, title: 'Falcon, the newest' })
    // The very one that the reader goes on from is given away.
    await app.a.accept(await app.a.quote({ job: open[1]! }))
    seen.push(...idsOf(await page(reading, `limit=2&before=${seen.at(-1)!}`)))
    await app.as(owner).delete(`/jobs/${open[0]!.id}`).expect(200)
    seen.push(...idsOf(await page(reading, `limit=2&before=${seen.at(-1)!}`)))
    expect(seen).toEqual(ids)
  })
})
