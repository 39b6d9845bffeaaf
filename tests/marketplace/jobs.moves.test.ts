import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { JOB_STATUSES, type JobStatus } from '#features/marketplace/jobs/jobs.rules.js'
import { newId, toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import type { HiredJob } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ACTORS = ['client', 'craftsman', 'staff', 'other craftsman', 'other client'] as const
type Who = (typeof ACTORS)[number]
const DISPUTERS: readonly Who[] = ['client', 'craftsman']

/** The transition table, written a second time on purpose: `from → to: who`. Hiring has its own tests. */
const ALLOWED: Readonly<Record<JobStatus, Partial<Record<JobStatus, readonly Who[]>>>> = {
  Posted: { Cancelled: ['client', 'staff'] },
  Quoted: { Cancelled: ['client', 'staff'] },
  Hired: {
    'On The Way': ['craftsman'],
    'In Progress': ['craftsman'],
    Cancelled: ['client', 'craftsman', 'staff'],
    Disputed: DISPUTERS,
  },
  'On The Way': {
    'In Progress': ['craftsman'],
    Completed: ['client'],
    Cancelled: ['client', 'craftsman', 'staff'],
    Disputed: DISPUTERS,
  },
  'In Progress': { Completed: ['craftsman', 'client'], Disputed: DISPUTERS },
  Completed: { Disputed: DISPUTERS },
  Disputed: { Completed: ['staff'], Cancelled: ['staff'] },
  Cancelled: {},
}

let app: TestApp
let staff: Person
let otherCraftsman: Person
let otherClient: Person
beforeAll(async () => {
  app = await startTestApp()
  staff = await app.a.moderator()
  otherCraftsman = await app.a.craftsman()
  otherClient = await app.a.client()
})
afterAll(() => app.close())

const move = (job: { id: string }, person: Person, change: object) =>
  app.as(person).patch(`/jobs/${job.id}/status`, change)

describe.each(JOB_STATUSES)('PATCH /jobs/:jobId/status from %s', (from) => {
  const isOpen = from === 'Posted' || from === 'Quoted'

  /** The craftsman of an open job is one who quoted, or might. */
  const build = async (): Promise<{ job: { id: string }; people: Record<Who, Person> }> => {
    const others = { staff, 'other craftsman': otherCraftsman, 'other client': otherClient }
    if (!isOpen) {
      const job = await app.a.hiredJob({ status: from })
      return { job, people: { ...others, client: job.client, craftsman: job.craftsman } }
    }
    const job = await app.a.job()
    const { craftsman } =
      from === 'Quoted' ? await app.a.quote({ job }) : { craftsman: await app.a.craftsman() }
    return { job, people: { ...others, client: job.client, craftsman } }
  }

  const expected = (to: JobStatus, who: Who): string => {
    if (who === 'other client' || (who === 'other craftsman' && !isOpen)) return 'NOT_FOUND'
    if (who === 'other craftsman' || (who === 'craftsman' && isOpen)) return 'FORBIDDEN'
    const allowed = ALLOWED[from][to]
    if (allowed?.includes(who)) return to
    return allowed ? 'FORBIDDEN' : 'INVALID_TRANSITION'
  }

  const targets = JOB_STATUSES.filter((to) => to !== 'Hired')
  let unmoved: Awaited<ReturnType<typeof build>>
  beforeAll(async () => {
    unmoved = await build()
  })

  it.each(targets)('to %s, by everybody', async (to) => {
    for (const who of ACTORS) {
      const outcome = expected(to, who)
      const { job, people } = outcome === to ? await build() : unmoved
      const { body } = await move(job, people[who], { status: to, note: 'Because' })
      expect([who, body.code ?? body.status]).toEqual([who, outcome])
      if (outcome === 'INVALID_TRANSITION') expect(body).toMatchObject({ from, to })
    }
  })

  it('left the job as it was whenever it refused', async () => {
    const { job, people } = unmoved
    const { body } = await app.as(people.client).get(`/jobs/${job.id}`)
    expect(body.status).toBe(from)
    const { body: history } = await app.as(people.client).get(`/jobs/${job.id}/history`)
    expect(history.data.at(-1).status).toBe(from)
  })

  it('shows each viewer the moves they have', async () => {
    const { job, people } = unmoved
    for (const who of ['client', 'craftsman', 'staff'] as const) {
      const { body } = await app.as(people[who]).get(`/jobs/${job.id}`)
      const moves = JOB_STATUSES.filter((to) => ALLOWED[from][to]?.includes(who))
      expect([...body.nextStatuses].sort()).toEqual([...(isOpen && who === 'craftsman' ? [] : moves)].sort())
    }
  })
})

describe('moving a job', () => {
  let job: HiredJob
  beforeEach(async () => {
    job = await app.a.hiredJob()
  })

  it('tells and writes down each step once', async () => {
    await move(job, job.craftsman, { status: 'On The Way', note: 'Ten minutes' })
    await move(job, job.craftsman, { status: 'In Progress' })
    const { body } = await move(job, job.craftsman, { status: 'Completed' })
    expect(body).toMatchObject({ completedAt: app.clock.now().toISOString(), confirmedAt: null })
    const events = await emitted(app, 'job.status-changed', { jobId: job.id })
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      ['Posted', 'Quoted'],
      ['Quoted', 'Hired'],
      ['Hired', 'On The Way'],
      ['On The Way', 'In Progress'],
      ['In Progress', 'Completed'],
    ])
    const { body: history } = await app.as(job.client).get(`/jobs/${job.id}/history`)
    expect(history.data).toContainEqual({
      status: 'On The Way',
      at: app.clock.now().toISOString(),
      by: job.craftsman.id,
      note: 'Ten minutes',
    })
  })

  it.each(['Escrow', 'CashProtected'] as const)('keeps an unpaid %s job at Hired', async (paymentType) => {
    const unpaid = await app.a.hiredJob({ paymentType })
    for (const status of ['On The Way', 'In Progress']) {
      const refused = await move(unpaid, unpaid.craftsman, { status })
      expect([refused.status, refused.body.code]).toEqual([409, 'PAYMENT_REQUIRED'])
    }
    expect((await move(unpaid, unpaid.client, { status: 'Cancelled' })).status).toBe(200)
  })

  it('does not complete an unpaid job by way of a dispute', async () => {
    const unpaid = await app.a.hiredJob({ paymentType: 'Escrow' })
    await move(unpaid, unpaid.client, { status: 'Disputed', note: 'He never came' })
    const refused = await move(unpaid, staff, { status: 'Completed' })
    expect([refused.status, refused.body.code]).toEqual([409, 'PAYMENT_REQUIRED'])
    expect((await move(unpaid, staff, { status: 'Cancelled' })).status).toBe(200)
  })

  it('lets a funded job go on', async () => {
    const paid = await app.a.hiredJob({ paymentType: 'Escrow' })
    const funded = { $set: { fundedAt: app.clock.now() } }
    await app.database.collection('jobs').updateOne({ _id: toObjectId(paid.id) }, funded)
    expect((await move(paid, paid.craftsman, { status: 'On The Way' })).status).toBe(200)
  })

  it('hires by Hired with a quote, as accepting it does', async () => {
    const quote = await app.a.quote({ price: 50_005 })
    const { status, body } = await move(quote.job, quote.job.client, { status: 'Hired', quoteId: quote.id })
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'Hired', jobPrice: 50_005, platformFee: 5001 })
    expect(body.craftsman.id).toBe(quote.craftsman.id)
    expect(await emitted(app, 'quote.accepted', { quoteId: quote.id })).toHaveLength(1)
  })

  it('hires for nobody but the owner, no quote of another job, and only once', async () => {
    const [quote, foreign] = [await app.a.quote(), await app.a.quote()]
    const hire = async (person: Person, quoteId: string) =>
      (await move(quote.job, person, { status: 'Hired', quoteId })).body.code
    expect(await hire(quote.craftsman, quote.id)).toBe('FORBIDDEN')
    expect(await hire(staff, quote.id)).toBe('FORBIDDEN')
    expect(await hire(otherClient, quote.id)).toBe('NOT_FOUND')
    expect(await hire(quote.job.client, foreign.id)).toBe('NOT_FOUND')
    expect(await hire(quote.job.client, quote.id)).toBeUndefined()
    expect(await hire(quote.job.client, quote.id)).toBe('JOB_NOT_OPEN')
  })

  it.each([
    ['Hired without a quote', { status: 'Hired' }, 'quoteId'],
    ['a quote that is none', { status: 'Hired', quoteId: '42' }, 'quoteId'],
    ['an operator as quote', { status: 'Hired', quoteId: { $ne: null } }, 'quoteId'],
    ['a quote with another status', { status: 'Cancelled', quoteId: newId() }, 'quoteId'],
    ['Disputed without a note', { status: 'Disputed' }, 'note'],
    ['a blank note', { status: 'Disputed', note: ' ' }, 'note'],
    ['a note of 501 letters', { status: 'Disputed', note: 'n'.repeat(501) }, 'note'],
    ['no status', {}, 'status'],
    ['an unknown status', { status: 'Done' }, 'status'],
    ['another case', { status: 'on the way' }, 'status'],
    ['an unknown field', { status: 'Cancelled', jobPrice: 1 }, 'jobPrice'],
  ])('refuses %s', async (_what, change, path) => {
    const { status, body } = await move(job, job.client, change)
    expect([status, body.errors[0].path]).toEqual([400, path])
  })

  it('answers 401 to a stranger and 404 for what is not there', async () => {
    const change = { status: 'Cancelled' }
    expect((await app.anonymous.patch(`/jobs/${job.id}/status`, change)).status).toBe(401)
    expect((await move({ id: newId() }, staff, change)).body.code).toBe('NOT_FOUND')
    expect((await move({ id: 'x' }, staff, change)).body.code).toBe('INVALID_ID')
  })
})
