import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { favouriteRoutes } from './favourites.routes.js'
import type { FavouriteService } from './favourites.service.js'
import { viewFavourite } from './favourites.view.js'

export const favouriteController = ({
  favourites,
  catalog,
}: {
  favourites: FavouriteService
  catalog: ServiceCatalog
}): Handlers<typeof favouriteRoutes> => ({
  list: async ({ actor, query, language }) => {
    const { data, pagination } = await favourites.list(actor, query)
    const nameOf = await catalog.naming(language)
    return { data: data.map((favourite) => viewFavourite(favourite, { language, nameOf })), pagination }
  },
  add: async ({ actor, params, language }) => {
    const favourite = await favourites.add(actor, params.craftsmanId)
    return viewFavourite(favourite, { language, nameOf: await catalog.naming(language) })
  },
  remove: async ({ actor, params, say }) => {
    await favourites.remove(actor, params.craftsmanId)
    return say({ en: 'Removed from your favourites.', ar: 'تمت الإزالة من المفضلة.' })
  },
})
