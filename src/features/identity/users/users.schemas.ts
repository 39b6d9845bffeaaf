import { z } from 'zod'
import { RoleName } from '#kernel/auth/actor.js'
import { GeoPoint, LanguageName, line, paragraph, Point, timestamp } from '#kernel/http/schemas.js'
import { localizedRule } from '#kernel/i18n/validation.js'
import { idSchema } from '#kernel/ids.js'
import { phoneSchema } from '#kernel/phone.js'
import { PortfolioItemView } from './portfolio.schemas.js'
import { isPersonName, NO_NAME } from './person-name.rules.js'
import { UserSummary } from './user-summary.schemas.js'
import { AccountStatus, MemberRole, VerificationStatus } from './user-choices.schemas.js'
import { normalizeEmail } from './users.rules.js'

const MAX_EMAIL = 254
const MAX_SKILLS = 20

export const UserParams = z.strictObject({ userId: idSchema('User') })

/** No mail service of ours sends to names in other letters than these; domains are in Punycode by now. */
const MAILBOX =
  /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]{0,63}[a-z0-9_+-]@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/

export const Email = z
  .string()
  .max(MAX_EMAIL)
  .transform(normalizeEmail)
  .pipe(z.email({ pattern: MAILBOX }).max(MAX_EMAIL))
  .meta({
    format: 'email',
    description: 'Email address; its domain may be in any script',
    examples: ['hassan@craftworks.example'],
  })

/** A first or last name. */
const name = line(50).refine(isPersonName, localizedRule(NO_NAME))

export const personFields = {
  firstName: name,
  lastName: name,
  phone: phoneSchema,
  location: GeoPoint.describe('Exact; never shown to others'),
  language: LanguageName.describe('Language of push notifications, emails and text messages'),
  skills: z
    .array(line(60))
    .max(MAX_SKILLS)
    .describe('Craftsmen only: names of services, in English or Arabic'),
}

export const ProfileChanges = z
  .strictObject({
    ...personFields,
    phone: phoneSchema.nullable(),
    location: personFields.location.nullable(),
    address: line(300).nullable(),
    bio: paragraph(1000).nullable().describe('Craftsmen only'),
    profilePicture: z.null().describe('Removes the picture; a new one is sent as a file of a form'),
  })
  .partial()
  .meta({ id: 'ProfileChanges' })

export type ProfileChanges = z.output<typeof ProfileChanges>

const craftsmanFields = {
  skills: z.array(z.string()).describe('Of craftsmen: English names of services'),
  skillNames: z.array(z.string()).describe("Of craftsmen: the skills, in the caller's language"),
  bio: z.string().nullable().describe('Of craftsmen'),
  portfolioImageUrls: z.array(z.string()).describe('Of craftsmen: the pictures of `portfolio`'),
  portfolio: z.array(PortfolioItemView).describe('Of craftsmen: pictures of their work, the newest last'),
  verificationStatus: VerificationStatus.describe('Of craftsmen'),
}

const WalletBalance = z
  .strictObject({ balance: z.int(), withdrawableBalance: z.int() })
  .meta({ id: 'WalletBalance' })

const OwnCraftsmanFields = z
  .strictObject({
    ...craftsmanFields,
    serviceRadiusMetres: z.int().describe('Of craftsmen: how far they travel'),
    wallet: WalletBalance.describe('Of craftsmen: piastres'),
  })
  .partial()

export const OwnProfile = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    emailVerified: z.boolean().describe('Until it is, emails hold fixed words only'),
    phone: z.string().nullable(),
    phoneVerified: z.boolean().describe('Text messages go to verified numbers only'),
    role: RoleName,
    firstName: z.string(),
    lastName: z.string(),
    profilePicture: z.string().nullable(),
    language: LanguageName,
    address: z.string().nullable(),
    location: Point.nullable(),
    rating: UserSummary.shape.rating,
    ratingCount: UserSummary.shape.ratingCount,
    ...OwnCraftsmanFields.shape,
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'OwnProfile' })

export const PublicProfile = z
  .strictObject({
    ...UserSummary.shape,
    role: MemberRole,
    ...z.strictObject(craftsmanFields).partial().shape,
    district: z
      .string()
      .nullable()
      .optional()
      .describe("Of craftsmen: the district nearest to them, in the caller's language"),
    createdAt: timestamp,
  })
  .meta({ id: 'PublicProfile' })

export const StaffUserView = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    role: RoleName,
    firstName: z.string(),
    lastName: z.string(),
    profilePicture: z.string().nullable(),
    language: LanguageName,
    status: AccountStatus,
    blockReason: z.string().nullable(),
    blockedAt: timestamp.nullable(),
    blockedBy: z.string().nullable().describe('User id of the admin'),
    deactivatedAt: timestamp.nullable(),
    lastLoginAt: timestamp.nullable(),
    verificationStatus: craftsmanFields.verificationStatus.optional(),
    rating: UserSummary.shape.rating,
    ratingCount: UserSummary.shape.ratingCount,
    createdAt: timestamp,
  })
  .meta({ id: 'StaffUserView' })
