import { type Document, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobs as jobsModule } from '#features/marketplace/jobs/jobs.compose.js'
import type { UserDoc } from '#features/identity/users/users.model.js'
import type { JobDoc } from '#features/marketplace/jobs/jobs.model.js'
import { isOpenStatus, PAYMENT_TYPES, permitMove } from '#features/marketplace/jobs/jobs.rules.js'
import { JobInput } from '#features/marketplace/jobs/jobs.schemas.js'
import type { QuoteDoc } from '#features/marketplace/quotes/quotes.model.js'
import { HOUR } from '#kernel/clock.js'
import { percentOf } from '#kernel/money.js'
import { readCommand, type SeedOptions } from '../../scripts/seed/options.js'
import { DEMO_PASSWORD, demoPasswordHash } from '../../scripts/seed/password.js'
import type { MarketParts } from '../../scripts/seed/market-parts.js'
import { Progress } from '../../scripts/seed/progress.js'
import { seedMarket } from '../../scripts/seed/seed-market.js'
import { beginMarket } from '../../scripts/seed/seed-records.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const OPTIONS: SeedOptions = {
  seed: 'test',
  craftsmen: 1_200,
  clients: 60,
  jobs: 200,
  now: new Date('2026-11-01T09:00:00Z'),
}
const RULES = {
  paymentTypes: PAYMENT_TYPES,
  jobFeePercent: 10,
  cancellationFeePercent: 10,
  freeCancellationMinutes: 5,
  autoConfirmHours: 72,
}
/** Ids are spread evenly. */
const IN_THE_MIDDLE = new ObjectId('8'.padEnd(24, '0'))
const COLLECTIONS = ['users', 'craftsmanProfiles', 'jobs', 'quotes', 'timers']

const seed = async ({ database }: TestApp, options = OPTIONS, rules: MarketParts['rules'] = RULES) =>
  seedMarket({
    database,
    options,
    passwordHash: await demoPasswordHash(options.seed, 4),
    rules,
    progress: new Progress({ write: () => undefined }),
  })

const all = <Doc extends Document>({ database }: TestApp, name: string) =>
  database.collection<Doc>(name).find().sort({ _id: 1 }).toArray()

const dump = async (app: TestApp): Promise<Record<string, Document[]>> =>
  Object.fromEntries(await Promise.all(COLLECTIONS.map(async (name) => [name, await all(app, name)])))

let app: TestApp
let users: Map<string, UserDoc>
let jobs: JobDoc[]
let quotes: QuoteDoc[]

const userOf = (id: { toHexString(): string } | null): UserDoc => users.get(id?.toHexString() ?? '')!
const quotesOf = (job: JobDoc) => quotes.filter(({ job: of }) => of.equals(job._id))

beforeAll(async () => {
  app = await startTestApp()
  await seed(app)
  users = new Map((await all<UserDoc>(app, 'users')).map((user) => [user._id.toHexString(), user]))
  jobs = await all<JobDoc>(app, 'jobs')
  quotes = await all<QuoteDoc>(app, 'quotes')
})
afterAll(() => app.close())

