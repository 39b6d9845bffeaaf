import type { Language } from '#kernel/i18n/text.js'
import type { ServiceDoc } from './services.model.js'

/** In one language, and the picture where there is one. */
export const viewService = (service: ServiceDoc, language: Language) => ({
  id: service._id.toHexString(),
  name: language === 'ar' ? service.nameAr : service.name,
  icon: service.icon,
  ...(service.picture && { picture: service.picture.url }),
  description: language === 'ar' ? service.descriptionAr : service.description,
})

/** English under the plain names of the fields, Arabic beside it. */
export const viewServiceInAll = (service: ServiceDoc) => ({
  ...viewService(service, 'en'),
  nameAr: service.nameAr,
  descriptionAr: service.descriptionAr,
})
