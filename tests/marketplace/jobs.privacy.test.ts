import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/builders.js'
import type { HiredJob, Job } from '../support/market-builders.js'
import { type Caller, startTestApp, type TestApp } from '../support/test-app.js'

const PLACE: [number, number] = [31.256912, 29.960249]
const ROUNDED = [31.26, 29.96]
const ADDRESS = 'Villa Nightingale, 77 Road 9'
const facts = { title: 'Nightjar shelf', coordinates: PLACE, address: ADDRESS }

const PRIVATE = [
  'address',
  'clientPhone',
  'craftsmanPhone',
  'jobPrice',
  'platformFee',
  'cancellation',
] as const
/** What tells of the place more than anybody may know. */
const GIVEAWAYS = ['Nightingale', 'Road 9', '31.256912', '29.960249', '31.2569', '29.9602']

let app: TestApp
let staff: Record<'moderator' | 'admin', Person>
beforeAll(async () => {
  app = await startTestApp()
  staff = { moderator: await app.a.moderator(), admin: await app.a.admin() }
})
afterAll(() => app.close())

const as = (person: Person | null): Caller => (person ? app.as(person) : app.anonymous)

const listings = {
  list: '/jobs?limit=100',
  'list of near ones': '/jobs?near=31.25,29.95&radius=5000&limit=100',
  'list of near ones, newest first': '/jobs?near=31.25,29.95&sort=newest&limit=100',
  'list of matches': '/jobs?q=nightjar&limit=100',
}

/** The job in each reply that shows it to this person; `undefined` where it is not shown. */
const everySight = async (person: Person | null, job: Job): Promise<[string, Record<string, unknown>?][]> => {
  const read = await as(person).get(`/jobs/${job.id}`)
  const sights: [string, Record<string, unknown>?][] = [['read', read.status === 200 ? read.body : undefined]]
  for (const [name, path] of Object.entries(listings)) {
    const { body } = await as(person).get(path)
    sights.push([name, body.data?.find(({ id }: { id: string }) => id === job.id)])
  }
  return sights
}

/** Every word a person can get about a job. */
const everything = async (person: Person | null, job: Job): Promise<string> => {
  const paths = [
    `/jobs/${job.id}`,
    `/jobs/${job.id}/history`,
    `/jobs/${job.id}/quotes`,
    ...Object.values(listings),
    '/jobs?q=nightingale',
    '/jobs?q=road',
    '/jobs?near=31.256912,29.960249&radius=1',
  ]
  const replies = await Promise.all(paths.map((path) => as(person).get(path)))
  const moved = await as(person).patch(`/jobs/${job.id}/status`, { status: 'Completed' })
  return [...replies, moved].map(({ text }) => text).join('\n')
}

const expectMasked = (seen: Record<string, unknown>): void => {
  expect(seen).toMatchObject({
    location: { type: 'Point', coordinates: ROUNDED },
    isLocationExact: false,
    district: 'Maadi',
    craftsman: null,
    nextStatuses: [],
  })
  for (const field of PRIVATE) expect(seen).not.toHaveProperty(field)
}

const expectWhole = (seen: Record<string, unknown>, whole: object): void => {
  expect(seen).toMatchObject({
    location: { type: 'Point', coordinates: PLACE },
    isLocationExact: true,
    address: ADDRESS,
    ...whole,
  })
}

const expectNoGiveaway = async (person: Person | null, job: Job): Promise<void> => {
  const text = await everything(person, job)
  for (const giveaway of [...GIVEAWAYS, job.client.phone]) expect(text).not.toContain(giveaway)
}

describe('an open job', () => {
  let job: Job
  let quoter: Person
  let other: Person
  beforeAll(async () => {
    job = await app.a.job(facts)
    quoter = (await app.a.quote({ job })).craftsman
    other = await app.a.client()
  })

  const whole = () => ({
    clientPhone: job.client.phone,
    craftsman: null,
    jobPrice: 0,
    platformFee: 0,
    cancellation: null,
  })

  it.each(['owner', 'moderator', 'admin'] as const)('is shown whole to the %s, everywhere', async (who) => {
    const person = who === 'owner' ? job.client : staff[who]
    for (const [, seen] of await everySight(person, job)) expectWhole(seen!, whole())
  })

  it.each(['who browses', 'who quoted'])('is shown masked to a craftsman %s, everywhere', async (who) => {
    const person = who === 'who quoted' ? quoter : await app.a.craftsman()
    for (const [, seen] of await everySight(person, job)) expectMasked(seen!)
    await expectNoGiveaway(person, job)
  })

  it('does not exist for another client, nor for a stranger', async () => {
    for (const person of [other, null]) {
      for (const [, seen] of await everySight(person, job)) expect(seen).toBeUndefined()
      await expectNoGiveaway(person, job)
    }
  })

  it('shows the price of a quote to nobody but its craftsman, the owner and staff', async () => {
    const stranger = await app.a.craftsman()
    const { body } = await app.as(stranger).get(`/jobs/${job.id}/quotes`)
    expect(body.data).toEqual([])
  })

  it('is measured from its rounded place, for its owner too', async () => {
    const distances: unknown[] = []
    for (const person of [job.client, quoter, staff.admin]) {
      const { body } = await app.as(person).get('/jobs?near=31.26,29.96&radius=5000')
      distances.push(body.data.find(({ id }: { id: string }) => id === job.id).distance)
    }
    expect(distances).toEqual([0, 0, 0])
  })
})

