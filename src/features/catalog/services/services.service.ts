import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { type Database, isDuplicateKey, type Store, type Tx } from '#kernel/db/database.js'
import { WatchedCopy } from '#kernel/db/watched-copy.js'
import { AppError, invalidField } from '#kernel/errors/app-error.js'
import type { Outbox } from '#kernel/events/outbox.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { Given } from '#kernel/given.js'
import type { UploadId } from '#kernel/files/kept-picture.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { Language } from '#kernel/i18n/text.js'
import type { Log } from '#kernel/log.js'
import { nameKey } from '#kernel/text.js'
import type { UploadService } from '../uploads/uploads.service.js'
import { newService } from './new-service.js'
import type { ServiceGuards } from './service-guards.js'
import { serviceChanged } from './services.events.js'
import type { ServiceId } from './services.ids.js'
import type { ServiceDoc, ServicePicture } from './services.model.js'
import type { ServiceInput } from './services.routes.js'

/** A stored service, as controllers know it. */
export type Service = ServiceDoc

/** Something that refers to services by their stored English names; registered by its feature. */
export interface ServiceUse {
  readonly isUsed: (name: string, tx: Tx) => Promise<boolean>
  /** Whether a service in use cannot even be removed; otherwise only its name cannot be changed. */
  readonly forbidsRemoval: boolean
}

/** What a service is called; jobs and skills store the English `name`. */
export interface TradeNames {
  readonly name: string
  readonly nameAr: string
}

const noSuchService = (path: string): AppError =>
  invalidField(path, {
    code: 'UNKNOWN_SERVICE',
    en: 'No such service; see GET /api/services',
    ar: 'لا توجد خدمة بهذا الاسم؛ الخدمات المتاحة في GET /api/services',
  })

const unknownService = (path: string): never => {
  throw noSuchService(path)
}

interface Parts {
  readonly services: Store<ServiceDoc>
  readonly uses: ExtensionPoint<ServiceUse>
  readonly guards: ServiceGuards
  readonly uploads: UploadService
  readonly outbox: Outbox
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
}

interface Offered {
  /** In the order of the catalogue. */
  readonly services: readonly ServiceDoc[]
  /** By each of their folded names, and by their ids. */
  readonly byKey: ReadonlyMap<string, ServiceDoc>
}

/** The catalogue of trades. It is small and asked for all the time, so it is kept in memory. */
export class ServiceCatalog {
  readonly #parts: Parts
  readonly #offered: WatchedCopy<Offered>

