import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokensOf } from '#features/marketplace/jobs/new-job.js'
import { districts } from '#features/catalog/places/districts.js'
import { trades } from '#features/catalog/services/trades.js'
import { HOUR, MINUTE, shift } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { type HiredJob, type Job, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { countOf } from '../support/counts.js'
import { type ProfiledRead, startProfiler } from '../support/profiler.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const JOBS = 5000
const STATUSES = ['Posted', 'Quoted', 'Hired', 'Completed', 'Cancelled', 'Posted']
const PAYMENT_TYPES = ['Cash', 'Escrow', 'CashProtected']
const WORDS = ['leak', 'tap', 'door', 'paint', 'wall', 'cable', 'roof', 'shelf', 'lock', 'window', 'heater']

let app: TestApp
let people: Record<'client' | 'craftsman' | 'admin', Person>
let start: Date
let readsOf: Awaited<ReturnType<typeof startProfiler>>
/** Its quotes are many. */
let busy: Job

/** The same for the same numbers, and otherwise without a pattern. */
const scattered = (index: number, salt: number): number =>
  Math.imul(index + 1, 2_654_435_761 + 2 * salt) >>> 12
const of = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!

/** Jobs like the posted one, but of every place, trade, status and price. */
const insertJobs = async (clients: readonly Person[], craftsmen: readonly Person[]): Promise<ObjectId[]> => {
  const posted = await app.a.job()
  const template = await app.database.collection('jobs').findOne({ _id: toObjectId(posted.id) })
  const jobs = Array.from({ length: JOBS }, (_, i) => {
    const [status, { id: district, coordinates }] = [of(STATUSES, scattered(i, 1)), of(districts, i)]
    const point = {
      type: 'Point',
      coordinates: [coordinates[0] + (i % 7) / 100, coordinates[1] + (i % 5) / 100],
    }
    const open = status === 'Posted' || status === 'Quoted'
    const words = {
      title: `${of(WORDS, scattered(i, 3))} ${of(WORDS, scattered(i, 4))} n${i}`,
      description: 'Please bring tools.',
      category: of(trades, scattered(i, 2)).name,
      district,
    }
    return {
      ...template,
      ...words,
      _id: new ObjectId(),
      client: toObjectId(of(clients, i).id),
      craftsman: open ? null : toObjectId(of(craftsmen, i).id),
      status,
      open,
      location: point,
      area: point,
      budget: scattered(i, 5) % 5 === 0 ? null : 1000 + (scattered(i, 6) % 100_000),
      paymentType: of(PAYMENT_TYPES, scattered(i, 7)),
      createdAt: shift(start, -i * MINUTE),
      scheduledFor: i % 3 === 0 ? null : shift(start, (i % 500) * HOUR),
      searchTokens: tokensOf(words, [words.category]),
    }
  })
  await app.database.collection('jobs').insertMany(jobs)
  return jobs.map(({ _id }) => _id)
}

const insertQuotes = async (jobs: readonly ObjectId[], craftsmen: readonly Person[]): Promise<void> => {
  const quote = await app.a.quote({ job: busy, craftsman: of(craftsmen, 0) })
  const template = await app.database.collection('quotes').findOne({ _id: toObjectId(quote.id) })
  const spread = jobs.map((job, i) => ({ job, craftsman: toObjectId(of(craftsmen, i).id) }))
  const heaped = jobs.slice(0, 2000).map(() => ({ job: toObjectId(busy.id), craftsman: new ObjectId() }))
  const quotes = [...spread, ...heaped].map((of, i) => ({
    ...template,
    ...of,
    _id: new ObjectId(),
    status: 'Withdrawn',
    createdAt: shift(start, -i * MINUTE),
  }))
  await app.database.collection('quotes').insertMany(quotes)
}

beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG, database: 'own' })
  start = app.clock.now()
  const clients = await Promise.all(Array.from({ length: 10 }, () => app.a.client()))
  const craftsmen = await Promise.all(Array.from({ length: 10 }, () => app.a.craftsman()))
  people = { client: of(clients, 0), craftsman: of(craftsmen, 0), admin: await app.a.admin() }
  busy = await app.a.job()
  await insertQuotes(await insertJobs(clients, craftsmen), craftsmen)
  readsOf = await startProfiler(app.database)
})
afterAll(() => app.close())

