import type { UpdateFilter } from 'mongodb'
import type { AssignedPicture, UploadService } from '#features/catalog/uploads/uploads.service.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Database, Store, Tx } from '#kernel/db/database.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { KeptPicture, UploadId } from '#kernel/files/kept-picture.js'
import type { LocalizedText } from '#kernel/i18n/text.js'
import { toId, toObjectId } from '#kernel/ids.js'
import type { PortfolioInput } from './portfolio.schemas.js'
import { userUpdated } from './users.events.js'
import type { PortfolioItem, UserDoc } from './users.model.js'

const MAX_ITEMS = 10

const ONE_PICTURE: LocalizedText = {
  en: 'Either a file or the id of an upload is required',
  ar: 'يجب إرفاق ملف أو معرّف ملف مرفوع، وليس كليهما',
}

interface Parts {
  readonly users: Store<UserDoc>
  readonly uploads: UploadService
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
}

/** Pictures of their work that craftsmen show in their public profile. */
export class Portfolio {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Throws PORTFOLIO_FULL, or VALIDATION_FAILED for an upload that is not free and the caller's own. */
  async add(
    tx: Tx,
    actor: Actor,
    { picture, upload, caption = null }: PortfolioInput & { picture: KeptPicture | undefined },
  ): Promise<PortfolioItem> {
    const chosen = picture?.id ?? upload
    if (chosen === undefined) throw invalidField('upload', { code: 'REQUIRED', ...ONE_PICTURE })
    if (picture && upload !== undefined) {
      throw invalidField('upload', { code: 'CONFLICTING_FIELDS', ...ONE_PICTURE })
    }
    const items = await this.#items(tx, actor)
    if (items.length >= MAX_ITEMS) throw new AppError('PORTFOLIO_FULL', { details: { most: MAX_ITEMS } })
    const shown = await this.#assign(tx, actor, [...items.map(({ id }) => toId<'Upload'>(id)), chosen])
    const added = shown.at(-1)
    if (!added) throw new Error('an assignment shows nothing')
    const { id, url } = added
    const item: PortfolioItem = { id, url, caption, addedAt: this.#parts.clock.now() }
    await this.#change(tx, actor, {
      $push: { 'craftsmanInfo.portfolio': item, 'craftsmanInfo.portfolioImageUrls': url },
    })
    return item
  }

  /** Throws NOT_FOUND. */
  async remove(actor: Actor, id: UploadId): Promise<void> {
    await this.#parts.database.transaction(async (tx) => {
      const items = await this.#items(tx, actor)
      const gone = items.find((item) => item.id.equals(id))
      if (!gone) throw new AppError('NOT_FOUND')
      const left = items.filter((item) => item !== gone)
      await this.#assign(
        tx,
        actor,
        left.map((item) => toId<'Upload'>(item.id)),
      )
      await this.#change(tx, actor, {
        $pull: {
          'craftsmanInfo.portfolio': { id: gone.id },
          'craftsmanInfo.portfolioImageUrls': gone.url,
        },
      })
    })
  }

  async #items(tx: Tx, actor: Actor): Promise<readonly PortfolioItem[]> {
    const user = await this.#parts.users.docs.findOne(
      { _id: toObjectId(actor.id) },
      { projection: { 'craftsmanInfo.portfolio': 1 }, session: tx.session },
    )
    return user?.craftsmanInfo?.portfolio ?? []
  }

  async #assign(tx: Tx, actor: Actor, ids: readonly UploadId[]): Promise<readonly AssignedPicture[]> {
    const use = { kind: 'portfolio', id: toObjectId(actor.id) }
    const { shown } = await this.#parts.uploads.assign(tx, { actor, use, ids, pathOf: () => 'upload' })
    return shown
  }

  /** All changes of a portfolio write the document of its user: of two at once one begins again. */
  async #change(tx: Tx, actor: Actor, update: UpdateFilter<UserDoc>): Promise<void> {
    await this.#parts.users.docs.updateOne(
      { _id: toObjectId(actor.id) },
      { ...update, $set: { updatedAt: this.#parts.clock.now() } },
      { session: tx.session },
    )
    await this.#announce(tx, actor)
  }

  #announce(tx: Tx, actor: Actor): Promise<void> {
    return this.#parts.outbox.emit(tx, userUpdated, { userId: actor.id, fields: ['portfolio'] })
  }
}
