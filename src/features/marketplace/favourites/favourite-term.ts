import type { ContributedTerm } from '#features/marketplace/recommendations/contributed-term.rules.js'
import type { FavouriteService } from './favourites.service.js'

/** Who fits as well as most (0.7) gains by being a favourite what they would by living next door instead of 3 km away. */
const WEIGHT = 0.3

/** Ranks favourites of the client higher. */
export const favouriteTerm = (favourites: FavouriteService): ContributedTerm => ({
  name: 'favourite',
  weight: WEIGHT,
  reason: { code: 'FAVOURITE', text: { en: 'One of your favourites', ar: 'من الحرفيين المفضلين لديك' } },
  valuesFor: async (client) => {
    const kept = await favourites.craftsmenOf(client)
    return new Map(kept.map((craftsman) => [craftsman.toHexString(), 1]))
  },
})