const isCount = ({ command }: ProfiledRead): boolean =>
  JSON.stringify(command.pipeline ?? []).includes('"$group"')

/** What is sorted in memory, if anything, is the little that an index has led to. */
const expectIndexed = (reads: readonly ProfiledRead[], { sortable }: { sortable: number }): void => {
  const unindexed = reads.filter(
    ({ plan, sortedInMemory, docsExamined }) =>
      plan.includes('COLLSCAN') || (sortedInMemory && docsExamined >= sortable),
  )
  expect(unindexed).toEqual([])
}

/** The list and its count have an index that leads to what they return and to nothing else. */
const expectExact = (reads: readonly ProfiledRead[], totalItems: number): void => {
  for (const read of reads) {
    expect(read.keysExamined).toBeLessThanOrEqual(2 * (isCount(read) ? totalItems : read.returned) + 10)
    if (isCount(read)) expect(read.docsExamined).toBe(0)
  }
}

/** The filters that have an index of their own, for everybody. */
const EXACT = [
  '',
  'status=Posted',
  'sort=budget',
  'postedAfter=2030-01-06T09:00:00Z',
  'postedBefore=2030-01-06T09:00:00Z',
  'postedAfter=2030-01-05T09:00:00Z&postedBefore=2030-01-06T09:00:00Z',
  'sort=budget&minBudget=60000',
  'sort=budget&minBudget=20000&maxBudget=90000',
]
/** More of those, for those who see more than their own jobs. */
const EXACT_IN_THE_MARKET = [
  'category=Plumbing',
  'category=Plumbing&sort=budget',
  'category=Plumbing&postedBefore=2030-01-06T09:00:00Z',
  'district=maadi',
  'q=leak',
  'q=n1234',
  'q=zama',
]
/** An index leads to them, then they are looked at one by one. */
const FILTERED = [
  'status=Quoted&category=Plumbing',
  'paymentType=Cash',
  'minBudget=50000',
  'q=leak+paint',
  'q=tap&category=Plumbing&sort=budget',
  'near=31.24,30.05',
  'near=31.24,30.05&radius=3000',
  'near=31.24,30.05&radius=100000&category=Plumbing',
  'near=31.24,30.05&sort=newest',
  'near=31.24,30.05&sort=budget&status=Posted',
  'near=31.24,30.05&q=leak&paymentType=Cash',
  'governorate=Cairo',
  'governorate=EG-GZ&category=Plumbing&sort=budget',
  'scheduledFrom=2030-01-08T09:00:00Z&scheduledTo=2030-01-10T09:00:00Z',
  'status=Posted&status=Quoted',
]

describe.each(['craftsman', 'client', 'admin'] as const)('the jobs that a %s lists', (who) => {
  const profiled = async (query: string) => {
    let totalItems = 0
    const reads = await readsOf(async () => {
      const { status, body } = await app.as(people[who]).get(`/jobs?${query}`)
      expect(status).toBe(200)
      totalItems = body.pagination.totalItems
    })
    return { reads, totalItems, ofJobs: reads.filter(({ collection }) => collection === 'jobs') }
  }

  it.each(who === 'client' ? EXACT : [...EXACT, ...EXACT_IN_THE_MARKET])(
    'by "%s" are read from an index of their own',
    async (query) => {
      const { reads, ofJobs, totalItems } = await profiled(query)
      expectIndexed(reads, { sortable: 0 })
      expect(ofJobs.filter(isCount)).toHaveLength(1)
      expect(ofJobs).toHaveLength(2)
      expectExact(ofJobs, totalItems)
    },
  )

  it.each(who === 'client' ? [...FILTERED, ...EXACT_IN_THE_MARKET] : FILTERED)(
    'by "%s" are read by an index',
    async (query) => {
      const { reads, ofJobs } = await profiled(query)
      expect(ofJobs).toHaveLength(2)
      expectIndexed(reads, { sortable: JOBS / 10 })
      if (who === 'client')
        for (const { docsExamined } of ofJobs) expect(docsExamined).toBeLessThanOrEqual(JOBS / 10 + 1)
    },
  )
})

