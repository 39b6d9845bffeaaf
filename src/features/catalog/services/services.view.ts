import type { Language } from '#kernel/i18n/text.js'
import type { ServiceDoc } from './services.model.js'

/** The fields of CONTRACT.md "Services", in one language, and the picture where there is one. */
export const viewService = (service: ServiceDoc, language: Language) => ({
  id: service._id.toHexString(),
  name: language === 'ar' ? service.nameAr : service.name,
  icon: service.icon,
  ...(service.picture && { picture: service.picture.url }),
  description: language === 'ar' ? service.descriptionAr : service.description,
})