  constructor(parts: Parts) {
    this.#parts = parts
    this.#offered = new WatchedCopy({
      read: () => this.#read(),
      watch: (pipeline, options) => parts.services.docs.watch(pipeline, options),
      log: parts.log,
    })
  }

  async list(): Promise<readonly ServiceDoc[]> {
    return (await this.#offered.get()).services
  }

  /**
   * The stored English names of services named by their ids or in either language and any spelling, in the same order, each once.
   * Throws VALIDATION_FAILED that names the first unknown one: `path.<index>`.
   */
  async resolveAll(names: readonly string[], path: string): Promise<string[]> {
    if (names.length === 0) return []
    const { byKey } = await this.#offered.get()
    return [
      ...new Set(
        names.map(
          (name, index) => (byKey.get(nameKey(name)) ?? unknownService(`${path}.${String(index)}`)).name,
        ),
      ),
    ]
  }

  /** A service named by its id or in either language and any spelling. Throws VALIDATION_FAILED that names `path`. */
  async resolve(name: string, path: string): Promise<TradeNames> {
    return (await this.#offered.get()).byKey.get(nameKey(name)) ?? unknownService(path)
  }

  /** Throws NOT_FOUND. */
  async find(id: ServiceId): Promise<ServiceDoc> {
    const service = (await this.#offered.get()).byKey.get(id)
    if (!service) throw new AppError('NOT_FOUND')
    return service
  }

  /** What a service is called in a language, by its stored English name; one that was removed only by that. */
  async naming(language: Language): Promise<(name: string) => string> {
    const { byKey } = await this.#offered.get()
    return (name) => (language === 'en' ? undefined : byKey.get(nameKey(name))?.nameAr) ?? name
  }

  /**
   * A service that a document of this id begins to use in the transaction, named in either language and any spelling.
   * Throws VALIDATION_FAILED that names `path`, also in the end where the service was removed at the same moment.
   */
  async use(tx: Tx, name: string, { path, by }: { path: string; by: ObjectId }): Promise<TradeNames> {
    const service = await this.resolve(name, path)
    this.#parts.guards.use(tx, service.name, { by, refusal: () => noSuchService(path) })
    return service
  }

  /** The names of the service with this stored English name; only that one when it was removed. */
  async namesOf(name: string): Promise<string[]> {
    const service = (await this.#offered.get()).byKey.get(nameKey(name))
    return service ? [service.name, service.nameAr] : [name]
  }

  /** Throws SERVICE_NAME_TAKEN when another service has one of the names. */
  async add(tx: Tx, actor: Actor, { picture, ...input }: ServiceInput): Promise<ServiceDoc> {
    const last = await this.#parts.services.docs.findOne(
      { removedAt: null },
      { sort: { position: -1 }, projection: { position: 1 }, session: tx.session },
    )
    const service = newService({ ...input, position: (last?.position ?? 0) + 1, at: this.#parts.clock.now() })
    if (picture) service.picture = await this.#show(tx, actor, { service, picture })
    await this.#nameTaken(() => this.#parts.services.docs.insertOne(service, { session: tx.session }))
    await this.#parts.guards.open(tx, service.name)
    await this.#announce(tx, actor, { service, change: 'added' })
    return service
  }

  /** Throws NOT_FOUND, SERVICE_NAME_TAKEN, or SERVICE_IN_USE when the English name would change under those who use it. */
  async change(
    actor: Actor,
    id: ServiceId,
    { picture, ...changes }: Given<ServiceInput>,
  ): Promise<ServiceDoc> {
    return this.#parts.database.transaction(async (tx) => {
      const before = await this.#present(id, tx)
      const merged = { ...before, ...changes }
      if (merged.name !== before.name) {
        await this.#assertUnused(tx, before.name, () => true)
        await this.#parts.guards.open(tx, merged.name)
      }
      const shown =
        picture === undefined ? {} : { picture: await this.#show(tx, actor, { service: before, picture }) }
      const after = await this.#nameTaken(() =>
        this.#parts.services.docs.findOneAndUpdate(
          { _id: before._id, removedAt: null },
          {
            $set: {
              ...changes,
              ...shown,
              keys: [nameKey(merged.name), nameKey(merged.nameAr)],
              updatedAt: this.#parts.clock.now(),
            },
          },
          { session: tx.session, returnDocument: 'after' },
        ),
      )
      if (!after) throw new AppError('NOT_FOUND')
      await this.#announce(tx, actor, { service: after, change: 'updated' })
      return after
    })
  }

  /** Throws NOT_FOUND, or SERVICE_IN_USE while open jobs ask for it. */
  async remove(actor: Actor, id: ServiceId): Promise<void> {
    await this.#parts.database.transaction(async (tx) => {
      const service = await this.#present(id, tx)
      await this.#assertUnused(tx, service.name, (use) => use.forbidsRemoval)
      const now = this.#parts.clock.now()
      await this.#parts.services.docs.updateOne(
        { _id: service._id, removedAt: null },
        { $set: { removedAt: now, updatedAt: now }, $unset: { keys: 1 } },
        { session: tx.session },
      )
      await this.#announce(tx, actor, { service, change: 'removed' })
    })
  }

  close(): Promise<void> {
    return this.#offered.close()
  }

  async #read(): Promise<Offered> {
    const services = await this.#parts.services.docs
      .find({ removedAt: null })
      .sort({ position: 1, _id: 1 })
      .toArray()
    const entries = services.flatMap((service) =>
      [...(service.keys ?? []), service._id.toHexString()].map((key) => [key, service] as const),
    )
    return { services, byKey: new Map(entries) }
  }

  /** Makes an upload the picture of a service, in place of the one before. */
  async #show(
    tx: Tx,
    actor: Actor,
    { service, picture }: { service: ServiceDoc; picture: UploadId | null },
  ): Promise<ServicePicture | null> {
    const { shown } = await this.#parts.uploads.assign(tx, {
      actor,
      use: { kind: 'service', id: service._id },
      ids: picture === null ? [] : [picture],
      pathOf: () => 'picture',
    })
    const [first] = shown
    return first ? { id: first.id, url: first.url } : null
  }

  async #present(id: ServiceId, tx: Tx): Promise<ServiceDoc> {
    const service = await this.#parts.services.docs.findOne(
      { _id: toObjectId(id), removedAt: null },
      { session: tx.session },
    )
    if (!service) throw new AppError('NOT_FOUND')
    return service
  }

  /** Of who begins to use it at the same moment one comes first. Throws SERVICE_IN_USE. */
  async #assertUnused(tx: Tx, name: string, matters: (use: ServiceUse) => boolean): Promise<void> {
    await this.#parts.guards.close(tx, name)
    for (const use of this.#parts.uses.all.filter(matters)) {
      if (await use.isUsed(name, tx)) throw new AppError('SERVICE_IN_USE')
    }
  }

  async #nameTaken<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await write()
    } catch (error) {
      if (isDuplicateKey(error, 'keys_1'))
        throw new AppError('SERVICE_NAME_TAKEN', undefined, { cause: error })
      throw error
    }
  }

  #announce(
    tx: Tx,
    actor: Actor,
    { service, change }: { service: ServiceDoc; change: 'added' | 'updated' | 'removed' },
  ): Promise<void> {
    tx.onCommit(() => {
      this.#offered.forget()
    })
    const facts = { serviceId: service._id.toHexString(), by: actor.id, change, name: service.name }
    return this.#parts.outbox.emit(tx, serviceChanged, facts)
  }
}