/** Every filter with a value that some jobs have, and how each is left out. */
const FILTERS: readonly (readonly string[])[] = [
  ['', 'category=Plumbing'],
  ['', 'status=Posted'],
  ['', 'paymentType=Cash'],
  ['', 'minBudget=40000&maxBudget=90000'],
  ['', 'postedAfter=2030-01-05T09:00:00Z', 'postedBefore=2030-01-06T09:00:00Z'],
  ['', 'sort=newest', 'sort=budget'],
  ['', 'governorate=Cairo&scheduledTo=2030-01-20T09:00:00Z'],
]
const LARGEST_RADIUS = 100_000
const FAR = `near=31.24,30.05&radius=${LARGEST_RADIUS}`
const SEARCHES = ['q=leak', 'q=leak+paint', 'near=31.24,30.05', 'near=31.24,30.05&q=leak']

/** Of several values at once, and of parameters that come instead of one of those. */
const MORE = [
  'status=posted&status=quoted',
  'status=posted&status=quoted&paymentType=Cash',
  'status=hired&status=completed&paymentType=Cash&sort=budget',
  'status=Posted&status=Completed&category=Plumbing&minBudget=40000',
  'district=maadi&paymentType=Cash',
  'district=الزمالك&category=Plumbing&sort=budget',
  'governorate=الجيزة&status=Posted&scheduledFrom=2030-01-08T09:00:00Z',
]

const everyCombination = FILTERS.reduce<string[]>(
  (found, values) =>
    found.flatMap((query) => values.map((value) => [query, value].filter(Boolean).join('&'))),
  [''],
)
/** All, or so many that any two filters meet in some. */
const combinations = everyCombination
  .map((query, index) => ({ query, place: scattered(index, 9) }))
  .sort((one, other) => one.place - other.place)
  .slice(0, countOf({ small: 60, large: everyCombination.length }))
  .map(({ query }) => query)

it('any two filters are tried together', () => {
  const values = FILTERS.flat().filter(Boolean)
  const meet = (one: string, other: string) =>
    combinations.some((query) => query.includes(one) && query.includes(other))
  const together = (one: string, other: string) =>
    !FILTERS.some((of) => of.includes(one) && of.includes(other))
  const apart = values.flatMap((one) =>
    values.filter((other) => together(one, other) && !meet(one, other)).map((other) => [one, other]),
  )
  expect(apart).toEqual([])
})

