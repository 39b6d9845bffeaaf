import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { EVERY_ROLE, type FeatureMatrix, FEED } from '../matrices/matrix.js'

const invited = async ({ app, people: { client, craftsman } }: MatrixHarness) =>
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
      call: async (harness) => {
        const { job } = await invited(harness)
        return { caller: job.client, params: { jobId: job.id } }
      },
      everyParameter: FEED,
    },
    'invitations.respond': {
      access: ['craftsman'],
      call: async (harness) => {
        const { job, craftsman: caller } = await invited(harness)
        return { caller, params: { jobId: job.id }, body: { response: 'Accepted' } }
      },
      everyField: { response: 'Accepted' },
    },
    'invitations.listReceived': {
      access: ['craftsman'],
      call: async (harness) => ({ caller: (await invited(harness)).craftsman }),
      everyParameter: { ...FEED, status: 'Pending' },
    },
  },
  ids: async (harness) => ({
    jobId: [(await invited(harness)).job.id],
    craftsmanId: [(await harness.app.a.craftsman()).id, harness.people.craftsman.id],
  }),
}
