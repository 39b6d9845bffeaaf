import { type ServedIndexes, SOME_ID } from '../support/served-indexes.js'

export const indexes: ServedIndexes = {
  favourites: {
    'craftsmen.craftsman_1': { by: 'FavouriteService.forget', find: { 'craftsmen.craftsman': SOME_ID } },
  },
}
