import { type ServedIndexes } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  users: {
    email_1: { by: 'AccountService.findForLogin', find: { email: 'a@b.example' } },
    phone_1: { by: 'AccountService.findForLogin', find: { phone: '+201000000000' } },
    'craftsmanInfo.skills_1': {
      by: 'UserDirectory.hasCraftsmen',
      find: { 'craftsmanInfo.skills': 'Plumbing' },
    },
  },
}
