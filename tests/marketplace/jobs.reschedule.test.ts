import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, shift } from '#kernel/clock.js'
import type { Person } from '../support/builders.js'
import { emitted } from '../support/emitted.js'
import { type HiredJob, SIGNED_IN_FOR_LONG } from '../support/market-builders.js'
import { toldTo } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
let job: HiredJob
beforeAll(async () => {
  app = await startTestApp({ env: SIGNED_IN_FOR_LONG })
})
afterAll(() => app.close())
beforeEach(async () => {
  job = await app.a.hiredJob()
})

const inDays = (days: number) => shift(app.clock.now(), days * DAY).toISOString()
const propose = (person: Person, days = 1, more: object = {}) =>
  app.as(person).post(`/jobs/${job.id}/reschedule`, { scheduledFor: inDays(days), ...more })
const respond = (person: Person, response: string, more: object = {}) =>
  app.as(person).post(`/jobs/${job.id}/reschedule/respond`, { response, ...more })
const move = (person: Person, status: string) =>
  app.as(person).patch(`/jobs/${job.id}/status`, { status, note: 'Because' }).expect(200)
const read = async (person = job.client) => (await app.as(person).get(`/jobs/${job.id}`)).body
const history = async () => (await app.as(job.client).get(`/jobs/${job.id}/history`)).body.data
const outcome = ({ status, body }: { status: number; body: { code?: string } }) =>
  `${status} ${body.code ?? 'ok'}`

describe.each(['client', 'craftsman'] as const)('a time that the %s proposes', (side) => {
  const otherSide = side === 'client' ? 'craftsman' : 'client'

  it('and the other one accepts is the time of the job; both are told, and the history keeps it', async () => {
    const [self, other] = [job[side], job[otherSide]]
    const scheduledFor = inDays(3)
    const proposed = await propose(self, 3, { reason: 'Travelling' })
    expect(proposed.body).toMatchObject({
      status: 'Hired',
      scheduledFor: null,
      reschedule: { by: side, scheduledFor, reason: 'Travelling', revision: 1 },
    })
    expect((await read(other)).reschedule).toEqual(proposed.body.reschedule)
    const accepted = await respond(other, 'Accepted')
    expect(accepted.body).toMatchObject({ scheduledFor, status: 'Hired', revision: 2 })
    expect(accepted.body).not.toHaveProperty('reschedule')
    expect((await history()).slice(-2)).toMatchObject([
      { status: 'Hired', by: self.id, note: 'Travelling', reschedule: { step: 'Proposed', scheduledFor } },
      { status: 'Hired', by: other.id, note: null, reschedule: { step: 'Accepted', scheduledFor } },
    ])
    const kinds = ['job.reschedule-proposed', 'job.reschedule-answered']
    const toOther = (await toldTo(app, other)).filter(({ kind }) => kinds.includes(kind))
    expect(toOther.map(({ kind }) => kind)).toEqual(kinds)
    const toSelf = (await toldTo(app, self)).filter(({ kind }) => kinds.includes(kind))
    expect(toSelf).toMatchObject([{ kind: kinds[1], title: 'New time agreed', data: { jobId: job.id } }])
    expect((await toldTo(app, self, 'ar')).at(-1)).toMatchObject({ title: 'تم الاتفاق على موعد جديد' })
  })

  it('and the other one rejects changes nothing but the history', async () => {
    await propose(job[side]).expect(200)
    expect((await respond(job[otherSide], 'Rejected')).body).toMatchObject({
      scheduledFor: null,
      revision: 1,
    })
    expect((await history()).at(-1)).toMatchObject({ reschedule: { step: 'Rejected' } })
    expect(outcome(await respond(job[otherSide], 'Accepted'))).toBe('409 NO_RESCHEDULE')
    expect(outcome(await propose(job[side], 2))).toBe('200 ok')
  })

  it('is not theirs to answer, and holds up a proposal of the other one', async () => {
    await propose(job[side]).expect(200)
    expect(outcome(await respond(job[side], 'Accepted'))).toBe('403 FORBIDDEN')
    expect(outcome(await propose(job[otherSide]))).toBe('409 RESCHEDULE_PENDING')
  })

  it('and then replaces is not accepted unseen', async () => {
    await propose(job[side], 1)
    const second = await propose(job[side], 2)
    expect(second.body.reschedule).toMatchObject({ revision: 2, scheduledFor: inDays(2) })
    for (const more of [{}, { expectedRevision: 1 }]) {
      const refused = await respond(job[otherSide], 'Accepted', more)
      expect(outcome(refused)).toBe('409 RESCHEDULE_CHANGED')
      expect(refused.body).toMatchObject({ details: { revision: 2, scheduledFor: inDays(2) } })
    }
    const accepted = await respond(job[otherSide], 'Accepted', { expectedRevision: 2 })
    expect(accepted.body.scheduledFor).toBe(inDays(2))
  })
})