describe.each(['Hired', 'In Progress', 'Cancelled'] as const)('a job that is %s', (status) => {
  let job: HiredJob
  let declined: Person
  beforeAll(async () => {
    const open = await app.a.job(facts)
    declined = (await app.a.quote({ job: open })).craftsman
    const winner = await app.a.quote({ job: open, price: 45_000 })
    job = await app.a.accept(winner)
    if (status !== 'Hired') {
      const by = status === 'Cancelled' ? job.client : job.craftsman
      await app.as(by).patch(`/jobs/${job.id}/status`, { status })
    }
  })

  const whole = () => ({
    clientPhone: job.client.phone,
    craftsman: expect.objectContaining({ id: job.craftsman.id }),
    jobPrice: 45_000,
    platformFee: 4500,
    cancellation: status === 'Cancelled' ? { by: 'client', fee: 0, payee: null, reason: null } : null,
  })

  it.each(['owner', 'moderator', 'admin'] as const)('is shown whole to the %s, everywhere', async (who) => {
    const person = who === 'owner' ? job.client : staff[who]
    for (const [, seen] of await everySight(person, job)) expectWhole(seen!, whole())
  })

  it('is shown whole to the hired craftsman until it is cancelled, but not among open ones', async () => {
    const [[, read], ...lists] = (await everySight(job.craftsman, job)) as [[string, Record<string, unknown>]]
    if (status === 'Cancelled') {
      const { clientPhone: _phone, ...terms } = whole()
      expect(read).toMatchObject({ location: { coordinates: ROUNDED }, isLocationExact: false, ...terms })
      for (const field of ['address', 'clientPhone']) expect(read).not.toHaveProperty(field)
      await expectNoGiveaway(job.craftsman, job)
    } else expectWhole(read, whole())
    for (const [, seen] of lists as [string, unknown][]) expect(seen).toBeUndefined()
  })

  it('does not exist for others, nor any more for a craftsman whose quote was declined', async () => {
    for (const person of [declined, await app.a.craftsman(), await app.a.client(), null]) {
      for (const [, seen] of await everySight(person, job)) expect(seen).toBeUndefined()
      await expectNoGiveaway(person, job)
      const { status: code } = await as(person).get(`/jobs/${job.id}`)
      expect(code).toBe(person ? 404 : 401)
    }
  })
})

describe('the exact place', () => {
  const CELL: [number, number][] = [
    PLACE,
    [31.2551, 29.9551],
    [31.2649, 29.9649],
    [31.2649, 29.9551],
    [31.26, 29.96],
  ]

  /** The answers to searches around, and right at, every place where the job might be. */
  const searches = async (person: Person): Promise<unknown[]> => {
    const points = [...CELL, [31.2569, 29.9602], [31.3, 30]]
    const paths = points.flatMap((point) => {
      const near = `near=${point.join(',')}`
      return ['radius=1', 'radius=300', 'radius=600', 'radius=6000', 'sort=newest'].map(
        (rest) => `/jobs?${near}&${rest}&q=oracle`,
      )
    })
    const replies = await Promise.all(paths.map((path) => app.as(person).get(path)))
    return replies.map(({ body }) => body)
  }

  it('changes no answer to a craftsman as it moves inside its rounded square', async () => {
    const craftsman = await app.a.craftsman()
    const job = await app.a.job({ ...facts, title: 'Oracle of Maadi', coordinates: PLACE })
    await app.a.job({ title: 'Oracle of Tora', coordinates: [31.285, 29.938] })
    const before = await searches(craftsman)
    expect(JSON.stringify(before)).toContain(job.id)
    for (const coordinates of CELL) {
      const changes = { location: { coordinates }, address: `House ${coordinates.join(' ')}` }
      expect((await app.as(job.client).put(`/jobs/${job.id}`, changes)).status).toBe(200)
      expect(await searches(craftsman)).toEqual(before)
    }
  })

  it.each(['nightingale', 'villa', '77', 'road', 'Villa Nightingale, 77 Road 9'])(
    'is not found by %s, not even by its owner',
    async (q) => {
      const { client } = await app.a.job({ title: 'Shelf', address: ADDRESS })
      for (const person of [client, await app.a.craftsman(), staff.admin]) {
        const { body } = await app.as(person).get('/jobs').query({ q })
        expect(body.pagination.totalItems).toBe(0)
      }
    },
  )
})
