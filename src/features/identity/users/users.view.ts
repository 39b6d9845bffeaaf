import { districtOf } from '#features/catalog/places/rounded-place.js'
import type { Language } from '#kernel/i18n/text.js'
import { viewPortfolioItem } from './portfolio.view.js'
import type { CraftsmanInfo, UserDoc } from './users.model.js'
import { MEMBERS } from './users.rules.js'

/** A service by its stored name, in the language of the one who looks. */
type NameOf = (service: string) => string

const viewCraft = (info: CraftsmanInfo, nameOf: NameOf) => ({
  skills: info.skills,
  skillNames: info.skills.map(nameOf),
  bio: info.bio,
  portfolioImageUrls: info.portfolioImageUrls,
  portfolio: (info.portfolio ?? []).map(viewPortfolioItem),
  verificationStatus: info.verificationStatus,
})

const viewName = (user: UserDoc) => ({
  id: user._id.toHexString(),
  firstName: user.firstName,
  lastName: user.lastName,
  profilePicture: user.profilePicture,
  rating: user.rating,
  ratingCount: user.ratingCount,
  createdAt: user.createdAt.toISOString(),
})

export const viewOwnProfile = (user: UserDoc, nameOf: NameOf) => ({
  ...viewName(user),
  email: user.email,
  phone: user.phone,
  role: user.role,
  language: user.language,
  address: user.address,
  location: user.location,
  ...(user.craftsmanInfo && {
    ...viewCraft(user.craftsmanInfo, nameOf),
    serviceRadiusMetres: user.craftsmanInfo.serviceRadiusMetres,
  }),
  ...(user.wallet && {
    wallet: { balance: user.wallet.balance, withdrawableBalance: user.wallet.withdrawableBalance },
  }),
  updatedAt: user.updatedAt.toISOString(),
})

/** A client or craftsman as everybody sees them, in the caller's language. */
export const viewPublicProfile = (
  user: UserDoc,
  { language, nameOf }: { language: Language; nameOf: NameOf },
) => {
  const role = MEMBERS.find((member) => member === user.role)
  if (!role) throw new Error('staff have no public profile')
  const district = user.location && districtOf(user.location.coordinates)
  return {
    ...viewName(user),
    role,
    ...(user.craftsmanInfo && {
      ...viewCraft(user.craftsmanInfo, nameOf),
      district: district ? district[language] : null,
    }),
  }
}

const statusOf = ({ ban, deactivatedAt }: UserDoc) => {
  if (ban) return 'banned' as const
  return deactivatedAt ? ('deactivated' as const) : ('active' as const)
}

export const viewForStaff = (user: UserDoc) => ({
  ...viewName(user),
  email: user.email,
  phone: user.phone,
  role: user.role,
  language: user.language,
  status: statusOf(user),
  blockReason: user.ban?.reason ?? null,
  blockedAt: user.ban?.at.toISOString() ?? null,
  blockedBy: user.ban?.by.toHexString() ?? null,
  deactivatedAt: user.deactivatedAt?.toISOString() ?? null,
  lastLoginAt: user.lastLoginAt?.toISOString() ?? null,
  ...(user.craftsmanInfo && { verificationStatus: user.craftsmanInfo.verificationStatus }),
})
