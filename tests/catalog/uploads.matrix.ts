import { EVERY_ROLE, type FeatureMatrix } from '../matrices/matrix.js'
import { pictureOf, upload } from '../support/pictures.js'

let made = 0

export const matrix: FeatureMatrix = {
  operations: {
    'uploads.create': {
      access: EVERY_ROLE,
      call: async ({ people }) => {
        made += 1
        const content = await pictureOf('image/png', { width: 8, height: 8 + made })
        return { caller: people.client, file: { field: 'file', content } }
      },
    },
  },
  ids: async ({ app, people }) => ({
    photos: await Promise.all(Array.from({ length: 12 }, () => upload(app, people.client))),
    picture: await Promise.all(Array.from({ length: 12 }, () => upload(app, people.admin))),
  }),
}
