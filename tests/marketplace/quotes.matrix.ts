import type { Ground } from '../matrices/ground.js'
import { EVERY_ROLE, type FeatureMatrix, FEED } from '../matrices/matrix.js'

const quote = { price: 45_000, notes: 'New washers; parts included.', etaHours: 3 }

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
      everyParameter: { ...FEED, sort: 'price' },
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
      everyField: { expectedPrice: 45_000 },
    },
    'quotes.reject': { access: ['client'], call: (ground) => quoted(ground, 'client') },
    'ownQuotes.list': {
      access: ['craftsman'],
      call: async (ground) => ({ caller: (await quoted(ground, 'craftsman')).caller }),
      everyParameter: { ...FEED, status: 'Submitted' },
    },
  },
  ids: async (ground) => {
    // Several, so that a job and its quote come together often enough.
    const standing = await Promise.all(Array.from({ length: 6 }, () => quoted(ground, 'client')))
    const { client, craftsman } = ground.people
    const hired = await ground.app.a.hiredJob({ client, craftsman })
    const other = await ground.app.a.hiredJob()
    return {
      jobId: [...standing.map(({ params }) => params.jobId), hired.id, other.id],
      quoteId: [...standing.map(({ params }) => params.quoteId), hired.quoteId, other.quoteId],
    }
  },
}
