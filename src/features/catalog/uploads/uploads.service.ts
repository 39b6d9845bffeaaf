import { ObjectId } from 'mongodb'
import type { FileStorage } from '#integrations/storage/port.js'
import type { Actor } from '#kernel/auth/actor.js'
import { type Clock, DAY, shift } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { UploadedFile } from '#kernel/files/file-types.js'
import type { EncodedPicture, PictureEncoder } from '#kernel/files/picture-encoder.js'
import type { KeptPicture, PictureKeeper, PicturePlace, UploadId } from '#kernel/files/kept-picture.js'
import type { FieldProblem } from '#kernel/i18n/field-problems.js'
import { randomToken, toId, toObjectId } from '#kernel/ids.js'
import type { TimerHandler, Timers } from '#kernel/tasks/timers.js'
import type { StorageQuota } from './storage-quota.js'
import { uploadRemoved } from './uploads.events.js'
import type { UploadDoc, UploadUse } from './uploads.model.js'
import { UNUSED_UPLOAD } from './uploads.timers.js'

/** How long a picture may wait for something to use it. */
export const UNUSED_FOR_MS = DAY

const NOT_USABLE: FieldProblem = {
  code: 'UPLOAD_NOT_USABLE',
  en: 'Not an upload of yours that is free; see POST /services/uploads',
  ar: 'ليس ملفًا مرفوعًا منك ومتاحًا للاستخدام؛ يتم الرفع عبر POST /services/uploads',
}

interface Parts {
  readonly uploads: Store<UploadDoc>
  readonly quota: StorageQuota
  readonly encoder: PictureEncoder
  readonly storage: FileStorage
  readonly outbox: Outbox
  readonly timers: Timers
  readonly database: Database
  readonly clock: Clock
}

/** What a thing shall show from now on. */
export interface Assignment {
  /** Whose free uploads may be taken. */
  readonly actor: Pick<Actor, 'id'>
  readonly use: UploadUse
  /** In the order they are shown. */
  readonly ids: readonly UploadId[]
  /** Where the one with this index was given, for errors: `photos.0`. */
  readonly pathOf: (index: number) => string
}

/** A picture that a thing shows. */
export interface AssignedPicture {
  readonly id: ObjectId
  readonly url: string
  readonly publicId: string
}

const hasUse = ({ use }: UploadDoc, { kind, id }: UploadUse): boolean =>
  use?.kind === kind && use.id.equals(id)

