import type { Handlers } from '#kernel/http/endpoint.js'
import type { favouriteRoutes } from './favourites.routes.js'
import type { FavouriteService } from './favourites.service.js'
import { viewFavourite } from './favourites.view.js'

export const favouriteController = (favourites: FavouriteService): Handlers<typeof favouriteRoutes> => ({
  list: async ({ actor, query, language }) => {
    const { data, pagination } = await favourites.list(actor, query)
    return { data: data.map((favourite) => viewFavourite(favourite, language)), pagination }
  },
  add: async ({ actor, params, language }) =>
    viewFavourite(await favourites.add(actor, params.craftsmanId), language),
  remove: async ({ actor, params, say }) => {
    await favourites.remove(actor, params.craftsmanId)
    return say({ en: 'Removed from your favourites.', ar: 'تمت الإزالة من المفضلة.' })
  },
})
