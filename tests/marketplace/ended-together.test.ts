import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitationExpired } from '#features/marketplace/invitations/invitations.events.js'
import { quoteDeclined, quoteExpired } from '#features/marketplace/quotes/quotes.events.js'
import { newId } from '#kernel/ids.js'
import { emitted } from '../support/emitted.js'
import { happen, kindsTo, redeliver } from '../support/notified.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const quoted = async () => {
  const job = await app.a.job()
  return { job, quotes: [await app.a.quote({ job }), await app.a.quote({ job }), await app.a.quote({ job })] }
}

describe('quotes that end together', () => {
  it.each([
    ['a hire', 'quotes.declined', 'quote.declined'],
    ['a cancellation', 'quotes.expired', 'quote.expired'],
  ])('by %s are one event, and each craftsman is told once', async (how, type, kind) => {
    const { job, quotes } = await quoted()
    const chosen = how === 'a hire' ? await app.a.quote({ job }) : null
    if (chosen) await app.a.accept(chosen)
    else await app.as(job.client).delete(`/jobs/${job.id}`).expect(200)
    const ended = quotes.map(({ id, craftsman }) => ({
      quoteId: id,
      craftsmanId: craftsman.id,
      price: 45_000,
    }))
    expect(await emitted(app, type, { jobId: job.id })).toEqual([
      { jobId: job.id, clientId: job.client.id, quotes: ended },
    ])
    await redeliver(app)
    for (const { craftsman } of quotes) expect(await kindsTo(app, craftsman)).toEqual([kind])
  })

  it('leave one that was declined before out', async () => {
    const { job, quotes } = await quoted()
    const [chosen, rejected, rival] = quotes
    await app.as(job.client).post(`/jobs/${job.id}/quotes/${rejected!.id}/reject`).expect(200)
    await app.a.accept(chosen!)
    const [{ quotes: ended } = { quotes: null }] = await emitted(app, 'quotes.declined', { jobId: job.id })
    expect(ended).toMatchObject([{ quoteId: rival!.id }])
    expect(await kindsTo(app, rejected!.craftsman)).toEqual(['quote.declined'])
  })

  it('are no event where none is left, or where the job was no longer open', async () => {
    const only = await app.a.quote()
    const hired = await app.a.accept(only)
    await app.as(only.job.client).delete(`/jobs/${hired.id}`).expect(200)
    const untouched = await app.a.job()
    await app.as(untouched.client).delete(`/jobs/${untouched.id}`).expect(200)
    for (const jobId of [hired.id, untouched.id]) {
      expect(await emitted(app, 'quotes.declined', { jobId })).toEqual([])
      expect(await emitted(app, 'quotes.expired', { jobId })).toEqual([])
    }
  })
})

describe('invitations that end together', () => {
  it('are one event, and each invitee is told once', async () => {
    const job = await app.a.job()
    const sent = [await app.a.invitation({ job }), await app.a.invitation({ job })]
    await app.as(job.client).delete(`/jobs/${job.id}`).expect(200)
    const ended = sent.map(({ id, craftsman }) => ({ invitationId: id, craftsmanId: craftsman.id }))
    expect(await emitted(app, 'invitations.expired', { jobId: job.id })).toEqual([
      { jobId: job.id, clientId: job.client.id, invitations: ended },
    ])
    await redeliver(app)
    for (const { craftsman } of sent)
      expect(await kindsTo(app, craftsman)).toEqual(['invitation.sent', 'invitation.expired'])
    const kept = await app.database
      .collection('invitations')
      .find({ job: (await app.database.collection('invitations').findOne({}))!.job })
      .toArray()
    for (const { status, jobOpen } of kept) expect([status, jobOpen]).toEqual(['Expired', false])
  })
})

describe('an event of the release of 2026-11-21, about one', () => {
  it.each(['quote.declined', 'quote.expired', 'invitation.expired'])('%s still tells', async (kind) => {
    const job = await app.a.job()
    const craftsman = await app.a.craftsman()
    const pair = { jobId: job.id, clientId: job.client.id, craftsmanId: craftsman.id }
    const quote = { ...pair, quoteId: newId(), price: 1000 }
    if (kind === 'quote.declined') await happen(app, quoteDeclined, quote)
    else if (kind === 'quote.expired') await happen(app, quoteExpired, quote)
    else await happen(app, invitationExpired, { ...pair, invitationId: newId(), cause: 'job-closed' })
    expect(await kindsTo(app, craftsman)).toEqual([kind])
    expect(await kindsTo(app, job.client)).toEqual([])
  })
})
