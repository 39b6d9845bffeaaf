import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'
import { DAY, shift } from '#kernel/clock.js'
import { newId } from '#kernel/ids.js'
import { upload } from '../support/pictures.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, FEED, PAGE } from '../matrices/matrix.js'

const job = {
  ...jobExamples.input,
  photos: [newId()],
  scheduledFor: '2030-02-01T09:00:00.000Z',
}

/** A time that can be booked. */
const soon = ({ clock }: MatrixHarness['app']): string => shift(clock.now(), DAY).toISOString()

const openJob = async ({ app, people: { client } }: MatrixHarness) => {
  const { id: jobId } = await app.a.job({ client })
  return { caller: client, params: { jobId } }
}

const hiredJob = (
  { app, people: { client, craftsman } }: MatrixHarness,
  status: 'In Progress' | 'Completed',
) => app.a.hiredJob({ client, craftsman, status })

export const matrix: FeatureMatrix = {
  operations: {
    'jobs.post': {
      access: ['client'],
      call: async ({ app, people: { client } }) => {
        const photos = [await upload(app, client)]
        return { caller: client, body: { ...job, photos, title: `Tap ${newId()} leaks` } }
      },
      everyField: job,
    },
    'jobs.list': {
      access: EVERY_ROLE,
      call: async (harness) => {
        await openJob(harness)
        return { caller: harness.people.craftsman, query: { near: '31.2569,29.9602', limit: '5' } }
      },
      everyParameter: {
        ...FEED,
        category: 'Plumbing',
        governorate: 'EG-C',
        district: 'المعادي',
        status: 'Posted',
        near: '31.2569,29.9602',
        radius: '5000',
        q: 'tap',
        paymentType: 'Cash',
        minBudget: '1',
        maxBudget: '1000000',
        postedAfter: '2026-01-01T00:00:00Z',
        postedBefore: '2036-01-01T00:00:00Z',
        needsStaff: 'true',
        scheduledFrom: '2026-01-01T00:00:00+02:00',
        scheduledTo: '2036-01-01T00:00:00Z',
        invited: 'true',
        sort: 'nearest',
      },
    },
    'jobs.get': { access: EVERY_ROLE, call: openJob },
    'jobs.update': {
      access: ['client', 'moderator', 'admin'],
      call: async (harness) => ({ ...(await openJob(harness)), body: { budget: 60_000 } }),
      everyField: job,
    },
    'jobs.cancel': { access: ['client', 'moderator', 'admin'], call: openJob },
    'jobs.changeStatus': {
      access: EVERY_ROLE,
      call: async (harness) => {
        const { id: jobId, craftsman: caller } = await hiredJob(harness, 'In Progress')
        return { caller, params: { jobId }, body: { status: 'Completed' } }
      },
      everyField: {
        status: 'Hired',
        note: 'Done',
        quoteId: newId(),
        expectedRevision: 1,
        expectedPrice: 45_000,
      },
    },
    'jobs.confirm': {
      access: ['client'],
      call: async (harness) => {
        const { id: jobId, client: caller } = await hiredJob(harness, 'Completed')
        return { caller, params: { jobId } }
      },
    },
    'jobs.proposeReschedule': {
      access: ['client', 'craftsman'],
      call: async ({ app, people: { client, craftsman } }) => {
        const { id: jobId } = await app.a.hiredJob({ client, craftsman })
        return { caller: client, params: { jobId }, body: { scheduledFor: soon(app) } }
      },
      everyField: { scheduledFor: '2030-02-01T09:00:00.000Z', reason: 'I am travelling' },
    },
    'jobs.respondToReschedule': {
      access: ['client', 'craftsman'],
      call: async ({ app, people: { client, craftsman } }) => {
        const { id: jobId } = await app.a.hiredJob({ client, craftsman })
        await app
          .as(client)
          .post(`/jobs/${jobId}/reschedule`, { scheduledFor: soon(app) })
          .expect(200)
        return { caller: craftsman, params: { jobId }, body: { response: 'Accepted' } }
      },
      everyField: { response: 'Accepted', expectedRevision: 1 },
    },
    'jobs.listHistory': { access: EVERY_ROLE, call: openJob, everyParameter: PAGE },
    'jobs.listOwn': {
      access: ['client', 'craftsman'],
      call: async (harness) => ({ caller: (await openJob(harness)).caller }),
      everyParameter: { ...FEED, status: 'Posted' },
    },
  },
  messages: {
    share_location: {
      access: ['craftsman'],
      call: async ({ app }) => {
        const { id: jobId, craftsman: caller } = await app.a.hiredJob({ status: 'On The Way' })
        return { caller, body: { jobId, coordinates: [31.25, 29.96] } }
      },
      stranger: 'NOT_FOUND',
    },
  },
  ids: async (harness) => {
    const done = await hiredJob(harness, 'Completed')
    return { jobId: [(await openJob(harness)).params.jobId, done.id], quoteId: [done.quoteId] }
  },
}
