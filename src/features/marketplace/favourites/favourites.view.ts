import type { Language } from '#kernel/i18n/text.js'
import type { Favourite } from './favourites.service.js'

export const viewFavourite = (
  { craftsman, favouritedAt }: Favourite,
  { language, nameOf }: { language: Language; nameOf: (service: string) => string },
) => ({
  ...craftsman.summary,
  skills: craftsman.skills,
  skillNames: craftsman.skills.map(nameOf),
  verificationStatus: craftsman.verificationStatus,
  district: craftsman.district?.[language] ?? null,
  favouritedAt: favouritedAt.toISOString(),
})
