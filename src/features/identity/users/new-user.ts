import { ObjectId } from 'mongodb'
import type { CraftsmanInfo, UserDoc } from './users.model.js'
import { DEFAULT_SERVICE_RADIUS_METRES, normalizeEmail } from './users.rules.js'

type RequiredFields = Pick<UserDoc, 'email' | 'passwordHash' | 'role' | 'firstName' | 'lastName' | 'language'>

interface Optional {
  readonly id?: ObjectId
  /** E.164. */
  readonly phone?: string | undefined
  readonly location?: UserDoc['location'] | undefined
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
  phone,
  location,
  craftsman,
  ...given
}: RequiredFields & Optional & { at: Date }): UserDoc => ({
  _id: id,
  email: normalizeEmail(email),
  phone: phone ?? null,
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
  guard: 0,
  createdAt: at,
  updatedAt: at,
})
