import type { MarketRules } from '#config/config.js'
import type { UserDirectory, WithPeople } from '#features/identity/users/user-directory.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Language } from '#kernel/i18n/text.js'
import type { JobDoc } from './jobs.model.js'
import type { ContactTime, DisputeTime } from './jobs.rules.js'
import { type ShownJob, viewJob } from './jobs.view.js'

interface Parts {
  readonly people: UserDirectory
  readonly clock: Clock
  readonly rules: Pick<MarketRules, 'disputeWindowDays' | 'contactDaysAfterConfirmation'>
}

/** Puts jobs before a viewer: looks up their people, all in one read at most. */
export class JobPresenter {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Reads only the people who were not read with the jobs. */
  async many(jobs: readonly (ShownJob & Partial<WithPeople>)[], actor: Actor, language: Language) {
    const ids = jobs.flatMap(({ client, craftsman }) => (craftsman ? [client, craftsman] : [client]))
    const joined = this.#parts.people.joinedCards(jobs)
    const missing = ids.filter((id) => !joined.has(id.toHexString()))
    const cards = new Map([...joined, ...(await this.#parts.people.cards(missing))])
    const time = this.#time()
    return jobs.map((job) => viewJob(job, { actor, language, cards, time }))
  }

  async one(job: JobDoc, actor: Actor, language: Language) {
    const cards = await this.#parts.people.cards(job.craftsman ? [job.client, job.craftsman] : [job.client])
    return viewJob(job, { actor, language, cards, time: this.#time() })
  }

  #time(): DisputeTime & ContactTime {
    return { ...this.#parts.rules, at: this.#parts.clock.now() }
  }
}