describe('seeded documents', () => {
  it('are as many as were asked for, with quotes for a good part of the jobs', () => {
    expect(users.size).toBe(OPTIONS.craftsmen + OPTIONS.clients)
    expect(jobs).toHaveLength(OPTIONS.jobs)
    expect(quotes.length).toBeGreaterThan(OPTIONS.jobs / 2)
    expect(new Set(jobs.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5)
    expect(new Set(quotes.map(({ status }) => status)).size).toBe(5)
  })

  it.each(COLLECTIONS)('of %s are valid and whole: their schema adds nothing', async (name) => {
    const model = app.database.models.find(({ modelName }) => modelName === name)!
    for (const doc of await all(app, name)) {
      const hydrated = new model(doc)
      await hydrated.validate()
      expect(hydrated.toObject()).toEqual(doc)
    }
  })

  it('have the fields that the services store', async () => {
    const client = await app.a.client()
    const craftsman = await app.a.craftsman()
    const { jobId } = await postAsService(client.id)
    const stored = {
      client: await app.database.collection<UserDoc>('users').findOne({ email: client.email }),
      craftsman: await app.database.collection<UserDoc>('users').findOne({ email: craftsman.email }),
    }
    const seeded = (role: string) => [...users.values()].find((user) => user.role === role)
    for (const role of ['client', 'craftsman'] as const) {
      expect(Object.keys(seeded(role)!).sort()).toEqual(Object.keys(stored[role]!).sort())
      expect(Object.keys(seeded(role)!.craftsmanInfo ?? {}).sort()).toEqual(
        Object.keys(stored[role]!.craftsmanInfo ?? {}).sort(),
      )
    }
    const posted = await app.database.collection<JobDoc>('jobs').findOne({ _id: jobId })
    const {
      _id,
      client: by,
      createdAt,
      updatedAt,
      history,
      ...facts
    } = jobs.find(({ status, scheduledFor }) => status === 'Posted' && scheduledFor === null)!
    expect(posted).toMatchObject(facts)
    expect(Object.keys(posted!).sort()).toEqual(Object.keys(jobs[0]!).sort())
  })

  it('let people sign in and craftsmen find jobs', async () => {
    const { body } = await app.anonymous
      .post('/auth/login', {
        loginIdentifier: 'craftsman0@craftworks.example',
        password: DEMO_PASSWORD,
        type: 'clients',
      })
      .expect(200)
    const found = await app.as(body).get('/jobs?near=31.2357,30.0444&radius=50000').expect(200)
    expect(found.body.pagination.totalItems).toBeGreaterThan(10)
  })

  /** Posts a seeded job again through the service. */
  const postAsService = async (clientId: string) => {
    const job = jobs.find(({ status, scheduledFor }) => status === 'Posted' && scheduledFor === null)!
    const input = JobInput.parse({
      title: job.title,
      description: job.description,
      category: job.category,
      location: { coordinates: job.location.coordinates },
      address: job.address,
      paymentType: job.paymentType,
      ...(job.budget !== null && { budget: job.budget }),
    })
    const actor = { id: clientId as never, role: 'client', sessionId: clientId as never } as const
    const posted = await app.database.transaction((tx) =>
      app.application.offersOf(jobsModule).posting.post(tx, actor, input),
    )
    return { jobId: posted._id }
  }
})

describe('a seeded job', () => {
  it('has the quotes that its status tells of', () => {
    for (const job of jobs) {
      const standing = quotesOf(job).filter(({ status }) => status === 'Submitted' || status === 'Accepted')
      const accepted = standing.filter(({ status }) => status === 'Accepted')
      expect(job.open).toBe(isOpenStatus(job.status))
      if (job.open) {
        expect(job.status).toBe(standing.length > 0 ? 'Quoted' : 'Posted')
        expect(job.quoteCount).toBe(standing.length)
        expect([job.craftsman, job.hiredQuote, job.hiredAt, ...accepted].filter(Boolean)).toEqual([])
        continue
      }
      expect(standing).toEqual(accepted)
      expect(accepted.map(({ _id }) => _id)).toEqual(job.hiredQuote ? [job.hiredQuote] : [])
      if (!job.hiredQuote) expect(job).toMatchObject({ status: 'Cancelled', quoteCount: 0 })
      for (const { craftsman, price, decidedAt } of accepted) {
        expect(job).toMatchObject({ craftsman, jobPrice: price, hiredAt: decidedAt, quoteCount: 1 })
        expect(job.platformFee).toBe(percentOf(price, RULES.jobFeePercent))
      }
    }
  })

  it('came to its status by allowed moves, one after the other, before the present', () => {
    for (const { history, status, paymentType, ...job } of jobs) {
      const times = [...history.map(({ at }) => at.getTime()), OPTIONS.now.getTime()]
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(history[0]).toMatchObject({ status: 'Posted', at: job.createdAt, by: job.client })
      expect(history.at(-1)?.status).toBe(status)
      for (const [index, { status: to, by }] of history.slice(1).entries()) {
        const from = history[index]!.status
        if (to === 'Quoted' || to === 'Hired') continue
        expect(permitMove(from, to, job.client.equals(by) ? 'client' : 'craftsman')).toBe('allowed')
      }
      if (paymentType !== 'Cash') {
        expect(['Posted', 'Quoted', 'Hired', 'Cancelled']).toContain(status)
      }
      expect(status === 'Cancelled').toBe(job.cancelledAt !== null && job.cancellation !== null)
      expect(status === 'Completed').toBe(job.completedAt !== null)
    }
  })

  it('is confirmed, or its confirmation is due', async () => {
    const timers = new Map((await all(app, 'timers')).map((timer) => [timer.subject, timer]))
    const completed = jobs.filter(({ status }) => status === 'Completed')
    expect(completed.length).toBeGreaterThan(0)
    for (const { _id, completedAt, confirmedAt } of completed) {
      const dueAt = new Date(completedAt!.getTime() + RULES.autoConfirmHours * HOUR)
      if (confirmedAt) expect(confirmedAt <= dueAt).toBe(true)
      else expect(timers.get(_id.toHexString())).toMatchObject({ kind: 'job.auto-confirm', dueAt })
    }
    expect(timers.size).toBe(completed.filter(({ confirmedAt }) => !confirmedAt).length)
  })

  it('belongs to people who were there and know the trade', () => {
    for (const job of jobs) {
      expect(userOf(job.client)).toMatchObject({ role: 'client' })
      expect(userOf(job.client).createdAt < job.createdAt).toBe(true)
      for (const quote of quotesOf(job)) {
        const craftsman = userOf(quote.craftsman)
        expect(craftsman.craftsmanInfo?.skills).toContain(job.category)
        expect(craftsman.createdAt < job.createdAt && job.createdAt < quote.createdAt).toBe(true)
      }
    }
  })
})

describe('a repeated seed', () => {
  it('changes nothing, completes what is missing, and differs by its seed', async () => {
    const [first, second] = [await startTestApp(), await startTestApp()]
    const some = { ...OPTIONS, craftsmen: 300, clients: 20, jobs: 60 }
    await seed(first, some)
    const before = await dump(first)
    expect(await seed(first, some)).toEqual({ craftsmen: 0, clients: 0, jobs: 0, quotes: 0 })
    expect(await dump(first)).toEqual(before)

    for (const name of COLLECTIONS)
      await first.database.collection(name).deleteMany({ _id: { $gt: IN_THE_MIDDLE } })
    const { craftsmen, jobs: again } = await seed(first, some)
    expect(craftsmen).toBeGreaterThan(0)
    expect(again).toBeGreaterThan(0)
    expect(await dump(first)).toEqual(before)

    await seed(second, { ...some, seed: 'other' }, { ...RULES, paymentTypes: ['Cash'] })
    const other = await dump(second)
    expect(new Set(other.jobs!.map(({ paymentType }) => paymentType))).toEqual(new Set(['Cash']))
    for (const name of ['users', 'jobs', 'quotes']) {
      const ids = new Set(before[name]!.map(({ _id }) => String(_id)))
      expect(other[name]!.filter(({ _id }) => ids.has(String(_id)))).toEqual([])
    }
    await Promise.all([first.close(), second.close()])
  })

  it('is refused with other options, which would give the same people other documents', async () => {
    await beginMarket(app.database, OPTIONS, OPTIONS.now)
    await beginMarket(app.database, OPTIONS, OPTIONS.now)
    await expect(beginMarket(app.database, { ...OPTIONS, jobs: 201 }, OPTIONS.now)).rejects.toThrow(
      'was seeded with --seed test --craftsmen 1200 --clients 60 --jobs 200',
    )
  })
})

describe('the command line', () => {
  it('has defaults, and clients for the jobs', () => {
    expect(readCommand([])).toMatchObject({
      yes: false,
      options: { seed: '1', craftsmen: 10_000, jobs: 1_000 },
    })
    const args = ['--craftsmen', '5', '--jobs', '7', '--seed', 'x', '--now', '2026-01-02', '--yes']
    const now = new Date('2026-01-02T00:00:00Z')
    const options = { seed: 'x', craftsmen: 5, clients: 3, jobs: 7, now }
    expect(readCommand(args)).toEqual({ yes: true, impressions: 0, options })
    expect(readCommand(['--help'])).toBeNull()
  })

  it('names every problem at once', () => {
    const args = ['--craftsmen', '1.5', '--jobs=-1', '--seed', 'a b', '--now', 'soon', '--clients', '9999999']
    for (const option of ['--craftsmen 1.5', '--jobs -1', '--seed a b', '--now soon', '--clients 9999999']) {
      expect(() => readCommand(args)).toThrow(option)
    }
    expect(() => readCommand(['--clients', '0'])).toThrow('somebody has to post the jobs')
    expect(() => readCommand(['--doctors', '3'])).toThrow('Usage')
  })
})
