import type { Ground } from '../matrices/ground.js'
import { EVERY_ROLE, type FeatureMatrix, PAGE } from '../matrices/matrix.js'

const quote = { price: 45_000, notes: 'New washers; parts included.', etaHours: 3, jobRevision: 1 }

const quoted = async ({ app, people }: Ground, as: 'client' | 'craftsman') => {
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
      call: async (ground) => {
        const { caller, params } = await quoted(ground, 'client')
        return { caller, params: { jobId: params.jobId } }
      },
      everyParameter: PAGE,
    },
    'quotes.revise': {
      access: ['craftsman'],
      call: async (ground) => ({ ...(await quoted(ground, 'craftsman')), body: { price: 42_000 } }),
      everyField: quote,
    },
    'quotes.withdraw': { access: ['craftsman'], call: (ground) => quoted(ground, 'craftsman') },
    'quotes.accept': {
      access: ['client'],
      call: async (ground) => ({ ...(await quoted(ground, 'client')), body: { expectedPrice: 45_000 } }),
      everyField: { expectedPrice: 45_000, expectedRevision: 1 },
    },
    'quotes.confirm': {
      access: ['craftsman'],
      call: async (ground) => {
        const { caller, params } = await quoted(ground, 'craftsman')
        const changes = { description: 'The pipe under the sink is wet too.' }
        await ground.app.as(ground.people.client).put(`/jobs/${params.jobId}`, changes).expect(200)
        return { caller, params, body: { jobRevision: 2 } }
      },
      everyField: { jobRevision: 1 },
    },
    'quotes.reject': { access: ['client'], call: (ground) => quoted(ground, 'client') },
    'ownQuotes.list': {
      access: ['craftsman'],
      call: async (ground) => ({ caller: (await quoted(ground, 'craftsman')).caller }),
      everyParameter: { ...PAGE, status: 'Submitted' },
    },
  },
  ids: async (ground) => {
    const { jobId, quoteId } = (await quoted(ground, 'client')).params
    const { client, craftsman } = ground.people
    const hired = await ground.app.a.hiredJob({ client, craftsman })
    const other = await ground.app.a.hiredJob()
    // Of somebody who calls nothing at random, so that nobody but staff ends it.
    const lasting = await ground.app.a.quote({ craftsman })
    return {
      jobId: [jobId, hired.id, other.id, lasting.job.id],
      quoteId: [quoteId, hired.quoteId, other.quoteId, lasting.id],
    }
  },
}