describe('documents examined', () => {
  const examined = async (who: keyof typeof people, query: string) => {
    const reads = await readsOf(async () => {
      expect((await app.as(people[who]).get(`/jobs?${query}`)).status).toBe(200)
    })
    const ofJobs = reads.filter(({ collection }) => collection === 'jobs')
    const count = ofJobs.find(isCount)!
    const list = ofJobs.find((read) => !isCount(read))!
    return { query, list: list.docsExamined, returned: list.returned, count: count.docsExamined }
  }

  it.each(['craftsman', 'admin'] as const)(
    'are none for a count, and those shown for a list, whatever a %s filters by',
    async (who) => {
      const beyond: unknown[] = []
      for (const query of [...combinations, ...MORE]) {
        const costs = await examined(who, query)
        // With each job that a craftsman is shown its client is fetched; a plan that is given up may have fetched some.
        if (costs.count > 0 || costs.list > 2 * costs.returned + 5) beyond.push(costs)
      }
      expect(beyond).toEqual([])
    },
  )

  it.each([
    ['craftsman', { open: true }, [...SEARCHES, FAR]],
    ['admin', {}, ['q=leak', FAR]],
  ] as const)(
    'of a search by a %s are at most those that have its first word, or lie around',
    async (who, seen, searches) => {
      const jobs = app.database.collection('jobs')
      const withWord = await jobs.countDocuments({ ...seen, searchTokens: 'leak' })
      const around = (radius: number) =>
        jobs.countDocuments({
          ...seen,
          area: { $geoWithin: { $centerSphere: [[31.24, 30.05], (1.5 * radius) / 6_371_000] } },
        })
      const [near, far] = [await around(25_000), await around(LARGEST_RADIUS)]
      const beyond: unknown[] = []
      for (const search of searches) {
        const inReach = search.includes('radius=') ? far : near
        // The nearest are looked for ring by ring, and rings overlap.
        const most = Math.max(
          search.includes('q=') ? withWord : 0,
          search.includes('near=') ? 2 * inReach : 0,
        )
        for (const filters of combinations) {
          const costs = await examined(who, `${filters}&${search}`)
          if (costs.count > most || costs.list > most + 2 * costs.returned) beyond.push({ ...costs, most })
        }
      }
      expect(beyond).toEqual([])
    },
  )

  it('of a client are at most their own, whatever they filter and search by', async () => {
    const own = await app.database.collection('jobs').countDocuments({ client: toObjectId(people.client.id) })
    const beyond: unknown[] = []
    for (const search of ['', `q=leak&${FAR}`]) {
      for (const filters of combinations) {
        const costs = await examined('client', `${filters}&${search}`)
        if (costs.count > own || costs.list > 2 * own) beyond.push({ ...costs, own })
      }
    }
    expect(beyond).toEqual([])
  })
})

