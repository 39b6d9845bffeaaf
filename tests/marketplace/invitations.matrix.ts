import { newId } from '#kernel/ids.js'
import type { Ground } from '../matrices/ground.js'
import { EVERY_ROLE, type FeatureMatrix, FEED } from '../matrices/matrix.js'

const invited = async ({ app, people: { client, craftsman } }: Ground) =>
  app.a.invitation({ job: await app.a.job({ client }), craftsman })

export const matrix: FeatureMatrix = {
  operations: {
    'invitations.invite': {
      access: ['client'],
      call: async ({ app, people: { client } }) => {
        const [{ id: jobId }, { id: craftsmanId }] = [await app.a.job({ client }), await app.a.craftsman()]
        return { caller: client, params: { jobId }, body: { craftsmanId } }
      },
      everyField: { craftsmanId: newId() },
    },
    'invitations.list': {
      access: EVERY_ROLE,
      call: async (ground) => {
        const { job } = await invited(ground)
        return { caller: job.client, params: { jobId: job.id } }
      },
      everyParameter: FEED,
    },
    'invitations.respond': {
      access: ['craftsman'],
      call: async (ground) => {
        const { job, craftsman: caller } = await invited(ground)
        return { caller, params: { jobId: job.id }, body: { response: 'Accepted' } }
      },
      everyField: { response: 'Accepted' },
    },
    'receivedInvitations.list': {
      access: ['craftsman'],
      call: async (ground) => ({ caller: (await invited(ground)).craftsman }),
      everyParameter: { ...FEED, status: 'Pending' },
    },
  },
  ids: async (ground) => ({
    jobId: [(await invited(ground)).job.id],
    craftsmanId: [(await ground.app.a.craftsman()).id, ground.people.craftsman.id],
  }),
}
