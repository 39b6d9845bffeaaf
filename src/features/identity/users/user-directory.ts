import type { Document } from 'mongodb'
import type { UserId, Role } from '#kernel/auth/actor.js'
import type { Store, Tx } from '#kernel/db/database.js'
import type { Joins } from '#kernel/db/joins.js'
import { ReadsById } from '#kernel/db/reads-by-id.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Language } from '#kernel/i18n/text.js'
import { type ObjectId, toId, toObjectId } from '#kernel/ids.js'
import { maskedOrNull } from '#kernel/masking/contact-masking.js'
import type { People, PersonCard } from './person-card.js'
import { shownName } from './shown-name.js'
import type { UserSummary } from './user-summary.schemas.js'
import type { UserDoc } from './users.model.js'
import { normalizeEmail, type VerificationStatus } from './users.rules.js'

/** How to reach a user: for what is sent to them, never for a reply to somebody else. */
export interface Contact {
  readonly email: string
  readonly isEmailVerified: boolean
  /** Where they have proved it to be theirs: nobody is texted because somebody else gave their number. */
  readonly phone: string | null
  readonly firstName: string
  readonly language: Language
  readonly isBanned: boolean
}

/** What decides how a craftsman is found. */
export interface CraftsmanFacts {
  readonly skills: string[]
  readonly serviceRadiusMetres: number
  readonly verified: boolean
  /** [longitude, latitude], exact: for computing with, never for showing. */
  readonly coordinates: [number, number] | null
  readonly ratingMean: number
  readonly ratingCount: number
  readonly joinedAt: Date
  readonly lastLoginAt: Date | null
  /** Neither banned nor deactivated. */
  readonly active: boolean
}

/** A craftsman as shown in lists: to people who have not hired them, so without contacts. */
export interface CraftsmanCard {
  readonly summary: UserSummary
  readonly skills: string[]
  readonly bio: string | null
  readonly verificationStatus: VerificationStatus
}

/** A document with the users that it names, as `UserDirectory.joinCard` adds them. */
export interface WithPeople {
  readonly people: readonly UserDoc[]
}

const SUMMARY = { firstName: 1, lastName: 1, profilePicture: 1, rating: 1, ratingCount: 1 } as const
/** Cards and contacts by one read: who is notified of somebody is looked up together with them. */
const CARD_AND_CONTACT = {
  ...SUMMARY,
  phone: 1,
  phoneVerifiedAt: 1,
  email: 1,
  emailVerifiedAt: 1,
  language: 1,
  ban: 1,
  deactivatedAt: 1,
} as const
const FACTS = {
  craftsmanInfo: 1,
  location: 1,
  rating: 1,
  ratingCount: 1,
  createdAt: 1,
  lastLoginAt: 1,
  ban: 1,
  deactivatedAt: 1,
} as const
const CARD = { ...SUMMARY, phone: 1, ban: 1, deactivatedAt: 1 } as const

/** The fields that the card of a craftsman is made of. */
export const CRAFTSMAN_CARD = {
  ...SUMMARY,
  'craftsmanInfo.skills': 1,
  'craftsmanInfo.bio': 1,
  'craftsmanInfo.verificationStatus': 1,
} as const

const toSummary = (user: UserDoc): UserSummary => ({
  id: user._id.toHexString(),
  ...shownName(user),
  profilePicture: user.profilePicture,
  rating: user.rating,
  ratingCount: user.ratingCount,
})

const cardOf = (user: UserDoc): PersonCard => ({
  summary: toSummary(user),
  phone: user.phone,
  isActive: user.ban === null && user.deactivatedAt === null,
})

const cardsOf = (users: readonly UserDoc[]): ReadonlyMap<string, PersonCard> =>
  new Map(users.map((user) => [user._id.toHexString(), cardOf(user)]))

/** Null for a user who is no craftsman. */
export const craftsmanCardOf = (user: UserDoc): CraftsmanCard | null => {
  if (!user.craftsmanInfo) return null
  const { skills, bio, verificationStatus } = user.craftsmanInfo
  return { summary: toSummary(user), skills, bio: maskedOrNull(bio), verificationStatus }
}

export class UserDirectory implements People {
  readonly #users: Store<UserDoc>
  readonly #byId: ReadsById<UserDoc>

  constructor(parts: { users: Store<UserDoc> }) {
    this.#users = parts.users
    this.#byId = new ReadsById(parts.users, CARD_AND_CONTACT)
  }

