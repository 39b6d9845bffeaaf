import { defineFeature } from '#kernel/features/feature.js'
import { operationKeyRoutes } from './operation-keys.routes.js'

export const operationKeysFeature = defineFeature({ name: 'operation-keys', routes: [operationKeyRoutes] })
