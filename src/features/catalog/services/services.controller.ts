import { given } from '#kernel/given.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { serviceRoutes } from './services.routes.js'
import type { ServiceCatalog } from './services.service.js'
import { viewService } from './services.view.js'

export const serviceController = (catalog: ServiceCatalog): Handlers<typeof serviceRoutes> => ({
  list: async ({ query }) =>
    (await catalog.list()).map((service) => viewService(service, query.lang ?? 'en')),
  create: async ({ actor, tx, body }) => viewService(await catalog.add(tx, actor, body), 'en'),
  update: async ({ actor, params, body }) =>
    viewService(await catalog.change(actor, params.id, given(body)), 'en'),
  remove: async ({ actor, params, say }) => {
    await catalog.remove(actor, params.id)
    return say({ en: 'The service was removed.', ar: 'تم حذف الخدمة.' })
  },
})
