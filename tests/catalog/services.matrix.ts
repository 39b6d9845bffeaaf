import { newId } from '#kernel/ids.js'
import type { MatrixHarness } from '../matrices/harness.js'
import { type FeatureMatrix, STAFF } from '../matrices/matrix.js'

const service = () => ({
  name: `Trade ${newId()}`,
  nameAr: `حرفة ${newId()}`,
  icon: 'pipe-icon',
  description: 'Water systems and pipe work',
  descriptionAr: 'أنظمة المياه وأعمال المواسير',
})

const newService = async ({ app, people }: MatrixHarness) => {
  const { body } = await app.as(people.moderator).post('/services', service())
  return { caller: people.moderator, params: { id: body.id as string } }
}

export const matrix: FeatureMatrix = {
  operations: {
    'services.list': {
      access: 'everybody',
      call: () => ({ caller: null }),
      everyParameter: { lang: 'ar' },
    },
    'services.get': {
      access: 'everybody',
      call: async (harness) => ({ ...(await newService(harness)), caller: null }),
      everyParameter: { lang: 'all' },
      withoutOwner: 'services belong to the house; everybody may read them',
    },
    'services.create': {
      access: STAFF,
      call: ({ people }) => ({ caller: people.admin, body: service() }),
      everyField: { ...service(), picture: newId() },
    },
    'services.update': {
      access: STAFF,
      call: async (harness) => ({ ...(await newService(harness)), body: { icon: 'tap-icon' } }),
      everyField: { ...service(), picture: newId() },
      withoutOwner: 'services belong to the house; every member of staff may change them',
    },
    'services.remove': {
      access: STAFF,
      call: newService,
      withoutOwner: 'services belong to the house; every member of staff may remove them',
    },
  },
  ids: async ({ app }) => {
    const { body } = await app.anonymous.get('/services')
    return { id: body.slice(-3).map(({ id }: { id: string }) => id) }
  },
}