describe('an answer to a proposal that is no longer there', () => {
  const refused = async (seen: object) => {
    const answer = await respond(job.craftsman, 'Accepted', seen)
    expect(outcome(answer)).toBe('409 RESCHEDULE_CHANGED')
    expect(answer.body.details).toEqual({ revision: 2, scheduledFor: inDays(2) })
  }

  it.each([
    ['rejected', () => respond(job.craftsman, 'Rejected')],
    ['accepted', () => respond(job.craftsman, 'Accepted')],
    ['left to pass', async () => app.clock.advance(DAY)],
  ])('does not agree to the next one: it was %s', async (_what, end) => {
    await propose(job.client, 1).expect(200)
    await end()
    const next = await propose(job.client, 2)
    expect(next.body.reschedule).toMatchObject({ revision: 2, scheduledFor: inDays(2) })
    const { scheduledFor } = await read()
    for (const seen of [{}, { expectedRevision: 1 }]) await refused(seen)
    expect((await read()).scheduledFor).toBe(scheduledFor)
    const accepted = await respond(job.craftsman, 'Accepted', { expectedRevision: 2 })
    expect(accepted.body.scheduledFor).toBe(inDays(2))
  })

  it('does not agree to one of the other side either', async () => {
    await propose(job.client, 1).expect(200)
    await respond(job.craftsman, 'Rejected').expect(200)
    expect((await propose(job.craftsman, 2)).body.reschedule).toMatchObject({ revision: 2 })
    expect(outcome(await respond(job.client, 'Accepted'))).toBe('409 RESCHEDULE_CHANGED')
    expect(outcome(await respond(job.client, 'Accepted', { expectedRevision: 2 }))).toBe('200 ok')
  })
})

describe('a proposed time', () => {
  it.each([
    ['that has passed', -1],
    ['more than a year ahead', 367],
  ])('%s is refused, naming the field', async (_what, days) => {
    const { status, body } = await propose(job.client, days)
    expect([status, body.errors[0].path]).toEqual([400, 'scheduledFor'])
    const arabic = await app
      .as(job.client)
      .with({ 'Accept-Language': 'ar' })
      .post(`/jobs/${job.id}/reschedule`, { scheduledFor: inDays(days) })
    expect(arabic.body.errors[0].message).toBe('يجب أن يكون الموعد بين الآن وسنة من الآن')
  })

  it('is allowed what the time of a new job is, also where the clock of a phone is slow', async () => {
    expect(outcome(await propose(job.client, -MINUTE / DAY))).toBe('200 ok')
    expect(outcome(await propose(job.client, 366))).toBe('200 ok')
  })

  it('that passes unanswered waits no longer', async () => {
    await propose(job.client, 1)
    app.clock.advance(DAY)
    expect(await read()).not.toHaveProperty('reschedule')
    expect(outcome(await respond(job.craftsman, 'Accepted'))).toBe('409 NO_RESCHEDULE')
    expect(outcome(await propose(job.craftsman))).toBe('200 ok')
  })

  it.each(['In Progress', 'Cancelled', 'Disputed'])('ends with the job that is %s', async (status) => {
    await propose(job.client).expect(200)
    await move(job.craftsman, status)
    expect(await read()).not.toHaveProperty('reschedule')
    for (const call of [await respond(job.craftsman, 'Accepted'), await propose(job.client)])
      expect(outcome(call)).toBe('409 NOT_RESCHEDULABLE')
    expect((await read()).scheduledFor).toBeNull()
  })

  it('goes on while the craftsman is on the way', async () => {
    await propose(job.client).expect(200)
    await move(job.craftsman, 'On The Way')
    expect(outcome(await respond(job.craftsman, 'Accepted'))).toBe('200 ok')
    expect(await read()).toMatchObject({ status: 'On The Way', scheduledFor: inDays(1) })
  })

  it('needs a hire, and is for nobody but the two', async () => {
    const open = await app.a.job({ client: job.client })
    const early = await app.as(job.client).post(`/jobs/${open.id}/reschedule`, { scheduledFor: inDays(1) })
    expect(outcome(early)).toBe('409 NOT_RESCHEDULABLE')
    expect(outcome(await propose(await app.a.client()))).toBe('404 NOT_FOUND')
    expect(outcome(await propose(await app.a.craftsman()))).toBe('404 NOT_FOUND')
    expect(outcome(await propose(await app.a.admin()))).toBe('403 FORBIDDEN')
    await propose(job.client)
    expect(outcome(await respond(await app.a.craftsman(), 'Accepted'))).toBe('404 NOT_FOUND')
  })

  it('is proposed so often an hour', async () => {
    const strict = await startTestApp({ env: { RATE_LIMIT_RESCHEDULES_PER_HOUR: '2' } })
    const hired = await strict.a.hiredJob()
    const call = () =>
      strict.as(hired.client).post(`/jobs/${hired.id}/reschedule`, {
        scheduledFor: shift(strict.clock.now(), HOUR).toISOString(),
      })
    for (const status of [200, 200, 429]) expect((await call()).status).toBe(status)
    await strict.close()
  })
})

describe('at the same moment', () => {
  it('two answers have one outcome, and an acceptance and a cancellation too', async () => {
    for (let round = 0; round < 5; round++) {
      job = await app.a.hiredJob()
      await propose(job.client)
      const answers = await Promise.all([
        respond(job.craftsman, 'Accepted'),
        respond(job.craftsman, 'Rejected'),
      ])
      expect(answers.map(outcome).sort()).toEqual(['200 ok', '409 NO_RESCHEDULE'])
      const [answered, ...others] = await emitted(app, 'job.reschedule-answered', { jobId: job.id })
      expect(others).toEqual([])
      const isAccepted = answers[0].status === 200
      expect(answered).toMatchObject({ response: isAccepted ? 'Accepted' : 'Rejected' })
      expect((await read()).scheduledFor).toBe(isAccepted ? inDays(1) : null)

      job = await app.a.hiredJob()
      await propose(job.client)
      const [accepted, cancelled] = await Promise.all([
        respond(job.craftsman, 'Accepted'),
        app.as(job.client).delete(`/jobs/${job.id}`),
      ])
      expect(outcome(cancelled)).toBe('200 ok')
      expect(['200 ok', '409 NOT_RESCHEDULABLE']).toContain(outcome(accepted))
      const last = await read()
      expect(last.status).toBe('Cancelled')
      expect(last.scheduledFor).toBe(accepted.status === 200 ? inDays(1) : null)
    }
  })
})
