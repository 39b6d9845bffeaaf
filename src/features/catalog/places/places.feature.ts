import { defineFeature } from '#kernel/features/feature.js'
import { placeRoutes } from './places.routes.js'

export const placesFeature = defineFeature({
  name: 'places',
  headings: [{ tag: 'Places', text: 'The governorates of Egypt and their districts.', position: 35 }],
  routes: [placeRoutes],
})
