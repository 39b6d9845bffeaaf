import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { HOUR } from '#kernel/clock.js'
import { toObjectId } from '#kernel/ids.js'
import type { Person } from '../support/builders.js'
import { emitted, emittedInLists } from '../support/emitted.js'
import { countOf } from '../support/counts.js'
import { type HiredJob, type Job, type Quote, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const ROUNDS = countOf({ small: 4, large: 8 })
const HIRES = countOf({ small: 5, large: 15 })

interface Reply {
  readonly status: number
  readonly body: { code?: string; id?: string }
}

let app: TestApp
let craftsmen: Person[]
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
  craftsmen = await Promise.all(Array.from({ length: 20 }, () => app.a.craftsman()))
})
afterAll(() => app.close())

const repeated = async <Result>(times: number, work: () => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = []
  for (let round = 0; round < times; round++) results.push(await work())
  return results
}
const outcome = ({ status, body }: Reply): string => `${status} ${body.code ?? 'ok'}`
const outcomes = (replies: readonly Reply[]): string[] => replies.map(outcome).sort()
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text)

const jobDoc = async ({ id }: { id: string }) => {
  const job = await app.database.collection('jobs').findOne({ _id: toObjectId(id) })
  if (!job) throw new Error(`no job ${id}`)
  return job
}
const quoteDocs = ({ id }: { id: string }) =>
  app.database
    .collection('quotes')
    .find({ job: toObjectId(id) })
    .toArray()
const statuses = async (job: Job): Promise<string[]> =>
  (await quoteDocs(job)).map((quote) => String(quote.status)).sort()

const path = ({ id, job }: Quote): string => `/jobs/${job.id}/quotes/${id}`
const accept = (quote: Quote, body?: object) => app.as(quote.job.client).post(`${path(quote)}/accept`, body)
const withdraw = (quote: Quote) => app.as(quote.craftsman).delete(path(quote))
const cancel = (job: Job) => app.as(job.client).delete(`/jobs/${job.id}`)
const submit = (job: Job, craftsman: Person, price = 45_000) =>
  app.as(craftsman).post(`/jobs/${job.id}/quotes`, { price })

const checked = new Set<string>()

/** What must hold for the jobs of each test, whatever raced. */
afterEach(async () => {
  for (const job of await app.database.collection('jobs').find().toArray()) {
    const jobId = job._id.toHexString()
    if (checked.has(jobId)) continue
    checked.add(jobId)
    const quotes = await quoteDocs({ id: jobId })
    const standing = quotes.filter((quote) => ['Submitted', 'Accepted'].includes(String(quote.status)))
    const accepted = quotes.filter((quote) => quote.status === 'Accepted')
    expect(job.quoteCount).toBe(standing.length)
    expect(accepted.length).toBe(job.hiredQuote ? 1 : 0)
    if (!job.open) expect(standing.length).toBe(accepted.length)
    if (accepted[0]) expect([job.jobPrice, job.craftsman]).toEqual([accepted[0].price, accepted[0].craftsman])
    const history = (job.history as { status: string }[]).map(({ status }) => status)
    expect(history.at(-1)).toBe(job.status)
    const changes = await emitted(app, 'job.status-changed', { jobId })
    expect(changes.map(({ to }) => to)).toEqual(history.slice(1))
  }
})

