import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { FileStorage } from '#integrations/storage/port.js'
import type { UserId, Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { AppError } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { UploadedFile } from '#kernel/files.js'
import type { Given } from '#kernel/given.js'
import { toObjectId } from '#kernel/ids.js'
import { withStoredPicture } from './profile-pictures.js'
import { profilePictureReplaced, userUpdated } from './users.events.js'
import type { UserDoc } from './users.model.js'
import { assertOwnFields, MEMBERS } from './users.rules.js'
import type { ProfileChanges } from './users.schemas.js'

type GivenChanges = Given<ProfileChanges>

interface Parts {
  readonly users: Store<UserDoc>
  readonly catalog: ServiceCatalog
  readonly storage: FileStorage
  readonly outbox: Outbox
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
   * Changes what is given; `null` clears. Throws VALIDATION_FAILED for a craftsman's field of somebody else and for an
   * unknown skill, PHONE_TAKEN, SERVICE_UNAVAILABLE when the picture cannot be stored.
   */
  async update(actor: Actor, changes: GivenChanges, picture?: UploadedFile): Promise<UserDoc> {
    assertOwnFields(actor.role, changes)
    if (Object.keys(changes).length === 0 && !picture) return this.own(actor)
    const { skills, bio, ...rest } = changes
    const set = {
      ...rest,
      ...(bio !== undefined && { 'craftsmanInfo.bio': bio }),
      ...(skills && { 'craftsmanInfo.skills': await this.#parts.catalog.resolveAll(skills, 'skills') }),
    }
    const fields = Object.keys(changes)
    if (!picture) return this.#parts.database.transaction((tx) => this.#change(tx, actor, { set, fields }))
    return withStoredPicture(this.#parts.storage, picture, ({ url, publicId }) =>
      this.#parts.database.transaction(async (tx) => {
        await this.#announceReplaced(tx, actor)
        return this.#change(tx, actor, {
          set: { ...set, profilePicture: url, profilePictureId: publicId },
          fields: [...fields, 'profilePicture'],
        })
      }),
    )
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

  async #change(tx: Tx, actor: Actor, change: { set: object; fields: string[] }): Promise<UserDoc> {
    const user = await this.#phoneTaken(() =>
      this.#parts.users.docs.findOneAndUpdate(
        { _id: toObjectId(actor.id), deactivatedAt: null },
        { $set: { ...change.set, updatedAt: this.#parts.clock.now() } },
        { returnDocument: 'after', session: tx.session },
      ),
    )
    if (!user) throw new AppError('UNAUTHORIZED')
    await this.#parts.outbox.emit(tx, userUpdated, { userId: actor.id, fields: change.fields })
    return user
  }

  /** The picture that this transaction replaces is removed from storage after it. */
  async #announceReplaced(tx: Tx, actor: Actor): Promise<void> {
    const user = await this.#parts.users.docs.findOne(
      { _id: toObjectId(actor.id) },
      { projection: { profilePictureId: 1 }, session: tx.session },
    )
    const publicId = user?.profilePictureId
    if (publicId) await this.#parts.outbox.emit(tx, profilePictureReplaced, { userId: actor.id, publicId })
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