  /** The cards of these users, deactivated ones too; an unknown id is left out. */
  async cards(ids: readonly ObjectId[]): Promise<ReadonlyMap<string, PersonCard>> {
    const users = await Promise.all(ids.map((id) => this.#byId.read(id)))
    return cardsOf(users.filter((user) => user !== null))
  }

  /** A stage of an aggregation that adds, as `people`, the user whose id stands in this field; for `joinedCards`. */
  joinCard(field: string): Document {
    const { collectionName: from } = this.#users.docs
    const pipeline = [{ $project: CARD }]
    return { $lookup: { from, localField: field, foreignField: '_id', pipeline, as: 'people' } }
  }

  /** The cards of the users that `joinCard` has added to these documents. */
  joinedCards(docs: readonly Partial<WithPeople>[]): ReadonlyMap<string, PersonCard> {
    return cardsOf(docs.flatMap(({ people = [] }) => people))
  }

  /** First and last names by hex id; an unknown id is left out. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const cards = await this.cards(ids.map(toObjectId))
    return new Map([...cards].map(([id, { summary }]) => [id, `${summary.firstName} ${summary.lastName}`]))
  }

  /**
   * The card of a user who may act, and has the role where one is given; else null. Decided by a write, so that a ban or
   * a deactivation at the same moment conflicts with the transaction instead of slipping past it.
   */
  async holdActive(tx: Tx, id: ObjectId, role?: Role): Promise<PersonCard | null> {
    const user = await this.#users.docs.findOneAndUpdate(
      { _id: id, ban: null, deactivatedAt: null, ...(role && { role }) },
      { $inc: { guard: 1 } },
      { session: tx.session, returnDocument: 'after', projection: CARD },
    )
    return user && cardOf(user)
  }

  /**
   * The same for somebody who acts themselves, at no cost of its own: written with the last command of the transaction,
   * which fails with UNAUTHORIZED when they may no longer act by then.
   */
  holdActor(tx: Tx, id: ObjectId): void {
    const filter = { _id: id, ban: null, deactivatedAt: null }
    const hold = { updateOne: { filter, update: { $inc: { guard: 1 } }, upsert: true } }
    // Who may not act does not match, and another of their id cannot be made.
    tx.writeLast(this.#users, [hold], { refusal: () => new AppError('UNAUTHORIZED') })
  }

  /** Null for a user who is unknown or has deactivated their account: nothing is sent to them any more. */
  async contactOf(id: UserId): Promise<Contact | null> {
    const user = await this.#byId.read(toObjectId(id))
    if (user?.deactivatedAt !== null) return null
    const { email, emailVerifiedAt, phone, phoneVerifiedAt, firstName, language, ban } = user
    return {
      email,
      isEmailVerified: emailVerifiedAt !== undefined,
      phone: phoneVerifiedAt ? phone : null,
      firstName,
      language,
      isBanned: ban !== null,
    }
  }

  /** Null for an unknown address, and for one of a deactivated account. */
  async idOfEmail(email: string): Promise<UserId | null> {
    const user = await this.#users.docs.findOne(
      { email: normalizeEmail(email) },
      { projection: { deactivatedAt: 1 } },
    )
    return user?.deactivatedAt === null ? toId<'User'>(user._id) : null
  }

  /** Whether any craftsman, also a deactivated one, has the service as a skill. `serviceName` is its stored English name. */
  async hasCraftsmen(serviceName: string): Promise<boolean> {
    const one = await this.#users.docs.findOne(
      { 'craftsmanInfo.skills': serviceName },
      { projection: { _id: 1 } },
    )
    return one !== null
  }

  /** What decides how a craftsman is found, with what the joins add, all of one moment; null for who is no craftsman. */
  async craftsman<Joined extends object>(
    id: ObjectId,
    joins: Joins<Joined>,
  ): Promise<{ readonly facts: CraftsmanFacts; readonly joined: Joined } | null> {
    const [user] = await this.#users.docs
      .aggregate<UserDoc & Joined>(
        [{ $match: { _id: id, craftsmanInfo: { $exists: true } } }, { $project: FACTS }, ...joins],
        { readConcern: { level: 'snapshot' } },
      )
      .toArray()
    if (!user?.craftsmanInfo) return null
    const { skills, serviceRadiusMetres, verificationStatus } = user.craftsmanInfo
    const facts = {
      skills,
      serviceRadiusMetres,
      verified: verificationStatus === 'Verified',
      coordinates: user.location?.coordinates ?? null,
      ratingMean: user.rating,
      ratingCount: user.ratingCount,
      joinedAt: user.createdAt,
      lastLoginAt: user.lastLoginAt,
      active: user.ban === null && user.deactivatedAt === null,
    }
    return { facts, joined: user }
  }

  /** Of these, who is neither banned nor deactivated and has the skill, by hex id. */
  async activeCraftsmen(
    ids: readonly ObjectId[],
    skill: string,
  ): Promise<ReadonlyMap<string, CraftsmanCard>> {
    const users = await this.#users.docs
      .find(
        { _id: { $in: [...ids] }, 'craftsmanInfo.skills': skill, ban: null, deactivatedAt: null },
        { projection: CRAFTSMAN_CARD },
      )
      .toArray()
    const cards = new Map<string, CraftsmanCard>()
    for (const user of users) {
      const card = craftsmanCardOf(user)
      if (card) cards.set(user._id.toHexString(), card)
    }
    return cards
  }

  /** Ids of craftsmen in ascending order, those after `after`; empty when there are no more. */
  async craftsmenAfter(after: ObjectId | null, limit: number): Promise<ObjectId[]> {
    const users = await this.#users.docs
      .find({ role: 'craftsman', ...(after && { _id: { $gt: after } }) }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray()
    return users.map(({ _id }) => _id)
  }
}