describe('at the same moment', () => {
  it('ten accepts of ten quotes hire one craftsman', async () => {
    await repeated(HIRES, async () => {
      const job = await app.a.job()
      const quotes: Quote[] = []
      for (const [index, craftsman] of craftsmen.slice(0, 10).entries())
        quotes.push(await app.a.quote({ job, craftsman, price: 1000 + index }))
      const replies = await Promise.all(quotes.map((quote) => accept(quote)))
      expect(outcomes(replies)).toEqual(['200 ok', ...times(9, '409 JOB_NOT_OPEN')])
      expect(await statuses(job)).toEqual(['Accepted', ...times(9, 'Declined')])
      const winner = quotes[replies.findIndex(({ status }) => status === 200)]!
      expect((await jobDoc(job)).hiredQuote.toHexString()).toBe(winner.id)
      expect(await emitted(app, 'quote.accepted', { jobId: job.id })).toHaveLength(1)
      expect(await emittedInLists(app, 'quotes.declined', { jobId: job.id })).toHaveLength(9)
    })
  })

  it('ten accepts of one quote hire once', async () => {
    const quote = await app.a.quote()
    const replies = await Promise.all(Array.from({ length: 10 }, () => accept(quote)))
    expect(outcomes(replies)).toEqual(['200 ok', ...times(9, '409 JOB_NOT_OPEN')])
    expect(await emitted(app, 'quote.accepted', { quoteId: quote.id })).toHaveLength(1)
  })

  it('an accept and a cancellation leave a cancelled job', async () => {
    await repeated(ROUNDS, async () => {
      const [quote, other] = [await app.a.quote(), craftsmen[0]!]
      await app.a.quote({ job: quote.job, craftsman: other })
      const [accepted, cancelled] = await Promise.all([accept(quote), cancel(quote.job)])
      expect(outcome(cancelled)).toBe('200 ok')
      expect(['200 ok', '409 JOB_NOT_OPEN']).toContain(outcome(accepted))
      const after = accepted.status === 200 ? ['Accepted', 'Declined'] : ['Expired', 'Expired']
      expect(await statuses(quote.job)).toEqual(after)
      expect((await jobDoc(quote.job)).status).toBe('Cancelled')
    })
  })

  it('an accept and a withdrawal end one way or the other', async () => {
    await repeated(ROUNDS, async () => {
      const quote = await app.a.quote()
      const both = (await Promise.all([accept(quote), withdraw(quote)])).map(outcome)
      expect([
        ['200 ok', '409 QUOTE_NOT_OPEN'],
        ['409 QUOTE_NOT_OPEN', '200 ok'],
      ]).toContainEqual(both)
      expect(await statuses(quote.job)).toEqual([both[0] === '200 ok' ? 'Accepted' : 'Withdrawn'])
    })
  })

  it('an accept and a revision never hire at a price the client did not see', async () => {
    await repeated(ROUNDS, async () => {
      const quote = await app.a.quote({ price: 45_000 })
      const both = await Promise.all([
        accept(quote, { expectedPrice: 45_000 }),
        app.as(quote.craftsman).put(path(quote), { price: 99_000 }),
      ])
      expect([
        ['200 ok', '409 QUOTE_NOT_OPEN'],
        ['409 QUOTE_CHANGED', '200 ok'],
      ]).toContainEqual(both.map(outcome))
      const { jobPrice, platformFee } = await jobDoc(quote.job)
      expect([jobPrice, platformFee]).toEqual(both[0].status === 200 ? [45_000, 4500] : [0, 0])
    })
  })

  it('an accept and a new quote leave no quote standing', async () => {
    await repeated(ROUNDS, async () => {
      const quote = await app.a.quote()
      const [accepted, submitted] = await Promise.all([accept(quote), submit(quote.job, craftsmen[1]!)])
      expect(outcome(accepted)).toBe('200 ok')
      expect(['201 ok', '409 JOB_NOT_OPEN', '404 NOT_FOUND']).toContain(outcome(submitted))
      const expected = submitted.status === 201 ? ['Accepted', 'Declined'] : ['Accepted']
      expect(await statuses(quote.job)).toEqual(expected)
    })
  })

  it('a withdrawal and a refusal of one quote count once', async () => {
    await repeated(ROUNDS, async () => {
      const quote = await app.a.quote()
      const replies = await Promise.all([
        withdraw(quote),
        app.as(quote.job.client).post(`${path(quote)}/reject`),
      ])
      expect(outcomes(replies)).toEqual(['200 ok', '409 QUOTE_NOT_OPEN'])
    })
  })

  it('ten quotes of one craftsman are one', async () => {
    await repeated(ROUNDS, async () => {
      const job = await app.a.job()
      const replies = await Promise.all(Array.from({ length: 10 }, () => submit(job, craftsmen[2]!)))
      expect(outcomes(replies)).toEqual(['201 ok', ...times(9, '409 ALREADY_QUOTED')])
      expect(await jobDoc(job)).toMatchObject({ status: 'Quoted', quoteCount: 1 })
      expect(await emitted(app, 'quote.submitted', { jobId: job.id })).toHaveLength(1)
    })
  })

  it('quotes of twenty craftsmen all count, and the first makes the job quoted', async () => {
    await repeated(2, async () => {
      const job = await app.a.job()
      const replies = await Promise.all(craftsmen.map((craftsman) => submit(job, craftsman)))
      expect(outcomes(replies)).toEqual(times(20, '201 ok'))
      const { quoteCount, history } = await jobDoc(job)
      expect(quoteCount).toBe(20)
      expect(history.map(({ status }: { status: string }) => status)).toEqual(['Posted', 'Quoted'])
    })
  })

  it('a change of the job and an accept keep their order', async () => {
    await repeated(ROUNDS, async () => {
      const quote = await app.a.quote()
      const change = app.as(quote.job.client).put(`/jobs/${quote.job.id}`, { title: 'Something else' })
      const [accepted, changed] = await Promise.all([accept(quote), change])
      expect(outcome(accepted)).toBe('200 ok')
      expect(['200 ok', '409 JOB_NOT_OPEN']).toContain(outcome(changed))
      const { title } = await jobDoc(quote.job)
      expect(title === 'Something else').toBe(changed.status === 200)
    })
  })
})

