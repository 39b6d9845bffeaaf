import { defineModule } from '#app/kernel-bundle.js'
import { services } from '#features/catalog/services/services.compose.js'
import { userDeactivated } from '#features/identity/users/users.events.js'
import { users } from '#features/identity/users/users.compose.js'
import { recommendations } from '#features/marketplace/recommendations/recommendations.compose.js'
import { consumer } from '#kernel/events/event.js'
import { bind } from '#kernel/http/endpoint.js'
import { toObjectId } from '#kernel/ids.js'
import { favouriteTerm } from './favourite-term.js'
import { favouriteController } from './favourites.controller.js'
import { favouritesFeature } from './favourites.feature.js'
import { favouritesStore } from './favourites.model.js'
import { favouriteRoutes } from './favourites.routes.js'
import { FavouriteService } from './favourites.service.js'

export const favourites = defineModule({
  feature: favouritesFeature,
  needs: { services, users, recommendations },
  compose: (kernel, needs) => {
    const store = favouritesStore(kernel.database, kernel.clock)
    const service = new FavouriteService({ ...kernel, ...needs.users, favourites: store })
    needs.recommendations.contributedTerms.add(favouriteTerm(service))
    return {
      endpoints: [
        bind(favouriteRoutes, favouriteController({ favourites: service, catalog: needs.services.catalog })),
      ],
      consumers: [
        consumer('favourites.user-deactivated', userDeactivated, ({ userId }) =>
          service.forget(toObjectId(userId)),
        ),
      ],
      offers: { favourites: service },
    }
  },
})
