import type { MatrixHarness } from '../matrices/harness.js'
import { type FeatureMatrix, PAGE } from '../matrices/matrix.js'

const favourite = async ({ app, people: { client } }: MatrixHarness) => {
  const { id: craftsmanId } = await app.a.craftsman()
  await app.as(client).put(`/users/me/favourites/${craftsmanId}`).expect(200)
  return { caller: client, params: { craftsmanId } }
}

export const matrix: FeatureMatrix = {
  operations: {
    'favourites.list': {
      access: ['client'],
      call: async (harness) => ({ caller: (await favourite(harness)).caller }),
      everyParameter: PAGE,
    },
    'favourites.add': {
      access: ['client'],
      call: async ({ app, people: { client } }) => ({
        caller: client,
        params: { craftsmanId: (await app.a.craftsman()).id },
      }),
      withoutOwner: 'every client may keep any craftsman',
    },
    'favourites.remove': { access: ['client'], call: favourite },
  },
  ids: async (harness) => ({ craftsmanId: [(await favourite(harness)).params.craftsmanId] }),
}
