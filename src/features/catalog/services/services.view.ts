import type { Language } from '#kernel/i18n/text.js'
import type { ServiceDoc } from './services.model.js'

export const viewService = (service: ServiceDoc, language: Language) => ({
  id: service._id.toHexString(),
  name: language === 'ar' ? service.nameAr : service.name,
  icon: service.icon,
  description: language === 'ar' ? service.descriptionAr : service.description,
})
