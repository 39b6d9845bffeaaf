import { newId } from '#kernel/ids.js'
import type { Fixtures } from './fixture.js'
import type { Ground } from './ground.js'

/** An open job with somebody near it who has not quoted. */
const jobWithNeighbours = async ({ app, people: { client } }: Ground) => {
  const coordinates: [number, number] = [31.2569, 29.9602]
  const job = await app.a.job({ client, coordinates })
  await app.a.craftsman({ coordinates })
  await app.settle()
  return job
}

export const recommendationFixtures: Fixtures = {
  'recommendations.craftsmen': {
    call: async (ground) => ({
      caller: ground.people.client,
      query: { jobId: (await jobWithNeighbours(ground)).id },
    }),
    everyParameter: { jobId: newId(), limit: '5' },
  },
  'recommendedJobs.list': {
    call: async (ground) => {
      await jobWithNeighbours(ground)
      return { caller: ground.people.craftsman, query: { limit: '5' } }
    },
    everyParameter: { limit: '5' },
  },
}
