import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { UploadService } from '#features/catalog/uploads/uploads.service.js'
import type { UserId, Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { Given } from '#kernel/given.js'
import type { KeptPicture } from '#kernel/files/kept-picture.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { toObjectId } from '#kernel/ids.js'
import type { ContactProofs } from './contact-proofs.js'
import { isFullName, NO_NAME } from './person-name.rules.js'
import type { PhoneGuesses } from './phone-guesses.js'
import { profilePictureReplaced, userUpdated } from './users.events.js'
import type { UserDoc } from './users.model.js'
import { assertOwnFields, MEMBERS } from './users.rules.js'
import type { ProfileChanges } from './users.schemas.js'

type GivenChanges = Given<ProfileChanges>

interface Change {
  readonly set: object
  readonly unset?: { readonly profilePictureId: '' }
  readonly fields: string[]
  readonly phone: string | null | undefined
}

const TWO_PICTURES: FieldProblem = {
  code: 'CONFLICTING_FIELDS',
  en: 'Either a new picture or null, which removes it',
  ar: 'إما صورة جديدة أو null لحذف الصورة',
}

/** Throws VALIDATION_FAILED where what was changed makes no name of the two. */
const assertFullName = ({ firstName, lastName }: UserDoc, changed: readonly string[]): void => {
  const field = ['lastName', 'firstName'].find((name) => changed.includes(name))
  if (field !== undefined && !isFullName(firstName, lastName)) throw invalidField(field, NO_NAME)
}

interface Parts {
  readonly users: Store<UserDoc>
  readonly catalog: ServiceCatalog
  readonly uploads: UploadService
  readonly outbox: Outbox
  readonly proofs: ContactProofs
  readonly phoneGuesses: PhoneGuesses
  readonly database: Database
  readonly clock: Clock
}

/** Profiles: the own one, whole and to be changed, and the public one of others. */
export class ProfileService {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async own(actor: Actor): Promise<UserDoc> {
    const user = await this.#parts.users.docs.findOne({ _id: toObjectId(actor.id) })
    if (!user) throw new AppError('UNAUTHORIZED')
    return user
  }

  /**
   * Changes what is given; `null` clears. Throws VALIDATION_FAILED for a craftsman's field of somebody else, for an
   * unknown skill and for names that are none together, PHONE_TAKEN, RATE_LIMITED for one number after the other.
   */
  async update(actor: Actor, changes: GivenChanges, picture?: KeptPicture): Promise<UserDoc> {
    assertOwnFields(actor.role, changes)
    if (Object.keys(changes).length === 0 && !picture) return this.own(actor)
    const { skills, bio, profilePicture, ...rest } = changes
    if (picture && profilePicture === null) throw invalidField('profilePicture', TWO_PICTURES)
    const set = {
      ...rest,
      ...(bio !== undefined && { 'craftsmanInfo.bio': bio }),
      ...(skills && { 'craftsmanInfo.skills': await this.#parts.catalog.resolveAll(skills, 'skills') }),
    }
    const { phone } = changes
    if (phone) await this.#parts.phoneGuesses.count(actor, { present: (await this.own(actor)).phone, phone })
    const fields = [...Object.keys(changes), ...(picture ? ['profilePicture'] : [])]
    return this.#parts.database.transaction(async (tx) => {
      if (!picture && profilePicture === undefined) return this.#change(tx, actor, { set, fields, phone })
      await this.#replacePicture(tx, actor, picture)
      const shown = picture
        ? { set: { ...set, profilePicture: picture.url, profilePictureId: picture.publicId } }
        : { set: { ...set, profilePicture: null }, unset: { profilePictureId: '' } as const }
      return this.#change(tx, actor, { ...shown, fields, phone })
    })
  }

  /** Throws NOT_FOUND also for staff and for deactivated accounts. */
  async publicProfile(id: UserId): Promise<UserDoc> {
    const user = await this.#parts.users.docs.findOne({
      _id: toObjectId(id),
      role: { $in: [...MEMBERS] },
      deactivatedAt: null,
    })
    if (!user) throw new AppError('NOT_FOUND')
    return user
  }

  async #change(tx: Tx, actor: Actor, change: Change): Promise<UserDoc> {
    if (change.phone !== undefined) await this.#parts.proofs.forgetPhone(tx, actor.id, change.phone)
    const user = await this.#phoneTaken(() =>
      this.#parts.users.docs.findOneAndUpdate(
        { _id: toObjectId(actor.id), deactivatedAt: null },
        {
          $set: { ...change.set, updatedAt: this.#parts.clock.now() },
          ...(change.unset && { $unset: change.unset }),
        },
        { returnDocument: 'after', session: tx.session },
      ),
    )
    if (!user) throw new AppError('UNAUTHORIZED')
    assertFullName(user, change.fields)
    await this.#parts.outbox.emit(tx, userUpdated, { userId: actor.id, fields: change.fields })
    return user
  }

  /** The picture they have until this transaction is one to be removed after it. */
  async #replacePicture(tx: Tx, actor: Actor, picture: KeptPicture | undefined): Promise<void> {
    const use = { kind: 'profile-picture', id: toObjectId(actor.id) }
    const ids = picture ? [picture.id] : []
    const pathOf = () => 'profilePicture'
    const { removed } = await this.#parts.uploads.assign(tx, { actor, use, ids, pathOf })
    const user = await this.#parts.users.docs.findOne(
      { _id: toObjectId(actor.id) },
      { projection: { profilePictureId: 1 }, session: tx.session },
    )
    const publicId = user?.profilePictureId
    if (publicId === undefined || removed.includes(publicId)) return
    await this.#parts.outbox.emit(tx, profilePictureReplaced, { userId: actor.id, publicId })
  }

  async #phoneTaken<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await write()
    } catch (error) {
      if (isDuplicateKey(error, 'phone_1')) throw new AppError('PHONE_TAKEN', undefined, { cause: error })
      throw error
    }
  }
}