describe('at the end of the work, at the same moment', () => {
  // What follows from the races above would be carried out between the two that race here.
  beforeAll(() => app.forgetDueWork())

  const confirm = (job: HiredJob) => app.as(job.client).post(`/jobs/${job.id}/confirm`)
  const dispute = (job: HiredJob) =>
    app.as(job.craftsman).patch(`/jobs/${job.id}/status`, { status: 'Disputed', note: 'Not paid' })
  const confirmations = (job: HiredJob) => emitted(app, 'job.confirmed', { jobId: job.id })

  it('a confirmation and a dispute agree on whether the job was confirmed', async () => {
    await repeated(ROUNDS, async () => {
      const job = await app.a.hiredJob({ status: 'Completed' })
      const [confirmed, disputed] = await Promise.all([confirm(job), dispute(job)])
      expect(outcome(disputed)).toBe('200 ok')
      expect(['200 ok', '409 NOT_COMPLETED']).toContain(outcome(confirmed))
      const { status, confirmedAt } = await jobDoc(job)
      expect([status, confirmedAt !== null]).toEqual(['Disputed', confirmed.status === 200])
      expect(await confirmations(job)).toHaveLength(confirmed.status === 200 ? 1 : 0)
    })
  })

  it('ten confirmations are one', async () => {
    const job = await app.a.hiredJob({ status: 'Completed' })
    const replies = await Promise.all(Array.from({ length: 10 }, () => confirm(job)))
    expect(outcomes(replies)).toEqual(times(10, '200 ok'))
    expect(await confirmations(job)).toHaveLength(1)
  })

  it('the end of the 72 hours and the client confirm once', async () => {
    await repeated(ROUNDS, async () => {
      const job = await app.a.hiredJob({ status: 'Completed' })
      app.clock.advance(72 * HOUR)
      const [confirmed] = await Promise.all([confirm(job), app.settle()])
      expect(outcome(confirmed)).toBe('200 ok')
      expect(await confirmations(job)).toHaveLength(1)
    })
  })

  it('the end of the 72 hours and a dispute agree on whether the job was confirmed', async () => {
    await repeated(ROUNDS, async () => {
      const job = await app.a.hiredJob({ status: 'Completed' })
      app.clock.advance(72 * HOUR)
      const [disputed] = await Promise.all([dispute(job), app.settle()])
      expect(outcome(disputed)).toBe('200 ok')
      const { confirmedAt } = await jobDoc(job)
      expect(await confirmations(job)).toHaveLength(confirmedAt === null ? 0 : 1)
    })
  })
})
