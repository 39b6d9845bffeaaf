import { z } from 'zod'
import { CraftsmanSummary } from '#features/identity/users/craftsman-summary.schemas.js'
import { pageSchema, timestamp } from '#kernel/http/schemas.js'
import { idSchema } from '#kernel/ids.js'

export const FavouriteParams = z.strictObject({ craftsmanId: idSchema('User') })

export const FavouriteView = z
  .strictObject({ ...CraftsmanSummary.shape, favouritedAt: timestamp })
  .meta({ id: 'FavouriteView' })

export const FavouritePage = pageSchema('FavouritePage', FavouriteView)
