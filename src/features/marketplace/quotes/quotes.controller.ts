import { type People, summaryOf } from '#features/identity/users/person-card.js'
import type { Job, JobQueries } from '#features/marketplace/jobs/job-queries.js'
import type { JobPresenter } from '#features/marketplace/jobs/jobs.presenter.js'
import { type ContactTime, isDealOn } from '#features/marketplace/jobs/jobs.rules.js'
import type { Actor } from '#kernel/auth/actor.js'
import type { Clock } from '#kernel/clock.js'
import { given } from '#kernel/given.js'
import { toObjectId } from '#kernel/ids.js'
import type { Handlers } from '#kernel/http/endpoint.js'
import type { QuoteOnJob } from './own-quotes.js'
import type { QuoteRevisions } from './quote-revisions.js'
import type { QuoteService } from './quotes.service.js'
import type { QuoteDecisions } from './quote-decisions.js'
import type { ownQuoteRoutes, quoteRoutes } from './quotes.routes.js'
import { viewQuote } from './quotes.view.js'

export const quoteController = (parts: {
  quotes: QuoteService
  revisions: QuoteRevisions
  decisions: QuoteDecisions
  people: People
  jobs: JobPresenter
  clock: Clock
  rules: Omit<ContactTime, 'at'>
}): Handlers<typeof quoteRoutes> => {
  const { quotes, revisions, decisions, people, jobs, clock, rules } = parts
  const viewer = (actor: Actor, job: Job) => ({
    actor,
    job,
    isDealOn: isDealOn(job, { ...rules, at: clock.now() }),
  })
  const present = async ({ quote, job }: QuoteOnJob, actor: Actor) =>
    viewQuote(quote, await people.cards([quote.craftsman]), viewer(actor, job))
  return {
    submit: async ({ tx, actor, params, body }) => {
      // Their own card, which is known before there is a quote.
      const cards = people.cards([toObjectId(actor.id)])
      const [{ quote, job }, known] = await Promise.all([
        quotes.submit(tx, actor, { ...params, ...body }),
        cards,
      ])
      return viewQuote(quote, known, viewer(actor, job))
    },
    list: async ({ actor, params, query }) => {
      const { job, ...found } = await quotes.list(actor, params.jobId, query)
      const cards = await people.cards(found.data.map(({ craftsman }) => craftsman))
      const seenBy = viewer(actor, job)
      return { ...found, data: found.data.map((quote) => viewQuote(quote, cards, seenBy)) }
    },
    revise: async ({ actor, params, body }) =>
      present(await revisions.revise(actor, params, given(body)), actor),
    confirm: async ({ tx, actor, params, body }) =>
      present(await revisions.confirm(tx, actor, { ...params, ...body }), actor),
    withdraw: async ({ tx, actor, params, say }) => {
      await quotes.withdraw(tx, actor, params)
      return say({ en: 'The quote was withdrawn.', ar: 'تم سحب العرض.' })
    },
    accept: async ({ tx, actor, params, body, language }) =>
      jobs.one(await decisions.accept(tx, actor, { ...params, ...body }), actor, language),
    reject: async ({ tx, actor, params }) => present(await decisions.reject(tx, actor, params), actor),
  }
}

export const ownQuoteController = (parts: {
  quotes: QuoteService
  people: People
  jobs: JobQueries
}): Handlers<typeof ownQuoteRoutes> => ({
  listOwn: async ({ actor, query, language }) => {
    const found = await parts.quotes.own(actor, query)
    const jobs = found.data.map(({ job }) => job)
    const jobOf = await parts.jobs.summaries(jobs, language)
    const clients = jobs.map((job) => jobOf(job).client)
    const cards = await parts.people.cards([...found.data.map(({ craftsman }) => craftsman), ...clients])
    const data = found.data.map((quote) => {
      const { summary, client } = jobOf(quote.job)
      return {
        // Their own notes are whole to them, deal or not.
        ...viewQuote(quote, cards, { actor, job: summary, isDealOn: false }),
        client: summaryOf(client, cards),
        job: summary,
      }
    })
    return { ...found, data }
  },
})