/** Pictures from the moment they are sent until nothing shows them any more. */
export class UploadService implements PictureKeeper {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Writes a picture anew and stores it, for its owner to use within a day. Throws FILE_TOO_LARGE, FILE_UNREADABLE,
   * UPLOAD_LIMIT_REACHED, STORAGE_FULL or SERVICE_UNAVAILABLE.
   */
  async keep(actor: Actor, file: UploadedFile, place: PicturePlace): Promise<KeptPicture> {
    await this.#parts.quota.admit(actor.id, file.bytes)
    return this.#parts.encoder.encode(file, actor.id, async (picture) => {
      const name = randomToken(16)
      const upload = await this.#announce(actor, picture, { name, folder: place.folder })
      try {
        const stored = await this.#parts.storage.save({ file: picture, name, ...place })
        await this.#parts.uploads.docs.updateOne({ _id: upload._id }, { $set: stored })
        const { _id, type, width, height, bytes, createdAt } = upload
        return { id: toId<'Upload'>(_id), ...stored, type, width, height, bytes, keptAt: createdAt }
      } catch (error) {
        await this.#discard([upload._id])
        throw error
      }
    })
  }

  discardUnused(pictures: readonly KeptPicture[]): Promise<void> {
    return this.#discard(pictures.map(({ id }) => toObjectId(id)))
  }

  /**
   * Makes these the pictures of a thing, in its transaction: takes what is free, and removes after the commit what the
   * thing showed before. Throws VALIDATION_FAILED for what is not the actor's, or is used by something else.
   */
  async assign(tx: Tx, assignment: Assignment): Promise<{ shown: AssignedPicture[]; removed: string[] }> {
    const { use, ids } = assignment
    const uploads = await this.#parts.uploads.docs
      .find(
        {
          $or: [{ _id: { $in: ids.map(toObjectId) } }, { 'use.id': use.id, 'use.kind': use.kind }],
        },
        { session: tx.session },
      )
      .toArray()
    const chosen = this.#chosen(uploads, assignment)
    for (const { _id } of chosen.filter((upload) => !hasUse(upload, use))) await this.#take(tx, _id, use)
    const before = uploads.filter((upload) => hasUse(upload, use) && !chosen.includes(upload))
    for (const upload of before) await this.#remove(tx, upload)
    return {
      shown: chosen.map(({ _id: id, url, publicId }) => ({ id, url: url ?? '', publicId })),
      removed: before.map(({ publicId }) => publicId),
    }
  }

  /** Removes what nothing has used for a day: a forgotten picture, or one whose storing was cut short. */
  get unusedTimer(): TimerHandler {
    return {
      kind: UNUSED_UPLOAD,
      run: (id) =>
        this.#parts.database.transaction(async (tx) => {
          const filter = { _id: toObjectId(id), use: { $exists: false } }
          const upload = await this.#parts.uploads.docs.findOne(filter, { session: tx.session })
          if (upload) await this.#remove(tx, upload)
        }),
    }
  }

  /** Writes down what is about to be stored. */
  async #announce(
    actor: Actor,
    { type, width, height, bytes }: EncodedPicture,
    target: { name: string; folder: string },
  ): Promise<UploadDoc> {
    const { clock, database, quota, storage, timers, uploads } = this.#parts
    const at = clock.now()
    const owner = toObjectId(actor.id)
    const publicId = storage.publicIdOf({ ...target, type })
    const facts = { publicId, url: null, type, width, height, bytes }
    const upload: UploadDoc = { _id: new ObjectId(), owner, ...facts, createdAt: at, updatedAt: at }
    await database.transaction(async (tx) => {
      await quota.occupy(tx, owner, bytes)
      tx.writeLast(uploads, [{ insertOne: { document: upload } }])
      const timer = { kind: UNUSED_UPLOAD, subject: upload._id.toHexString() }
      await timers.schedule(tx, { ...timer, dueAt: shift(at, UNUSED_FOR_MS) })
    })
    return upload
  }

  #chosen(uploads: readonly UploadDoc[], { actor, use, ids, pathOf }: Assignment): UploadDoc[] {
    const owner = toObjectId(actor.id)
    const found = new Map(uploads.map((upload) => [upload._id.toHexString(), upload]))
    return ids.map((id, index) => {
      const upload = found.get(id)
      found.delete(id)
      const isFree = upload?.use === undefined && upload?.owner.equals(owner) && upload.url !== null
      if (!upload || !(isFree || hasUse(upload, use))) {
        throw invalidField(pathOf(index), NOT_USABLE)
      }
      return upload
    })
  }

  /** Whoever else takes it at the same time writes the same document, and one of the two begins again. */
  async #take(tx: Tx, _id: ObjectId, use: UploadUse): Promise<void> {
    const updatedAt = this.#parts.clock.now()
    tx.writeLast(this.#parts.uploads, [
      { updateOne: { filter: { _id }, update: { $set: { use, updatedAt } } } },
    ])
    await this.#parts.timers.cancel(tx, { kind: UNUSED_UPLOAD, subject: _id.toHexString() })
  }

  async #remove(tx: Tx, { _id, owner, bytes, publicId }: UploadDoc): Promise<void> {
    tx.writeLast(this.#parts.uploads, [{ deleteOne: { filter: { _id } } }])
    this.#parts.quota.free(tx, owner, bytes)
    await this.#parts.outbox.emit(tx, uploadRemoved, { uploadId: _id.toHexString(), publicId })
  }

  /** The file goes first: what fails leaves the document, and its timer comes back to it. */
  async #discard(ids: readonly ObjectId[]): Promise<void> {
    if (ids.length === 0) return
    const { uploads, storage, database, quota, timers } = this.#parts
    const unused = { _id: { $in: [...ids] }, use: { $exists: false } }
    try {
      for (const { _id, publicId, owner, bytes } of await uploads.docs.find(unused).toArray()) {
        await storage.remove(publicId)
        await database.transaction(async (tx) => {
          tx.writeLast(uploads, [{ deleteOne: { filter: { _id } } }])
          quota.free(tx, owner, bytes)
          await timers.cancel(tx, { kind: UNUSED_UPLOAD, subject: _id.toHexString() })
        })
      }
    } catch {
      // the timer of each of them is set
    }
  }
}
