import { invalidField } from '#kernel/errors/app-error.js'
import { given } from '#kernel/given.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { KeptPicture, UploadId } from '#kernel/files/kept-picture.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import type { Language } from '#kernel/i18n/text.js'
import type { serviceRoutes } from './services.routes.js'
import type { Service, ServiceCatalog } from './services.service.js'
import { viewService, viewServiceInAll } from './services.view.js'

const viewIn = (service: Service, lang: Language | 'all') =>
  lang === 'all' ? viewServiceInAll(service) : viewService(service, lang)

const TWO_PICTURES: FieldProblem = {
  code: 'CONFLICTING_FIELDS',
  en: 'Either a file or the id of an upload',
  ar: 'إما ملف أو معرّف ملف مرفوع',
}

/** What was sent as a file stands where its id would. */
const withPicture = <Body extends { picture?: UploadId | null | undefined }>(
  body: Body,
  picture: KeptPicture | undefined,
): Body => {
  if (!picture) return body
  if (body.picture !== undefined) throw invalidField('picture', TWO_PICTURES)
  return { ...body, picture: picture.id }
}

export const serviceController = (catalog: ServiceCatalog): Handlers<typeof serviceRoutes> => ({
  list: async ({ query: { lang = 'en' } }) => (await catalog.list()).map((service) => viewIn(service, lang)),
  get: async ({ params, query: { lang = 'en' } }) => viewIn(await catalog.find(params.id), lang),
  create: async ({ actor, tx, body, pictures: [picture] }) =>
    viewService(await catalog.add(tx, actor, withPicture(body, picture)), 'en'),
  update: async ({ actor, params, body, pictures: [picture] }) =>
    viewService(await catalog.change(actor, params.id, given(withPicture(body, picture))), 'en'),
  remove: async ({ actor, params, say }) => {
    await catalog.remove(actor, params.id)
    return say({ en: 'The service was removed.', ar: 'تم حذف الخدمة.' })
  },
})
