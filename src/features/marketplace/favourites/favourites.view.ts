import type { Language } from '#kernel/i18n/text.js'
import type { Favourite } from './favourites.service.js'

export const viewFavourite = ({ craftsman, favouritedAt }: Favourite, language: Language) => ({
  ...craftsman.summary,
  skills: craftsman.skills,
  verificationStatus: craftsman.verificationStatus,
  district: craftsman.district?.[language] ?? null,
  favouritedAt: favouritedAt.toISOString(),
})
