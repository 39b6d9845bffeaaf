import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import type { FeatureMatrix } from '../matrices/matrix.js'

/** An open job with somebody near it who has not quoted. */
const jobWithNeighbours = async ({ app, people: { client } }: MatrixHarness) => {
  const coordinates: [number, number] = [31.2569, 29.9602]
  const job = await app.a.job({ client, coordinates })
  await app.a.craftsman({ coordinates })
  await app.settle()
  return job
}

export const matrix: FeatureMatrix = {
  operations: {
    'recommendations.listCraftsmen': {
      access: ['client'],
      call: async (harness) => ({
        caller: harness.people.client,
        query: { jobId: (await jobWithNeighbours(harness)).id },
      }),
      everyParameter: { jobId: newId(), limit: '5' },
    },
    'recommendations.listJobs': {
      access: ['craftsman'],
      call: async (harness) => {
        await jobWithNeighbours(harness)
        return { caller: harness.people.craftsman, query: { limit: '5' } }
      },
      everyParameter: { limit: '5' },
    },
  },
}
