import type { ObjectId } from 'mongodb'
import { Schema } from 'mongoose'
import type { Role } from '#kernel/auth/actor.js'
import { ROLES } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store } from '#kernel/db/database.js'
import { baseSchemaOptions, type Timestamped, pointSchema, type StoredPoint } from '#kernel/db/schema.js'
import { type Language, LANGUAGES } from '#kernel/i18n/text.js'
import {
  DEFAULT_SERVICE_RADIUS_METRES,
  VERIFICATION_STATUSES,
  type VerificationStatus,
} from './users.rules.js'

export interface PortfolioItem {
  /** That of its upload. */
  id: ObjectId
  url: string
  caption: string | null
  addedAt: Date
}

export interface CraftsmanInfo {
  /** English names of services. */
  skills: string[]
  bio: string | null
  /** The addresses of `portfolio`, as releases before it read them. */
  portfolioImageUrls: string[]
  /** Pictures of their work, the newest last; absent before the first one. */
  portfolio?: PortfolioItem[]
  verificationStatus: VerificationStatus
  serviceRadiusMetres: number
}

/** The user-facing copy of the ledger's balance, in piastres. */
export interface WalletBalances {
  balance: number
  withdrawableBalance: number
}

export interface Ban {
  reason: string
  at: Date
  /** The admin's. */
  by: ObjectId
}

export interface UserDoc extends Timestamped {
  _id: ObjectId
  email: string
  /** When they proved that mail to `email` reaches them; absent until then, also of older accounts. */
  emailVerifiedAt?: Date
  /** E.164. */
  phone: string | null
  /** The same of `phone`. A number that nobody has proved yields to whoever does. */
  phoneVerifiedAt?: Date
  passwordHash: string
  role: Role
  firstName: string
  lastName: string
  /** Where the picture is shown from. */
  profilePicture: string | null
  /** Its name in storage; absent without a picture. */
  profilePictureId?: string
  /** Of what is pushed, mailed or texted to them. */
  language: Language
  address: string | null
  /** Exact, so never shown to others. */
  location: StoredPoint | null
  craftsmanInfo?: CraftsmanInfo
  wallet?: WalletBalances
  /** Mean of the revealed reviews, one decimal; 0 without any. */
  rating: number
  ratingCount: number
  ban: Ban | null
  deactivatedAt: Date | null
  lastLoginAt: Date | null
  /** Marks of the network addresses of the last sign-ins, the newest first; see AddressMarks. Absent before there were any. */
  knownAddresses?: string[]
  /**
   * Raised by transactions that only have to conflict with other writes of this user. A time would not do: setting a
   * field to the value it has writes nothing, and conflicts with nothing.
   */
  guard: number
}

const PART = { strict: 'throw', _id: false } as const

const portfolioItemSchema = () =>
  new Schema<PortfolioItem>(
    {
      id: { type: Schema.Types.ObjectId, required: true },
      url: { type: String, required: true },
      caption: { type: String, default: null },
      addedAt: { type: Date, required: true },
    },
    PART,
  )

const craftsmanSchema = () =>
  new Schema<CraftsmanInfo>(
    {
      skills: { type: [String], required: true },
      bio: { type: String, default: null },
      portfolioImageUrls: { type: [String], default: [] },
      portfolio: { type: [portfolioItemSchema()], default: undefined },
      verificationStatus: { type: String, enum: VERIFICATION_STATUSES, default: 'None' },
      serviceRadiusMetres: { type: Number, default: DEFAULT_SERVICE_RADIUS_METRES },
    },
    PART,
  )

const walletSchema = () =>
  new Schema<WalletBalances>(
    {
      balance: { type: Number, default: 0 },
      withdrawableBalance: { type: Number, default: 0 },
    },
    PART,
  )

const banSchema = () =>
  new Schema<Ban>(
    {
      reason: { type: String, required: true },
      at: { type: Date, required: true },
      by: { type: Schema.Types.ObjectId, required: true },
    },
    PART,
  )

export const userStore = (database: Database, clock: Clock): Store<UserDoc> => {
  const schema = new Schema<UserDoc>(
    {
      email: { type: String, required: true },
      emailVerifiedAt: Date,
      phone: { type: String, default: null },
      phoneVerifiedAt: Date,
      passwordHash: { type: String, required: true },
      role: { type: String, enum: ROLES, required: true },
      firstName: { type: String, required: true },
      lastName: { type: String, required: true },
      profilePicture: { type: String, default: null },
      profilePictureId: String,
      language: { type: String, enum: LANGUAGES, required: true },
      address: { type: String, default: null },
      location: { type: pointSchema(), default: null },
      craftsmanInfo: { type: craftsmanSchema(), default: undefined },
      wallet: { type: walletSchema(), default: undefined },
      rating: { type: Number, default: 0 },
      ratingCount: { type: Number, default: 0 },
      ban: { type: banSchema(), default: null },
      deactivatedAt: { type: Date, default: null },
      lastLoginAt: { type: Date, default: null },
      knownAddresses: { type: [String], default: undefined },
      guard: { type: Number, default: 0 },
    },
    baseSchemaOptions(clock),
  )
  // AccountService.findForLogin, UserDirectory.idOfEmail; and one account for each address
  schema.index({ email: 1 }, { unique: true })
  // AccountService.findForLogin; one account for each number. `> ''`: only those who have one are in it
  schema.index({ phone: 1 }, { unique: true, partialFilterExpression: { phone: { $gt: '' } } })
  // UserDirectory.hasCraftsmen
  schema.index({ 'craftsmanInfo.skills': 1 }, { sparse: true })
  return database.store('users', schema)
}
