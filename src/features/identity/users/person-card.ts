import type { ObjectId } from 'mongodb'
import type { UserSummary } from './user-summary.schemas.js'

/** A user as other features need them: what everybody sees, and the phone, which a policy must reveal. */
export interface PersonCard {
  readonly summary: UserSummary
  readonly phone: string | null
  /** Neither banned nor deactivated. */
  readonly isActive: boolean
}

/** Looks up people for replies: one read for all of them. */
export interface People {
  /** By hex id; who does not exist is not in the map. */
  cards(ids: readonly ObjectId[]): Promise<ReadonlyMap<string, PersonCard>>
}

const NOBODY = { firstName: '', lastName: '', profilePicture: null, rating: 0, ratingCount: 0 }

/** The summary of one of the people that were looked up; empty names for one who is gone. */
export const summaryOf = (id: ObjectId, cards: ReadonlyMap<string, PersonCard>): UserSummary =>
  cards.get(id.toHexString())?.summary ?? { id: id.toHexString(), ...NOBODY }
