import type { MarketRules } from '#config/config.js'
import type { ServiceCatalog } from '#features/catalog/services/services.service.js'
import type { PersonCard } from '#features/identity/users/person-card.js'
import type { UserDirectory, WithPeople } from '#features/identity/users/user-directory.js'
import { type Actor, isStaff } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { ExtensionPoint } from '#kernel/features/extension-point.js'
import type { Language } from '#kernel/i18n/text.js'
import { type ObjectId, toObjectId } from '#kernel/ids.js'
import type { HistoryEntry, JobDoc } from './jobs.model.js'
import { type JobViewer, type ShownJob, viewHistoryEntry, viewJob } from './jobs.view.js'
import type { OwnPart, OwnParts } from './own-parts.js'
import type { StaffLook } from './staff-looks.js'

type Joined = ShownJob & Partial<WithPeople>

type OwnPartOf = (job: ObjectId) => OwnPart | null

const only = <View>([view]: readonly View[]): View => {
  if (view === undefined) throw new Error('one job makes one view')
  return view
}

interface Parts {
  readonly people: UserDirectory
  readonly catalog: ServiceCatalog
  readonly ownParts: OwnParts
  readonly staffLooks: ExtensionPoint<StaffLook>
  readonly clock: Clock
  readonly rules: Pick<MarketRules, 'disputeWindowDays' | 'contactDaysAfterConfirmation'>
}

/** Puts jobs before a viewer: looks up what is shown with them, each kind in one read at most. */
export class JobPresenter {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async many(jobs: readonly Joined[], actor: Actor, language: Language) {
    return this.#present(jobs, { actor, language, reading: this.#ownPartsOf(jobs, actor) })
  }

  async one(job: JobDoc, actor: Actor, language: Language) {
    return only(await this.many([job], actor, language))
  }

  /** A job that was read with what the actor has to do with it. */
  async read({ job, own }: { job: JobDoc; own: OwnPart | null }, actor: Actor, language: Language) {
    const reading = Promise.resolve(() => own)
    return only(await this.#present([job], { actor, language, reading }))
  }

  /** Entries of the history of the job. */
  history({ job, data }: { job: JobDoc; data: readonly HistoryEntry[] }, actor: Actor) {
    return data.map((entry) => viewHistoryEntry(entry, job, { actor, time: this.#time() }))
  }

  async #present(
    jobs: readonly Joined[],
    { actor, language, reading }: { actor: Actor; language: Language; reading: Promise<OwnPartOf> },
  ) {
    const [cards, ownPartOf, nameOf] = await Promise.all([
      this.#cards(jobs),
      reading,
      this.#parts.catalog.naming(language),
      this.#noteLook(jobs, actor),
    ])
    const time = this.#time()
    return jobs.map((job) => viewJob(job, { actor, language, cards, time, nameOf, own: ownPartOf(job._id) }))
  }

  #time(): JobViewer['time'] {
    return { ...this.#parts.rules, at: this.#parts.clock.now() }
  }

  /** Reads only the people who were not read with the jobs. */
  async #cards(jobs: readonly Joined[]): Promise<ReadonlyMap<string, PersonCard>> {
    const ids = jobs.flatMap(({ client, craftsman }) => (craftsman ? [client, craftsman] : [client]))
    const joined = this.#parts.people.joinedCards(jobs)
    const missing = ids.filter((id) => !joined.has(id.toHexString()))
    return new Map([...joined, ...(await this.#parts.people.cards(missing))])
  }

  async #ownPartsOf(jobs: readonly Joined[], actor: Actor): Promise<OwnPartOf> {
    if (actor.role !== 'craftsman') return () => null
    const ids = jobs.map(({ _id }) => _id)
    return this.#parts.ownParts.of(toObjectId(actor.id), ids)
  }

  /** Before anything is shown, so that there is no look without its line. */
  async #noteLook(jobs: readonly Joined[], actor: Actor): Promise<void> {
    if (!isStaff(actor) || jobs.length === 0) return
    const ids = jobs.map(({ _id }) => _id)
    for (const note of this.#parts.staffLooks.all) await note(actor, ids)
  }
}
