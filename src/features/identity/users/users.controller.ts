import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
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
  catalog: ServiceCatalog
}): Handlers<typeof userRoutes> => {
  const update = async ({
    actor,
    body,
    pictures: [picture],
    language,
  }: Pick<Update, 'actor' | 'body' | 'pictures' | 'language'>) => {
    const updated = await parts.profiles.update(actor, given(body), picture)
    return viewOwnProfile(updated, await parts.catalog.naming(language))
  }
  return {
    getOwn: async ({ actor, language }) =>
      viewOwnProfile(await parts.profiles.own(actor), await parts.catalog.naming(language)),
    update,
    patch: update,
    deactivate: async ({ actor, body, say }) => {
      await parts.accounts.deactivate(actor, body)
      return say({ en: 'Your account has been closed.', ar: 'تم إغلاق الحساب.' })
    },
    get: async ({ params, actor, language }) => {
      const profile = await parts.profiles.publicProfile(params.userId)
      const nameOf = await parts.catalog.naming(language)
      return viewPublicProfile(profile, { actor, language, nameOf })
    },
  }
}