describe('other reads', () => {
  it.each(['client', 'craftsman', 'admin'] as const)(
    'of the quotes of a busy job, by the %s',
    async (who) => {
      const person = who === 'client' ? busy.client : people[who]
      let totalItems = 0
      const reads = await readsOf(async () => {
        const { body } = await app.as(person).get(`/jobs/${busy.id}/quotes`)
        totalItems = body.pagination.totalItems
      })
      expect(totalItems).toBe(who === 'craftsman' ? 1 : 2001)
      expectIndexed(reads, { sortable: 0 })
      expectExact(
        reads.filter(({ collection }) => collection === 'quotes'),
        totalItems,
      )
    },
  )

  it.each(['', 'status=Posted', 'category=Plumbing', 'near=31.24,30.05', 'sort=budget'])(
    'of the jobs one was invited to, by "%s", are those of the invitations',
    async (query) => {
      const invited = await app.a.craftsman()
      for (let n = 0; n < 3; n++)
        await app.a.invitation({ craftsman: invited, ...(n > 0 && { response: 'Accepted' as const }) })
      const reads = await readsOf(async () => {
        const { body } = await app.as(invited).get(`/jobs?invited=true&${query}`)
        expect(body.data).toHaveLength(3)
      })
      const ofJobs = reads.filter(({ collection }) => collection === 'jobs')
      expectIndexed(reads, { sortable: JOBS / 10 })
      expect(ofJobs).toHaveLength(2)
      if (query.includes('near')) return
      for (const read of ofJobs) expect(read.docsExamined).toBeLessThanOrEqual(10)
    },
  )

  it.each([
    ['client', 'jobs'],
    ['craftsman', 'jobs'],
    ['client', 'jobs?status=Completed'],
    ['craftsman', 'jobs?status=Completed'],
    ['craftsman', 'quotes'],
    ['craftsman', 'quotes?status=Withdrawn'],
    ['craftsman', 'invitations'],
    ['craftsman', 'invitations?status=Pending'],
  ] as const)('of what is a %s’s own: %s', async (who, path) => {
    let totalItems = 0
    const reads = await readsOf(async () => {
      const { body } = await app.as(people[who]).get(`/users/me/${path}`)
      totalItems = body.pagination.totalItems
    })
    expectIndexed(reads, { sortable: 0 })
    const collection = path.split('?')[0]
    expectExact(
      reads.filter((read) => read.collection === collection),
      totalItems,
    )
  })

  it('of a whole story use an index, every one', async () => {
    const reads = await readsOf(async () => {
      const { body: service } = await app.as(people.admin).post('/services', {
        name: 'Falconry',
        nameAr: 'صقارة',
        icon: 'bird-icon',
        description: 'Birds',
        descriptionAr: 'طيور',
      })
      const job: HiredJob = await app.a.hiredJob({ category: 'Falconry', status: 'Completed' })
      const late = await app.a.craftsman({ skills: ['Falconry'] })
      for (const person of [job.client, job.craftsman, late, people.admin]) {
        await app.as(person).get(`/jobs/${job.id}`)
        await app.as(person).get(`/jobs/${job.id}/history`)
        await app.as(person).get('/users/me')
      }
      await app.anonymous.post('/auth/login', {
        loginIdentifier: late.phone,
        password: late.password,
        type: 'clients',
      })
      await app.as(people.admin).put(`/services/${service.id}`, { name: 'Hawking' })
      await app.as(people.admin).delete(`/services/${service.id}`)
      await app.anonymous.get('/services')
      const open = await app.a.quote({ job: await app.a.job({ status: 'Quoted' }) })
      const path = `/jobs/${open.job.id}`
      await app.as(open.job.client).put(path, { title: 'Another' })
      await app.as(open.craftsman).put(`${path}/quotes/${open.id}`, { price: 1 })
      await app.as(open.craftsman).delete(`${path}/quotes/${open.id}`)
      await app.as(open.job.client).delete(path).set('Idempotency-Key', 'a-key')
      app.clock.advance(72 * HOUR)
      await app.settle()
      const { body } = await app
        .as(job.client)
        .post(`/jobs/${job.id}/confirm`)
        .set('Idempotency-Key', 'b-key')
      expect(body.confirmedAt).toBe(app.clock.now().toISOString())
    })
    const seen = new Set(reads.map(({ collection }) => collection))
    for (const collection of ['jobs', 'quotes', 'services', 'users', 'sessions', 'timers', 'idempotencyKeys'])
      expect(seen).toContain(collection)
    expectIndexed(reads, { sortable: 0 })
    const long = reads.filter((read) => !isCount(read) && read.keysExamined > 2 * read.returned + 50)
    expect(long).toEqual([])
  })

  it('find out whether a trade is in use from one key', async () => {
    const { body } = await app.anonymous.get('/services')
    const plumbing = body.find(({ name }: { name: string }) => name === 'Plumbing')
    const reads = await readsOf(async () => {
      const refused = await app.as(people.admin).delete(`/services/${plumbing.id}`)
      expect(refused.body.code).toBe('SERVICE_IN_USE')
    })
    const ofJobs = reads.filter(({ collection }) => collection === 'jobs')
    expect(ofJobs).toMatchObject([{ keysExamined: 1, returned: 1 }])
  })

  it('find out whether a craftsman quoted from one key', async () => {
    const job = await app.database.collection('jobs').findOne({ open: false, craftsman: { $ne: null } })
    const stranger = await app.a.craftsman()
    const reads = await readsOf(() => app.as(stranger).get(`/jobs/${String(job?._id)}`))
    const ofQuotes = reads.filter(({ collection }) => collection === 'quotes')
    expect(ofQuotes).toMatchObject([{ keysExamined: 0, docsExamined: 0, returned: 0 }])
  })
})
