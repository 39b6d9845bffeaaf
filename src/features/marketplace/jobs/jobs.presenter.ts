import type { People } from '#features/identity/users/person-card.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import type { Language } from '#kernel/i18n/text.js'
import type { JobDoc } from './jobs.model.js'
import type { DisputeTime } from './jobs.rules.js'
import { viewJob } from './jobs.view.js'

interface Parts {
  readonly people: People
  readonly clock: Clock
  readonly rules: { readonly disputeWindowDays: number }
}

/** Puts jobs before a viewer: looks up their people, all in one read. */
export class JobPresenter {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async many(
    jobs: readonly (JobDoc & { distance?: number; invited?: true })[],
    actor: Actor,
    language: Language,
  ) {
    const ids = jobs.flatMap(({ client, craftsman }) => (craftsman ? [client, craftsman] : [client]))
    const cards = await this.#parts.people.cards(ids)
    const time = this.#time()
    return jobs.map((job) => viewJob(job, { actor, language, cards, time }))
  }

  async one(job: JobDoc, actor: Actor, language: Language) {
    const cards = await this.#parts.people.cards(job.craftsman ? [job.client, job.craftsman] : [job.client])
    return viewJob(job, { actor, language, cards, time: this.#time() })
  }

  #time(): DisputeTime {
    return { at: this.#parts.clock.now(), disputeWindowDays: this.#parts.rules.disputeWindowDays }
  }
}
