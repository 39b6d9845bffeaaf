import type { Handlers } from '#kernel/http/endpoint.js'
import type { placeRoutes } from './places.routes.js'
import { viewPlaces } from './places.view.js'

export const placeController = (): Handlers<typeof placeRoutes> => {
  const places = viewPlaces()
  return { list: () => Promise.resolve(places) }
}
