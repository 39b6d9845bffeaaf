import { districtOf } from '#features/catalog/places/district-of.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import { viewPortfolioItem } from './portfolio.view.js'
import { maskedOrNull } from '#kernel/masking/contact-masking.js'
import { shownName } from './shown-name.js'
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
  emailVerified: user.emailVerifiedAt !== undefined,
  phone: user.phone,
  phoneVerified: user.phoneVerifiedAt !== undefined,
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

export interface ProfileViewer {
  /** Null for who is not signed in. */
  readonly actor: Actor | null
  readonly language: Language
  readonly nameOf: NameOf
}

const seesContacts = (actor: Actor | null, user: UserDoc): boolean =>
  actor !== null && (isStaff(actor) || actor.id === user._id.toHexString())

const withMaskedWords = (craft: ReturnType<typeof viewCraft>) => ({
  ...craft,
  bio: maskedOrNull(craft.bio),
  portfolio: craft.portfolio.map((item) => ({ ...item, caption: maskedOrNull(item.caption) })),
})

/** A client or craftsman as everybody sees them; contacts in their own words only they and staff. */
export const viewPublicProfile = (user: UserDoc, { actor, language, nameOf }: ProfileViewer) => {
  const isWhole = seesContacts(actor, user)
  const role = MEMBERS.find((member) => member === user.role)
  if (!role) throw new Error('staff have no public profile')
  const district = user.location && districtOf(user.location.coordinates)
  return {
    ...viewName(user),
    ...(!isWhole && shownName(user)),
    role,
    ...(user.craftsmanInfo && {
      ...(isWhole
        ? viewCraft(user.craftsmanInfo, nameOf)
        : withMaskedWords(viewCraft(user.craftsmanInfo, nameOf))),
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
