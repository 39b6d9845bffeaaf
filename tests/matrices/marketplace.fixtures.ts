import { jobExamples } from '#features/marketplace/jobs/jobs.examples.js'
import { newId } from '#kernel/ids.js'
import { type Fixtures, PAGE } from './fixture.js'
import type { Ground } from './ground.js'

const service = () => ({
  name: `Trade ${newId()}`,
  nameAr: `حرفة ${newId()}`,
  icon: 'pipe-icon',
  description: 'Water systems and pipe work',
  descriptionAr: 'أنظمة المياه وأعمال المواسير',
})

const newService = async ({ app, people }: Ground) => {
  const { body } = await app.as(people.moderator).post('/services', service())
  return { caller: people.moderator, params: { id: body.id as string } }
}

const pair = ({ people: { client, craftsman } }: Ground) => ({ client, craftsman })

const openJob = async (ground: Ground) => {
  const { client } = pair(ground)
  const { id: jobId } = await ground.app.a.job({ client })
  return { caller: client, params: { jobId } }
}

const quoted = async (ground: Ground, as: 'client' | 'craftsman') => {
  const { client, craftsman } = pair(ground)
  const { id: quoteId, job } = await ground.app.a.quote({
    job: await ground.app.a.job({ client }),
    craftsman,
  })
  return { caller: pair(ground)[as], params: { jobId: job.id, quoteId } }
}

const invited = async (ground: Ground) => {
  const { client, craftsman } = pair(ground)
  return ground.app.a.invitation({ job: await ground.app.a.job({ client }), craftsman })
}

const job = {
  ...jobExamples.input,
  photos: ['https://images.example/tap.jpg'],
  scheduledFor: '2030-02-01T09:00:00.000Z',
}
const quote = { price: 45_000, notes: 'New washers; parts included.', etaHours: 3 }

export const marketplaceFixtures: Fixtures = {
  'services.list': { call: () => ({ caller: null }), everyParameter: { lang: 'ar' } },
  'services.create': {
    call: ({ people }) => ({ caller: people.admin, body: service() }),
    everyField: service(),
  },
  'services.update': {
    call: async (ground) => ({ ...(await newService(ground)), body: { icon: 'tap-icon' } }),
    everyField: service(),
  },
  'services.remove': { call: newService },
  'jobs.post': {
    call: ({ people }) => ({ caller: people.client, body: { ...job, title: `Tap ${newId()} leaks` } }),
    everyField: job,
  },
  'jobs.list': {
    call: async (ground) => {
      await openJob(ground)
      return { caller: ground.people.craftsman, query: { near: '31.2569,29.9602', limit: '5' } }
    },
    everyParameter: {
      ...PAGE,
      category: 'Plumbing',
      status: 'Posted',
      near: '31.2569,29.9602',
      radius: '5000',
      q: 'tap',
      paymentType: 'Cash',
      minBudget: '1',
      maxBudget: '1000000',
      postedAfter: '2026-01-01T00:00:00Z',
      postedBefore: '2036-01-01T00:00:00Z',
      sort: 'nearest',
    },
  },
  'jobs.read': { call: openJob },
  'jobs.update': {
    call: async (ground) => ({ ...(await openJob(ground)), body: { budget: 60_000 } }),
    everyField: job,
  },
  'jobs.cancel': { call: openJob },
  'jobs.changeStatus': {
    call: async (ground) => {
      const { id: jobId, craftsman: caller } = await ground.app.a.hiredJob({
        ...pair(ground),
        status: 'In Progress',
      })
      return { caller, params: { jobId }, body: { status: 'Completed' } }
    },
    everyField: { status: 'Hired', note: 'Done', quoteId: newId() },
  },
  'jobs.confirm': {
    call: async (ground) => {
      const { id: jobId, client: caller } = await ground.app.a.hiredJob({
        ...pair(ground),
        status: 'Completed',
      })
      return { caller, params: { jobId } }
    },
  },
  'jobs.history': { call: openJob, everyParameter: PAGE },
  'quotes.submit': {
    call: async (ground) => ({
      caller: ground.people.craftsman,
      params: (await openJob(ground)).params,
      body: quote,
    }),
    everyField: quote,
  },
  'quotes.list': {
    call: async (ground) => {
      const { caller, params } = await quoted(ground, 'client')
      return { caller, params: { jobId: params.jobId } }
    },
    everyParameter: PAGE,
  },
  'quotes.revise': {
    call: async (ground) => ({ ...(await quoted(ground, 'craftsman')), body: { price: 42_000 } }),
    everyField: quote,
  },
  'quotes.withdraw': { call: (ground) => quoted(ground, 'craftsman') },
  'quotes.accept': {
    call: async (ground) => ({ ...(await quoted(ground, 'client')), body: { expectedPrice: 45_000 } }),
    everyField: { expectedPrice: 45_000 },
  },
  'ownJobs.list': {
    call: async (ground) => ({ caller: (await openJob(ground)).caller }),
    everyParameter: { ...PAGE, status: 'Posted' },
  },
  'ownQuotes.list': {
    call: async (ground) => ({ caller: (await quoted(ground, 'craftsman')).caller }),
    everyParameter: { ...PAGE, status: 'Submitted' },
  },
  'invitations.invite': {
    call: async (ground) => {
      const { id: craftsmanId } = await ground.app.a.craftsman()
      return { ...(await openJob(ground)), body: { craftsmanId } }
    },
    everyField: { craftsmanId: newId() },
  },
  'invitations.list': {
    call: async (ground) => {
      const { job: invitedTo } = await invited(ground)
      return { caller: invitedTo.client, params: { jobId: invitedTo.id } }
    },
    everyParameter: PAGE,
  },
  'invitations.respond': {
    call: async (ground) => {
      const { job: invitedTo, craftsman: caller } = await invited(ground)
      return { caller, params: { jobId: invitedTo.id }, body: { response: 'Accepted' } }
    },
    everyField: { response: 'Accepted' },
  },
  'receivedInvitations.list': {
    call: async (ground) => ({ caller: (await invited(ground)).craftsman }),
    everyParameter: { ...PAGE, status: 'Pending' },
  },
  'quotes.reject': { call: (ground) => quoted(ground, 'client') },
}
