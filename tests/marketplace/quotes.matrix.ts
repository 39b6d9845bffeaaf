import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, FEED } from '../matrices/matrix.js'

const repeated = (id: string): string[] => Array.from({ length: 8 }, () => id)

const quote = { price: 45_000, notes: 'New washers; parts included.', etaHours: 3, jobRevision: 1 }

const quoted = async ({ app, people }: MatrixHarness, as: 'client' | 'craftsman') => {
  const { client, craftsman } = people
  const { id: quoteId, job } = await app.a.quote({ job: await app.a.job({ client }), craftsman })
  return { caller: people[as], params: { jobId: job.id, quoteId } }
}

export const matrix: FeatureMatrix = {
  operations: {
    'quotes.submit': {
      access: ['craftsman'],
      call: async ({ app, people: { client, craftsman } }) => ({
        caller: craftsman,
        params: { jobId: (await app.a.job({ client })).id },
        body: quote,
      }),
      everyField: quote,
    },
    'quotes.list': {
      access: EVERY_ROLE,
      call: async (harness) => {
        const { caller, params } = await quoted(harness, 'client')
        return { caller, params: { jobId: params.jobId } }
      },
      everyParameter: { ...FEED, sort: 'price' },
    },
    'quotes.revise': {
      access: ['craftsman'],
      call: async (harness) => ({ ...(await quoted(harness, 'craftsman')), body: { price: 42_000 } }),
      everyField: quote,
    },
    'quotes.withdraw': { access: ['craftsman'], call: (harness) => quoted(harness, 'craftsman') },
    'quotes.accept': {
      access: ['client'],
      call: async (harness) => ({ ...(await quoted(harness, 'client')), body: { expectedPrice: 45_000 } }),
      everyField: { expectedPrice: 45_000, expectedRevision: 1 },
    },
    'quotes.confirm': {
      access: ['craftsman'],
      call: async (harness) => {
        const { caller, params } = await quoted(harness, 'craftsman')
        const changes = { description: 'The pipe under the sink is wet too.' }
        await harness.app.as(harness.people.client).put(`/jobs/${params.jobId}`, changes).expect(200)
        return { caller, params, body: { jobRevision: 2 } }
      },
      everyField: { jobRevision: 1 },
    },
    'quotes.reject': { access: ['client'], call: (harness) => quoted(harness, 'client') },
    'quotes.listOwn': {
      access: ['craftsman'],
      call: async (harness) => ({ caller: (await quoted(harness, 'craftsman')).caller }),
      everyParameter: { ...FEED, status: 'Submitted' },
    },
  },
  ids: async (harness) => {
    const { client, craftsman } = harness.people
    const { jobId, quoteId } = (await quoted(harness, 'client')).params
    const hired = await harness.app.a.hiredJob({ client, craftsman })
    const other = await harness.app.a.hiredJob()
    return {
      // Often the same, so that a job and its quote come together.
      jobId: [...repeated(jobId), hired.id, other.id],
      quoteId: [...repeated(quoteId), hired.quoteId, other.quoteId],
    }
  },
}
