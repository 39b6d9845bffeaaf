import { given } from '#kernel/given.js'
import type { Call, Handlers } from '#kernel/http/endpoint.js'
import type { AccountService } from './accounts.service.js'
import type { ProfileService } from './profiles.service.js'
import type { userRoutes } from './users.routes.js'
import { viewOwnProfile, viewPublicProfile } from './users.view.js'

type Update = Call<(typeof userRoutes)['endpoints']['update']>

export const userController = (parts: {
  profiles: ProfileService
  accounts: AccountService
}): Handlers<typeof userRoutes> => {
  const update = async ({ actor, body, pictures: [picture] }: Pick<Update, 'actor' | 'body' | 'pictures'>) =>
    viewOwnProfile(await parts.profiles.update(actor, given(body), picture))
  return {
    me: async ({ actor }) => viewOwnProfile(await parts.profiles.own(actor)),
    replace: update,
    update,
    deactivate: async ({ actor, body, say }) => {
      await parts.accounts.deactivate(actor, body)
      return say({ en: 'Your account has been closed.', ar: 'تم إغلاق الحساب.' })
    },
    read: async ({ params, actor, language }) =>
      viewPublicProfile(await parts.profiles.publicProfile(params.userId), { actor, language }),
  }
}
