import { defineFeature } from '#kernel/features/feature.js'
import { favouriteErrors } from './favourites.errors.js'
import { favouriteMigrations } from './favourites.migrations.js'
import { favouriteRoutes } from './favourites.routes.js'

export const favouritesFeature = defineFeature({
  name: 'favourites',
  headings: [{ tag: 'Favourites', text: 'Craftsmen a client has saved.', position: 75 }],
  routes: [favouriteRoutes],
  errors: favouriteErrors,
  migrations: favouriteMigrations,
})
