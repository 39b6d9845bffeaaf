import type { People } from '#features/identity/users/person-card.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Language } from '#kernel/i18n/text.js'
import type { JobDoc } from './jobs.model.js'
import { viewJob } from './jobs.view.js'

/** Puts jobs before a viewer: looks up their people, all in one read. */
export class JobPresenter {
  readonly #people: People

  constructor(parts: { people: People }) {
    this.#people = parts.people
  }

  async many(jobs: readonly (JobDoc & { distance?: number })[], actor: Actor, language: Language) {
    const ids = jobs.flatMap(({ client, craftsman }) => (craftsman ? [client, craftsman] : [client]))
    const cards = await this.#people.cards(ids)
    return jobs.map((job) => viewJob(job, { actor, language, cards }))
  }

  async one(job: JobDoc, actor: Actor, language: Language) {
    const cards = await this.#people.cards(job.craftsman ? [job.client, job.craftsman] : [job.client])
    return viewJob(job, { actor, language, cards })
  }
}
