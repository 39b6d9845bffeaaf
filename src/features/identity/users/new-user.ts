import { ObjectId } from 'mongodb'
import type { CraftsmanInfo, UserDoc } from './users.model.js'
import { DEFAULT_SERVICE_RADIUS_METRES, normalizeEmail } from './users.rules.js'

type RequiredFields = Pick<UserDoc, 'email' | 'passwordHash' | 'role' | 'firstName' | 'lastName' | 'language'>

interface Optional {
  readonly id?: ObjectId
  /** E.164. */
  readonly phone?: string | undefined
  readonly location?: UserDoc['location'] | undefined
  readonly emailVerifiedAt?: Date | undefined
  readonly phoneVerifiedAt?: Date | undefined
  readonly knownAddresses?: string[] | undefined
  /** Of a craftsman only. */
  readonly craftsman?: Pick<CraftsmanInfo, 'skills'> & Partial<CraftsmanInfo>
}

const NO_INFO = {
  bio: null,
  verificationStatus: 'None',
  serviceRadiusMetres: DEFAULT_SERVICE_RADIUS_METRES,
} as const satisfies Partial<CraftsmanInfo>

export const newUser = ({
  id = new ObjectId(),
  at,
  email,
  emailVerifiedAt,
  phone,
  phoneVerifiedAt,
  location,
  knownAddresses,
  craftsman,
  ...given
}: RequiredFields & Optional & { at: Date }): UserDoc => ({
  _id: id,
  email: normalizeEmail(email),
  ...(emailVerifiedAt && { emailVerifiedAt }),
  phone: phone ?? null,
  ...(phoneVerifiedAt && { phoneVerifiedAt }),
  ...given,
  profilePicture: null,
  address: null,
  location: location ?? null,
  ...(craftsman && {
    craftsmanInfo: { ...NO_INFO, portfolioImageUrls: [], ...craftsman },
    wallet: { balance: 0, withdrawableBalance: 0 },
  }),
  rating: 0,
  ratingCount: 0,
  ban: null,
  deactivatedAt: null,
  lastLoginAt: null,
  ...(knownAddresses && { knownAddresses }),
  guard: 0,
  createdAt: at,
  updatedAt: at,
})
