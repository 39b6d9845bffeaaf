import { given } from '#kernel/given.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { Language } from '#kernel/i18n/text.js'
import type { serviceRoutes } from './services.routes.js'
import type { Service, ServiceCatalog } from './services.service.js'
import { viewService, viewServiceInAll } from './services.view.js'

const viewIn = (service: Service, lang: Language | 'all') =>
  lang === 'all' ? viewServiceInAll(service) : viewService(service, lang)

export const serviceController = (catalog: ServiceCatalog): Handlers<typeof serviceRoutes> => ({
  list: async ({ query: { lang = 'en' } }) => (await catalog.list()).map((service) => viewIn(service, lang)),
  read: async ({ params, query: { lang = 'en' } }) => viewIn(await catalog.find(params.id), lang),
  create: async ({ actor, tx, body }) => viewService(await catalog.add(tx, actor, body), 'en'),
  update: async ({ actor, params, body }) =>
    viewService(await catalog.change(actor, params.id, given(body)), 'en'),
  remove: async ({ actor, params, say }) => {
    await catalog.remove(actor, params.id)
    return say({ en: 'The service was removed.', ar: 'تم حذف الخدمة.' })
  },
})
