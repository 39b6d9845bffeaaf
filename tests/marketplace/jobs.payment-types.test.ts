import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toObjectId } from '#kernel/ids.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const input = {
  title: 'Kitchen tap leaks',
  description: 'It drips day and night.',
  category: 'Plumbing',
  location: { coordinates: [31.2569, 29.9602] },
}

/** As somebody without a payment gateway runs it. */
describe('where only cash can be paid', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ env: { PAYMENT_TYPES: '' } })
  })
  afterAll(() => app.close())

  /** Posted while its type could be chosen. */
  const escrowJob = async () => {
    const job = await app.a.job()
    await app.database
      .collection('jobs')
      .updateOne({ _id: toObjectId(job.id) }, { $set: { paymentType: 'Escrow' } })
    return job
  }

  it.each(['Escrow', 'CashProtected'])(
    'a job cannot be posted with %s, and one is told why',
    async (type) => {
      const client = await app.a.client()
      const post = (language: string) =>
        app
          .as(client)
          .with({ 'Accept-Language': language })
          .post('/jobs', { ...input, paymentType: type })
      const english = await post('en')
      expect([english.status, english.body.code]).toEqual([400, 'VALIDATION_FAILED'])
      expect(english.body.errors).toMatchObject([
        { path: 'paymentType', message: 'Not available here; choose Cash' },
      ])
      expect((await post('ar')).body.errors).toMatchObject([
        { path: 'paymentType', message: 'غير متاح هنا؛ المتاح: Cash' },
      ])
      expect((await app.as(client).get('/jobs')).body.data).toEqual([])
    },
  )

  it('is what GET /config says', async () => {
    expect((await app.anonymous.get('/config')).body.jobs.paymentTypes).toEqual(['Cash'])
  })

  it('a job can be posted with Cash', async () => {
    const client = await app.a.client()
    expect((await app.as(client).post('/jobs', { ...input, paymentType: 'Cash' })).status).toBe(201)
  })

  it('neither its client nor staff give a job another type', async () => {
    const job = await app.a.job()
    for (const person of [job.client, await app.a.moderator()]) {
      const { status, body } = await app
        .as(person)
        .put(`/jobs/${job.id}`, { title: 'Bath tap', paymentType: 'Escrow' })
      expect([status, body.errors?.[0].path]).toEqual([400, 'paymentType'])
    }
    expect((await app.as(job.client).get(`/jobs/${job.id}`)).body).toMatchObject({
      title: 'Kitchen tap leaks',
      paymentType: 'Cash',
    })
  })

  it('a job that has the type already can be changed, also by an app that sends it back whole', async () => {
    const { id, client } = await escrowJob()
    const changed = await app.as(client).put(`/jobs/${id}`, { budget: 70_000, paymentType: 'Escrow' })
    expect(changed.body).toMatchObject({ budget: 70_000, paymentType: 'Escrow' })
    const left = await app.as(client).put(`/jobs/${id}`, { paymentType: 'Cash' })
    expect(left.body).toMatchObject({ paymentType: 'Cash' })
    const back = await app.as(client).put(`/jobs/${id}`, { paymentType: 'Escrow' })
    expect(back.status).toBe(400)
  })
})
